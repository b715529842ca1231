package fr.tabellion.docx;

import fr.tabellion.document.Block.Column;
import fr.tabellion.document.Texts;
import fr.tabellion.docx.Cells.Slot;
import fr.tabellion.theme.Theme;

import java.util.List;

/**
 * The widths of a table's columns: as the author says, the others by what they hold, none narrower
 * than its longest word if that can be had.
 *
 * <p>Word would do this itself, but only when somebody edits the table. Letters are taken at their
 * usual widths, which is near enough: the PDF, which has the fonts, comes to the same within a few
 * points.
 */
final class ColumnWidths {
    /** A column's wish for room grows with its longest line up to that, in points. */
    private static final double ENOUGH = 220;

    private static final double NARROWEST = 20;

    private final double[] least;
    private final double[] wish;
    private final double size;
    private final double padding;

    ColumnWidths(int columns, Theme theme) {
        this.least = new double[columns];
        this.wish = new double[columns];
        this.size = theme.style("table-head").size();
        this.padding = 2 * theme.table().padding();
    }

    void measure(List<List<Slot>> rows) {
        for (List<Slot> row : rows) {
            for (Slot slot : row) {
                slot.cell()
                        .filter(cell -> slot.span() == 1)
                        .ifPresent(
                                cell ->
                                        Texts.paragraphs(cell.content())
                                                .forEach(line -> measure(slot.column(), line)));
            }
        }
    }

    private void measure(int column, String line) {
        double whole = size * Letters.width(line, 0, line.length()) + padding + 1;
        wish[column] = Math.max(wish[column], Math.min(whole, ENOUGH));
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || " \n/-".indexOf(line.charAt(i)) >= 0) {
                double word = size * Letters.width(line, start, i) * 1.02 + padding + 8;
                least[column] = Math.max(least[column], Math.min(word, ENOUGH));
                start = i + 1;
            }
        }
    }

    /** In twips; they add up to {@code total}. */
    long[] of(List<Column> declared, double total) {
        double[] widths = new double[least.length];
        double room = total / 20;
        double given = 0;
        for (int i = 0; i < widths.length && i < declared.size(); i++) {
            widths[i] = Math.max(0, declared.get(i).width()) / 100 * room;
            given += widths[i];
        }
        share(widths, room - given);
        return rounded(widths, total);
    }

    /**
     * Shares what is left among columns that have none yet: in proportion to their wishes where all
     * can be had, else first their need, then by wish.
     */
    private void share(double[] widths, double left) {
        double need = 0;
        double more = 0;
        double natural = 0;
        int open = 0;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] == 0) {
                open++;
                need += least(i);
                more += more(i);
                natural += natural(i);
            }
        }
        double room = Math.max(left, open * NARROWEST);
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] == 0) {
                widths[i] =
                        natural <= room
                                ? room * natural(i) / natural
                                : need > room
                                        ? room * least(i) / need
                                        : least(i) + (room - need) * more(i) / more;
            }
        }
    }

    private static long[] rounded(double[] widths, double total) {
        double sum = 0;
        for (double width : widths) {
            sum += width;
        }
        long[] result = new long[widths.length];
        double end = 0;
        long done = 0;
        for (int i = 0; i < widths.length; i++) {
            end += widths[i] * total / sum;
            result[i] = Math.round(end) - done;
            done += result[i];
        }
        return result;
    }

    private double least(int column) {
        return Math.max(NARROWEST, least[column]);
    }

    private double natural(int column) {
        return Math.max(least(column), wish[column]);
    }

    private double more(int column) {
        return Math.max(1, wish[column] - least(column));
    }
}
