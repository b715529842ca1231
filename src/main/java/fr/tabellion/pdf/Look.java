package fr.tabellion.pdf;

import fr.tabellion.theme.Theme;

/**
 * How a stretch of text is drawn.
 *
 * @param embedded the family, so that bold and italic find their face
 * @param size in points
 * @param color as 0xrrggbb
 * @param rise of the baseline, in points; negative below
 * @param line drawn with the text
 */
record Look(
        Fonts fonts,
        String embedded,
        boolean bold,
        boolean italic,
        boolean capitals,
        double size,
        int color,
        double rise,
        Stroke line,
        Face face) {

    /** A line that goes with text. */
    enum Stroke {
        NONE,
        UNDER,
        THROUGH
    }

    /** Word's measures for raised and lowered text. */
    private static final double SMALL = 0.65;

    private static final double RAISE = 0.34;
    private static final double LOWER = -0.14;

    static Look of(Theme theme, Theme.Style style, Fonts fonts) {
        String embedded = family(theme, style.family());
        return new Look(
                fonts,
                embedded,
                style.bold(),
                style.italic(),
                style.capitals(),
                style.size(),
                color(style.color()),
                0,
                Stroke.NONE,
                fonts.face(embedded, style.bold(), style.italic()));
    }

    static int color(String hex) {
        return Integer.parseInt(hex.substring(1), 16);
    }

    private static String family(Theme theme, String role) {
        Theme.Family family = theme.families().get(role);
        if (family == null) {
            throw new IllegalArgumentException("no family " + role);
        }
        return family.embedded();
    }

    Look strong() {
        return face(embedded, true, italic);
    }

    /** Emphasis within emphasis stands upright again. */
    Look emphasis() {
        return face(embedded, bold, !italic);
    }

    Look code(Theme theme) {
        return face(family(theme, theme.style("code").family()), bold, italic);
    }

    Look raised() {
        return sized(size * SMALL, rise + size * RAISE);
    }

    Look lowered() {
        return sized(size * SMALL, rise + size * LOWER);
    }

    /**
     * A link keeps its text's size and weight; colour alone would not do (WCAG 1.4.1). In words
     * that come or go it looks as they do: a line through them is not taken for one below.
     */
    Look link(int linkColor) {
        return line == Stroke.NONE ? lined(Stroke.UNDER, linkColor) : this;
    }

    /** With a line under or through it, in a colour of its own. */
    Look lined(Stroke stroke, int other) {
        return new Look(fonts, embedded, bold, italic, capitals, size, other, rise, stroke, face);
    }

    Look bold(boolean wanted) {
        return face(embedded, wanted, italic);
    }

    private Look face(String family, boolean heavy, boolean slanted) {
        Face other = fonts.face(family, heavy, slanted);
        return new Look(fonts, family, heavy, slanted, capitals, size, color, rise, line, other);
    }

    private Look sized(double points, double up) {
        return new Look(fonts, embedded, bold, italic, capitals, points, color, up, line, face);
    }

    Look face(Face other) {
        return new Look(fonts, embedded, bold, italic, capitals, size, color, rise, line, other);
    }

    /** The width of text in this look, pairs kerned, in points. */
    double width(String text) {
        int sum = 0;
        int before = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            sum += face.width(c) + (before == 0 ? 0 : face.kern(before, c));
            before = c;
            at += Character.charCount(c);
        }
        return sum * size / 1000;
    }
}
