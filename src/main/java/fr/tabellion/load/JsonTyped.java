package fr.tabellion.load;

import fr.tabellion.load.TypedJson.Container;
import fr.tabellion.load.TypedJson.Fields;
import fr.tabellion.load.TypedJson.Items;
import fr.tabellion.load.TypedJson.Scalar;
import fr.tabellion.load.TypedJson.Slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sound JSON text as a tree that keeps the blanks: written out, it is the text again, but for
 * what was changed in it.
 */
final class JsonTyped {
    private final String head;
    private final TypedJson root;
    private final String foot;
    private final JsonLayout layout;

    JsonTyped(String text) {
        TypedJsonReader.Read read = TypedJsonReader.read(text);
        this.head = read.head();
        this.root = read.root();
        this.foot = read.foot();
        this.layout = JsonLayout.of(text, root);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(head);
        root.write(out);
        return out.append(foot).toString();
    }

    // ---- Finding

    Optional<TypedJson> find(String pointer) {
        Optional<TypedJson> found = Optional.of(root);
        for (String key : Pointer.keys(pointer)) {
            found = found.flatMap(node -> child(node, key));
        }
        return found;
    }

    private static Optional<TypedJson> child(TypedJson node, String key) {
        return switch (node) {
            case Fields object -> slot(object, object.index(key));
            case Items list -> slot(list, key.matches("[0-9]{1,9}") ? Integer.parseInt(key) : -1);
            case Scalar scalar -> Optional.empty();
        };
    }

    private static Optional<TypedJson> slot(Container container, int index) {
        return index >= 0 && index < container.items.size()
                ? Optional.of(container.items.get(index).value)
                : Optional.empty();
    }

    private Container container(String pointer) {
        return (Container)
                find(pointer)
                        .filter(Container.class::isInstance)
                        .orElseThrow(() -> new IllegalArgumentException(pointer));
    }

    // ---- Changing

    void put(String pointer, Json value, List<String> order) {
        Container owner = container(Pointer.parent(pointer));
        String key = Pointer.last(pointer);
        int index = owner instanceof Fields object ? object.index(key) : Integer.parseInt(key);
        if (index >= 0) {
            Slot slot = owner.items.get(index);
            slot.value = layout.made(value, indentAt(pointer), slot.label.length());
        } else {
            insert(owner, place(owner, key, order), key, value, indentAt(pointer));
        }
    }

    /** After the last key that precedes it, where keys stand as in the schema. */
    private static int place(Container owner, String key, List<String> order) {
        List<String> before = order.subList(0, Math.max(0, order.indexOf(key)));
        int place = 0;
        for (int i = 0; i < owner.items.size(); i++) {
            if (before.contains(owner.items.get(i).key) || owner.items.get(i).key.startsWith("$")) {
                place = i + 1;
            }
        }
        return order.contains(key) ? place : owner.items.size();
    }

    private void insert(Container owner, int place, String key, Json value, String indent) {
        String label = key.isEmpty() ? "" : Json.quoted(key) + ":" + layout.space();
        boolean first = owner.items.isEmpty();
        String before = first ? firstBlanks(owner, indent) : blanksAt(owner, place);
        String deep =
                first && !layout.newline().isEmpty() ? indent : JsonLayout.indentation(before);
        String lines = before.contains("\n") || first ? deep : indent;
        Slot slot = new Slot(before, label, key, layout.made(value, lines, label.length()), "");
        if (place == 0 && !first) {
            owner.items.getFirst().before = following(owner);
        }
        owner.items.add(place, slot);
    }

    private String firstBlanks(Container owner, String indent) {
        boolean lines = !layout.newline().isEmpty();
        owner.tail = lines ? layout.newline() + layout.less(indent) : "";
        return lines ? layout.newline() + indent : "";
    }

    private String blanksAt(Container owner, int place) {
        return place == 0 ? owner.items.getFirst().before : following(owner);
    }

    /** The blanks before any item but the first. */
    private String following(Container owner) {
        if (owner.items.size() > 1) {
            return owner.items.get(1).before;
        }
        String first = owner.items.getFirst().before;
        return first.contains("\n") ? first : layout.space();
    }

    void remove(String pointer) {
        Container owner = container(Pointer.parent(pointer));
        String key = Pointer.last(pointer);
        int index = owner instanceof Fields object ? object.index(key) : Integer.parseInt(key);
        if (index < 0) {
            return;
        }
        Slot gone = owner.items.remove(index);
        if (owner.items.isEmpty()) {
            owner.tail = "";
        } else if (index == 0) {
            owner.items.getFirst().before = gone.before;
        }
    }

    void arrange(String pointer, List<JsonSource.Item> wanted) {
        Container list = container(pointer);
        if (isAsItIs(list, wanted)) {
            return;
        }
        String indent = indentAt(Pointer.child(pointer, 0));
        if (list.items.isEmpty()) {
            wanted.forEach(item -> insert(list, list.items.size(), "", added(item), indent));
            return;
        }
        List<Slot> old = List.copyOf(list.items);
        String first = old.getFirst().before;
        String following = following(list);
        list.items = new ArrayList<>();
        for (JsonSource.Item item : wanted) {
            Slot slot = arranged(item, old, following);
            if (slot == old.getFirst()) {
                slot.before = following;
            }
            list.items.add(slot);
        }
        if (list.items.isEmpty()) {
            list.tail = "";
        } else {
            list.items.getFirst().before = first;
        }
    }

    private static boolean isAsItIs(Container list, List<JsonSource.Item> wanted) {
        boolean same = wanted.size() == list.items.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = wanted.get(i).equals(new JsonSource.Item.Kept(i));
        }
        return same;
    }

    private Slot arranged(JsonSource.Item item, List<Slot> old, String before) {
        return switch (item) {
            case JsonSource.Item.Kept kept -> old.get(kept.index());
            case JsonSource.Item.Added added ->
                    new Slot(
                            before,
                            "",
                            "",
                            layout.made(added.value(), JsonLayout.indentation(before), 0),
                            "");
        };
    }

    private static Json added(JsonSource.Item item) {
        return ((JsonSource.Item.Added) item).value();
    }

    // ---- Laying out what is new

    /** The indentation of the line on which the value stands, or would. */
    private String indentAt(String pointer) {
        List<String> keys = Pointer.keys(pointer);
        String indent = "";
        TypedJson node = root;
        for (String key : keys) {
            if (!(node instanceof Container container)) {
                break;
            }
            indent = indentIn(container, indent);
            Optional<TypedJson> child = child(node, key);
            if (child.isEmpty()) {
                break;
            }
            node = child.get();
        }
        return indent;
    }

    private String indentIn(Container container, String outer) {
        if (container.items.isEmpty()) {
            return outer + layout.unit();
        }
        String before = container.items.getFirst().before;
        return before.contains("\n") ? JsonLayout.indentation(before) : outer;
    }
}
