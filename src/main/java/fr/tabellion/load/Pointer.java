package fr.tabellion.load;

import java.util.Arrays;
import java.util.List;

/** JSON pointers (RFC 6901) as text: {@code /themes/0/title}; the root is empty. */
final class Pointer {
    private Pointer() {}

    static String child(String parent, String key) {
        return parent + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    static String child(String parent, int index) {
        return parent + "/" + index;
    }

    static String parent(String pointer) {
        int slash = pointer.lastIndexOf('/');
        return slash < 0 ? "" : pointer.substring(0, slash);
    }

    static List<String> keys(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Arrays.stream(pointer.substring(1).split("/", -1))
                        .map(key -> key.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    static String last(String pointer) {
        List<String> keys = keys(pointer);
        return keys.isEmpty() ? "" : keys.getLast();
    }
}
