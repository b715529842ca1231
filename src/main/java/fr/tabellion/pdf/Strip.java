package fr.tabellion.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A strip of the page from margin to margin that is never split: a line, a table row, a row of
 * signature blocks. Layout makes a list of them, {@link Pagination} cuts that list into pages.
 */
final class Strip {
    /** In points. */
    final double height;

    /** From the top to the baseline of its first line. */
    final double baseline;

    /** Space above; none at the top of a page. */
    double before;

    /** Space below; none at the foot of a page. */
    double after;

    /** Whether a page may begin with it. */
    boolean mayBreak = true;

    /** Whether a page must begin with it. */
    boolean newPage;

    /** What is drawn, in reading order. */
    final List<Piece> pieces = new ArrayList<>();

    /** The footnotes referred to, which belong at the foot of the same page. */
    final List<Footnotes.Note> notes = new ArrayList<>();

    /** A table's head, drawn again when a page begins with this strip. */
    List<Strip> head = List.of();

    Strip(double height, double baseline) {
        this.height = height;
        this.baseline = baseline;
    }

    Strip add(Piece piece) {
        pieces.add(piece);
        return this;
    }

    /** Something drawn at a place of its own across, and so far below the strip's top. */
    interface Piece {
        void draw(Sheets sheets, Edge edge);
    }

    /**
     * Where the strip has come to lie.
     *
     * @param top distance of the strip's top from that of the paper, in points
     * @param first it is the first on its page
     * @param last it is the last on its page
     */
    record Edge(double top, boolean first, boolean last) {
        Edge below(double down) {
            return new Edge(top + down, first, last);
        }
    }

    void draw(Sheets sheets, Edge edge) {
        for (Piece piece : pieces) {
            piece.draw(sheets, edge);
        }
    }

    /** The height of strips one below the other. */
    static double height(List<Strip> strips) {
        double height = 0;
        for (int i = 0; i < strips.size(); i++) {
            height += strips.get(i).height + (i == 0 ? 0 : gap(strips, i));
        }
        return height;
    }

    /** The space between a strip and the one above it: the larger of the two, as in Word. */
    static double gap(List<Strip> strips, int index) {
        return Math.max(strips.get(index - 1).after, strips.get(index).before);
    }
}
