package fr.tabellion.pdf;

import fr.tabellion.theme.Theme.Align;

import org.jspecify.annotations.Nullable;

/**
 * Where blocks are laid out.
 *
 * @param parent the structure element they belong to
 * @param left from the left edge of the paper, in points
 * @param style of paragraphs that name none
 * @param depth of lists around, 0 for none
 * @param base where the lists' indents are counted from
 * @param align set by a table cell; null where styles decide
 */
record Place(
        Tag parent,
        double left,
        double width,
        String style,
        int depth,
        double base,
        @Nullable Align align) {

    /** In a narrow cell, lists and indents give way to words, in points. */
    private static final double LEGIBLE = 90;

    static Place of(Tag parent, double left, double width, String style) {
        return new Place(parent, left, width, style, 0, left, null);
    }

    Place in(Tag tag) {
        return new Place(tag, left, width, style, depth, base, align);
    }

    Place style(String name) {
        return new Place(parent, left, width, name, depth, base, align);
    }

    /**
     * Narrower from the left.
     *
     * @param to where the text is to stand
     * @param least what its mark takes
     */
    Place item(Tag tag, double to, double least) {
        double by = Math.min(to - left, Math.max(least, width - LEGIBLE));
        String named = style.equals("body") ? "list" : style;
        return new Place(tag, left + by, width - by, named, depth + 1, base, align);
    }

    Place indented(Tag tag, double by, double right) {
        double most = Math.max(width / 3, width - LEGIBLE);
        double shift = Math.min(by, most);
        double less = Math.min(right, Math.max(width / 3, most - shift));
        return new Place(
                tag, left + shift, width - shift - less, style, depth, base + shift, align);
    }

    Place aligned(Align wanted) {
        return new Place(parent, left, width, style, depth, base, wanted);
    }
}
