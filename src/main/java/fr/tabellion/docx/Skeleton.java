package fr.tabellion.docx;

import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Theme.Page;

import java.util.List;

/**
 * All of a package that papers of one look share, made once: styles, kinds of lists, settings,
 * page.
 *
 * @param parts copied as they are into each paper
 * @param numbering elements of {@code numbering.xml} before a paper's own nums
 * @param plainNumbering the part as it is for papers without numbered lists
 * @param types elements of {@code [Content_Types].xml}
 * @param relationships elements of the document's relationships
 * @param section the section's headers and footers, already there; empty for a theme's skeleton
 * @param page the section's paper and margins
 * @param textWidth between the margins, in millimetres
 * @param shading of header rows after the first
 */
record Skeleton(
        StyleNames names,
        ListDefinitions lists,
        List<Part> parts,
        String numbering,
        Part plainNumbering,
        Part plainFootnotes,
        String types,
        String relationships,
        SectionFurniture section,
        String page,
        double textWidth,
        String shading) {

    /**
     * What a letterhead puts above and below the text.
     *
     * @param references {@code w:headerReference} and {@code w:footerReference} elements
     * @param header whether it has headers, so that a paper's own is not drawn
     * @param footer likewise
     * @param titlePage whether its first page has others
     */
    record SectionFurniture(String references, boolean header, boolean footer, boolean titlePage) {
        static final SectionFurniture NONE = new SectionFurniture("", false, false, false);
    }

    static final String NUMBERING = "word/numbering.xml";
    static final String FOOTNOTES = "word/footnotes.xml";

    static Skeleton of(Theme theme) {
        StyleNames names = new StyleNames(theme);
        ListDefinitions lists = ListDefinitions.ALONE;
        Styles styles = new Styles(theme, names, lists);
        String numbering = lists.abstracts(theme) + lists.nums();
        Page page = theme.page();
        return new Skeleton(
                names,
                lists,
                Boilerplate.parts(theme, styles),
                numbering,
                Part.of(NUMBERING, numbering(numbering)),
                Part.of(FOOTNOTES, Footnotes.part(Footnotes.SEPARATORS)),
                Boilerplate.TYPES,
                Boilerplate.RELATIONSHIPS,
                SectionFurniture.NONE,
                page(page),
                page.width() - page.left() - page.right(),
                styles.shading());
    }

    static byte[] numbering(String elements) {
        return Xml.part(Namespaces.open("w:numbering") + elements + "</w:numbering>");
    }

    private static String page(Page page) {
        String orientation = page.width() > page.height() ? " w:orient=\"landscape\"" : "";
        return "<w:pgSz w:w=\""
                + Measure.twips(page.width())
                + "\" w:h=\""
                + Measure.twips(page.height())
                + "\""
                + orientation
                + "/><w:pgMar w:top=\""
                + Measure.twips(page.top())
                + "\" w:right=\""
                + Measure.twips(page.right())
                + "\" w:bottom=\""
                + Measure.twips(page.bottom())
                + "\" w:left=\""
                + Measure.twips(page.left())
                + "\" w:header=\""
                + Measure.twips(page.header())
                + "\" w:footer=\""
                + Measure.twips(page.footer())
                + "\" w:gutter=\"0\"/><w:cols w:space=\"708\"/>";
    }
}
