package fr.tabellion.load;

import tools.jackson.core.JsonParser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sound JSON text as a tree that keeps the blanks: written out, it is the text again.
 *
 * <p>Each member and item holds the blanks before it; the object or list holds those before its
 * closing bracket. What is added looks like its neighbours.
 */
final class JsonTyped {
    private static final int WIDTH = 100;

    sealed interface Node {
        void write(StringBuilder out);
    }

    /** A text, number, flag or null, as typed. */
    record Scalar(String source) implements Node {
        @Override
        public void write(StringBuilder out) {
            out.append(source);
        }

        String value() {
            return source.startsWith("\"") ? unquoted(source) : source;
        }
    }

    /** An item of a list, or a member of an object. */
    private static final class Slot {
        String before;

        /** The key and the colon after it, as typed; empty in a list. */
        final String label;

        final String key;
        Node value;
        String after;

        Slot(String before, String label, String key, Node value, String after) {
            this.before = before;
            this.label = label;
            this.key = key;
            this.value = value;
            this.after = after;
        }
    }

    /** What objects and lists share. */
    abstract static sealed class Container implements Node {
        List<Slot> items = new ArrayList<>();
        String tail = "";

        @Override
        public void write(StringBuilder out) {
            out.append(open());
            for (int i = 0; i < items.size(); i++) {
                Slot slot = items.get(i);
                out.append(i > 0 ? "," : "").append(slot.before).append(slot.label);
                slot.value.write(out);
                out.append(slot.after);
            }
            out.append(tail).append(close());
        }

        abstract char open();

        abstract char close();
    }

    static final class Fields extends Container {
        @Override
        char open() {
            return '{';
        }

        @Override
        char close() {
            return '}';
        }

        List<String> keys() {
            return items.stream().map(slot -> slot.key).toList();
        }

        private int index(String key) {
            return keys().indexOf(key);
        }
    }

    static final class Items extends Container {
        @Override
        char open() {
            return '[';
        }

        @Override
        char close() {
            return ']';
        }
    }

    private final String text;
    private final String head;
    private final Node root;
    private final String foot;

    /** How this text is laid out, for what is added. */
    private final String newline;

    private final String unit;
    private final String space;

    private int at;

    JsonTyped(String text) {
        this.text = text;
        this.head = blanks();
        this.root = node();
        this.foot = text.substring(at);
        this.newline = text.contains("\r\n") ? "\r\n" : text.contains("\n") ? "\n" : "";
        this.unit = unit();
        this.space = newline.isEmpty() && !text.contains("\": ") ? "" : " ";
    }

    /** The indentation of the first member. */
    private String unit() {
        boolean indented = root instanceof Container container && !container.items.isEmpty();
        String first = indented ? indentation(((Container) root).items.getFirst().before) : "";
        return first.isEmpty() ? "  " : first;
    }

    private static String indentation(String blanks) {
        int line = blanks.lastIndexOf('\n');
        return line < 0 ? "" : blanks.substring(line + 1);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(head);
        root.write(out);
        return out.append(foot).toString();
    }

    // ---- Reading a text that Jackson has found sound

