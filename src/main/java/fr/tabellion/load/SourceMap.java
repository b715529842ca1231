package fr.tabellion.load;

import fr.tabellion.problem.Location;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.HashMap;
import java.util.Map;

/**
 * Where each value and each key of a JSON text stands, by pointer.
 *
 * <pre>{@code
 * new SourceMap("a.json", "{\"themes\": [1]}").value("/themes/0")  // a.json:1:13
 * }</pre>
 *
 * <p>Made only when a problem has to be placed: a sound file costs nothing.
 */
final class SourceMap {
    private record Span(int key, int value) {}

    private final String name;
    private final String text;
    private final Lines lines;
    private final Map<String, Span> spans = new HashMap<>();

    SourceMap(String name, String text) {
        this.name = name;
        this.text = text;
        this.lines = new Lines(text);
        try (JsonParser parser = JsonReader.parser(text)) {
            if (parser.nextToken() != null) {
                value(parser, "", -1);
            }
        } catch (JacksonException e) {
            // The text is broken from here on; what stands before has its place.
        }
    }

    private void value(JsonParser parser, String pointer, int key) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        // Of a key typed twice, the first keeps its place: the second has a problem of its own.
        spans.putIfAbsent(pointer, new Span(key < 0 ? start : key, start));
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            members(parser, pointer);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            items(parser, pointer);
        }
    }

    private void members(JsonParser parser, String pointer) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            int key = (int) parser.currentTokenLocation().getCharOffset();
            String child = Pointer.child(pointer, parser.currentName());
            parser.nextToken();
            value(parser, child, key);
        }
    }

    private void items(JsonParser parser, String pointer) {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            value(parser, Pointer.child(pointer, i), -1);
        }
    }

    /** Where the value stands; of one that is missing, what it is missing from. */
    Location value(String pointer) {
        return lines.location(name, nearest(pointer).value(), pointer);
    }

    /** Where the key stands; of an item of a list, the item. */
    Location key(String pointer) {
        return lines.location(name, nearest(pointer).key(), pointer);
    }

    /** Where a word stands inside a text; where it is written as an escape, the text's start. */
    Location inside(String pointer, String word) {
        int start = nearest(pointer).value();
        int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
        int found = Origins.plain(text.substring(start, end)).indexOf(word);
        return lines.location(name, found < 0 ? start : start + found, pointer);
    }

    /** Where a character of a text stands; an escape counts for the character it is. */
    Location inside(String pointer, int offset) {
        int start = nearest(pointer).value();
        int place = start + 1;
        for (int i = 0; i < offset && place < text.length(); i++) {
            place += text.charAt(place) != '\\' ? 1 : text.startsWith("u", place + 1) ? 6 : 2;
        }
        return lines.location(name, place < text.length() ? place : start, pointer);
    }

    private Span nearest(String pointer) {
        String at = pointer;
        while (!spans.containsKey(at) && !at.isEmpty()) {
            at = Pointer.parent(at);
        }
        return spans.getOrDefault(at, new Span(0, 0));
    }
}
