package fr.tabellion.compare;

import fr.tabellion.compare.Slots.Slot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which row of a table in force is which of today's: by id, else by all words, else by all that is
 * no figure, else by likeness.
 *
 * <pre>
 * Emploi | Jeunes suivis | 80       is       Emploi | Jeunes suivis | 120
 * Emploi | Jeunes suivis | 80       is not   Santé  | Jeunes suivis | 80
 * </pre>
 */
final class RowPairs {
    private final List<GridRow> before;
    private final List<GridRow> now;
    private final Map<Integer, Integer> pairs = new LinkedHashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    private RowPairs(List<GridRow> before, List<GridRow> now) {
        this.before = before;
        this.now = now;
    }

    static Pairs<GridRow> of(List<GridRow> before, List<GridRow> now) {
        RowPairs rows = new RowPairs(before, now);
        rows.pairUp(RowPairs::isNamed);
        rows.pairUp((one, other) -> one.key().equals(other.key()));
        rows.pairUp((one, other) -> one.label().equals(other.label()));
        rows.pairUp(RowPairs::isAlike);
        rows.partMoved();
        return new Pairs<>(before, now, rows.pairs);
    }

    private void pairUp(BiPredicate<GridRow, GridRow> same) {
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < now.size() && !pairs.containsKey(i); j++) {
                if (!taken.contains(j)
                        && before.get(i).slots().size() == now.get(j).slots().size()
                        && same.test(before.get(i), now.get(j))) {
                    pairs.put(i, j);
                    taken.add(j);
                }
            }
        }
    }

    private static boolean isNamed(GridRow before, GridRow now) {
        return Identity.isGiven(now.ref())
                && (now.ref().equals(before.ref())
                        || now.ref().equals(Identity.claimed(before.ref())));
    }

    private static boolean isAlike(GridRow before, GridRow now) {
        boolean toldApart = Identity.isGiven(before.ref()) && Identity.isGiven(now.ref());
        return !toldApart
                && before.ref().isEmpty() == now.ref().isEmpty()
                && Likeness.of(bag(before), bag(now)) >= Likeness.SAME_LIST;
    }

    private static Likeness.Bag bag(GridRow row) {
        return Likeness.Bag.of(row.label().replace('|', ' '));
    }

    // ---- Rows under another theme

    /** A row that now stands under another theme goes and comes; a theme renamed stays. */
    private void partMoved() {
        Map<Integer, Set<String>> names = names();
        pairs.entrySet().removeIf(pair -> isMoved(pair.getKey(), pair.getValue(), names));
    }

    /** By the number of each cell in force, what stands in its place today. */
    private Map<Integer, Set<String>> names() {
        Map<Integer, Set<String>> names = new HashMap<>();
        pairs.forEach(
                (i, j) -> {
                    for (int k = 0; k < before.get(i).slots().size(); k++) {
                        names.computeIfAbsent(
                                        before.get(i).slots().get(k).origin(), o -> new HashSet<>())
                                .add(now.get(j).slots().get(k).key());
                    }
                });
        return names;
    }

    /** Whether one of its cells has another name there, but the old one in other rows. */
    private boolean isMoved(int row, int rowNow, Map<Integer, Set<String>> names) {
        List<Slot> old = before.get(row).slots();
        List<Slot> current = now.get(rowNow).slots();
        for (int k = 0; k < old.size(); k++) {
            boolean renamed = !old.get(k).key().equals(current.get(k).key());
            if (renamed && names.getOrDefault(old.get(k).origin(), Set.of()).size() > 1) {
                return true;
            }
        }
        return false;
    }
}
