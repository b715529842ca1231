package fr.tabellion.register;

import fr.tabellion.build.Digest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An event as a line of text and back.
 *
 * <p>The mark at the end is taken over the mark of the line before and over the line itself: a line
 * that was changed, moved or taken out breaks the chain there. It keeps off accidents and quiet
 * corrections, not somebody who writes the whole chain anew: for that there is the history of the
 * data folder.
 */
final class EventLine {
    private static final Pattern SHAPE =
            Pattern.compile(
                    "([0-9]{1,9})  ([0-9]{4}-[0-9]{2}-[0-9]{2}|-)  (\\S+)  v([0-9]{1,6})  "
                            + "([a-z]+)((?:  [a-z-]+=\"(?:[^\"\\\\]|\\\\.)*\")*)  ~([0-9a-f]{32})");
    private static final Pattern FACT = Pattern.compile("  ([a-z-]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int MARK = 32;

    private EventLine() {}

    /** The line, ended by its mark. */
    static String write(Event event, String before) {
        String text = text(event);
        return text + "  ~" + mark(text, before);
    }

    static String mark(String text, String before) {
        byte[] bytes = (before + "\n" + text).getBytes(StandardCharsets.UTF_8);
        return Digest.of(bytes).toString().substring(0, MARK);
    }

    /** The mark of a whole line. */
    static String markOf(String line) {
        return line.substring(line.length() - MARK);
    }

    private static String text(Event event) {
        StringBuilder out = new StringBuilder();
        out.append(event.number())
                .append("  ")
                .append(event.on().map(LocalDate::toString).orElse("-"))
                .append("  ")
                .append(event.paper())
                .append("  v")
                .append(event.version())
                .append("  ")
                .append(event.state().word());
        event.facts()
                .forEach(
                        (key, value) ->
                                out.append("  ")
                                        .append(key)
                                        .append("=\"")
                                        .append(quoted(value))
                                        .append('"'));
        return out.toString();
    }

    /** The event, if the line is exactly what {@link #write} gives for it. */
    static Optional<Event> read(String line, String before) {
        Matcher shape = SHAPE.matcher(line);
        if (!shape.matches()) {
            return Optional.empty();
        }
        return event(shape).filter(event -> write(event, before).equals(line));
    }

    private static Optional<Event> event(Matcher shape) {
        try {
            Optional<LocalDate> on =
                    shape.group(2).equals("-")
                            ? Optional.empty()
                            : Optional.of(LocalDate.parse(shape.group(2)));
            return State.of(shape.group(5))
                    .map(
                            state ->
                                    new Event(
                                            Integer.parseInt(shape.group(1)),
                                            shape.group(3),
                                            Integer.parseInt(shape.group(4)),
                                            state,
                                            on,
                                            facts(shape.group(6))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> facts(String text) {
        Map<String, String> facts = new TreeMap<>();
        Matcher fact = FACT.matcher(text);
        while (fact.find()) {
            facts.put(fact.group(1), unquoted(fact.group(2)));
        }
        return facts;
    }

    /** Line breaks and what cannot be seen are written as escapes: one event is one line. */
    private static String quoted(String value) {
        StringBuilder out = new StringBuilder();
        value.chars()
                .forEach(
                        c -> {
                            if (c == '"' || c == '\\') {
                                out.append('\\').append((char) c);
                            } else if (isHidden(c)) {
                                out.append(String.format("\\u%04x", c));
                            } else {
                                out.append((char) c);
                            }
                        });
        return out.toString();
    }

    private static boolean isHidden(int c) {
        return Character.isISOControl(c)
                || Character.isSurrogate((char) c)
                || c == 0x2028
                || c == 0x2029
                || Character.getType(c) == Character.FORMAT;
    }

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");

    private static String unquoted(String value) {
        return ESCAPE.matcher(value)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        found.group(1) == null
                                                ? found.group(2)
                                                : Character.toString(
                                                        (char)
                                                                Integer.parseInt(
                                                                        found.group(1), 16))));
    }
}
