package fr.tabellion.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A place where two texts differ, in words.
 *
 * <pre>
 * « … la ville d’[Antoni → Antony], le … »
 * </pre>
 *
 * @param before a few words that both have before it
 * @param found what the file says; empty where something is missing
 * @param wanted what today's data say; empty where something has been added
 * @param after a few words that both have after it
 */
public record WordChange(String before, String found, String wanted, String after) {
    private static final int AROUND = 4;

    /** With more edits than this, two texts are told apart as wholes. */
    private static final int MOST_EDITS = 1000;

    /** The differences, in the order of the text. */
    static List<WordChange> between(List<String> found, List<String> wanted) {
        int head = 0;
        int least = Math.min(found.size(), wanted.size());
        while (head < least && found.get(head).equals(wanted.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head
                && found.get(found.size() - 1 - tail)
                        .equals(wanted.get(wanted.size() - 1 - tail))) {
            tail++;
        }
        return new Comparison(found, wanted, head, found.size() - tail, wanted.size() - tail)
                .changes();
    }

    /**
     * The shortest way from one text to the other (Myers, An O(ND) Difference Algorithm, 1986).
     *
     * @param from where both begin to differ
     * @param foundEnd where they are the same again
     */
    private record Comparison(
            List<String> found, List<String> wanted, int from, int foundEnd, int wantedEnd) {

        List<WordChange> changes() {
            if (from == foundEnd && from == wantedEnd) {
                return List.of();
            }
            List<int[]> trace = new ArrayList<>();
            return search(trace) ? told(trace) : List.of(change(from, foundEnd, from, wantedEnd));
        }

        private boolean search(List<int[]> trace) {
            int rows = foundEnd - from;
            int columns = wantedEnd - from;
            int most = Math.min(rows + columns, MOST_EDITS);
            int[] reach = new int[2 * most + 3];
            int middle = most + 1;
            for (int edits = 0; edits <= most; edits++) {
                trace.add(Arrays.copyOfRange(reach, middle - edits - 1, middle + edits + 2));
                for (int k = -edits; k <= edits; k += 2) {
                    boolean down =
                            k == -edits
                                    || (k != edits
                                            && reach[middle + k - 1] < reach[middle + k + 1]);
                    int row = down ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
                    while (row < rows && row - k < columns && same(row, row - k)) {
                        row++;
                    }
                    reach[middle + k] = row;
                    if (row >= rows && row - k >= columns) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean same(int row, int column) {
            return found.get(from + row).equals(wanted.get(from + column));
        }

        /** Back along the trace, marking what was edited. */
        private List<WordChange> told(List<int[]> trace) {
            BitSet gone = new BitSet();
            BitSet come = new BitSet();
            int row = foundEnd - from;
            int column = wantedEnd - from;
            for (int edits = trace.size() - 1; edits > 0; edits--) {
                int[] reach = trace.get(edits);
                int middle = edits + 1;
                int k = row - column;
                boolean down =
                        k == -edits
                                || (k != edits && reach[middle + k - 1] < reach[middle + k + 1]);
                int before = down ? k + 1 : k - 1;
                row = reach[middle + before];
                column = row - before;
                if (down) {
                    come.set(column);
                } else {
                    gone.set(row);
                }
            }
            return told(gone, come);
        }

        /** Neighbouring edits are one change. */
        private List<WordChange> told(BitSet gone, BitSet come) {
            List<WordChange> changes = new ArrayList<>();
            int row = 0;
            int column = 0;
            while (row < foundEnd - from || column < wantedEnd - from) {
                int rowTo = gone.nextClearBit(row);
                int columnTo = come.nextClearBit(column);
                if (rowTo > row || columnTo > column) {
                    changes.add(change(from + row, from + rowTo, from + column, from + columnTo));
                    row = rowTo;
                    column = columnTo;
                } else {
                    row++;
                    column++;
                }
            }
            return changes;
        }

        private WordChange change(int foundFrom, int foundTo, int wantedFrom, int wantedTo) {
            return new WordChange(
                    words(found, Math.max(0, foundFrom - AROUND), foundFrom),
                    words(found, foundFrom, foundTo),
                    words(wanted, wantedFrom, wantedTo),
                    words(found, foundTo, Math.min(found.size(), foundTo + AROUND)));
        }

        private static String words(List<String> words, int from, int to) {
            return String.join(" ", words.subList(from, to));
        }
    }
}