    private String blanks() {
        int start = at;
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private Node node() {
        return switch (text.charAt(at)) {
            case '{' -> container(new Fields());
            case '[' -> container(new Items());
            case '"' -> new Scalar(string());
            default -> new Scalar(literal());
        };
    }

    private Node container(Container container) {
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
        return new Slot(before, label, unquoted(key), node(), "");
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

    private static String unquoted(String source) {
        try (JsonParser parser = JsonReader.parser(source)) {
            parser.nextToken();
            return parser.getString();
        }
    }

    // ---- Finding

    Optional<Node> find(String pointer) {
        Optional<Node> found = Optional.of(root);
        for (String key : Pointer.keys(pointer)) {
            found = found.flatMap(node -> child(node, key));
        }
        return found;
    }

    private static Optional<Node> child(Node node, String key) {
        return switch (node) {
            case Fields object -> slot(object, object.index(key));
            case Items list -> slot(list, key.matches("[0-9]{1,9}") ? Integer.parseInt(key) : -1);
            case Scalar scalar -> Optional.empty();
        };
    }

    private static Optional<Node> slot(Container container, int index) {
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
            slot.value = made(value, indentAt(pointer), slot.label.length());
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
        String label = key.isEmpty() ? "" : Json.quoted(key) + ":" + space;
        boolean first = owner.items.isEmpty();
        String before = first ? firstBlanks(owner, indent) : blanksAt(owner, place);
        String deep = first && !newline.isEmpty() ? indent : indentation(before);
        String lines = before.contains("\n") || first ? deep : indent;
        Slot slot = new Slot(before, label, key, made(value, lines, label.length()), "");
        if (place == 0 && !first) {
            owner.items.getFirst().before = following(owner);
        }
        owner.items.add(place, slot);
    }

    private String firstBlanks(Container owner, String indent) {
        boolean lines = !newline.isEmpty();
        owner.tail = lines ? newline + less(indent) : "";
        return lines ? newline + indent : "";
    }

    private String less(String indent) {
        return indent.substring(0, Math.max(0, indent.length() - unit.length()));
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
        return first.contains("\n") ? first : space;
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
                    new Slot(before, "", "", made(added.value(), indentation(before), 0), "");
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
        Node node = root;
        for (String key : keys) {
            if (!(node instanceof Container container)) {
                break;
            }
            indent = indentIn(container, indent);
            Optional<Node> child = child(node, key);
            if (child.isEmpty()) {
                break;
            }
            node = child.get();
        }
        return indent;
    }

    private String indentIn(Container container, String outer) {
        if (container.items.isEmpty()) {
            return outer + unit;
        }
        String before = container.items.getFirst().before;
        return before.contains("\n") ? indentation(before) : outer;
    }

    /** A value by itself, on lines of its own, two spaces deep. */
    static String laidOut(Json value) {
        return new JsonTyped("{\n  \"a\": 1\n}").lines(value, "");
    }

    /** On one line where that fits; a record of one text always is, as in the samples. */
    private Node made(Json value, String indent, int label) {
        String line = Json.inline(value, space);
        boolean fits = indent.length() + label + line.length() < WIDTH;
        return newline.isEmpty() || fits || isSmall(value)
                ? new JsonTyped(line).root
                : new JsonTyped(lines(value, indent)).root;
    }

    private static boolean isSmall(Json value) {
        return switch (value) {
            case Json.Text text -> true;
            case Json.Plain plain -> true;
            case Json.Items list -> list.items().isEmpty();
            case Json.Fields object ->
                    object.fields().size() <= 1
                            && object.fields().values().stream().allMatch(JsonTyped::isSmall);
        };
    }

    private String lines(Json value, String indent) {
        String inner = indent + unit;
        return switch (value) {
            case Json.Text text -> Json.quoted(text.value());
            case Json.Plain plain -> plain.literal();
            case Json.Items list ->
                    bracketed('[', ']', indent, list.items().stream().map(i -> part(i, inner, "")));
            case Json.Fields object ->
                    bracketed(
                            '{',
                            '}',
                            indent,
                            object.fields().entrySet().stream().map(entry -> part(entry, inner)));
        };
    }

    private String part(Map.Entry<String, Json> entry, String indent) {
        return part(entry.getValue(), indent, Json.quoted(entry.getKey()) + ":" + space);
    }

    private String part(Json value, String indent, String label) {
        StringBuilder out = new StringBuilder(label);
        made(value, indent, label.length()).write(out);
        return out.toString();
    }

    private String bracketed(
            char open, char close, String indent, java.util.stream.Stream<String> parts) {
        String before = newline + indent + unit;
        return open + before + String.join("," + before, parts.toList()) + newline + indent + close;
    }
}
