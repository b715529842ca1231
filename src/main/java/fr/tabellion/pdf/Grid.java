package fr.tabellion.pdf;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The rows of a table with every place taken once: spans cut to what is free, holes filled with
 * empty cells, so that each row has as many columns as any other (PDF/UA-1 7.5).
 */
record Grid(List<List<Slot>> rows) {
    /** A cell and the places it takes. */
    record Slot(Block.Cell cell, int row, int column, int rows, int columns) {}

    static int columns(List<Block.Row> rows) {
        return new Filling(rows).columns;
    }

    static Grid of(List<Block.Row> rows, int columns) {
        return new Filling(rows).filled(columns);
    }

    /** The first row after {@code row} that no cell spans across. */
    int groupEnd(int row) {
        int end = row + 1;
        for (int r = row; r < end; r++) {
            for (Slot slot : rows.get(r)) {
                end = Math.max(end, r + slot.rows());
            }
        }
        return end;
    }

    private static final class Filling {
        private final List<List<Slot>> rows = new ArrayList<>();
        private final List<BitSet> taken = new ArrayList<>();
        private int columns;

        Filling(List<Block.Row> source) {
            for (int i = 0; i < source.size(); i++) {
                rows.add(new ArrayList<>());
                taken.add(new BitSet());
            }
            for (int row = 0; row < source.size(); row++) {
                for (Block.Cell cell : source.get(row).cells()) {
                    place(cell, row);
                }
            }
        }

        private void place(Block.Cell cell, int row) {
            int column = taken.get(row).nextClearBit(0);
            int down = Math.clamp(cell.rowSpan(), 1, rows.size() - row);
            int wanted = Math.max(1, cell.columnSpan());
            int across = 1;
            while (across < wanted && isFree(row, down, column + across)) {
                across++;
            }
            take(new Slot(cell, row, column, down, across));
        }

        private boolean isFree(int row, int down, int column) {
            for (int r = row; r < row + down; r++) {
                if (taken.get(r).get(column)) {
                    return false;
                }
            }
            return true;
        }

        private void take(Slot slot) {
            rows.get(slot.row()).add(slot);
            for (int r = slot.row(); r < slot.row() + slot.rows(); r++) {
                taken.get(r).set(slot.column(), slot.column() + slot.columns());
            }
            columns = Math.max(columns, slot.column() + slot.columns());
        }

        Grid filled(int wanted) {
            for (int row = 0; row < rows.size(); row++) {
                for (int column = taken.get(row).nextClearBit(0);
                        column < wanted;
                        column = taken.get(row).nextClearBit(column)) {
                    take(new Slot(empty(), row, column, 1, 1));
                }
                rows.get(row).sort((a, b) -> Integer.compare(a.column(), b.column()));
            }
            return new Grid(withoutEmptyRows());
        }

        /** A row that cells from above cover whole is none: no TR is without a cell. */
        private List<List<Slot>> withoutEmptyRows() {
            int[] index = new int[rows.size() + 1];
            for (int row = 0; row < rows.size(); row++) {
                index[row + 1] = index[row] + (rows.get(row).isEmpty() ? 0 : 1);
            }
            List<List<Slot>> kept = new ArrayList<>();
            for (List<Slot> row : rows) {
                if (!row.isEmpty()) {
                    kept.add(row.stream().map(slot -> moved(slot, index)).toList());
                }
            }
            return kept;
        }

        private static Slot moved(Slot slot, int[] index) {
            int first = index[slot.row()];
            int rows = index[slot.row() + slot.rows()] - first;
            return new Slot(slot.cell(), first, slot.column(), rows, slot.columns());
        }

        private static Block.Cell empty() {
            return new Block.Cell(Attributes.NONE, false, 1, 1, Block.Alignment.NATURAL, List.of());
        }
    }
}
