package fr.tabellion.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One line of the manifest: fields between tabs, and a checksum, so that a torn or garbled line is
 * known for one.
 *
 * <pre>
 * target⇥contracts/antony-2020/annexe-antony.pdf⇥antony-2020⇥3f…⇥9c…⇥b1b2a3f0
 * </pre>
 */
record Line(List<String> fields) {
    private static final char TAB = '\t';

    String written() {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            text.append(escaped(field)).append(TAB);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return text.append(checksum(bytes, 0, bytes.length)).append('\n').toString();
    }

    /** The fields of a line without its line feed; nothing where the checksum is not its own. */
    static Optional<Line> read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return read(bytes, 0, bytes.length);
    }

    /** The same of a stretch of a file. */
    static Optional<Line> read(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] != TAB) {
            end--;
        }
        String checksum = new String(bytes, end, to - end, StandardCharsets.UTF_8);
        if (end == from || !checksum(bytes, from, end).equals(checksum)) {
            return Optional.empty();
        }
        return Optional.of(
                new Line(fields(new String(bytes, from, end - from, StandardCharsets.UTF_8))));
    }

    private static List<String> fields(String text) {
        boolean plain = text.indexOf('%') < 0;
        List<String> fields = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int tab = text.indexOf(TAB, from);
            String field = text.substring(from, tab);
            fields.add(plain ? field : unescaped(field));
            from = tab + 1;
        }
        return fields;
    }

    private static String checksum(byte[] bytes, int from, int to) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, to - from);
        return Integer.toHexString((int) crc.getValue());
    }

    private static String escaped(String field) {
        return field.replace("%", "%25")
                .replace("\t", "%09")
                .replace("\n", "%0A")
                .replace("\r", "%0D");
    }

    private static String unescaped(String field) {
        return field.replace("%09", "\t")
                .replace("%0A", "\n")
                .replace("%0D", "\r")
                .replace("%25", "%");
    }

    /** Writes fields one after the other; lists go with their length before them. */
    static final class Writer {
        private final List<String> fields = new ArrayList<>();

        Writer(String kind) {
            fields.add(kind);
        }

        Writer add(Object field) {
            fields.add(field.toString());
            return this;
        }

        Writer addAll(List<?> list) {
            add(list.size());
            list.forEach(this::add);
            return this;
        }

        Line line() {
            return new Line(fields);
        }
    }

    /** Reads what {@link Writer} wrote; anything else is an {@link IllegalArgumentException}. */
    static final class Reader {
        private final Iterator<String> fields;

        Reader(Line line) {
            this.fields = line.fields.iterator();
        }

        boolean hasNext() {
            return fields.hasNext();
        }

        String text() {
            if (!fields.hasNext()) {
                throw new IllegalArgumentException("a field is missing");
            }
            return fields.next();
        }

        long number() {
            return Long.parseLong(text());
        }

        Digest digest() {
            return Digest.parse(text());
        }

        List<String> list() {
            List<String> list = new ArrayList<>();
            for (long left = number(); left > 0; left--) {
                list.add(text());
            }
            return list;
        }
    }
}
