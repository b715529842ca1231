package fr.tabellion.compare;

import fr.tabellion.document.Block;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
            case Change.Added c -> lines(c, Mark.INSERTED, shown(c.what(), c.content()));
            case Change.Removed c -> lines(c, Mark.DELETED, shown(c.what(), c.content()));
            case Change.Replaced c ->
                    Stream.concat(
                            lines(c, Mark.DELETED, Texts.paragraphs(c.before())),
                            lines(c, Mark.INSERTED, Texts.paragraphs(c.after())));
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
        return Stream.of(new DiffLine(change.ref(), place(change), pieces));
    }

    private static List<Inline> words(List<Block> blocks) {
        return List.of(new Inline.Text(String.join(" ", Texts.paragraphs(blocks))));
    }

    /** A row of a table on one line, without the table's head that makes it a quotation. */
    private static List<String> shown(Change.What what, List<Block> content) {
        if (what == Change.What.ROW && content.getFirst() instanceof Block.Table table) {
            return table.body().stream()
                    .map(row -> row.cells().stream().map(DiffLine::text))
                    .map(cells -> cells.collect(Collectors.joining(" | ")))
                    .toList();
        }
        return Texts.paragraphs(content);
    }

    private static String text(Block.Cell cell) {
        return String.join(" ", Texts.paragraphs(cell.content()));
    }

    private static Stream<DiffLine> lines(Change change, Mark mark, List<String> content) {
        return content.stream().map(words -> line(change, new Piece(mark, words)));
    }

    private static String place(Change change) {
        String place = French.place(change.place());
        String among = change instanceof Change.Added added ? among(added) : "";
        return place.isEmpty() || among.isEmpty() ? place + among : place + ", " + among;
    }

    /** « après le premier tiret » */
    private static String among(Change.Added added) {
        return added.anchor()
                .after()
                .map(step -> "après " + French.the(step))
                .or(() -> added.anchor().next().map(step -> "avant " + French.the(step)))
                .orElse("à la fin");
    }

    private static DiffLine line(Change change, Piece piece) {
        return new DiffLine(change.ref(), place(change), List.of(piece));
    }

    private static DiffLine woven(Change change, List<Inline> before, List<Inline> after) {
        List<Piece> pieces = new ArrayList<>();
        pieces(Passage.of(before, after).marked(""), Mark.PLAIN, pieces);
        return new DiffLine(change.ref(), place(change), pieces);
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
