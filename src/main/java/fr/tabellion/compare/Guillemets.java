package fr.tabellion.compare;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Blocks as an article quotes them: « before the first line, » after the last, titles as bold lines
 * so that they are no titles of the avenant.
 */
final class Guillemets {
    private Guillemets() {}

    static List<Block> around(List<Block> blocks, String end) {
        List<Block> plain = blocks.stream().flatMap(block -> plain(block).stream()).toList();
        List<Block> opened = edge(plain, true, content -> with("«\u00a0", content, ""));
        return edge(opened, false, content -> with("", content, "\u00a0»" + end));
    }

    private static List<Block> plain(Block block) {
        return switch (block) {
            case Block.Heading h ->
                    List.of(
                            new Block.Paragraph(
                                    Attributes.style("quoted-title"),
                                    List.of(new Inline.Strong(h.content()))));
            case Block.Paragraph p ->
                    List.of(
                            new Block.Paragraph(
                                    Attributes.style(p.attributes().style()), p.content()));
            case Block.Section s ->
                    s.content().stream().flatMap(inside -> plain(inside).stream()).toList();
            case Block.Keep k ->
                    k.content().stream().flatMap(inside -> plain(inside).stream()).toList();
            case Block.BulletList l ->
                    List.of(new Block.BulletList(Attributes.NONE, items(l.items())));
            case Block.OrderedList l ->
                    List.of(
                            new Block.OrderedList(
                                    Attributes.NONE, l.numbering(), l.start(), items(l.items())));
            case Block.Table t -> List.of(t);
            case Block.Quote q -> List.of(q);
            case Block.Signatures s -> List.of();
            case Block.PageBreak b -> List.of();
            case Block.Inserted i ->
                    i.content().stream().flatMap(inside -> plain(inside).stream()).toList();
            case Block.Deleted d -> List.of();
        };
    }

    private static List<Block.ListItem> items(List<Block.ListItem> items) {
        return items.stream()
                .map(
                        item ->
                                new Block.ListItem(
                                        Attributes.NONE,
                                        item.content().stream()
                                                .flatMap(inside -> plain(inside).stream())
                                                .toList()))
                .toList();
    }

    private static List<Inline> with(String before, List<Inline> content, String after) {
        return new Sentence().text(before).inlines(content).text(after).inlines();
    }

    /** The blocks, their first or last line changed. */
    private static List<Block> edge(
            List<Block> blocks, boolean first, UnaryOperator<List<Inline>> change) {
        if (blocks.isEmpty()) {
            return List.of(new Block.Paragraph(Attributes.NONE, change.apply(List.of())));
        }
        List<Block> out = new ArrayList<>(blocks);
        int at = first ? 0 : blocks.size() - 1;
        switch (blocks.get(at)) {
            case Block.Paragraph p ->
                    out.set(at, new Block.Paragraph(p.attributes(), change.apply(p.content())));
            case Block.BulletList l ->
                    out.set(
                            at,
                            new Block.BulletList(
                                    l.attributes(), edgeItem(l.items(), first, change)));
            case Block.OrderedList l ->
                    out.set(
                            at,
                            new Block.OrderedList(
                                    l.attributes(),
                                    l.numbering(),
                                    l.start(),
                                    edgeItem(l.items(), first, change)));
            // A table shows by itself where it begins and ends.
            default -> {}
        }
        return out;
    }

    private static List<Block.ListItem> edgeItem(
            List<Block.ListItem> items, boolean first, UnaryOperator<List<Inline>> change) {
        if (items.isEmpty()) {
            return items;
        }
        List<Block.ListItem> out = new ArrayList<>(items);
        int at = first ? 0 : items.size() - 1;
        Block.ListItem item = items.get(at);
        out.set(at, new Block.ListItem(item.attributes(), edge(item.content(), first, change)));
        return out;
    }
}
