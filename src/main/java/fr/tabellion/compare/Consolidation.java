package fr.tabellion.compare;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Inline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The text as amended, for reading.
 *
 * <p>A footnote stands after each passage that a change touched; what a change took away is noted
 * on the line before it, or on the next one where it was the first.
 */
final class Consolidation {
    private final Map<String, String> notes = new HashMap<>();

    /** Notes that wait for a line to stand on. */
    private final Set<String> waiting = new LinkedHashSet<>();

    private Consolidation() {}

    static List<Block> of(
            List<Block> redline,
            List<Change> changes,
            String notice,
            Function<Change, String> note) {
        Consolidation consolidation = new Consolidation();
        changes.forEach(change -> consolidation.notes.put(change.id(), note.apply(change)));
        List<Block> noted = new ArrayList<>(consolidation.blocks(unsigned(redline)));
        noted.addAll(consolidation.left());
        List<Block> clean = Redline.accepted(noted);
        return notice.isEmpty() ? clean : noticed(clean, notice);
    }

    private static List<Block> unsigned(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> !(block instanceof Block.Signatures))
                .map(
                        block ->
                                block instanceof Block.Section s
                                        ? new Block.Section(s.attributes(), unsigned(s.content()))
                                        : block)
                .toList();
    }

    /** Below the title and what belongs to it. */
    private static List<Block> noticed(List<Block> blocks, String notice) {
        int at = 0;
        while (at < blocks.size() && isHead(blocks.get(at))) {
            at++;
        }
        List<Block> out = new ArrayList<>(blocks);
        out.add(
                at,
                new Block.Paragraph(Attributes.style("notice"), List.of(new Inline.Text(notice))));
        return out;
    }

    private static boolean isHead(Block block) {
        return Set.of("title", "subtitle", "logo").contains(block.attributes().style());
    }

    // ---- Notes

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Heading h -> new Block.Heading(h.attributes(), h.level(), line(h.content()));
            case Block.Paragraph p -> new Block.Paragraph(p.attributes(), line(p.content()));
            case Block.BulletList l -> new Block.BulletList(l.attributes(), items(l.items()));
            case Block.OrderedList l ->
                    new Block.OrderedList(
                            l.attributes(), l.numbering(), l.start(), items(l.items()));
            case Block.Table t -> table(t);
            case Block.Quote q -> new Block.Quote(q.attributes(), blocks(q.content()));
            case Block.Section s -> new Block.Section(s.attributes(), blocks(s.content()));
            case Block.Keep k -> new Block.Keep(k.attributes(), blocks(k.content()));
            case Block.Signatures s -> s;
            case Block.PageBreak b -> b;
            case Block.Inserted i -> inserted(i);
            case Block.Deleted d -> deleted(d);
        };
    }

    private List<Block.ListItem> items(List<Block.ListItem> items) {
        return items.stream()
                .map(item -> new Block.ListItem(item.attributes(), blocks(item.content())))
                .toList();
    }

    private Block table(Block.Table table) {
        return new Block.Table(
                table.attributes(),
                line(table.caption()),
                table.columns(),
                table.head(),
                table.body().stream()
                        .map(
                                row ->
                                        new Block.Row(
                                                row.attributes(),
                                                row.cells().stream().map(this::cell).toList()))
                        .toList());
    }

    private Block.Cell cell(Block.Cell cell) {
        return cell.holding(blocks(cell.content()));
    }

    /** Its first line bears the note. */
    private Block inserted(Block.Inserted inserted) {
        wait(inserted.change());
        return new Block.Inserted(inserted.change(), blocks(inserted.content()));
    }

    private Block deleted(Block.Deleted deleted) {
        wait(deleted.change());
        return deleted;
    }

    private void wait(String change) {
        String note = notes.getOrDefault(change, "");
        if (!note.isEmpty()) {
            waiting.add(note);
        }
    }

    /** What went from the end, where no line follows. */
    private List<Block> left() {
        return waiting.stream()
                .<Block>map(
                        note ->
                                new Block.Paragraph(
                                        Attributes.style("notice"), List.of(new Inline.Text(note))))
                .toList();
    }

    private List<Inline> line(List<Inline> content) {
        if (content.isEmpty()) {
            return content;
        }
        changes(content).forEach(this::wait);
        if (waiting.isEmpty()) {
            return content;
        }
        List<Inline> noted = new ArrayList<>(content);
        noted.add(
                new Inline.Footnote(
                        List.of(
                                new Block.Paragraph(
                                        Attributes.NONE,
                                        List.of(
                                                new Inline.Text(
                                                        waiting.stream()
                                                                .collect(
                                                                        Collectors.joining(
                                                                                " "))))))));
        waiting.clear();
        return noted;
    }

    private static Set<String> changes(List<Inline> content) {
        Set<String> changes = new LinkedHashSet<>();
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Inserted i -> changes.add(i.change());
                case Inline.Deleted d -> changes.add(d.change());
                case Inline.Strong s -> changes.addAll(changes(s.content()));
                case Inline.Emphasis e -> changes.addAll(changes(e.content()));
                case Inline.Superscript s -> changes.addAll(changes(s.content()));
                case Inline.Subscript s -> changes.addAll(changes(s.content()));
                case Inline.Abbreviation a -> changes.addAll(changes(a.content()));
                case Inline.Span s -> changes.addAll(changes(s.content()));
                case Inline.Link l -> changes.addAll(changes(l.content()));
                case Inline.Text t -> {}
                case Inline.Code c -> {}
                case Inline.Image i -> {}
                case Inline.LineBreak b -> {}
                case Inline.PageNumber p -> {}
                case Inline.PageCount p -> {}
                case Inline.Footnote f -> {}
                case Inline.Blank b -> {}
            }
        }
        return changes;
    }
}
