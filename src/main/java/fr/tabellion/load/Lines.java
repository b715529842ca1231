package fr.tabellion.load;

import fr.tabellion.problem.Location;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where a text's lines start: offsets to lines and columns, a column being a code point. */
final class Lines {
    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        this.starts =
                IntStream.concat(
                                IntStream.of(0),
                                IntStream.range(0, text.length())
                                        .filter(this::endsLine)
                                        .map(i -> i + 1))
                        .toArray();
    }

    private boolean endsLine(int i) {
        char c = text.charAt(i);
        boolean windows = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        return c == '\n' || (c == '\r' && !windows);
    }

    int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    Location location(String file, int offset, String pointer) {
        int line = line(offset);
        int column = text.codePointCount(starts[line - 1], offset) + 1;
        return new Location(file, line, column, pointer);
    }
}
