package fr.tabellion.docx;

import fr.tabellion.document.Block;
import fr.tabellion.document.Block.Alignment;
import fr.tabellion.document.Block.Cell;
import fr.tabellion.document.Block.Row;
import fr.tabellion.document.Block.Table;
import fr.tabellion.document.ColumnWidths;
import fr.tabellion.document.Marks;
import fr.tabellion.document.Texts;
import fr.tabellion.docx.Cells.Slot;
import fr.tabellion.theme.Theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table (ECMA-376-1, 17.4): its caption above, its head repeated on each page, no row split over
 * two.
 */
final class TableGrid {
    /** Of a column, in millimetres. */
    private static final double NARROWEST = 4;

    private final Story story;
    private final Table table;
    private final Place place;
    private final List<List<Slot>> head;
    private final List<List<Slot>> body;
    private final long[] widths;
    private final double padding;

    TableGrid(Story story, Table table, Place place) {
        this.story = story;
        this.table = table;
        this.place = place.inheriting(table.attributes());
        this.head = Cells.of(table.head());
        this.body = Cells.of(table.body());
        tear();
        this.widths = widths();
        this.padding = Measure.millimetresOfPoints(story.paper().theme().table().padding());
    }

    void write() {
        if (!table.caption().isEmpty()) {
            story.paragraph("caption", "", table.caption(), place.keptAtEnd(true));
        }
        if (head.isEmpty() && body.isEmpty()) {
            return;
        }
        story.beginTable(place);
        Xml out = story.out().raw("<w:tbl>");
        properties(out);
        grid(out);
        for (int i = 0; i < head.size(); i++) {
            row(table.head().get(i), head.get(i), i, true);
        }
        for (int i = 0; i < body.size(); i++) {
            row(table.body().get(i), body.get(i), i, false);
        }
        out.raw("</w:tbl>");
        story.endTable(Math.max(6, story.paper().theme().style("body").after()));
    }

