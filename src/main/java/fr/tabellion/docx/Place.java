package fr.tabellion.docx;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block.Alignment;
import fr.tabellion.theme.Theme;

/**
 * Where a block stands: what its paragraphs take from all that is around them.
 *
 * @param style the theme's style of plain paragraphs
 * @param depth how many lists are around, in this cell or page
 * @param base indent given by quotes around, in millimetres
 * @param shift by how much wide marks push the list around further in, in millimetres
 * @param counted the style whose own indent {@code base} holds already; empty for none
 * @param width of the page's text or of the cell, in millimetres
 * @param all whether each paragraph is to stay on the page of the next
 * @param end whether the last paragraph is
 * @param closes whether the last paragraph ends a list that stands in no other
 * @param language BCP 47; empty for the paper's
 */
record Place(
        String style,
        int depth,
        double base,
        double shift,
        String counted,
        double width,
        boolean all,
        boolean end,
        boolean closes,
        Alignment alignment,
        String language) {

    static Place of(String style, double width) {
        return new Place(style, 0, 0, 0, "", width, false, false, false, Alignment.NATURAL, "");
    }

    /** Inside something with these attributes. */
    Place inheriting(Attributes attributes) {
        return attributes.style().isEmpty() && attributes.language().isEmpty()
                ? this
                : new Place(
                        attributes.style().isEmpty() ? style : attributes.style(),
                        depth,
                        base,
                        shift,
                        counted,
                        width,
                        all,
                        end,
                        closes,
                        alignment,
                        attributes.language().isEmpty() ? language : attributes.language());
    }

    /**
     * Inside a list.
     *
     * @param wider by how much its marks push its text further in, in millimetres
     */
    Place deeper(double wider) {
        String inside = depth == 0 && style.equals("body") ? "list" : style;
        return new Place(
                inside, depth + 1, base, wider, counted, width, all, end, closes, alignment,
                language);
    }

    Place styled(String other) {
        return new Place(
                other, depth, base, shift, counted, width, all, end, closes, alignment, language);
    }

    /** In a quote whose style, that of this place, is indented by so much. */
    Place quoted(double indent) {
        return new Place(
                style,
                depth,
                base + indent,
                shift,
                style,
                width,
                all,
                end,
                closes,
                alignment,
                language);
    }

    /** All paragraphs on one page; the last is bound as before. */
    Place together() {
        return new Place(
                style, depth, base, shift, counted, width, true, end, closes, alignment, language);
    }

    Place keptAtEnd(boolean kept) {
        return kept == end
                ? this
                : new Place(
                        style, depth, base, shift, counted, width, all, kept, closes, alignment,
                        language);
    }

    Place closing(boolean last) {
        return last == closes
                ? this
                : new Place(
                        style, depth, base, shift, counted, width, all, end, last, alignment,
                        language);
    }

    /** Inside a cell, where lists and indents begin anew. */
    Place cell(String inside, double inner, boolean kept, Alignment aligned) {
        return new Place(inside, 0, 0, 0, "", inner, kept, kept, false, aligned, language);
    }

    /** Whether the style's own indent is part of {@code base}. */
    boolean counts(String named) {
        return !counted.isEmpty() && named.equals(counted);
    }

    boolean inList() {
        return depth > 0;
    }

    /** The level of the list around, as Word counts: nine at most. */
    int level() {
        return Math.min(depth, ListDefinitions.LEVELS) - 1;
    }

    /** Where text starts, in millimetres from the margin. */
    double left(Theme theme) {
        return base + (inList() ? shift + ListDefinitions.level(theme, depth - 1).left() : 0);
    }
}
