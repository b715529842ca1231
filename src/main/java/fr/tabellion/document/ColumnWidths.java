package fr.tabellion.document;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The widths of a table's columns, in points: as the author says, the others by what they hold,
 * none narrower than its longest word if that can be had.
 *
 * <pre>
 * ColumnWidths widths = new ColumnWidths(2, padding, look::width);
 * widths.measure(0, cell.content());
 * widths.of(table.columns(), 450)   // 120, 330
 * </pre>
 *
 * <p>The same for the DOCX and the PDF, as far as both measure text alike.
 */
public final class ColumnWidths {
    /** A column's wish for room grows with its longest line up to that. */
    private static final double ENOUGH = 220;

    /** A word longer than that may be cut. */
    private static final double WORD = 120;

    private static final double NARROWEST = 20;

    private final double[] least;
    private final double[] wish;
    private final double padding;
    private final ToDoubleFunction<String> width;

    /**
     * @param padding inside cells, in points
     * @param width of text on one line, in points
     */
    public ColumnWidths(int columns, double padding, ToDoubleFunction<String> width) {
        this.least = new double[columns];
        this.wish = new double[columns];
        this.padding = padding;
        this.width = width;
    }

    /** What a column is to hold. */
    public void measure(int column, List<Block> content) {
        Texts.paragraphs(content).forEach(line -> measure(column, line));
    }

    private void measure(int column, String line) {
        double whole = width.applyAsDouble(line.replace('\n', ' ')) + 2 * padding + 1;
        wish[column] = Math.max(wish[column], Math.min(whole, ENOUGH));
        for (String word : line.split("[ \n/-]")) {
            double narrow = width.applyAsDouble(word) * 1.02 + 2 * padding + 8;
            least[column] = Math.max(least[column], Math.min(narrow, ENOUGH));
        }
    }

    /**
     * They add up to the width at hand.
     *
     * @param declared what the author says, in hundredths of it; 0 for nothing
     */
    public double[] of(List<Block.Column> declared, double width) {
        int columns = least.length;
        double[] widths = new double[columns];
        double given = 0;
        for (int i = 0; i < columns && i < declared.size(); i++) {
            widths[i] = Math.max(0, declared.get(i).width()) / 100 * width;
            given += widths[i];
        }
        share(widths, width - given);
        double sum = Arrays.stream(widths).sum();
        for (int i = 0; i < columns; i++) {
            widths[i] *= width / sum;
        }
        widen(widths);
        return widths;
    }

    /** A column too narrow for its longest word takes what others have to spare. */
    private void widen(double[] widths) {
        double missing = 0;
        double spare = 0;
        for (int i = 0; i < widths.length; i++) {
            double need = Math.min(least(i), WORD);
            missing += Math.max(0, need - widths[i]);
            spare += Math.max(0, widths[i] - need);
        }
        if (missing <= 0 || spare <= 0) {
            return;
        }
        double given = Math.min(missing, spare);
        for (int i = 0; i < widths.length; i++) {
            double more = Math.min(least(i), WORD) - widths[i];
            widths[i] += more > 0 ? more * given / missing : more * given / spare;
        }
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
            if (widths[i] <= 0) {
                open++;
                need += least(i);
                more += more(i);
                natural += natural(i);
            }
        }
        double room = Math.max(left, open * NARROWEST);
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] <= 0) {
                widths[i] =
                        natural <= room
                                ? room * natural(i) / natural
                                : need > room
                                        ? room * least(i) / need
                                        : least(i) + (room - need) * more(i) / more;
            }
        }
    }

    private double natural(int column) {
        return Math.max(least(column), wish[column]);
    }

    private double more(int column) {
        return Math.max(1, wish[column] - least(column));
    }

    private double least(int column) {
        return Math.max(NARROWEST, least[column]);
    }
}
