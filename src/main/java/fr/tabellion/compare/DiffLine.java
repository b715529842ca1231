package fr.tabellion.compare;

import fr.tabellion.document.Block;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of a comparison as a terminal shows it, word by word.
 *
 * <pre>
 * au I, engagements de la ville d’Antony, cinquième tiret
 *     [-Créer-]{+Ouvrir+} un espace de coworking
 * </pre>
 *
 * @param ref the model's id of what changes
 * @param place where, in French, as articles cite it; the same on all lines of one change
 */
public record DiffLine(String ref, String place, List<Piece> pieces) {
    public DiffLine {
        pieces = List.copyOf(pieces);
    }

    public enum Mark {
        PLAIN,
        INSERTED,
        DELETED
    }

    /** Words of one mark. */
    public record Piece(Mark mark, String text) {}

    /** In the order of the text in force; a change may take several lines. */
    public static List<DiffLine> of(Comparison comparison) {
        return comparison.changes().stream().flatMap(DiffLine::of).toList();
    }

    private static Stream<DiffLine> of(Change change) {
        return switch (change) {
            case Change.Added c -> lines(c, Mark.INSERTED, c.content());
            case Change.Removed c -> lines(c, Mark.DELETED, c.content());
            case Change.Replaced c ->
                    Stream.concat(
                            lines(c, Mark.DELETED, c.before()), lines(c, Mark.INSERTED, c.after()));
            case Change.Reworded c -> Stream.of(woven(c, c.before(), c.after()));
            case Change.Renamed c -> Stream.of(woven(c, c.before(), c.after()));
            case Change.CellChanged c -> Stream.of(woven(c, c.before(), c.after()));
            case Change.PeriodChanged c -> Stream.of(woven(c, c.before(), c.after()));
            case Change.Moved c -> moved(c);
            case Change.PartyJoined c -> Stream.of(line(c, new Piece(Mark.INSERTED, c.name())));
            case Change.PartyLeft c -> Stream.of(line(c, new Piece(Mark.DELETED, c.name())));
        };
    }

    private static Stream<DiffLine> moved(Change.Moved change) {
        String to = " → " + French.place(change.to());
        List<Inline> before = words(change.before());
        List<Inline> after = words(change.after());
        List<Piece> pieces = new ArrayList<>(woven(change, before, after).pieces());
        pieces.add(new Piece(Mark.PLAIN, to));
        return Stream.of(new DiffLine(change.ref(), French.place(change.place()), pieces));
    }

    private static List<Inline> words(List<Block> blocks) {
        return List.of(new Inline.Text(String.join(" ", Texts.paragraphs(blocks))));
    }

    private static Stream<DiffLine> lines(Change change, Mark mark, List<Block> content) {
        return Texts.paragraphs(content).stream()
                .map(words -> line(change, new Piece(mark, words)));
    }

    private static DiffLine line(Change change, Piece piece) {
        return new DiffLine(change.ref(), French.place(change.place()), List.of(piece));
    }

    private static DiffLine woven(Change change, List<Inline> before, List<Inline> after) {
        List<Atom> old = Strand.of(before);
        List<Atom> now = Strand.of(after, old.size());
        List<Piece> pieces = new ArrayList<>();
        pieces(Weave.of("", old, now, Words.edits(old, now)), Mark.PLAIN, pieces);
        return new DiffLine(change.ref(), French.place(change.place()), pieces);
    }

    private static void pieces(List<Inline> content, Mark mark, List<Piece> out) {
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Inserted i -> pieces(i.content(), Mark.INSERTED, out);
                case Inline.Deleted d -> pieces(d.content(), Mark.DELETED, out);
                case Inline.Strong s -> pieces(s.content(), mark, out);
                case Inline.Emphasis e -> pieces(e.content(), mark, out);
                case Inline.Superscript s -> pieces(s.content(), mark, out);
                case Inline.Subscript s -> pieces(s.content(), mark, out);
                case Inline.Abbreviation a -> pieces(a.content(), mark, out);
                case Inline.Span s -> pieces(s.content(), mark, out);
                case Inline.Link l -> pieces(l.content(), mark, out);
                case Inline.LineBreak b -> add(mark, " ", out);
                case Inline.Text t -> add(mark, t.value(), out);
                case Inline.Code c -> add(mark, c.value(), out);
                case Inline.Blank b -> add(mark, b.placeholder(), out);
                case Inline.Image i -> {}
                case Inline.PageNumber p -> {}
                case Inline.PageCount p -> {}
                case Inline.Footnote f -> {}
            }
        }
    }

    private static void add(Mark mark, String text, List<Piece> out) {
        if (!out.isEmpty() && out.getLast().mark() == mark) {
            out.add(new Piece(mark, out.removeLast().text() + text));
        } else {
            out.add(new Piece(mark, text));
        }
    }
}
