package fr.tabellion.load;

import tools.jackson.core.JsonParser;

import java.util.ArrayList;
import java.util.List;

/**
 * A value of a JSON text with the blanks around it.
 *
 * <p>Each member and item holds the blanks before it; the object or list holds those before its
 * closing bracket.
 */
sealed interface TypedJson {
    void write(StringBuilder out);

    /** A text, number, flag or null, as typed. */
    record Scalar(String source) implements TypedJson {
        @Override
        public void write(StringBuilder out) {
            out.append(source);
        }

        String value() {
            return source.startsWith("\"") ? unquoted(source) : source;
        }
    }

    /** An item of a list, or a member of an object. */
    final class Slot {
        String before;

        /** The key and the colon after it, as typed; empty in a list. */
        final String label;

        final String key;
        TypedJson value;
        String after;

        Slot(String before, String label, String key, TypedJson value, String after) {
            this.before = before;
            this.label = label;
            this.key = key;
            this.value = value;
            this.after = after;
        }
    }

    /** What objects and lists share. */
    abstract sealed class Container implements TypedJson {
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

    final class Fields extends Container {
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

        int index(String key) {
            return keys().indexOf(key);
        }
    }

    final class Items extends Container {
        @Override
        char open() {
            return '[';
        }

        @Override
        char close() {
            return ']';
        }
    }

    /** What a text in quotes says. */
    static String unquoted(String source) {
        try (JsonParser parser = JsonReader.parser(source)) {
            parser.nextToken();
            return parser.getString();
        }
    }
}
