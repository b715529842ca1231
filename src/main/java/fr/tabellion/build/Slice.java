package fr.tabellion.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of whole lines of the manifest, so that several threads can read one file, and none
 * needs all of it in memory.
 */
record Slice(byte[] text) {
    /**
     * The next ones of a file; none at its end.
     *
     * @param in buffered
     * @param most that are read
     * @param size about so many bytes each
     */
    static List<Slice> next(InputStream in, int most, int size) throws IOException {
        List<Slice> slices = new ArrayList<>();
        while (slices.size() < most) {
            byte[] start = in.readNBytes(size);
            if (start.length == 0) {
                break;
            }
            slices.add(new Slice(toTheEndOfItsLine(start, in)));
        }
        return slices;
    }

    private static byte[] toTheEndOfItsLine(byte[] start, InputStream in) throws IOException {
        if (isWhole(start)) {
            return start;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(start);
        for (int next = in.read(); next >= 0; next = in.read()) {
            all.write(next);
            if (next == '\n') {
                break;
            }
        }
        return all.toByteArray();
    }

    private static boolean isWhole(byte[] text) {
        return text[text.length - 1] == '\n';
    }

    /** Whether its last line is not: the file ends in the middle of one. */
    boolean isTorn() {
        return !isWhole(text);
    }

    /** Each of its lines; nothing in place of one that is torn or garbled. */
    List<Optional<Line>> lines() {
        List<Optional<Line>> lines = new ArrayList<>();
        for (int start = 0; start < text.length; ) {
            int end = end(start);
            lines.add(Line.read(text, start, end));
            start = end + 1;
        }
        return lines;
    }

    private int end(int from) {
        int end = from;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }
}
