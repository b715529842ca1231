package fr.tabellion.pdf;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.theme.Theme;

import org.openpdf.text.pdf.PdfName;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Lists, each item's mark hanging before its text:
 *
 * <pre>
 * L (ListNumbering Disc)
 * ├ LI
 * │ ├ Lbl          « – »
 * │ └ LBody
 * │   ├ P          « former les jeunes »
 * │   └ L          a list within
 * └ LI …
 * </pre>
 */
final class Lists {
    /** Between a mark that is wide and its text, in points. */
    private static final double GAP = 4;

    /** A list of so many items of a line each stays on one page. */
    private static final int SHORT = 3;

    private final Flow flow;

    Lists(Flow flow) {
        this.flow = flow;
    }

    List<Strip> bullets(Block.BulletList list, Place place) {
        String mark = flow.theme().listLevel(place.depth()).mark();
        String shape = place.depth() == 0 ? "Disc" : place.depth() == 1 ? "Circle" : "Square";
        return items(list.attributes(), list.items(), shape, i -> mark, place);
    }

    List<Strip> ordered(Block.OrderedList list, Place place) {
        return items(
                list.attributes(),
                list.items(),
                shape(list.numbering()),
                i -> number(list.numbering(), list.start() + i),
                place);
    }

    private static String shape(Block.Numbering numbering) {
        return switch (numbering) {
            case DECIMAL -> "Decimal";
            case UPPER_ROMAN -> "UpperRoman";
            case LOWER_ROMAN -> "LowerRoman";
            case UPPER_LETTER -> "UpperAlpha";
            case LOWER_LETTER -> "LowerAlpha";
        };
    }

    private List<Strip> items(
            Attributes attributes,
            List<Block.ListItem> items,
            String shape,
            IntFunction<String> marks,
            Place place) {
        Tag tag =
                place.parent()
                        .child("L")
                        .language(attributes.language())
                        .attribute("List", "ListNumbering", new PdfName(shape));
        String style = place.style().equals("body") ? "list" : place.style();
        Look look = Look.of(flow.theme(), flow.theme().style(style), flow.fonts());
        double widest = widest(items.size(), marks, look) + GAP;
        double text = textLeft(place, widest);
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Tag item = tag.child("LI").language(items.get(i).attributes().language());
            strips.addAll(item(items.get(i), item, marks.apply(i), look, place, text, widest));
        }
        if (items.size() <= SHORT && strips.size() == items.size()) {
            strips.stream().skip(1).forEach(strip -> strip.mayBreak = false);
        }
        if (!strips.isEmpty()) {
            close(strips, place);
        }
        return strips;
    }

    private void close(List<Strip> strips, Place place) {
        if (place.depth() == 0) {
            Strip last = strips.getLast();
            last.after = Math.max(last.after, flow.theme().style("body").after());
        }
    }

    private static double widest(int count, IntFunction<String> marks, Look look) {
        double widest = 0;
        for (int i = 0; i < count; i++) {
            String mark = marks.apply(i);
            widest = Math.max(widest, having(mark, look).width(mark));
        }
        return widest;
    }

    /** From the left edge of the paper; further in than the theme says where a mark is wide. */
    private double textLeft(Place place, double widest) {
        double wanted = place.base() + Flow.points(left(place.depth()));
        return Math.max(wanted, place.left() + widest);
    }

    /** Levels deeper than the theme has go on in the same steps. */
    private double left(int depth) {
        List<Theme.ListLevel> levels = flow.theme().listLevels();
        int last = levels.size() - 1;
        if (depth <= last) {
            return levels.get(depth).left();
        }
        double step =
                last == 0
                        ? levels.get(0).left()
                        : levels.get(last).left() - levels.get(last - 1).left();
        return levels.get(last).left() + (depth - last) * step;
    }

    private List<Strip> item(
            Block.ListItem item,
            Tag tag,
            String mark,
            Look look,
            Place place,
            double text,
            double widest) {
        Theme.ListLevel level = flow.theme().listLevel(place.depth());
        Tag label = tag.child("Lbl");
        Tag body = tag.child("LBody");
        Place inside = place.item(body, text, widest);
        List<Strip> strips = flow.strips(item.content(), inside);
        if (strips.isEmpty()) {
            double line = look.face().line(look.size());
            strips =
                    new ArrayList<>(
                            List.of(new Strip(line, line - look.face().descent(look.size()))));
        }
        Look able = having(mark, beginning(item, look));
        double hang = Math.max(Flow.points(level.hanging()), able.width(mark) + GAP);
        double x = Math.max(place.left(), inside.left() - hang);
        Strip first = strips.getFirst();
        first.pieces.addFirst((sheets, edge) -> sheets.touch(body));
        first.pieces.addFirst(Paragraphs.label(mark, able, label, x, first.baseline));
        if (!isStyled(item.content())) {
            strips.getLast().after = Math.max(level.after(), 0);
        }
        return strips;
    }

    /** A paragraph in a style of its own keeps its distance, too. */
    private static boolean isStyled(List<Block> content) {
        return !content.isEmpty()
                && content.getLast() instanceof Block.Paragraph p
                && !p.attributes().style().isEmpty();
    }

    /** As the words it stands before: « 1. » is bold before what is bold, as in Word. */
    private Look beginning(Block.ListItem item, Look usual) {
        return !item.content().isEmpty()
                        && item.content().getFirst() instanceof Block.Paragraph p
                        && !p.attributes().style().isEmpty()
                ? Look.of(flow.theme(), flow.theme().style(p.attributes().style()), flow.fonts())
                : usual;
    }

    private static Look having(String mark, Look look) {
        int c = mark.codePointAt(0);
        return look.face(look.fonts().having(c, look.face()));
    }

    // ---- Numbers

    /** « 3. », « IV. », « ii. », « B. », « c) ». */
    static String number(Block.Numbering numbering, int value) {
        return switch (numbering) {
            case DECIMAL -> value + ".";
            case UPPER_ROMAN -> roman(value) + ".";
            case LOWER_ROMAN -> roman(value).toLowerCase(Locale.ROOT) + ".";
            case UPPER_LETTER -> letters(value) + ".";
            case LOWER_LETTER -> letters(value).toLowerCase(Locale.ROOT) + ")";
        };
    }

    private static String roman(int value) {
        if (value < 1 || value > 3999) {
            return Integer.toString(value);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int left = value;
        for (int i = 0; i < values.length; i++) {
            for (; left >= values[i]; left -= values[i]) {
                roman.append(signs[i]);
            }
        }
        return roman.toString();
    }

    /** A … Z, AA, BB … as Word counts. */
    private static String letters(int value) {
        if (value < 1) {
            return Integer.toString(value);
        }
        char letter = (char) ('A' + (value - 1) % 26);
        return Character.toString(letter).repeat((value - 1) / 26 + 1);
    }
}
