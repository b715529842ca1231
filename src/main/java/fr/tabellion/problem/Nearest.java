package fr.tabellion.problem;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The known values a mistyped one may have meant: {@code insertoin} → {@code insertion}. */
public final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /**
     * At most three of {@code known}, best first; case and accents do not count, a swap of
     * neighbours counts once.
     */
    public static List<String> to(String wanted, Collection<String> known) {
        String folded = fold(wanted);
        int limit = Math.max(1, folded.length() / 3);
        return known.stream()
                .map(value -> new Candidate(value, distance(folded, fold(value))))
                .filter(candidate -> candidate.distance <= limit)
                .sorted(
                        Comparator.comparingInt(Candidate::distance)
                                .thenComparing(Candidate::value))
                .limit(MOST)
                .map(Candidate::value)
                .toList();
    }

    private record Candidate(String value, int distance) {}

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Damerau's distance, restricted to swaps of neighbours. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] =
                        Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
