package fr.tabellion.pdf;

import fr.tabellion.theme.Theme;

/**
 * The room around a paragraph: that of its style, or another where what stands around it says so.
 *
 * <pre>
 * Spacing.of(quote).unindented()   // its quotation is indented already
 * </pre>
 *
 * @param left in millimetres
 * @param right in millimetres
 * @param before in points
 * @param after in points
 */
record Spacing(double left, double right, double before, double after) {
    static Spacing of(Theme.Style style) {
        return new Spacing(style.left(), style.right(), style.before(), style.after());
    }

    Spacing unindented() {
        return new Spacing(0, 0, before, after);
    }

    /** As far from its neighbours as paragraphs of that style. */
    Spacing asNearAs(Theme.Style style) {
        return new Spacing(left, right, style.before(), style.after());
    }
}
