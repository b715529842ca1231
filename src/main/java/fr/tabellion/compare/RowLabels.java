package fr.tabellion.compare;

import fr.tabellion.compare.Slots.Slot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * By which each row is cited: as many of its words as tell it from the others.
 *
 * <pre>
 * Emploi | Jeunes suivis | 80        « Jeunes suivis – Emploi »
 * Emploi | Heures        | 4000      « Heures »
 * Santé  | Jeunes suivis | 20        « Jeunes suivis – Santé »
 * </pre>
 */
final class RowLabels {
    private RowLabels() {}

    static List<String> of(List<GridRow> rows) {
        List<List<String>> words = rows.stream().map(RowLabels::words).toList();
        return words.stream().map(own -> label(own, words)).toList();
    }

    private static String label(List<String> own, List<List<String>> all) {
        int length = 1;
        while (length < own.size() && isShared(own.subList(0, length), all)) {
            length++;
        }
        return String.join(" – ", own.subList(0, Math.min(length, own.size())));
    }

    private static boolean isShared(List<String> start, List<List<String>> all) {
        return all.stream().filter(other -> startsWith(other, start)).count() > 1;
    }

    private static boolean startsWith(List<String> words, List<String> start) {
        return words.size() >= start.size() && words.subList(0, start.size()).equals(start);
    }

    /** First what is the row's own, then what it shares with its neighbours. */
    private static List<String> words(GridRow row) {
        List<String> words =
                new ArrayList<>(texts(row, slot -> slot.cell().rowSpan() == 1).toList());
        Slot first = row.first();
        boolean heads = first.cell().header() && first.cell().rowSpan() == 1 && !first.isFigure();
        if (words.size() > 1 && heads && row.slots().size() > 2) {
            words.add(words.removeFirst());
        }
        words.addAll(texts(row, slot -> slot.cell().rowSpan() > 1).toList());
        return words.isEmpty() ? List.of(first.text()) : words;
    }

    private static Stream<String> texts(GridRow row, Predicate<Slot> some) {
        return row.slots().stream().filter(slot -> !slot.isFigure()).filter(some).map(Slot::text);
    }
}
