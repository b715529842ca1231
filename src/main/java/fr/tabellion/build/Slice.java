package fr.tabellion.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stretch of whole lines of the manifest, so that several threads can read one file. */
record Slice(byte[] text, int from, int to) {
    /**
     * @param size about so many bytes each
     */
    static List<Slice> of(byte[] text, int size) {
        List<Slice> slices = new ArrayList<>();
        for (int from = 0; from < text.length; ) {
            int to = end(text, Math.min(text.length, from + size) - 1) + 1;
            slices.add(new Slice(text, from, Math.min(to, text.length)));
            from = to;
        }
        return slices;
    }

    /** Each of its lines; nothing in place of one that is torn or garbled. */
    List<Optional<Line>> lines() {
        List<Optional<Line>> lines = new ArrayList<>();
        for (int start = from; start < to; ) {
            int end = Math.min(end(text, start), to);
            lines.add(Line.read(text, start, end));
            start = end + 1;
        }
        return lines;
    }

    private static int end(byte[] text, int from) {
        int end = from;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }
}
