package fr.tabellion.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value to be written into a file of data.
 *
 * <pre>{@code
 * Json.fields(Map.of("text", Json.text("ouvrir une crèche")))   // {"text": "ouvrir une crèche"}
 * }</pre>
 */
public sealed interface Json {
    record Text(String value) implements Json {}

    /**
     * @param literal a number, {@code true} or {@code false}, as written
     */
    record Plain(String literal) implements Json {}

    record Items(List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** In the order in which they are to be written. */
    record Fields(Map<String, Json> fields) implements Json {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    static Json text(String value) {
        return new Text(value);
    }

    static Json plain(String literal) {
        return new Plain(literal);
    }

    static Json items(List<? extends Json> items) {
        return new Items(List.copyOf(items));
    }

    static Json fields(Map<String, ? extends Json> fields) {
        return new Fields(new LinkedHashMap<>(fields));
    }

    /** On one line: {@code {"a": 1, "b": [2, 3]}}. */
    static String inline(Json value, String space) {
        return switch (value) {
            case Text text -> quoted(text.value());
            case Plain plain -> plain.literal();
            case Items list ->
                    "["
                            + String.join(
                                    "," + space,
                                    list.items().stream().map(item -> inline(item, space)).toList())
                            + "]";
            case Fields object ->
                    "{"
                            + String.join(
                                    "," + space,
                                    object.fields().entrySet().stream()
                                            .map(entry -> member(entry, space))
                                            .toList())
                            + "}";
        };
    }

    private static String member(Map.Entry<String, Json> entry, String space) {
        return quoted(entry.getKey()) + ":" + space + inline(entry.getValue(), space);
    }

    /** With the escapes that JSON asks for and no others: « é » stays « é ». */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < 0x20 ? String.format("\\u%04x", (int) c) : c);
            }
        }
        return out.append('"').toString();
    }
}