    private void properties(Xml out) {
        long left = Measure.twips(place.left(story.paper().theme()));
        out.raw("<w:tblPr><w:tblStyle w:val=\"").raw(StyleNames.TABLE_GRID);
        out.raw("\"/><w:tblW w:w=\"").raw(sum(0, widths.length)).raw("\" w:type=\"dxa\"/>");
        if (left != 0) {
            out.raw("<w:tblInd w:w=\"").raw(left).raw("\" w:type=\"dxa\"/>");
        }
        out.raw("<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"");
        out.raw(head.isEmpty() ? "0600" : "0620").raw("\" w:firstRow=\"");
        out.raw(head.isEmpty() ? 0 : 1).raw("\" w:lastRow=\"0\" w:firstColumn=\"0\"");
        out.raw(" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>");
        alternative(out, "tblCaption", Texts.of(table.caption()));
        alternative(out, "tblDescription", description());
        out.raw("</w:tblPr>");
    }

    private static void alternative(Xml out, String element, String text) {
        if (!text.isBlank()) {
            out.raw("<w:").raw(element).raw(" w:val=\"").attribute(text.strip()).raw("\"/>");
        }
    }

    /** What the columns are about, for those who cannot see it. */
    private String description() {
        return table.head().stream()
                .flatMap(row -> row.cells().stream())
                .map(TableGrid::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String words(Cell cell) {
        return String.join(" ", Texts.paragraphs(cell.content())).strip();
    }

    private void grid(Xml out) {
        out.raw("<w:tblGrid>");
        for (long width : widths) {
            out.raw("<w:gridCol w:w=\"").raw(width).raw("\"/>");
        }
        out.raw("</w:tblGrid>");
    }

    private void row(Row row, List<Slot> slots, int index, boolean header) {
        Xml out = story.out().raw("<w:tr><w:trPr><w:cantSplit/>");
        out.raw(header ? "<w:tblHeader/>" : "").raw(revision(slots).mark(story.paper()));
        out.raw("</w:trPr>");
        boolean last = (!header && index == body.size() - 1) || body.isEmpty();
        boolean kept = last ? place.end() : header || place.all();
        // The style colours the first row of a table, which is all it knows of heads.
        boolean shaded = header && index > 0;
        Place inside = place.inheriting(row.attributes());
        for (Slot slot : filled(slots)) {
            cell(slot, inside, kept, header, shaded);
        }
        out.raw("</w:tr>");
    }

    /** Whether the row comes or goes, with its table or alone. */
    private Revision revision(List<Slot> slots) {
        if (story.revision() != Revision.NONE) {
            return story.revision();
        }
        List<Cell> cells = slots.stream().flatMap(slot -> slot.cell().stream()).toList();
        return Marks.of(cells)
                .map(m -> m instanceof Block.Inserted ? Revision.INSERTED : Revision.DELETED)
                .orElse(Revision.NONE);
    }

    /**
     * A cell that hangs down from a row that goes would go with it in Word: it stands once more in
     * the first row below that stays, the other way round. From the foot up, so that no cell is
     * torn twice.
     */
    private void tear() {
        List<Revision> revisions = body.stream().map(this::revision).toList();
        for (int i = body.size() - 1; i >= 0; i--) {
            if (revisions.get(i) != Revision.NONE) {
                List<Slot> row = body.get(i);
                for (int k = 0; k < row.size(); k++) {
                    int rows = alike(revisions, i, row.get(k).rows());
                    if (row.get(k).cell().isPresent() && rows < row.get(k).rows()) {
                        tear(row, k, rows, body.get(i + rows), revisions.get(i));
                    }
                }
            }
        }
    }

    /** How many rows from that one on, so many at most, come or go as it does. */
    private static int alike(List<Revision> revisions, int first, int most) {
        int rows = 1;
        while (rows < most && revisions.get(first + rows) == revisions.get(first)) {
            rows++;
        }
        return rows;
    }

    private static void tear(
            List<Slot> row, int index, int rows, List<Slot> below, Revision revision) {
        Slot slot = row.get(index);
        Cell cell = slot.cell().orElseThrow();
        boolean inserted = revision == Revision.INSERTED;
        row.set(index, slot.holding(marked(cell, inserted), rows));
        below.replaceAll(
                s ->
                        s.column() == slot.column()
                                ? s.holding(marked(cell, !inserted), s.rows())
                                : s);
    }

    private static Cell marked(Cell cell, boolean inserted) {
        Block mark =
                inserted
                        ? new Block.Inserted("", cell.content())
                        : new Block.Deleted("", cell.content());
        return new Cell(
                cell.attributes(),
                cell.header(),
                cell.rowSpan(),
                cell.columnSpan(),
                cell.alignment(),
                List.of(mark));
    }

    /** With empty cells where the row is shorter than the table. */
    private List<Slot> filled(List<Slot> slots) {
        int end = slots.isEmpty() ? 0 : slots.getLast().end();
        if (end >= widths.length) {
            return slots;
        }
        List<Slot> filled = new ArrayList<>(slots);
        filled.add(new Slot(Optional.empty(), end, widths.length - end, 1, false));
        return filled;
    }

    private void cell(Slot slot, Place around, boolean kept, boolean header, boolean shaded) {
        long width = sum(slot.column(), slot.end());
        Xml out = story.out().raw("<w:tc><w:tcPr><w:tcW w:w=\"").raw(width);
        out.raw("\" w:type=\"dxa\"/>");
        if (slot.span() > 1) {
            out.raw("<w:gridSpan w:val=\"").raw(slot.span()).raw("\"/>");
        }
        if (slot.continued()) {
            out.raw("<w:vMerge/>");
        } else if (slot.rows() > 1) {
            out.raw("<w:vMerge w:val=\"restart\"/>");
        }
        out.raw(shaded ? story.paper().skeleton().shading() : "").raw("</w:tcPr>");
        content(slot, around, kept, header, Measure.millimetres(width) - 2 * padding);
        out.raw("</w:tc>");
    }

    private void content(Slot slot, Place around, boolean kept, boolean header, double width) {
        slot.cell()
                .ifPresentOrElse(
                        cell -> {
                            String style = cell.header() ? "table-head" : "table";
                            Place inside =
                                    around.cell(style, width, kept, cell.alignment())
                                            .inheriting(cell.attributes());
                            story.cell(cell.content(), inside);
                        },
                        () -> {
                            String style = header ? "table-head" : "table";
                            Place inside = around.cell(style, width, kept, Alignment.NATURAL);
                            story.cell(List.of(), inside);
                        });
    }

    private long sum(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += widths[i];
        }
        return sum;
    }

    /**
     * Of the columns, in twips; they add up to the width at hand.
     *
     * <p>Word would do this itself, but only when somebody edits the table. Letters are taken at
     * their usual widths, which is near enough: the PDF, which has the fonts, comes to the same
     * within a few points.
     */
    private long[] widths() {
        Theme theme = story.paper().theme();
        int count = count();
        double room = Math.max(place.width() - place.left(theme), NARROWEST * count);
        double size = theme.style("table-head").size();
        ColumnWidths measured =
                new ColumnWidths(
                        count,
                        theme.table().padding(),
                        text -> size * Letters.width(text, 0, text.length()));
        measure(measured, head);
        measure(measured, body);
        long total = Measure.twips(room);
        return twips(measured.of(table.columns(), total / 20.0), total);
    }

    private static void measure(ColumnWidths widths, List<List<Slot>> rows) {
        for (List<Slot> row : rows) {
            for (Slot slot : row) {
                slot.cell()
                        .filter(cell -> slot.span() == 1)
                        .ifPresent(cell -> widths.measure(slot.column(), cell.content()));
            }
        }
    }

    /** Rounded so that they still add up. */
    private static long[] twips(double[] points, long total) {
        double sum = Arrays.stream(points).sum();
        long[] twips = new long[points.length];
        double end = 0;
        long done = 0;
        for (int i = 0; i < points.length; i++) {
            end += points[i] * total / sum;
            twips[i] = Math.round(end) - done;
            done += twips[i];
        }
        return twips;
    }

    private int count() {
        int count = Math.max(1, table.columns().size());
        for (List<List<Slot>> rows : List.of(head, body)) {
            for (List<Slot> row : rows) {
                count = Math.max(count, row.isEmpty() ? 0 : row.getLast().end());
            }
        }
        return count;
    }
}
