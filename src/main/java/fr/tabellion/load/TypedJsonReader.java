package fr.tabellion.load;

import fr.tabellion.load.TypedJson.Container;
import fr.tabellion.load.TypedJson.Fields;
import fr.tabellion.load.TypedJson.Items;
import fr.tabellion.load.TypedJson.Scalar;
import fr.tabellion.load.TypedJson.Slot;

/** Reads a text that Jackson has found sound, blanks and all. */
final class TypedJsonReader {
    private final String text;
    private int at;

    private TypedJsonReader(String text) {
        this.text = text;
    }

    /** The value of a text, with the blanks before and after it. */
    record Read(String head, TypedJson root, String foot) {}

    static Read read(String text) {
        TypedJsonReader reader = new TypedJsonReader(text);
        String head = reader.blanks();
        TypedJson root = reader.node();
        return new Read(head, root, text.substring(reader.at));
    }

    private String blanks() {
        int start = at;
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private TypedJson node() {
        return switch (text.charAt(at)) {
            case '{' -> container(new Fields());
            case '[' -> container(new Items());
            case '"' -> new Scalar(string());
            default -> new Scalar(literal());
        };
    }

    private TypedJson container(Container container) {
        at++;
        String before = blanks();
        while (text.charAt(at) != container.close()) {
            container.items.add(slot(container, before));
            String after = blanks();
            if (text.charAt(at) == ',') {
                container.items.getLast().after = after;
                at++;
                before = blanks();
            } else {
                before = after;
            }
        }
        at++;
        container.tail = before;
        return container;
    }

    private Slot slot(Container container, String before) {
        if (container instanceof Items) {
            return new Slot(before, "", "", node(), "");
        }
        int start = at;
        String key = string();
        blanks();
        at++;
        blanks();
        String label = text.substring(start, at);
        return new Slot(before, label, TypedJson.unquoted(key), node(), "");
    }

    private String string() {
        int start = at++;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        return text.substring(start, at);
    }

    private String literal() {
        int start = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }
}
