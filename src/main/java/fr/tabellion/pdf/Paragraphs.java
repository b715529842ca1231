package fr.tabellion.pdf;

import fr.tabellion.document.Inline;
import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Theme.Align;

import java.util.ArrayList;
import java.util.List;

/** Lays paragraphs out: one strip a line, two lines at least on either side of a page's end. */
final class Paragraphs {
    private static final double RULE = 0.5;
    private static final double ABOVE_PICTURE = 3;

    private final Flow flow;

    Paragraphs(Flow flow) {
        this.flow = flow;
    }

    /** An empty paragraph gives nothing. */
    List<Strip> strips(List<Inline> content, Theme.Style style, Tag tag, Place place) {
        return strips(content, style, Spacing.of(style), tag, place);
    }

    List<Strip> strips(
            List<Inline> content, Theme.Style style, Spacing around, Tag tag, Place place) {
        Place own = place.indented(tag, Flow.points(around.left()), Flow.points(around.right()));
        double firstLine = Math.max(Flow.points(style.firstLine()), place.left() - own.left());
        Align align = place.align() == null ? style.align() : place.align();
        Look look = Look.of(flow.theme(), style, flow.fonts());
        List<Atom> atoms = new Typesetter(flow, own.width()).set(content, look, tag);
        if (atoms.isEmpty()) {
            return List.of();
        }
        boolean divided = flow.theme().hyphenation() && align == Align.JUSTIFY;
        List<Atom> broken = divided ? new Hyphenation(atoms).divided() : atoms;
        List<Line> lines =
                new LineBreaker(own.width() - firstLine, own.width(), align).lines(broken);
        List<Strip> strips = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            double indent = i == 0 ? firstLine : 0;
            strips.add(strip(lines.get(i), style, look, own, indent, align));
        }
        spaced(strips, around);
        if (style.rule()) {
            strips.add(rule(look, own, strips.getLast()));
        }
        return strips;
    }

    /** A paragraph in one ink, set flush left. */
    List<Strip> strips(List<Inline> content, Theme.Style style, Ink ink, Place place) {
        Place own = place.indented(ink.tag(), Flow.points(style.left()), 0);
        List<Atom> atoms = new Typesetter(flow, own.width()).set(content, ink);
        List<Line> lines = new LineBreaker(own.width(), own.width(), Align.LEFT).lines(atoms);
        List<Strip> strips = new ArrayList<>(lines.size());
        for (Line line : lines) {
            strips.add(strip(line, style, ink.look(), own, 0, Align.LEFT));
        }
        if (!strips.isEmpty()) {
            spaced(strips, Spacing.of(style));
        }
        return strips;
    }

    private static void spaced(List<Strip> strips, Spacing around) {
        strips.getFirst().before = around.before();
        strips.getLast().after = around.after();
        if (strips.size() > 1) {
            strips.get(1).mayBreak = false;
            strips.getLast().mayBreak = false;
        }
    }

    private static Strip strip(
            Line line, Theme.Style style, Look look, Place place, double indent, Align align) {
        double descent = look.face().descent(look.size());
        double height = look.face().line(look.size()) * style.lineHeight();
        for (Atom atom : line.atoms()) {
            height = Math.max(height, height(atom, descent, style.lineHeight()));
        }
        double free = place.width() - indent - line.width();
        double x =
                place.left()
                        + indent
                        + switch (align) {
                            case LEFT, JUSTIFY -> 0;
                            case CENTER -> Math.max(0, free / 2);
                            case RIGHT -> Math.max(0, free);
                        };
        Strip strip = new Strip(height, height - descent);
        for (Atom atom : line.atoms()) {
            if (atom instanceof Atom.Mark m) {
                strip.notes.add(m.note());
            }
        }
        return strip.add(new TextLine(line, x, height - descent));
    }

    /** What an atom that is not of the paragraph's own size asks for. */
    private static double height(Atom atom, double descent, double lineHeight) {
        return switch (atom) {
            case Atom.Picture p -> p.height() + descent + ABOVE_PICTURE;
            case Atom.Word w -> height(w.ink().look(), lineHeight);
            case Atom.Space s -> 0;
            case Atom.Cut c -> 0;
            case Atom.LineEnd e -> 0;
            case Atom.Mark m -> 0;
            case Atom.Folio f -> 0;
        };
    }

    private static double height(Look look, double lineHeight) {
        return look.rise() == 0 ? look.face().line(look.size()) * lineHeight : 0;
    }

    private static Strip rule(Look look, Place place, Strip last) {
        Strip rule = new Strip(2 + RULE, 0);
        rule.mayBreak = false;
        rule.after = last.after;
        last.after = 0;
        double right = place.left() + place.width();
        return rule.add(
                (sheets, edge) ->
                        sheets.pen()
                                .line(
                                        place.left(),
                                        edge.top() + 2,
                                        right,
                                        edge.top() + 2,
                                        RULE,
                                        look.color()));
    }

    /** Text on one line that belongs to no paragraph, such as a list's mark. */
    static Strip.Piece label(String text, Look look, Tag tag, double x, double baseline) {
        return label(text, new Ink(look, tag, null), x, baseline);
    }

    static Strip.Piece label(String text, Ink ink, double x, double baseline) {
        double width = ink.look().width(text);
        Line line = new Line(List.of(new Atom.Word(ink, text, width, "")), width, 0, true);
        return new TextLine(line, x, baseline);
    }
}
