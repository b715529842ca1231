package fr.tabellion.pdf;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;

/**
 * What a paragraph is made of before it is broken into lines: « le <strong>28</strong> mars » is
 * Word, Space, Word, Space, Word.
 */
sealed interface Atom {
    /** In points, at the end of a line and elsewhere alike. */
    double width();

    /**
     * Characters that stay together.
     *
     * @param actual what they stand for where the drawn ones differ; else empty
     */
    record Word(Ink ink, String text, double width, String actual) implements Atom {}

    /**
     * A space; {@code breakable} unless it is a no-break space. Fixed ones are words. One without
     * text is room between letters and is not read.
     */
    record Space(Ink ink, String text, double width, boolean breakable) implements Atom {}

    /**
     * A line may end here.
     *
     * @param hyphen what the hyphen then is drawn with; null for none
     * @param width of that hyphen
     */
    record Cut(@Nullable Ink hyphen, double width, double penalty) implements Atom {
        static Cut silent(double penalty) {
            return new Cut(null, 0, penalty);
        }
    }

    /** {@code <br/>}. */
    record LineEnd() implements Atom {
        @Override
        public double width() {
            return 0;
        }
    }

    /** A picture on the line. */
    record Picture(Tag tag, boolean decoration, Image image, double width, double height)
            implements Atom {}

    /** A footnote's mark. */
    record Mark(Ink ink, String text, double width, Footnotes.Note note) implements Atom {}

    /**
     * The number of the page, or of pages, known when drawn; {@code width} has been kept for it.
     */
    record Folio(Ink ink, boolean count, double width) implements Atom {}
}
