package fr.tabellion.pdf;

import fr.tabellion.document.Block;
import fr.tabellion.document.ColumnWidths;
import fr.tabellion.theme.Theme.Align;

import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;

import java.util.ArrayList;
import java.util.List;

/**
 * Tables; the head is repeated, as an artifact, on each page the table reaches.
 *
 * <pre>
 * Table
 * ├ Caption          « Indicateurs »
 * ├ THead
 * │ └ TR
 * │   ├ TH (Scope Column)         > P …
 * │   └ TH (Scope Column, ColSpan 2)
 * └ TBody
 *   └ TR
 *     ├ TH (Scope Row)            > P …
 *     └ TD (RowSpan 2)            > P, L …
 * </pre>
 */
final class Tables {
    /** A head that takes more of the page than this is not repeated. */
    private static final double HEAD = 0.3;

    /** A rule needs more room above and below than a line of text does, in points. */
    private static final double AROUND = 10;

    private final Flow flow;

    Tables(Flow flow) {
        this.flow = flow;
    }

    List<Strip> table(Block.Table table, Place place) {
        Tag tag = place.parent().child("Table").language(table.attributes().language());
        int count =
                Math.max(
                        table.columns().size(),
                        Math.max(Grid.columns(table.head()), Grid.columns(table.body())));
        List<Strip> strips = caption(table, tag, place);
        if (count == 0) {
            return strips;
        }
        Grid head = Grid.of(table.head(), count);
        Grid body = Grid.of(table.body(), count);
        double[] edges = edges(table, head, body, count, place);
        List<Strip> headStrips =
                new TableRows(flow, this, tag.child("THead"), head, edges, place, true).strips();
        List<Strip> bodyStrips =
                new TableRows(flow, this, tag.child("TBody"), body, edges, place, false).strips();
        join(headStrips, bodyStrips);
        int from = strips.size();
        strips.addAll(headStrips);
        strips.addAll(bodyStrips);
        if (from > 0 && strips.size() > from) {
            strips.get(from).mayBreak = false;
        }
        if (strips.size() > from) {
            strips.getLast().after = Math.max(AROUND, flow.theme().style("body").after());
            strips.getFirst().before = Math.max(strips.getFirst().before, AROUND);
        }
        return strips;
    }

    private void join(List<Strip> head, List<Strip> body) {
        if (head.isEmpty() || body.isEmpty()) {
            return;
        }
        for (int i = 1; i < head.size(); i++) {
            head.get(i).mayBreak = false;
        }
        body.getFirst().mayBreak = false;
        if (Strip.height(head) <= HEAD * flow.pageHeight()) {
            body.forEach(strip -> strip.head = head);
        }
    }

    private List<Strip> caption(Block.Table table, Tag tag, Place place) {
        List<Strip> strips =
                new ArrayList<>(
                        flow.paragraphs()
                                .strips(
                                        table.caption(),
                                        flow.theme().style("caption"),
                                        tag.child("Caption"),
                                        place));
        for (int i = 1; i < strips.size(); i++) {
            strips.get(i).mayBreak = false;
        }
        return strips;
    }

    /** Where columns begin, from the left edge of the paper, and where the last one ends. */
    private double[] edges(Block.Table table, Grid head, Grid body, int count, Place place) {
        Look look = Look.of(flow.theme(), flow.theme().style("table-head"), flow.fonts());
        double padding = flow.theme().table().padding();
        ColumnWidths measured = new ColumnWidths(count, padding, look::width);
        measure(measured, head);
        measure(measured, body);
        double[] widths = measured.of(table.columns(), place.width());
        double[] edges = new double[count + 1];
        edges[0] = place.left();
        for (int i = 0; i < count; i++) {
            edges[i + 1] = edges[i] + widths[i];
        }
        return edges;
    }

    /** Of cells that span several columns none can be told what it holds. */
    private static void measure(ColumnWidths widths, Grid grid) {
        grid.rows().stream()
                .flatMap(List::stream)
                .filter(slot -> slot.columns() == 1)
                .forEach(slot -> widths.measure(slot.column(), slot.cell().content()));
    }

    /** The structure element of a cell. */
    Tag tag(Grid.Slot slot, Tag row, boolean head) {
        Block.Cell cell = slot.cell();
        boolean header = head || cell.header();
        Tag tag = row.child(header ? "TH" : "TD").language(cell.attributes().language());
        if (header) {
            tag.attribute("Table", "Scope", new PdfName(head ? "Column" : "Row"));
        }
        if (slot.rows() > 1) {
            tag.attribute("Table", "RowSpan", new PdfNumber(slot.rows()));
        }
        if (slot.columns() > 1) {
            tag.attribute("Table", "ColSpan", new PdfNumber(slot.columns()));
        }
        return tag;
    }

    /** Where a cell's content stands. */
    Place inside(Grid.Slot slot, Tag tag, double[] edges, Place place, boolean head) {
        double padding = flow.theme().table().padding();
        double left = edges[slot.column()] + padding;
        double width = Math.max(4, edges[slot.column() + slot.columns()] - padding - left);
        String style = head || slot.cell().header() ? "table-head" : "table";
        Place inside = Place.of(tag, left, width, style);
        return switch (slot.cell().alignment()) {
            case NATURAL -> place.align() == null ? inside : inside.aligned(place.align());
            case LEFT -> inside.aligned(Align.LEFT);
            case CENTER -> inside.aligned(Align.CENTER);
            case RIGHT -> inside.aligned(Align.RIGHT);
        };
    }
}
