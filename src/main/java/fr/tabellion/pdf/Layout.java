package fr.tabellion.pdf;

import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.theme.Theme;

import org.openpdf.text.Rectangle;

import java.io.IOException;
import java.util.List;

/** A paper laid out: its pages, ready to be drawn. */
final class Layout {
    /** Between header or footer and the text, at least, in points. */
    private static final double CLEAR = 8;

    /** The box for initials, in points: a hand’s breadth, and what pages can spare. */
    private static final double INITIALS = 20;

    private static final double INITIALS_WIDTH = 170;

    private static final double RULE = 0.5;
    private static final double RULE_WIDTH = 120;

    /** From the rule to the first footnote, in points. */
    private static final double RULE_ABOVE = 4;

    private final Document document;
    private final Flow flow;
    private final Tag root;
    private final double left;
    private final double width;
    private final double paper;
    private final double top;
    private final double topBelowHeader;
    private final double bottom;
    private final double raised;
    private final List<Pagination.Sheet> sheets;

    private Layout(Document document, Flow flow, Tag root, double raised) {
        this.document = document;
        this.flow = flow;
        this.root = root;
        this.raised = raised;
        Theme.Page page = flow.theme().page();
        this.paper = Flow.points(page.height());
        this.left = Flow.points(page.left());
        this.width = Flow.points(page.width() - page.left() - page.right());
        this.top = Flow.points(page.top());
        this.topBelowHeader =
                Math.max(top, Flow.points(page.header()) + height(document.header(), "header"));
        this.bottom = Math.min(paper - Flow.points(page.bottom()), initials() - above());
        List<Strip> strips = flow.strips(document.body(), Place.of(root, left, width, "body"));
        this.sheets = new Pagination(strips, bottom - top, bottom - topBelowHeader).sheets();
    }

    static Layout of(Document document, Flow flow) {
        return new Layout(document, flow, Tag.root(), 0);
    }

    /** A paper of a dossier, whose own footer makes room for the dossier's. */
    static Layout of(Document document, Flow flow, Tag part, Underline underline) {
        double foot = Flow.points(flow.theme().page().footer());
        return new Layout(document, flow, part, Math.max(0, underline.height() - foot));
    }

    /** From the edge of the paper to its footer, in points. */
    private double foot(Theme.Page page) {
        return Flow.points(page.footer()) + raised;
    }

    int pages() {
        return sheets.size();
    }

    double paper() {
        return paper;
    }

    Rectangle size() {
        double across = Flow.points(flow.theme().page().width());
        return new Rectangle((float) across, (float) paper);
    }

    /** Where the box for initials begins; the footer, where there is no box. */
    private double initials() {
        double clear = foot(flow.theme().page()) + height(document.footer(), "footer");
        return paper - clear - (flow.profile().initials().isEmpty() ? 0 : INITIALS);
    }

    private double above() {
        return flow.profile().initials().isEmpty() ? 0 : CLEAR / 2;
    }

    private double height(List<Block> furniture, String style) {
        List<Strip> strips = furniture(furniture, style, new Flow.Folios("999", "999"));
        return strips.isEmpty() ? 0 : Strip.height(strips) + CLEAR;
    }

    private List<Strip> furniture(List<Block> blocks, String style, Flow.Folios folios) {
        return flow.with(folios).strips(blocks, Place.of(Tag.root(), left, width, style));
    }

    // ---- Drawing

    void draw(org.openpdf.text.Document target, Identified writer) throws IOException {
        Sheets pages = new Sheets(writer, paper, sheets.size());
        for (int i = 0; i < sheets.size(); i++) {
            if (i > 0) {
                pages.close();
                target.newPage();
            }
            // OpenPDF drops a page on which nothing was drawn.
            writer.setPageEmpty(false);
            draw(i, pages);
        }
        pages.close();
        pages.identify();
    }

