package fr.tabellion.workbook;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of today's rows each exported one is: by id, else the same values, else by what stands
 * around it.
 *
 * <pre>
 * base  a b c     now  x a c     →  1, -1, 2
 * </pre>
 */
final class Matching {
    private Matching() {}

    static int[] of(List<Row> base, List<Row> now) {
        int[] matches = new int[base.size()];
        Arrays.fill(matches, -1);
        boolean[] taken = new boolean[now.size()];
        for (int i = 0; i < base.size(); i++) {
            matches[i] = byId(base.get(i), now, taken);
        }
        for (int i = 0; i < base.size(); i++) {
            if (matches[i] < 0 && id(base.get(i)).isEmpty()) {
                matches[i] = bySame(base.get(i), now, taken, i);
            }
        }
        inGaps(base, now, matches, taken);
        return matches;
    }

    private static String id(Row row) {
        return row.value("id").isEmpty() ? row.value("body") : row.value("id");
    }

    private static int byId(Row row, List<Row> now, boolean[] taken) {
        String id =
                id(row).isEmpty() && row.values().containsKey(Column.OWNER) && isCommune(row)
                        ? row.key()
                        : id(row);
        for (int i = 0; i < now.size() && !id.isEmpty(); i++) {
            if (!taken[i]
                    && (id(now.get(i)).equals(id)
                            || isCommune(now.get(i)) && now.get(i).key().equals(id))) {
                taken[i] = true;
                return i;
            }
        }
        return -1;
    }

    /** A row of the communes' sheet is known by the commune. */
    private static boolean isCommune(Row row) {
        return row.key().equals(row.owner()) && !row.owner().isEmpty();
    }

    private static int bySame(Row row, List<Row> now, boolean[] taken, int first) {
        for (int j = 0; j < now.size(); j++) {
            int i = (first + j) % now.size();
            if (!taken[i] && isSame(row, now.get(i))) {
                taken[i] = true;
                return i;
            }
        }
        return -1;
    }

    private static boolean isSame(Row one, Row other) {
        Set<String> paths = new LinkedHashSet<>(one.values().keySet());
        paths.addAll(other.values().keySet());
        return paths.stream()
                .filter(path -> !path.startsWith("#"))
                .allMatch(path -> one.value(path).equals(other.value(path)));
    }

    /** Between rows that are the same, as many on both sides: one for one. */
    private static void inGaps(List<Row> base, List<Row> now, int[] matches, boolean[] taken) {
        int from = 0;
        int low = -1;
        for (int i = 0; i <= base.size(); i++) {
            boolean end = i == base.size();
            if (!end && matches[i] < 0) {
                continue;
            }
            int high = end ? now.size() : matches[i];
            if (high > low && i - from == high - low - 1) {
                for (int j = from; j < i; j++) {
                    int index = low + 1 + j - from;
                    if (!taken[index] && id(base.get(j)).isEmpty()) {
                        taken[index] = true;
                        matches[j] = index;
                    }
                }
            }
            from = i + 1;
            low = high;
        }
    }
}
