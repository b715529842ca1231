package fr.tabellion.pdf;

import fr.tabellion.document.Block;
import fr.tabellion.theme.Theme;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table's head or body as strips.
 *
 * <p>Rows that a cell spans stay together. A row that takes much of a page is split between lines,
 * the first lines of all its cells on one strip, the second ones on the next; a page may end
 * between any two.
 */
final class TableRows {
    /** The share of a page from which a row is split. */
    private static final double TALL = 0.4;

    private final Flow flow;
    private final Tables tables;
    private final Grid grid;
    private final double[] edges;
    private final Place place;
    private final boolean head;
    private final double padding;
    private final Tag section;
    private final List<Tag> rowTags = new ArrayList<>();
    private final List<Strip> strips = new ArrayList<>();

    TableRows(
            Flow flow,
            Tables tables,
            Tag section,
            Grid grid,
            double[] edges,
            Place place,
            boolean head) {
        this.flow = flow;
        this.tables = tables;
        this.section = section;
        this.grid = grid;
        this.edges = edges;
        this.place = place;
        this.head = head;
        this.padding = flow.theme().table().padding();
    }

    /** A cell laid out. */
    private record Filled(Grid.Slot slot, Tag tag, List<Strip> strips, double height) {}

    List<Strip> strips() {
        for (int row = 0; row < grid.rows().size(); ) {
            int end = grid.groupEnd(row);
            group(row, end);
            row = end;
        }
        return strips;
    }

    private void group(int from, int to) {
        List<List<Filled>> rows = new ArrayList<>();
        for (int row = from; row < to; row++) {
            Tag tag = section.child("TR");
            rowTags.add(tag);
            List<Filled> cells = new ArrayList<>();
            for (Grid.Slot slot : grid.rows().get(row)) {
                cells.add(fill(slot, tag));
            }
            rows.add(cells);
        }
        double[] heights = heights(rows, from);
        double sum = 0;
        for (double height : heights) {
            sum += height;
        }
        if (sum <= TALL * flow.pageHeight()) {
            strips.add(whole(rows, heights, sum, from));
        } else {
            split(rows, from);
        }
    }

    private Filled fill(Grid.Slot slot, Tag row) {
        Tag tag = tables.tag(slot, row, head);
        Block.Cell cell = slot.cell();
        List<Strip> content =
                flow.strips(cell.content(), tables.inside(slot, tag, edges, place, head));
        return new Filled(slot, tag, content, Strip.height(content) + 2 * padding);
    }

    /** What a spanning cell needs beyond its rows, the last of them gives. */
    private double[] heights(List<List<Filled>> rows, int from) {
        double[] heights = new double[rows.size()];
        for (int row = 0; row < heights.length; row++) {
            heights[row] = empty();
            for (Filled cell : rows.get(row)) {
                if (cell.slot().rows() == 1) {
                    heights[row] = Math.max(heights[row], cell.height());
                }
            }
        }
        for (int last = 0; last < heights.length; last++) {
            for (List<Filled> row : rows) {
                for (Filled cell : row) {
                    int first = cell.slot().row() - from;
                    if (cell.slot().rows() > 1 && first + cell.slot().rows() - 1 == last) {
                        double missing = cell.height();
                        for (int r = first; r <= last; r++) {
                            missing -= heights[r];
                        }
                        heights[last] += Math.max(0, missing);
                    }
                }
            }
        }
        return heights;
    }

    private double empty() {
        Theme.Style style = flow.theme().style("table");
        return Look.of(flow.theme(), style, flow.fonts()).face().line(style.size()) + 2 * padding;
    }

    // ---- A group on one strip

