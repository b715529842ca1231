package fr.tabellion.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;

/** Pairs in two rows that keep the order of both and together are most alike. */
final class Alignment {
    /**
     * @param before index in the first row
     * @param now index in the second
     */
    record Pair(int before, int now) {}

    private Alignment() {}

    /**
     * @param likeness of two elements; those of 0 and less never pair
     */
    static <T> List<Pair> of(List<T> before, List<T> now, ToDoubleBiFunction<T, T> likeness) {
        int head = 0;
        int shorter = Math.min(before.size(), now.size());
        while (head < shorter && isSure(before.get(head), now.get(head), likeness)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && isSure(
                        before.get(before.size() - 1 - tail),
                        now.get(now.size() - 1 - tail),
                        likeness)) {
            tail++;
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            pairs.add(new Pair(i, i));
        }
        List<T> left = before.subList(head, before.size() - tail);
        List<T> right = now.subList(head, now.size() - tail);
        for (Pair pair : best(left, right, likeness)) {
            pairs.add(new Pair(head + pair.before, head + pair.now));
        }
        for (int i = tail; i > 0; i--) {
            pairs.add(new Pair(before.size() - i, now.size() - i));
        }
        return pairs;
    }

    /** With those pairs too that stand alone between the same neighbours. */
    static <T> List<Pair> filled(
            List<Pair> pairs, List<T> before, List<T> now, BiPredicate<T, T> may) {
        List<Pair> filled = new ArrayList<>();
        Pair last = new Pair(-1, -1);
        for (int i = 0; i <= pairs.size(); i++) {
            Pair next = i < pairs.size() ? pairs.get(i) : new Pair(before.size(), now.size());
            boolean alone = next.before - last.before == 2 && next.now - last.now == 2;
            if (alone && may.test(before.get(last.before + 1), now.get(last.now + 1))) {
                filled.add(new Pair(last.before + 1, last.now + 1));
            }
            if (i < pairs.size()) {
                filled.add(next);
            }
            last = next;
        }
        return filled;
    }

    private static <T> boolean isSure(T one, T other, ToDoubleBiFunction<T, T> likeness) {
        return likeness.applyAsDouble(one, other) >= 1;
    }

    private static <T> List<Pair> best(
            List<T> before, List<T> now, ToDoubleBiFunction<T, T> likeness) {
        double[][] alike = new double[before.size()][now.size()];
        double[][] sum = new double[before.size() + 1][now.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                alike[i][j] = likeness.applyAsDouble(before.get(i), now.get(j));
                double paired = alike[i][j] > 0 ? alike[i][j] + sum[i + 1][j + 1] : 0;
                sum[i][j] = Math.max(paired, Math.max(sum[i + 1][j], sum[i][j + 1]));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < now.size()) {
            if (alike[i][j] > 0 && sum[i][j] == alike[i][j] + sum[i + 1][j + 1]) {
                pairs.add(new Pair(i++, j++));
            } else if (sum[i][j] == sum[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return Collections.unmodifiableList(pairs);
    }
}
