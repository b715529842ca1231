package fr.tabellion.docx;

/**
 * A tracked change (ECMA-376-1, 17.13.5), as Word shows it and lets it be accepted or rejected.
 *
 * <pre>
 * &lt;w:ins w:id="3" w:author="Tabellion" w:date="2026-03-03T00:00:00Z"&gt;&lt;w:r&gt;…
 * </pre>
 */
enum Revision {
    NONE(""),
    INSERTED("ins"),
    DELETED("del");

    private static final String AUTHOR = "Tabellion";

    private final String element;

    Revision(String element) {
        this.element = element;
    }

    private String start(Paper paper) {
        return "<w:"
                + element
                + " w:id=\""
                + paper.nextRevision()
                + "\" w:author=\""
                + AUTHOR
                + "\" w:date=\""
                + paper.date()
                + "T00:00:00Z\"";
    }

    String open(Paper paper) {
        return this == NONE ? "" : start(paper) + ">";
    }

    String close() {
        return this == NONE ? "" : "</w:" + element + ">";
    }

    /** Says it of a paragraph's end or of a row, which are no runs. */
    String mark(Paper paper) {
        return this == NONE ? "" : start(paper) + "/>";
    }

    /** In the properties of a paragraph. */
    String ofParagraph(Paper paper) {
        return this == NONE ? "" : "<w:rPr>" + mark(paper) + "</w:rPr>";
    }
}
