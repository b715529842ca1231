package fr.tabellion.pdf;

import fr.tabellion.theme.Theme;

import java.util.ArrayList;
import java.util.List;

/** The rules and grounds of a strip's cells, an artifact. */
final class CellBoxes implements Strip.Piece {
    private static final double RULE = 0.5;

    /**
     * One cell's share of the strip.
     *
     * @param starts the cell begins here; else it came from the strip above
     * @param ends the cell ends here; else it goes on below
     * @param ground it has the head's background
     */
    record Box(
            double left,
            double right,
            double top,
            double height,
            boolean starts,
            boolean ends,
            boolean ground) {}

    private final List<Box> boxes = new ArrayList<>();
    private final int border;
    private final int fill;

    CellBoxes(Theme.TableLook look) {
        this.border = Look.color(look.border());
        this.fill = Look.color(look.headFill());
    }

    void add(Box box) {
        boxes.add(box);
    }

    @Override
    public void draw(Sheets sheets, Strip.Edge edge) {
        sheets.artifact("Layout");
        Pen pen = sheets.pen();
        for (Box box : boxes) {
            if (box.ground()) {
                double width = box.right() - box.left();
                pen.filled(box.left(), edge.top() + box.top(), width, box.height(), fill);
            }
        }
        for (Box box : boxes) {
            rules(box, edge, pen);
        }
        sheets.close();
    }

    /** A page's first and last strip are closed even where a cell goes on. */
    private void rules(Box box, Strip.Edge edge, Pen pen) {
        double top = edge.top() + box.top();
        double bottom = top + box.height();
        pen.line(box.left(), top, box.left(), bottom, RULE, border);
        pen.line(box.right(), top, box.right(), bottom, RULE, border);
        if (box.starts() || edge.first()) {
            pen.line(box.left(), top, box.right(), top, RULE, border);
        }
        if (box.ends() || edge.last()) {
            pen.line(box.left(), bottom, box.right(), bottom, RULE, border);
        }
    }
}
