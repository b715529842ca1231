package fr.tabellion.pdf;

import fr.tabellion.document.Inline;
import fr.tabellion.document.Texts;
import fr.tabellion.theme.Theme;

import java.util.ArrayList;
import java.util.List;

/**
 * The summary of a dossier. What page a paper begins on is known only when the summary itself has
 * been laid out, and asked for when it is drawn.
 *
 * <pre>
 * TOC
 * ├ TOCI > Reference > Link [OBJR]       « Ordre du jour 2 »
 * └ TOCI
 *   ├ P                                  « 1. Approbation de la convention-cadre »
 *   └ TOC
 *     └ TOCI > Reference > Link [OBJR]   « Note de présentation 3 »
 * </pre>
 */
final class Contents {
    /** Room for the number, and between the words and the dots, in points. */
    private static final double NUMBER = 34;

    private static final double GAP = 3;

    private final List<Dossier.Entry> entries;

    Contents(List<Dossier.Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** What links to a paper aim at; {@link Sheets} knows the page. */
    static String anchor(int entry) {
        return "#" + entry;
    }

    List<Strip> strips(Flow flow, Place place) {
        List<Strip> strips = new ArrayList<>();
        Tag all = place.parent().child("TOC");
        Tag list = all;
        List<Inline> group = List.of();
        for (int i = 0; i < entries.size(); i++) {
            Dossier.Entry entry = entries.get(i);
            if (!entry.group().equals(group)) {
                group = entry.group();
                Tag item = all.child("TOCI");
                strips.addAll(group(flow, group, item.child("P"), place));
                list = group.isEmpty() ? all : item.child("TOC");
            }
            Tag link = list.child("TOCI").child("Reference").child("Link");
            strips.addAll(entry(flow, i, entry, link, place));
        }
        return strips;
    }

    private static List<Strip> group(Flow flow, List<Inline> group, Tag tag, Place place) {
        List<Strip> strips =
                flow.paragraphs().strips(group, style(flow, "contents-group"), tag, place);
        strips.stream().skip(1).forEach(strip -> strip.mayBreak = false);
        return strips;
    }

    private static List<Strip> entry(
            Flow flow, int index, Dossier.Entry entry, Tag tag, Place place) {
        Theme.Style style = style(flow, "contents");
        Look look = Look.of(flow.theme(), style, flow.fonts());
        Hyperlink link = new Hyperlink(anchor(index), Texts.of(entry.title()), tag);
        Ink ink = new Ink(look, tag, null);
        Place words = place.indented(tag, 0, NUMBER);
        List<Strip> strips = flow.paragraphs().strips(entry.title(), style, ink, words);
        if (!strips.isEmpty()) {
            Strip last = strips.getLast();
            double right = place.left() + place.width();
            double left = place.left() + Flow.points(style.left());
            for (Strip.Piece piece : List.copyOf(last.pieces)) {
                if (piece instanceof TextLine line) {
                    last.add(new Folio(ink, link, line, Math.max(left, right)));
                }
            }
        }
        return strips;
    }

    /** A theme may do without styles of its own for it. */
    private static Theme.Style style(Flow flow, String name) {
        return flow.theme().style(flow.theme().styles().containsKey(name) ? name : "body");
    }

    /** Dots, then the page the paper begins on, flush right; all of the line is the link. */
    private record Folio(Ink ink, Hyperlink link, TextLine line, double right)
            implements Strip.Piece {
        @Override
        public void draw(Sheets sheets, Strip.Edge edge) {
            Look look = ink.look();
            // The space keeps the number from being read as part of the last word.
            String number = " " + sheets.page(link.target());
            double x = right - look.width(number);
            double from = line.x() + line.line().width() + GAP;
            double dot = look.width(".");
            int dots = (int) Math.floor((x - from) / dot);
            if (dots > 2) {
                sheets.artifact("Layout");
                GlyphRun run = new GlyphRun();
                run.text(".".repeat(dots), look);
                sheets.pen().text(run, look, x - dots * dot, x, edge.top() + line.baseline());
                sheets.close();
            }
            Atom word = new Atom.Word(ink, number, look.width(number), "");
            Line only = new Line(List.of(word), look.width(number), 0, false);
            new TextLine(only, x, line.baseline()).draw(sheets, edge);
            Ink linked = new Ink(look, link.tag(), link);
            sheets.link(linked, line.x(), right, edge.top() + line.baseline());
        }
    }
}
