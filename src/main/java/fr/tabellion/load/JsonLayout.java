package fr.tabellion.load;

import fr.tabellion.load.TypedJson.Container;

import java.util.Map;
import java.util.stream.Stream;

/**
 * How a JSON text is laid out, so that what is added to it looks like its neighbours.
 *
 * @param newline empty for a text on one line
 * @param unit one step of indentation
 * @param space what stands after a colon
 */
record JsonLayout(String newline, String unit, String space) {
    private static final int WIDTH = 100;

    static JsonLayout of(String text, TypedJson root) {
        String newline = text.contains("\r\n") ? "\r\n" : text.contains("\n") ? "\n" : "";
        String space = newline.isEmpty() && !text.contains("\": ") ? "" : " ";
        return new JsonLayout(newline, unit(root), space);
    }

    /** The indentation of the first member. */
    private static String unit(TypedJson root) {
        boolean indented = root instanceof Container container && !container.items.isEmpty();
        String first = indented ? indentation(((Container) root).items.getFirst().before) : "";
        return first.isEmpty() ? "  " : first;
    }

    /** Of the line that some blanks begin. */
    static String indentation(String blanks) {
        int line = blanks.lastIndexOf('\n');
        return line < 0 ? "" : blanks.substring(line + 1);
    }

    /** Without the last step. */
    String less(String indent) {
        return indent.substring(0, Math.max(0, indent.length() - unit.length()));
    }

    /** A value by itself, on lines of its own, two spaces deep. */
    static String laidOut(Json value) {
        return new JsonLayout("\n", "  ", " ").lines(value, "");
    }

    /** On one line where that fits; a record of one text always is, as in the samples. */
    TypedJson made(Json value, String indent, int label) {
        String line = Json.inline(value, space);
        boolean fits = indent.length() + label + line.length() < WIDTH;
        return newline.isEmpty() || fits || isSmall(value)
                ? TypedJsonReader.read(line).root()
                : TypedJsonReader.read(lines(value, indent)).root();
    }

    private static boolean isSmall(Json value) {
        return switch (value) {
            case Json.Text text -> true;
            case Json.Plain plain -> true;
            case Json.Items list -> list.items().isEmpty();
            case Json.Fields object ->
                    object.fields().size() <= 1
                            && object.fields().values().stream().allMatch(JsonLayout::isSmall);
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

    private String bracketed(char open, char close, String indent, Stream<String> parts) {
        String before = newline + indent + unit;
        return open + before + String.join("," + before, parts.toList()) + newline + indent + close;
    }
}
