package fr.tabellion.compare;

import fr.tabellion.compare.Slots.Slot;
import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Block.Cell;
import fr.tabellion.document.Block.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A row of a table with all cells that cover it, also those that begin in a row above.
 *
 * <pre>
 * "Emploi" (2 rows) | "Jeunes" | 80
 *                   | "Heures" | 4000  →  key « Emploi|Heures|4000 », label « Emploi|Heures »
 * </pre>
 */
record GridRow(Row row, List<Slot> slots) {
    GridRow {
        slots = List.copyOf(slots);
    }

    /**
     * @param origin from which cells are numbered, so that those of two tables differ
     */
    static List<GridRow> of(List<Row> rows, int origin) {
        List<List<Slot>> slots = Slots.expand(rows, origin);
        List<GridRow> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(new GridRow(rows.get(i), slots.get(i)));
        }
        return all;
    }

    /** Rows as a table has them again. */
    static List<Row> collapsed(List<GridRow> rows) {
        List<List<Cell>> cells = Slots.collapse(rows.stream().map(GridRow::slots).toList());
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(new Row(rows.get(i).row.attributes(), cells.get(i)));
        }
        return all;
    }

    String ref() {
        return row.attributes().ref();
    }

    /** What is compared of its words. */
    String key() {
        return key(slot -> true);
    }

    /** What says which row it is: all that is no figure. */
    String label() {
        return key(slot -> !slot.isFigure());
    }

    private String key(Predicate<Slot> some) {
        return slots.stream().filter(some).map(Slot::key).collect(Collectors.joining("|"));
    }

    /** The cell that heads it, with its neighbours or alone. */
    Slot first() {
        return slots.getFirst();
    }

    boolean has(Slot slot) {
        return Slots.has(slots, slot.origin());
    }

    /** Whether it could come or go alone: not all its cells go on in other rows. */
    boolean hasOwnCell() {
        return slots.stream().anyMatch(GridRow::isOwn);
    }

    /** The same of those beside the cell that heads it. */
    boolean hasOwnCellBesideHead() {
        return slots.stream().skip(1).anyMatch(GridRow::isOwn);
    }

    private static boolean isOwn(Slot slot) {
        return slot.cell().rowSpan() == 1;
    }

    GridRow with(UnaryOperator<Slot> change) {
        return new GridRow(row, slots.stream().map(change).toList());
    }

    GridRow headedBy(Slot head) {
        List<Slot> headed = new ArrayList<>(slots);
        headed.set(0, head);
        return new GridRow(row, headed);
    }

    /** As a table of its own, for a quotation. */
    Block quoted(Block.Table table) {
        List<Cell> cells =
                slots.stream()
                        .map(slot -> Slots.collapse(List.of(List.of(slot))).getFirst().getFirst())
                        .toList();
        return new Block.Table(
                Attributes.NONE,
                List.of(),
                table.columns(),
                table.head(),
                List.of(new Row(row.attributes(), cells)));
    }
}