    private Strip whole(List<List<Filled>> rows, double[] heights, double sum, int from) {
        Strip strip = new Strip(sum, padding + empty() / 2);
        CellBoxes boxes = new CellBoxes(flow.theme().table());
        double top = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (Filled cell : rows.get(row)) {
                double height = 0;
                for (int r = row; r < row + cell.slot().rows(); r++) {
                    height += heights[r];
                }
                boxes.add(box(cell.slot(), top, height, true, true));
            }
            top += heights[row];
        }
        strip.add(boxes);
        top = 0;
        for (int row = 0; row < rows.size(); row++) {
            strip.add(touched(rowTags.get(from + row)));
            for (Filled cell : rows.get(row)) {
                strip.add(touched(cell.tag()));
                stack(strip, cell.strips(), top + padding);
            }
            top += heights[row];
        }
        return strip;
    }

    /** Cells without content are there, too. */
    private static Strip.Piece touched(Tag tag) {
        return (sheets, edge) -> sheets.touch(tag);
    }

    static void stack(Strip into, List<Strip> content, double from) {
        double down = from;
        for (int i = 0; i < content.size(); i++) {
            down += i == 0 ? 0 : Strip.gap(content, i);
            double here = down;
            Strip one = content.get(i);
            into.add((sheets, edge) -> one.draw(sheets, edge.below(here)));
            into.notes.addAll(one.notes);
            down += one.height;
        }
    }

    private CellBoxes.Box box(
            Grid.Slot slot, double top, double height, boolean starts, boolean ends) {
        return new CellBoxes.Box(
                edges[slot.column()],
                edges[slot.column() + slot.columns()],
                top,
                height,
                starts,
                ends,
                head || slot.cell().header() ? head : false);
    }

    // ---- A group split

    /** Each row by itself; a spanning cell's content stands in its first row. */
    private void split(List<List<Filled>> rows, int from) {
        List<Filled> open = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int index = from + row;
            List<Filled> cells = rows.get(row);
            double height = empty();
            for (Filled cell : cells) {
                height = Math.max(height, cell.height());
            }
            boolean tall = height > TALL * flow.pageHeight();
            open.addAll(cells);
            if (tall) {
                lineByLine(cells, open, index);
            } else {
                strips.add(single(cells, open, index, height));
            }
            open.removeIf(cell -> cell.slot().row() + cell.slot().rows() - 1 <= index);
        }
    }

    private Strip single(List<Filled> cells, List<Filled> open, int row, double height) {
        Strip strip = new Strip(height, padding + empty() / 2);
        strip.add(boxes(open, row, height, true, true));
        strip.add(touched(rowTags.get(row)));
        for (Filled cell : cells) {
            strip.add(touched(cell.tag()));
            stack(strip, cell.strips(), padding);
        }
        return strip;
    }

    private CellBoxes boxes(
            List<Filled> open, int row, double height, boolean top, boolean bottom) {
        CellBoxes boxes = new CellBoxes(flow.theme().table());
        for (Filled cell : open) {
            Grid.Slot slot = cell.slot();
            boolean starts = top && slot.row() == row;
            boolean ends = bottom && slot.row() + slot.rows() - 1 == row;
            boxes.add(box(slot, 0, height, starts, ends));
        }
        return boxes;
    }

    private void lineByLine(List<Filled> cells, List<Filled> open, int row) {
        int lines = 1;
        for (Filled cell : cells) {
            lines = Math.max(lines, cell.strips().size());
        }
        for (int line = 0; line < lines; line++) {
            strips.add(slice(cells, open, row, line, lines));
        }
    }

    private Strip slice(List<Filled> cells, List<Filled> open, int row, int line, int lines) {
        double above = line == 0 ? padding : 0;
        double inner = 0;
        boolean mayBreak = true;
        for (Filled cell : cells) {
            if (line < cell.strips().size()) {
                inner = Math.max(inner, space(cell, line) + cell.strips().get(line).height);
                mayBreak &= cell.strips().get(line).mayBreak || line == 0;
            }
        }
        double height = above + inner + (line == lines - 1 ? padding : 0);
        Strip strip = new Strip(height, above + inner);
        strip.mayBreak = mayBreak;
        strip.add(boxes(open, row, height, line == 0, line == lines - 1));
        if (line == 0) {
            strip.add(touched(rowTags.get(row)));
        }
        for (Filled cell : cells) {
            if (line == 0) {
                strip.add(touched(cell.tag()));
            }
            if (line < cell.strips().size()) {
                stack(strip, cell.strips().subList(line, line + 1), above + space(cell, line));
            }
        }
        return strip;
    }

    private static double space(Filled cell, int line) {
        return line == 0 ? 0 : Strip.gap(cell.strips(), line);
    }
}
