package fr.tabellion.docx;

import fr.tabellion.document.Block.Numbering;
import fr.tabellion.document.Block.OrderedList;
import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Theme.ListLevel;

import java.util.Locale;

/** What Word writes before the items of ordered lists, and the room it takes. */
final class Numbers {
    /** Between a mark that is wide and its text, in points. */
    private static final double GAP = 4;

    private Numbers() {}

    /**
     * By how much the widest mark of a list exceeds the room before its text, in millimetres; 0
     * where it fits.
     */
    static double excess(OrderedList list, Theme theme, int depth) {
        ListLevel level = ListDefinitions.level(theme, depth);
        double widest = 0;
        for (int i = 0; i < list.items().size(); i++) {
            String mark = mark(list.numbering(), list.start() + i);
            widest = Math.max(widest, Letters.width(mark, 0, mark.length()));
        }
        double points = widest * theme.style("list").size() * 0.9 + GAP;
        return Math.max(0, Measure.millimetresOfPoints(points) - level.hanging());
    }

    private static String mark(Numbering numbering, int value) {
        return switch (numbering) {
            case DECIMAL -> value + ".";
            case UPPER_ROMAN -> roman(value) + ".";
            case LOWER_ROMAN -> roman(value).toLowerCase(Locale.ROOT) + ".";
            case UPPER_LETTER, LOWER_LETTER -> "n".repeat(1 + Math.max(0, value - 1) / 26) + ".";
        };
    }

    private static String roman(int value) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int left = value > 3999 ? 0 : value;
        for (int i = 0; i < values.length; i++) {
            for (; left >= values[i]; left -= values[i]) {
                roman.append(signs[i]);
            }
        }
        return roman.toString();
    }
}
