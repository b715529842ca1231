package fr.tabellion.pdf;

import org.openpdf.text.pdf.PdfAction;

/**
 * A link: each line it touches gets an annotation of its own, all of one Link element.
 *
 * @param tag the Link element
 * @param words what is read aloud for the annotation (PDF/UA-1 7.18.5)
 */
record Hyperlink(String target, String words, Tag tag) {
    private static final String WITHIN = "#";

    /** To a place in the same paper. */
    static Hyperlink within(String place, String words, Tag tag) {
        return new Hyperlink(WITHIN + place, words, tag);
    }

    PdfAction action() {
        return target.startsWith(WITHIN)
                ? PdfAction.gotoLocalPage(target.substring(WITHIN.length()), false)
                : new PdfAction(target);
    }
}
