package fr.tabellion.load;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a JSON text into a tree, with every problem of syntax, of doubled keys and of characters
 * that nobody can read.
 */
final class JsonReader {
    static final int DEEPEST = 64;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String name;
    private final String text;
    private final Lines lines;
    private final List<Problem> problems = new ArrayList<>();

    private JsonReader(String name, String text) {
        this.name = name;
        this.text = text;
        this.lines = new Lines(text);
    }

    static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    static JsonFile read(Path file, String name) {
        Loaded<Optional<String>> text = TextReader.read(file, name);
        return text.value()
                .map(found -> parse(found, name))
                .orElseGet(
                        () -> new JsonFile(name, "", MissingNode.getInstance(), text.problems()));
    }

    static JsonFile parse(String text, String name) {
        JsonReader reader = new JsonReader(name, text);
        JsonNode root = reader.root();
        return new JsonFile(name, text, root, reader.problems);
    }

    private JsonNode root() {
        try (JsonParser parser = parser(text)) {
            return root(parser);
        }
    }

    private JsonNode root(JsonParser parser) {
        try {
            if (parser.nextToken() == null) {
                problems.add(Problem.of(Code.E107, Location.of(name)));
                return MissingNode.getInstance();
            }
            JsonNode root = value(parser, "");
            if (parser.nextToken() != null) {
                return broken(new Syntax(text).firstFault());
            }
            return root;
        } catch (StreamConstraintsException e) {
            return tooMuch(e, (int) parser.currentLocation().getCharOffset());
        } catch (JacksonException e) {
            return broken(new Syntax(text).firstFault());
        }
    }

    /** Of Jackson's limits, a text of our size reaches those of nesting, numbers and keys. */
    private JsonNode tooMuch(StreamConstraintsException e, int offset) {
        Location place = lines.location(name, Math.min(offset, text.length()), "");
        boolean deep = String.valueOf(e.getMessage()).contains("nesting");
        problems.add(
                deep
                        ? Problem.of(Code.E108, place, Integer.toString(DEEPEST))
                        : Problem.of(Code.E122, place));
        return MissingNode.getInstance();
    }

    private JsonNode broken(Syntax.Fault fault) {
        Location place = lines.location(name, fault.offset(), "");
        String opened = fault.opened() < 0 ? "" : Integer.toString(lines.line(fault.opened()));
        problems.add(Problem.of(fault.code(), place, fault.found(), opened));
        return MissingNode.getInstance();
    }

    private JsonNode value(JsonParser parser, String pointer) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_STRING -> NODES.stringNode(readable(parser, parser.getString(), pointer));
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(sensible(parser, pointer));
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object(JsonParser parser, String pointer) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            String child = Pointer.child(pointer, key);
            Location place = place(parser, child);
            parser.nextToken();
            JsonNode value = value(parser, child);
            if (object.has(key)) {
                problems.add(Problem.of(Code.E120, place, key));
            } else {
                object.set(key, value);
            }
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String pointer) {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, Pointer.child(pointer, array.size())));
        }
        return array;
    }

    private Location place(JsonParser parser, String pointer) {
        int offset = (int) parser.currentTokenLocation().getCharOffset();
        return lines.location(name, offset, pointer);
    }

    /** 1e999999999 is eleven characters, and a gigabyte to whoever computes with it. */
    private BigDecimal sensible(JsonParser parser, String pointer) {
        BigDecimal number = parser.getDecimalValue();
        if (Math.abs((long) number.scale()) <= 30) {
            return number;
        }
        problems.add(Problem.of(Code.E122, place(parser, pointer)));
        return BigDecimal.ZERO;
    }

    /** Reports the first character that no paper can show. */
    private String readable(JsonParser parser, String value, String pointer) {
        value.codePoints()
                .filter(JsonReader::isUnreadable)
                .findFirst()
                .ifPresent(
                        c ->
                                problems.add(
                                        Problem.of(
                                                Code.E121,
                                                place(parser, pointer),
                                                "U+%04X".formatted(c))));
        return value;
    }

    /** Controls, lone surrogates, non-characters, and U+FFFD: a letter that was lost on the way. */
    private static boolean isUnreadable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.SURROGATE -> true;
            case Character.UNASSIGNED -> (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
            default -> c == 0xfffd;
        };
    }
}
