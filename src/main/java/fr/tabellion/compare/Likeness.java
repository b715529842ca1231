package fr.tabellion.compare;

import fr.tabellion.document.Inline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much of two passages is the same, from 0 to 1.
 *
 * <p>The longest row of words common to both, weighed: « de » or « les » says little. Examples of
 * what the thresholds part are in {@code docs/decisions/041-identity-without-ids.md}.
 */
final class Likeness {
    /** From here on, in one list, a passage is taken for the other, reworded. */
    static final double SAME_LIST = 0.5;

    /** Elsewhere more is asked: engagements of different themes begin alike. */
    static final double ELSEWHERE = 0.8;

    private static final int SHORT = 3;
    private static final int WEIGHT = 3;

    private Likeness() {}

    /** The words of a passage, ready to be compared many times. */
    record Bag(List<String> words, Map<String, Integer> counts, int weight) {
        static Bag of(String text) {
            return of(Strand.of(List.of(new Inline.Text(text))));
        }

        static Bag of(List<Atom> atoms) {
            List<String> words =
                    atoms.stream()
                            .filter(Atom::isWord)
                            .map(atom -> atom.key().toLowerCase(Locale.FRENCH))
                            .toList();
            Map<String, Integer> counts = new HashMap<>();
            words.forEach(word -> counts.merge(word, 1, Integer::sum));
            return new Bag(words, counts, words.stream().mapToInt(Likeness::weight).sum());
        }
    }

    static double of(Bag one, Bag other) {
        int all = one.weight + other.weight;
        return all == 0 ? 0 : 2.0 * common(one.words, other.words) / all;
    }

    /** As {@link #of}, 0 below {@code least}; never 1, for these are not the same words. */
    static double from(double least, Bag one, Bag other) {
        double likeness = of(one, other);
        return likeness < least ? 0 : Math.min(likeness, 0.99);
    }

    /** No lower than {@link #of}, and quick. */
    static double atMost(Bag one, Bag other) {
        int all = one.weight + other.weight;
        int common = 0;
        for (Map.Entry<String, Integer> word : one.counts.entrySet()) {
            int both = Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0));
            common += both * weight(word.getKey());
        }
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static int weight(String word) {
        return word.length() > SHORT || Character.isDigit(word.charAt(0)) ? WEIGHT : 1;
    }

    /** The heaviest common subsequence. */
    private static int common(List<String> one, List<String> other) {
        int[] best = new int[other.size() + 1];
        for (String word : one) {
            int diagonal = 0;
            for (int j = 1; j <= other.size(); j++) {
                int above = best[j];
                best[j] =
                        word.equals(other.get(j - 1))
                                ? diagonal + weight(word)
                                : Math.max(above, best[j - 1]);
                diagonal = above;
            }
        }
        return best[other.size()];
    }
}
