package fr.tabellion.pdf;

import fr.tabellion.document.Inline;
import fr.tabellion.theme.Theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Footnotes, numbered through the paper, drawn at the foot of the page of their mark and read right
 * after it:
 *
 * <pre>
 * P
 * ├ Span             « la loi Lamy »
 * ├ Reference
 * │ └ Link [OBJR]    « 1 », leads to the note
 * ├ Note (ID note-00001)
 * │ ├ Lbl
 * │ │ └ Link [OBJR]  « 1 », leads back
 * │ └ P              « Loi n° 2014-173 du 21 février 2014. »
 * └ Span             …
 * </pre>
 */
final class Footnotes {
    /** From the margin to a note's text, in points. */
    private static final double INDENT = 12;

    private final String prefix;
    private int count;

    /**
     * @param prefix of the notes' IDs, where a file has several papers
     */
    Footnotes(String prefix) {
        this.prefix = prefix;
    }

    /** One footnote, laid out. */
    record Note(int number, String id, Tag tag, List<Strip> strips) {}

    Note next(Flow flow, Inline.Footnote footnote, Tag tag) {
        int number = ++count;
        String id = String.format(Locale.ROOT, "%snote-%05d", prefix, number);
        tag.with("ID", id);
        Theme theme = flow.theme();
        Look look = Look.of(theme, theme.style("footnote"), flow.fonts());
        Tag label = tag.child("Lbl");
        double left = Flow.points(theme.page().left());
        double width = Flow.points(theme.page().width() - theme.page().right()) - left;
        List<Strip> strips =
                flow.strips(
                        footnote.content(),
                        Place.of(tag, left, width, "footnote").indented(tag, INDENT, 0));
        if (strips.isEmpty()) {
            double line = look.face().line(look.size());
            strips =
                    new ArrayList<>(
                            List.of(new Strip(line, line - look.face().descent(look.size()))));
        }
        Strip first = strips.getFirst();
        String text = Integer.toString(number);
        Tag link = label.child("Link");
        Ink ink = new Ink(look.raised(), link, Hyperlink.within(mark(id), text, link));
        first.pieces.addFirst(Paragraphs.label(text, ink, left, first.baseline));
        first.pieces.addFirst((sheets, edge) -> sheets.destination(id, edge.top()));
        return new Note(number, id, tag, strips);
    }

    /** Where the mark of a note stands. */
    static String mark(String id) {
        return id + "-mark";
    }
}
