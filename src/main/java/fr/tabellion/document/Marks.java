package fr.tabellion.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which items and rows come or go as a whole.
 *
 * <p>An item does when all it holds is one {@link Block.Inserted} or {@link Block.Deleted}; a row
 * when all cells of its own do: a heading cell may belong to its neighbours as well.
 */
public final class Marks {
    private Marks() {}

    /** The mark that stands around all of the content. */
    public static Optional<Block> around(List<Block> content) {
        return content.size() == 1
                        && (content.getFirst() instanceof Block.Inserted
                                || content.getFirst() instanceof Block.Deleted)
                ? Optional.of(content.getFirst())
                : Optional.empty();
    }

    /**
     * What the mark holds, each line marked for itself: for a writer that marks words alone.
     *
     * @throws IllegalArgumentException if the block is no mark
     */
    public static List<Block> inward(Block mark) {
        return switch (mark) {
            case Block.Inserted i ->
                    each(i.content(), words -> new Inline.Inserted(i.change(), words));
            case Block.Deleted d ->
                    each(d.content(), words -> new Inline.Deleted(d.change(), words));
            default -> throw new IllegalArgumentException("no mark: " + mark);
        };
    }

    private static List<Block> each(List<Block> blocks, Function<List<Inline>, Inline> mark) {
        return blocks.stream().map(block -> one(block, mark)).toList();
    }

    private static Block one(Block block, Function<List<Inline>, Inline> mark) {
        return switch (block) {
            case Block.Heading h ->
                    new Block.Heading(h.attributes(), h.level(), line(h.content(), mark));
            case Block.Paragraph p -> new Block.Paragraph(p.attributes(), line(p.content(), mark));
            case Block.BulletList l -> new Block.BulletList(l.attributes(), items(l.items(), mark));
            case Block.OrderedList l ->
                    new Block.OrderedList(
                            l.attributes(), l.numbering(), l.start(), items(l.items(), mark));
            case Block.Table t ->
                    new Block.Table(
                            t.attributes(),
                            line(t.caption(), mark),
                            t.columns(),
                            rows(t.head(), mark),
                            rows(t.body(), mark));
            case Block.Quote q -> new Block.Quote(q.attributes(), each(q.content(), mark));
            case Block.Section s -> new Block.Section(s.attributes(), each(s.content(), mark));
            case Block.Keep k -> new Block.Keep(k.attributes(), each(k.content(), mark));
            case Block.Signatures s -> s;
            case Block.PageBreak b -> b;
            case Block.Inserted i -> i;
            case Block.Deleted d -> d;
        };
    }

    private static List<Inline> line(List<Inline> content, Function<List<Inline>, Inline> mark) {
        return content.isEmpty() ? content : List.of(mark.apply(content));
    }

    private static List<Block.ListItem> items(
            List<Block.ListItem> items, Function<List<Inline>, Inline> mark) {
        return items.stream()
                .map(item -> new Block.ListItem(item.attributes(), each(item.content(), mark)))
                .toList();
    }

    private static List<Block.Row> rows(List<Block.Row> rows, Function<List<Inline>, Inline> mark) {
        return rows.stream()
                .map(
                        row ->
                                new Block.Row(
                                        row.attributes(),
                                        row.cells().stream()
                                                .map(cell -> cell(cell, mark))
                                                .toList()))
                .toList();
    }

    private static Block.Cell cell(Block.Cell cell, Function<List<Inline>, Inline> mark) {
        return cell.holding(each(cell.content(), mark));
    }

    /** The mark of a row, given all cells that begin or go on in it. */
    public static Optional<Block> of(List<Block.Cell> cells) {
        List<Block.Cell> single = cells.stream().filter(cell -> cell.rowSpan() == 1).toList();
        List<Block.Cell> plain = single.stream().filter(cell -> !cell.header()).toList();
        List<Block.Cell> own = !plain.isEmpty() ? plain : !single.isEmpty() ? single : cells;
        List<Optional<Block>> marks = own.stream().map(cell -> around(cell.content())).toList();
        boolean all = !marks.isEmpty() && marks.stream().allMatch(Optional::isPresent);
        return all ? marks.getFirst() : Optional.empty();
    }
}