    /** Draws the page of that index, from 0. */
    void draw(int index, Sheets pages) {
        Pagination.Sheet sheet = sheets.get(index);
        pages.touch(root);
        pages.count(index + 1, sheets.size());
        Flow.Folios folios =
                new Flow.Folios(Integer.toString(index + 1), Integer.toString(sheets.size()));
        if (index > 0) {
            double down = Flow.points(flow.theme().page().header());
            List<Strip> header = furniture(document.header(), "header", folios);
            furnish(header, down, "Header", pages);
        }
        body(sheet, index == 0 ? top : topBelowHeader, pages);
        notes(sheet.notes(), pages);
        List<Strip> footer = furniture(document.footer(), "footer", folios);
        double up = foot(flow.theme().page());
        furnish(footer, paper - up - Strip.height(footer), "Footer", pages);
        if (!flow.profile().initials().isEmpty()) {
            pages.furniture("", () -> initials(pages));
        }
    }

    /** An empty box that parties initial by hand, above the footer on the right. */
    private void initials(Sheets pages) {
        Theme theme = flow.theme();
        Look look = Look.of(theme, theme.style("footer"), flow.fonts());
        double x = left + width - INITIALS_WIDTH;
        int border = Look.color(theme.signature().border());
        pages.pen().box(x, initials(), INITIALS_WIDTH, INITIALS, RULE, border);
        double baseline = look.face().ascent(look.size()) + CLEAR / 2;
        Paragraphs.label(flow.profile().initials(), look, root, x + CLEAR / 2, baseline)
                .draw(pages, new Strip.Edge(initials(), false, false));
    }

    private static void furnish(List<Strip> strips, double top, String subtype, Sheets pages) {
        if (!strips.isEmpty()) {
            pages.furniture(subtype, () -> stack(strips, top, pages));
        }
    }

    private void body(Pagination.Sheet sheet, double from, Sheets pages) {
        double down = from;
        if (!sheet.head().isEmpty()) {
            pages.furniture("", () -> stack(sheet.head(), from, pages));
            down += Strip.height(sheet.head());
        }
        stack(sheet.body(), down, pages);
    }

    private void notes(List<Strip> notes, Sheets pages) {
        if (notes.isEmpty()) {
            return;
        }
        double height = 0;
        for (Strip strip : notes) {
            height += strip.before + strip.height + strip.after;
        }
        double down = bottom - height;
        double rule = down - RULE_ABOVE;
        pages.artifact("Layout");
        pages.pen().line(left, rule, left + RULE_WIDTH, rule, RULE, 0);
        pages.close();
        for (Strip strip : notes) {
            down += strip.before;
            strip.draw(pages, new Strip.Edge(down, false, false));
            down += strip.height + strip.after;
        }
    }

    private static void stack(List<Strip> strips, double from, Sheets pages) {
        double down = from;
        for (int i = 0; i < strips.size(); i++) {
            down += i == 0 ? 0 : Strip.gap(strips, i);
            boolean last = i == strips.size() - 1;
            strips.get(i).draw(pages, new Strip.Edge(down, i == 0, last));
            down += strips.get(i).height;
        }
    }

    /**
     * What stands below the footers of all papers of a dossier.
     *
     * @param edge from the edge of the paper, in points
     */
    record Underline(Flow flow, List<Block> footer, double edge) {
        private static final double ABOVE = 2;

        /** From the edge of the paper to where a paper's own footer may begin. */
        double height() {
            List<Strip> strips = strips(new Flow.Folios("999", "999"), 0, 100);
            return strips.isEmpty() ? 0 : edge + Strip.height(strips) + ABOVE;
        }

        /** Draws it where that paper's own margins are. */
        void draw(Layout layout, Sheets pages) {
            Flow.Folios folios =
                    new Flow.Folios(
                            Integer.toString(pages.folio(false)),
                            Integer.toString(pages.folio(true)));
            List<Strip> strips = strips(folios, layout.left, layout.width);
            furnish(strips, layout.paper - edge - Strip.height(strips), "Footer", pages);
        }

        private List<Strip> strips(Flow.Folios folios, double left, double width) {
            return flow.with(folios).strips(footer, Place.of(Tag.root(), left, width, "footer"));
        }
    }
}
