package fr.tabellion.docx;

import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Theme.Page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All of a package that papers of one look share, made once: styles, kinds of lists, settings,
 * page.
 *
 * @param theme the look, which a letterhead may have changed
 * @param parts copied as they are into each paper
 * @param numberingOpen {@code numbering.xml} up to where a paper's own nums come
 * @param numberingClose the rest of it
 * @param plainNumbering the part as it is for papers without numbered lists
 * @param bearing the list styles whose paragraphs bear bullets without saying so
 * @param types elements of {@code [Content_Types].xml}
 * @param relationships elements of the document's relationships
 * @param page the section's paper and margins
 * @param textWidth between the margins, in millimetres
 * @param shading of header rows after the first
 * @param before blocks of a letterhead that stand above the text
 * @param after likewise below it
 */
record Skeleton(
        Theme theme,
        StyleNames names,
        ListDefinitions lists,
        List<Part> parts,
        String numberingOpen,
        String numberingClose,
        Part plainNumbering,
        Part plainFootnotes,
        Set<String> bearing,
        String types,
        String relationships,
        Furniture furniture,
        String page,
        double textWidth,
        String shading,
        String before,
        String after) {

    /**
     * What a letterhead puts above and below the text.
     *
     * @param references {@code w:headerReference} and {@code w:footerReference} elements
     * @param header whether it has headers, so that a paper's own is not drawn
     * @param footer likewise
     * @param titlePage whether its first page has others
     */
    record Furniture(String references, boolean header, boolean footer, boolean titlePage) {
        static final Furniture NONE = new Furniture("", false, false, false);
    }

    static final String NUMBERING = "word/numbering.xml";
    static final String FOOTNOTES = "word/footnotes.xml";

    static Skeleton of(Theme theme) {
        StyleNames names = new StyleNames(theme);
        ListDefinitions lists = ListDefinitions.ALONE;
        Styles styles = new Styles(theme, names, lists);
        Set<String> tied = new HashSet<>(StyleNames.BULLETS);
        tied.addAll(StyleNames.NUMBERS);
        String open = Namespaces.open("w:numbering") + lists.abstracts(theme, tied) + lists.nums();
        String close = "</w:numbering>";
        Page page = theme.page();
        return new Skeleton(
                theme,
                names,
                lists,
                Boilerplate.parts(theme, styles),
                open,
                close,
                Part.of(NUMBERING, Xml.part(open + close)),
                Part.of(FOOTNOTES, Footnotes.part(Footnotes.SEPARATORS)),
                Set.copyOf(StyleNames.BULLETS),
                Boilerplate.TYPES,
                Boilerplate.RELATIONSHIPS,
                Furniture.NONE,
                page(page),
                page.width() - page.left() - page.right(),
                styles.shading(),
                "",
                "");
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
