package fr.tabellion.document;

import java.util.List;
import java.util.function.Consumer;

/** Every inline of a document, in reading order, those inside others included. */
public final class Walk {
    private final Consumer<Inline> visitor;

    private Walk(Consumer<Inline> visitor) {
        this.visitor = visitor;
    }

    /** Header first, then body, then footer. */
    public static void inlines(Document document, Consumer<Inline> visitor) {
        Walk walk = new Walk(visitor);
        walk.blocks(document.header());
        walk.blocks(document.body());
        walk.blocks(document.footer());
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> inlines(heading.content());
            case Block.Paragraph paragraph -> inlines(paragraph.content());
            case Block.BulletList list -> list.items().forEach(item -> blocks(item.content()));
            case Block.OrderedList list -> list.items().forEach(item -> blocks(item.content()));
            case Block.Table table -> table(table);
            case Block.Quote quote -> blocks(quote.content());
            case Block.Section section -> blocks(section.content());
            case Block.Keep keep -> blocks(keep.content());
            case Block.Signatures signatures -> signatures(signatures);
            case Block.PageBreak pageBreak -> {}
            case Block.Inserted inserted -> blocks(inserted.content());
            case Block.Deleted deleted -> blocks(deleted.content());
        }
    }

    private void table(Block.Table table) {
        inlines(table.caption());
        rows(table.head());
        rows(table.body());
    }

    private void rows(List<Block.Row> rows) {
        rows.forEach(row -> row.cells().forEach(cell -> blocks(cell.content())));
    }

    private void signatures(Block.Signatures signatures) {
        blocks(signatures.introduction());
        signatures.signatures().forEach(signature -> blocks(signature.content()));
    }

    private void inlines(List<Inline> content) {
        content.forEach(this::inline);
    }

    private void inline(Inline inline) {
        visitor.accept(inline);
        switch (inline) {
            case Inline.Strong strong -> inlines(strong.content());
            case Inline.Emphasis emphasis -> inlines(emphasis.content());
            case Inline.Superscript raised -> inlines(raised.content());
            case Inline.Subscript lowered -> inlines(lowered.content());
            case Inline.Abbreviation abbreviation -> inlines(abbreviation.content());
            case Inline.Span span -> inlines(span.content());
            case Inline.Link link -> inlines(link.content());
            case Inline.Footnote footnote -> blocks(footnote.content());
            case Inline.Inserted inserted -> inlines(inserted.content());
            case Inline.Deleted deleted -> inlines(deleted.content());
            case Inline.Text text -> {}
            case Inline.Code code -> {}
            case Inline.Image image -> {}
            case Inline.LineBreak lineBreak -> {}
            case Inline.PageNumber page -> {}
            case Inline.PageCount pages -> {}
            case Inline.Blank blank -> {}
        }
    }
}
