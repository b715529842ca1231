package fr.tabellion.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a paper in reading order, one string a paragraph: what the text drawn from its DOCX
 * and from its PDF is compared with.
 *
 * <p>Headings, paragraphs, captions and cells as they stand; a footnote's mark is its number, its
 * text follows the paragraphs of the body. Marks of lists, pictures, header, footer and page
 * numbers are no words; a line break is {@code \n}.
 *
 * <pre>
 * h2 Emploi, ul li « former » → ["Emploi", "former"]
 * </pre>
 */
public final class Texts {
    private final List<String> lines = new ArrayList<>();
    private final List<List<Block>> notes = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private Texts() {}

    /** The body's paragraphs, then the footnotes'. Empty paragraphs are left out. */
    public static List<String> of(Document document) {
        return paragraphs(document.body());
    }

    /** The paragraphs of some blocks, then their footnotes'. */
    public static List<String> paragraphs(List<Block> blocks) {
        Texts texts = new Texts();
        texts.blocks(blocks);
        for (int note = 0; note < texts.notes.size(); note++) {
            texts.blocks(texts.notes.get(note));
        }
        return List.copyOf(texts.lines);
    }

    /** The words of one stretch of text; a footnote's mark counts from 1 in it. */
    public static String of(List<Inline> content) {
        Texts texts = new Texts();
        texts.inlines(content);
        return texts.line.toString();
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading h -> paragraph(h.content());
            case Block.Paragraph p -> paragraph(p.content());
            case Block.BulletList l -> l.items().forEach(i -> blocks(i.content()));
            case Block.OrderedList l -> l.items().forEach(i -> blocks(i.content()));
            case Block.Table t -> {
                paragraph(t.caption());
                rows(t.head());
                rows(t.body());
            }
            case Block.Quote q -> blocks(q.content());
            case Block.Section s -> blocks(s.content());
            case Block.Keep k -> blocks(k.content());
            case Block.Signatures s -> {
                blocks(s.introduction());
                s.signatures().forEach(one -> blocks(one.content()));
            }
            case Block.PageBreak b -> {}
            case Block.Inserted i -> blocks(i.content());
            case Block.Deleted d -> blocks(d.content());
        }
    }

    private void rows(List<Block.Row> rows) {
        rows.forEach(row -> row.cells().forEach(cell -> blocks(cell.content())));
    }

    private void paragraph(List<Inline> content) {
        inlines(content);
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }

    private void inlines(List<Inline> content) {
        content.forEach(this::inline);
    }

    private void inline(Inline inline) {
        switch (inline) {
            case Inline.Text t -> line.append(t.value());
            case Inline.Strong s -> inlines(s.content());
            case Inline.Emphasis e -> inlines(e.content());
            case Inline.Superscript s -> inlines(s.content());
            case Inline.Subscript s -> inlines(s.content());
            case Inline.Code c -> line.append(c.value());
            case Inline.Abbreviation a -> inlines(a.content());
            case Inline.Span s -> inlines(s.content());
            case Inline.Link l -> inlines(l.content());
            case Inline.Image i -> {}
            case Inline.LineBreak b -> line.append('\n');
            case Inline.PageNumber p -> {}
            case Inline.PageCount p -> {}
            case Inline.Footnote f -> {
                notes.add(f.content());
                line.append(notes.size());
            }
            case Inline.Blank b -> line.append(b.placeholder());
            case Inline.Inserted i -> inlines(i.content());
            case Inline.Deleted d -> inlines(d.content());
        }
    }
}
