package fr.tabellion.compare;

import fr.tabellion.compare.Slots.Slot;
import fr.tabellion.document.Block;
import fr.tabellion.document.Block.Cell;
import fr.tabellion.document.Block.ListItem;
import fr.tabellion.document.Block.Row;
import fr.tabellion.document.Block.Signature;
import fr.tabellion.document.Document;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Accepts and rejects what a tree has as inserted and deleted.
 *
 * <pre>
 * Redline.accepted(tree)   without what is deleted: the text as amended
 * Redline.rejected(tree)   without what is inserted: the text in force
 * </pre>
 */
public final class Redline {
    /** What becomes of the marks of a change. */
    enum Fate {
        MARKED,
        ACCEPTED,
        REJECTED
    }

    private final Function<String, Fate> fate;

    private Redline(Function<String, Fate> fate) {
        this.fate = fate;
    }

    public static Document accepted(Document document) {
        return settled(document, change -> Fate.ACCEPTED);
    }

    public static Document rejected(Document document) {
        return settled(document, change -> Fate.REJECTED);
    }

    static Document settled(Document document, Function<String, Fate> fate) {
        return new Document(
                document.metadata(),
                document.header(),
                document.footer(),
                settled(document.body(), fate));
    }

    static List<Block> accepted(List<Block> blocks) {
        return settled(blocks, change -> Fate.ACCEPTED);
    }

    static List<Block> settled(List<Block> blocks, Function<String, Fate> fate) {
        return new Redline(fate).blocks(blocks);
    }

