package fr.tabellion.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Where French words may be divided (Liang, Word Hy-phen-a-tion by Com-put-er, 1983): the highest
 * digit that any pattern puts between two letters rules, and an odd one allows a break.
 *
 * <pre>
 * Patterns.french().breaks("développement")   {2, 4, 7, …}   « dé-ve-lop-pe-ment »
 * </pre>
 */
final class Patterns {
    /** Letters that stay on the line, and that go to the next. */
    private static final int BEFORE = 2;

    private static final int AFTER = 3;
    private static final String RESOURCE = "/fr/tabellion/hyph-fr.txt";

    private final Map<String, byte[]> weights = new HashMap<>();
    private int longest;

    private Patterns(String lines) {
        lines.lines().filter(line -> !line.startsWith("%")).forEach(this::add);
    }

    /** Read when first asked for, then shared. */
    static Patterns french() {
        return French.PATTERNS;
    }

    private static final class French {
        private static final Patterns PATTERNS = new Patterns(text());

        private static String text() {
            try (InputStream in = Patterns.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("no patterns " + RESOURCE);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE, e);
            }
        }
    }

    private void add(String pattern) {
        StringBuilder letters = new StringBuilder();
        byte[] between = new byte[pattern.length() + 1];
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (Character.isDigit(c)) {
                between[letters.length()] = (byte) (c - '0');
            } else {
                letters.append(c);
            }
        }
        weights.put(letters.toString(), Arrays.copyOf(between, letters.length() + 1));
        longest = Math.max(longest, letters.length());
    }

    /** The places in a word, letters and apostrophes, before which a line may begin. */
    BitSet breaks(String word) {
        String framed = "." + word.toLowerCase(Locale.FRENCH).replace('’', '\'') + ".";
        byte[] best = new byte[framed.length() + 1];
        for (int from = 0; from < framed.length(); from++) {
            int last = Math.min(framed.length(), from + longest);
            for (int to = from + 1; to <= last; to++) {
                byte[] found = weights.get(framed.substring(from, to));
                for (int i = 0; found != null && i < found.length; i++) {
                    best[from + i] = (byte) Math.max(best[from + i], found[i]);
                }
            }
        }
        BitSet breaks = new BitSet();
        // « l’in-sertion » would leave one letter of the word itself.
        int first = word.lastIndexOf('’') + 1 + BEFORE;
        for (int at = first; at <= word.length() - AFTER; at++) {
            if (best[at + 1] % 2 == 1) {
                breaks.set(at);
            }
        }
        return breaks;
    }
}
