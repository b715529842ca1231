package fr.tabellion.compare;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Block.Alignment;
import fr.tabellion.document.Block.Cell;
import fr.tabellion.document.Block.Row;
import fr.tabellion.document.Texts;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table with every cell in each row it covers, and back.
 *
 * <pre>
 * th rows=2 "Emploi" | "Jeunes"          Emploi | Jeunes
 *                    | "Heures"    →     Emploi | Heures
 * </pre>
 */
final class Slots {
    private static final Cell EMPTY =
            new Cell(Attributes.NONE, false, 1, 1, Alignment.NATURAL, List.of());

    private Slots() {}

    /**
     * A cell in one row.
     *
     * @param origin the cell's number, the same in each row it covers
     * @param column where it begins, from 0
     */
    record Slot(int origin, int column, Cell cell) {
        Slot with(Cell other) {
            return new Slot(origin, column, other);
        }

        Slot holding(List<Block> blocks) {
            return with(cell.holding(blocks));
        }

        String text() {
            return String.join("\n", Texts.paragraphs(cell.content()));
        }

        /** What is compared of its words. */
        String key() {
            return Strand.key(text());
        }

        boolean isFigure() {
            return key().chars().noneMatch(Character::isLetter);
        }
    }

    /** A slot with the rows it is still to cover. */
    private record Open(Slot slot, int rows) {}

    static List<List<Slot>> expand(List<Row> rows, int firstOrigin) {
        List<List<Slot>> all = new ArrayList<>();
        List<Open> open = List.of();
        int origin = firstOrigin;
        for (Row row : rows) {
            List<Open> here = new ArrayList<>();
            int next = 0;
            int column = 0;
            List<Open> above = open;
            while (next < row.cells().size() || covers(above, column)) {
                Open slot = at(above, column);
                if (slot.rows == 0) {
                    Cell cell = row.cells().get(next++);
                    slot = new Open(new Slot(origin++, column, cell), cell.rowSpan());
                }
                here.add(slot);
                column += slot.slot.cell().columnSpan();
            }
            all.add(here.stream().map(Open::slot).toList());
            open =
                    here.stream()
                            .map(slot -> new Open(slot.slot, slot.rows - 1))
                            .filter(slot -> slot.rows > 0)
                            .toList();
        }
        return all;
    }

    private static boolean covers(List<Open> above, int column) {
        return above.stream().anyMatch(open -> open.slot.column() >= column);
    }

    /** What still covers that column from above; of no rows where nothing does. */
    private static Open at(List<Open> above, int column) {
        return above.stream()
                .filter(open -> open.slot.column() == column)
                .findFirst()
                .orElseGet(() -> new Open(new Slot(-1, column, EMPTY), 0));
    }

    /** The cells of each row, a cell of several rows in the first of them. */
    static List<List<Cell>> collapse(List<List<Slot>> rows) {
        List<List<Cell>> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> cells = new ArrayList<>();
            for (Slot slot : rows.get(i)) {
                if (i == 0 || !has(rows.get(i - 1), slot.origin())) {
                    cells.add(spanning(slot.cell(), span(rows, i, slot.origin())));
                }
            }
            all.add(cells);
        }
        return all;
    }

    static boolean has(List<Slot> row, int origin) {
        return row.stream().anyMatch(slot -> slot.origin() == origin);
    }

    static int span(List<List<Slot>> rows, int from, int origin) {
        int end = from;
        while (end < rows.size() && has(rows.get(end), origin)) {
            end++;
        }
        return end - from;
    }

    private static Cell spanning(Cell cell, int rows) {
        return new Cell(
                cell.attributes(),
                cell.header(),
                rows,
                cell.columnSpan(),
                cell.alignment(),
                cell.content());
    }
}