    // ---- Blocks

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().flatMap(block -> block(block).stream()).toList();
    }

    private List<Block> block(Block block) {
        return switch (block) {
            case Block.Heading h ->
                    List.of(new Block.Heading(h.attributes(), h.level(), inlines(h.content())));
            case Block.Paragraph p ->
                    List.of(new Block.Paragraph(p.attributes(), inlines(p.content())));
            case Block.BulletList l ->
                    some(l.items(), this::item)
                            .<Block>map(items -> new Block.BulletList(l.attributes(), items))
                            .stream()
                            .toList();
            case Block.OrderedList l ->
                    some(l.items(), this::item)
                            .<Block>map(
                                    items ->
                                            new Block.OrderedList(
                                                    l.attributes(),
                                                    l.numbering(),
                                                    l.start(),
                                                    items))
                            .stream()
                            .toList();
            case Block.Table t ->
                    List.of(
                            new Block.Table(
                                    t.attributes(),
                                    inlines(t.caption()),
                                    t.columns(),
                                    rows(t.head()),
                                    rows(t.body())));
            case Block.Quote q ->
                    held(q.content())
                            .<Block>map(content -> new Block.Quote(q.attributes(), content))
                            .stream()
                            .toList();
            case Block.Section s -> List.of(new Block.Section(s.attributes(), blocks(s.content())));
            // It may be empty, in markup too: one that took its first blocks gives them back.
            case Block.Keep k -> List.of(new Block.Keep(k.attributes(), blocks(k.content())));
            case Block.Signatures s -> signatures(s).stream().toList();
            case Block.PageBreak b -> List.of(b);
            case Block.Inserted i ->
                    settled(
                            i.change(),
                            i.content(),
                            Fate.ACCEPTED,
                            new Block.Inserted(i.change(), blocks(i.content())));
            case Block.Deleted d ->
                    settled(
                            d.change(),
                            d.content(),
                            Fate.REJECTED,
                            new Block.Deleted(d.change(), blocks(d.content())));
        };
    }

    private List<Block> settled(String change, List<Block> content, Fate staying, Block marked) {
        Fate here = fate.apply(change);
        if (here == Fate.MARKED) {
            return List.of(marked);
        }
        return here == staying ? blocks(content) : List.of();
    }

    /** Absent where all of it went. */
    private Optional<List<Block>> held(List<Block> content) {
        List<Block> left = blocks(content);
        return left.isEmpty() && !content.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    private static <T> Optional<List<T>> some(List<T> parts, Function<T, Optional<T>> each) {
        List<T> left = parts.stream().flatMap(part -> each.apply(part).stream()).toList();
        return left.isEmpty() && !parts.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    private Optional<ListItem> item(ListItem item) {
        return held(item.content()).map(content -> new ListItem(item.attributes(), content));
    }

    private Optional<Block> signatures(Block.Signatures signatures) {
        return some(signatures.signatures(), this::signature)
                .map(
                        left ->
                                new Block.Signatures(
                                        signatures.attributes(),
                                        blocks(signatures.introduction()),
                                        left));
    }

    private Optional<Signature> signature(Signature signature) {
        return held(signature.content())
                .map(content -> new Signature(signature.attributes(), signature.party(), content));
    }

    // ---- Rows

    private List<Row> rows(List<Row> rows) {
        List<List<Slot>> slots = Slots.expand(rows, 0);
        List<List<Slot>> left = new ArrayList<>();
        List<Row> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!goes(slots, i)) {
                left.add(slots.get(i).stream().map(slot -> slot.with(cell(slot.cell()))).toList());
                kept.add(rows.get(i));
            }
        }
        if (kept.size() == rows.size()) {
            return rows.stream()
                    .map(
                            row ->
                                    new Row(
                                            row.attributes(),
                                            row.cells().stream().map(this::cell).toList()))
                    .toList();
        }
        List<List<Cell>> cells = Slots.collapse(left);
        List<Row> out = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            out.add(new Row(kept.get(i).attributes(), cells.get(i)));
        }
        return out;
    }

    private Cell cell(Cell cell) {
        return cell.holding(blocks(cell.content()));
    }

    /** Whether all that is the row's own goes; a cell it shares with others stays with those. */
    private boolean goes(List<List<Slot>> rows, int index) {
        return Marks.of(rows.get(index).stream().map(Slot::cell).toList())
                .filter(this::isGone)
                .isPresent();
    }

    private boolean isGone(Block mark) {
        return switch (mark) {
            case Block.Inserted i -> fate.apply(i.change()) == Fate.REJECTED;
            case Block.Deleted d -> fate.apply(d.change()) == Fate.ACCEPTED;
            default -> false;
        };
    }

    // ---- Inlines

    private List<Inline> inlines(List<Inline> content) {
        List<Inline> out = new ArrayList<>();
        for (Inline inline : content) {
            for (Inline left : inline(inline)) {
                if (left instanceof Inline.Text(String value)
                        && !out.isEmpty()
                        && out.getLast() instanceof Inline.Text(String start)) {
                    out.set(out.size() - 1, new Inline.Text(start + value));
                } else {
                    out.add(left);
                }
            }
        }
        return out;
    }

    private List<Inline> inline(Inline inline) {
        return switch (inline) {
            case Inline.Strong s -> held(s.content(), Inline.Strong::new);
            case Inline.Emphasis e -> held(e.content(), Inline.Emphasis::new);
            case Inline.Superscript s -> held(s.content(), Inline.Superscript::new);
            case Inline.Subscript s -> held(s.content(), Inline.Subscript::new);
            case Inline.Abbreviation a ->
                    held(a.content(), left -> new Inline.Abbreviation(a.expansion(), left));
            case Inline.Span s ->
                    held(s.content(), left -> new Inline.Span(s.language(), s.style(), left));
            case Inline.Link l -> held(l.content(), left -> new Inline.Link(l.target(), left));
            case Inline.Footnote f -> List.of(new Inline.Footnote(blocks(f.content())));
            case Inline.Inserted i ->
                    settled(
                            i.change(),
                            i.content(),
                            Fate.ACCEPTED,
                            new Inline.Inserted(i.change(), inlines(i.content())));
            case Inline.Deleted d ->
                    settled(
                            d.change(),
                            d.content(),
                            Fate.REJECTED,
                            new Inline.Deleted(d.change(), inlines(d.content())));
            case Inline.Text t -> List.of(t);
            case Inline.Code c -> List.of(c);
            case Inline.Image i -> List.of(i);
            case Inline.LineBreak b -> List.of(b);
            case Inline.PageNumber p -> List.of(p);
            case Inline.PageCount p -> List.of(p);
            case Inline.Blank b -> List.of(b);
        };
    }

    /** Bold of which all words went is nothing. */
    private List<Inline> held(List<Inline> content, Function<List<Inline>, Inline> whole) {
        List<Inline> left = inlines(content);
        return left.isEmpty() && !content.isEmpty() ? List.of() : List.of(whole.apply(left));
    }

    private List<Inline> settled(String change, List<Inline> content, Fate staying, Inline marked) {
        Fate here = fate.apply(change);
        if (here == Fate.MARKED) {
            return List.of(marked);
        }
        return here == staying ? inlines(content) : List.of();
    }
}
