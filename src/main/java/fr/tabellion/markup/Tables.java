package fr.tabellion.markup;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Block.Alignment;
import fr.tabellion.document.Block.Cell;
import fr.tabellion.document.Block.Column;
import fr.tabellion.document.Block.Row;
import fr.tabellion.document.Inline;
import fr.tabellion.markup.Node.Element;
import fr.tabellion.problem.Code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tables: every row must fill the same grid, spans included, so that no writer has to guess.
 *
 * <p>Rows outside {@code thead} and {@code tbody} belong to the body; without {@code col} the
 * columns share the width.
 */
final class Tables {
    private static final Map<String, Alignment> ALIGNMENTS =
            Map.of("left", Alignment.LEFT, "center", Alignment.CENTER, "right", Alignment.RIGHT);
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_ROWS = 100_000;

    private final Faults faults;
    private final TreeBuilder blocks;

    Tables(Faults faults, TreeBuilder blocks) {
        this.faults = faults;
        this.blocks = blocks;
    }

    Block table(Element table, Attributes attributes, boolean french) {
        List<Element> head = rows(table, List.of("thead"));
        List<Element> body = rows(table, List.of("tbody", "tr"));
        List<Row> headRows = head.stream().map(row -> row(row, french)).toList();
        List<Row> bodyRows = body.stream().map(row -> row(row, french)).toList();
        if (body.isEmpty()) {
            faults.empty(table);
        }
        List<Column> columns = table.elements("col").stream().map(this::column).toList();
        int width = width(columns, headRows, bodyRows);
        checkWidths(table, columns);
        checkGrid(head, headRows, width);
        checkGrid(body, bodyRows, width);
        return new Block.Table(
                attributes,
                caption(table, french),
                columns.isEmpty() ? equal(width) : columns,
                headRows,
                bodyRows);
    }

    private static List<Element> rows(Element table, List<String> from) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.elements()) {
            if (from.contains(child.key())) {
                rows.addAll(child.key().equals("tr") ? List.of(child) : child.elements("tr"));
            }
        }
        return rows;
    }

    private List<Inline> caption(Element table, boolean french) {
        List<Element> captions = table.elements("caption");
        captions.stream()
                .skip(1)
                .forEach(again -> faults.add(Code.E420, again.offset(), "caption"));
        return captions.isEmpty() ? List.of() : blocks.filled(captions.getFirst(), french);
    }

    private static List<Column> equal(int width) {
        return java.util.Collections.nCopies(width, new Column(0));
    }

    private static int width(List<Column> columns, List<Row> head, List<Row> body) {
        if (!columns.isEmpty()) {
            return columns.size();
        }
        Row first = !head.isEmpty() ? head.getFirst() : body.isEmpty() ? null : body.getFirst();
        return first == null ? 0 : first.cells().stream().mapToInt(Cell::columnSpan).sum();
    }

    private Column column(Element column) {
        if (!column.has("width")) {
            return new Column(0);
        }
        String value = column.attribute("width").strip();
        double width =
                value.matches("[0-9]{1,3}(\\.[0-9]{1,4})?%")
                        ? Double.parseDouble(value.substring(0, value.length() - 1))
                        : 0;
        if (width <= 0 || width > 100) {
            faults.add(Code.E406, column.offset(), "col", "width", value, "1%–100%");
        }
        return new Column(width);
    }

    private void checkWidths(Element table, List<Column> columns) {
        double sum = columns.stream().mapToDouble(Column::width).sum();
        boolean open = columns.stream().anyMatch(column -> column.width() == 0);
        if (sum > 100.01 || (open && sum > 99.99)) {
            String value = String.format(Locale.ROOT, "%.0f%%", sum);
            faults.add(Code.E406, table.offset(), "col", "width", value, "100%");
        }
    }

    private Row row(Element row, boolean outer) {
        boolean french = blocks.french(row, outer);
        List<Cell> cells =
                row.elements().stream()
                        .filter(cell -> cell.key().equals("td") || cell.key().equals("th"))
                        .map(cell -> cell(cell, blocks.french(cell, french)))
                        .toList();
        if (cells.isEmpty()) {
            faults.empty(row);
        }
        return new Row(blocks.attributes(row), cells);
    }

    private Cell cell(Element cell, boolean french) {
        return new Cell(
                blocks.attributes(cell),
                cell.key().equals("th"),
                blocks.whole(cell, "rowspan", 1, MOST_ROWS),
                blocks.whole(cell, "colspan", 1, MOST_COLUMNS),
                alignment(cell),
                blocks.mixed(cell, french));
    }

    private Alignment alignment(Element cell) {
        String value = cell.attribute("align").strip();
        if (cell.has("align") && !ALIGNMENTS.containsKey(value)) {
            faults.add(Code.E406, cell.offset(), cell.key(), "align", value, "left, center, right");
        }
        return ALIGNMENTS.getOrDefault(value, Alignment.NATURAL);
    }

    /**
     * Lays the cells of {@code thead} or {@code tbody} out as browsers do, and notes every hole.
     */
    private void checkGrid(List<Element> elements, List<Row> rows, int width) {
        int[] taken = new int[Math.max(width, 0)];
        for (int r = 0; r < rows.size(); r++) {
            place(elements.get(r), rows.get(r), taken, rows.size() - r);
        }
    }

    /**
     * @param taken for each column, how many rows from this one a cell above still reaches
     * @param left how many rows there are, this one included
     */
    private void place(Element element, Row row, int[] taken, int left) {
        int column = 0;
        for (Cell cell : row.cells()) {
            while (column < taken.length && taken[column] > 0) {
                column++;
            }
            int end = column + cell.columnSpan();
            if (end <= taken.length && overlaps(taken, column, end)) {
                faults.add(Code.E411, element.offset(), String.valueOf(column + 1));
                return;
            }
            if (cell.rowSpan() > left) {
                faults.add(Code.E421, element.offset(), String.valueOf(cell.rowSpan()), "" + left);
            }
            for (int c = column; c < Math.min(end, taken.length); c++) {
                taken[c] = cell.rowSpan();
            }
            column = end;
        }
        int reached = (int) java.util.Arrays.stream(taken).filter(rowsLeft -> rowsLeft > 0).count();
        if (column > taken.length || reached < taken.length) {
            int actual = Math.max(column, reached);
            faults.add(
                    Code.E410,
                    element.offset(),
                    String.valueOf(actual),
                    String.valueOf(taken.length));
        }
        for (int c = 0; c < taken.length; c++) {
            taken[c] = Math.max(0, taken[c] - 1);
        }
    }

    private static boolean overlaps(int[] taken, int from, int to) {
        for (int c = from; c < to; c++) {
            if (taken[c] > 0) {
                return true;
            }
        }
        return false;
    }
}
