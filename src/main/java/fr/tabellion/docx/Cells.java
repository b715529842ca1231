package fr.tabellion.docx;

import fr.tabellion.document.Block.Cell;
import fr.tabellion.document.Block.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where cells stand on a grid.
 *
 * <p>HTML lets a cell hang down over rows that do not name it; Word wants a cell in every place of
 * every row:
 *
 * <pre>
 * &lt;td rowspan="2"&gt;a &lt;td&gt;b     [a restart] [b]
 * &lt;td&gt;c                     [a continue] [c]
 * </pre>
 */
final class Cells {
    private final List<Slot> above = new ArrayList<>();

    /**
     * One {@code w:tc}.
     *
     * @param cell empty where a cell from above goes on, and where the row is too short
     * @param rows how many rows it still covers, this one included
     */
    record Slot(Optional<Cell> cell, int column, int span, int rows, boolean continued) {
        int end() {
            return column + span;
        }

        /** The same place, with that cell to begin in it. */
        Slot holding(Cell other, int covered) {
            return new Slot(Optional.of(other), column, span, covered, false);
        }

        private Slot below() {
            return new Slot(Optional.empty(), column, span, rows - 1, true);
        }
    }

    /** The rows of a head or of a body; spans end with it. */
    static List<List<Slot>> of(List<Row> rows) {
        Cells cells = new Cells();
        List<List<Slot>> grid = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            grid.add(cells.row(rows.get(i), rows.size() - i));
        }
        return grid;
    }

    private List<Slot> row(Row row, int left) {
        List<Slot> slots = new ArrayList<>();
        for (Cell cell : row.cells()) {
            int column = next(slots);
            int span = Math.min(Math.max(1, cell.columnSpan()), free(column));
            int rows = Math.clamp(cell.rowSpan(), 1, left);
            slots.add(new Slot(Optional.of(cell), column, span, rows, false));
        }
        next(slots);
        above.clear();
        slots.stream().filter(slot -> slot.rows > 1).map(Slot::below).forEach(above::add);
        return slots;
    }

    /** The next free column, past the cells that hang down here. */
    private int next(List<Slot> slots) {
        while (true) {
            int column = slots.isEmpty() ? 0 : slots.getLast().end();
            Optional<Slot> hanging =
                    above.stream().filter(slot -> slot.column == column).findFirst();
            if (hanging.isEmpty()) {
                return column;
            }
            slots.add(hanging.get());
        }
    }

    /** How many columns from this one on nothing hangs into. */
    private int free(int column) {
        return above.stream()
                .mapToInt(slot -> slot.column - column)
                .filter(distance -> distance > 0)
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
