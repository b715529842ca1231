package fr.tabellion.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** From the tree to the nodes of its dump; {@link DumpReader} is its mirror. */
final class DumpWriter {
    private DumpWriter() {}

    static DumpNode document(Document document) {
        return DumpNode.of(
                "document",
                List.of(
                        metadata(document.metadata()),
                        blocks("header", document.header()),
                        blocks("footer", document.footer()),
                        blocks("body", document.body())));
    }

    private static DumpNode metadata(Metadata metadata) {
        return DumpNode.of("metadata", all(metadata.keywords(), DumpNode::text))
                .with("title", metadata.title())
                .with("subject", metadata.subject())
                .with("author", metadata.author())
                .with("language", metadata.language())
                .with("date", metadata.date().toString());
    }

    private static DumpNode blocks(String name, List<Block> blocks) {
        return DumpNode.of(name, all(blocks, DumpWriter::block));
    }

    private static DumpNode inlines(String name, List<Inline> content) {
        return DumpNode.of(name, all(content, DumpWriter::inline));
    }

    private static DumpNode block(Block block) {
        return with(block.attributes(), bare(block));
    }

    private static DumpNode bare(Block block) {
        return switch (block) {
            case Block.Heading h ->
                    inlines("heading", h.content()).with("level", Integer.toString(h.level()));
            case Block.Paragraph p -> inlines("paragraph", p.content());
            case Block.BulletList l -> DumpNode.of("bullets", all(l.items(), DumpWriter::item));
            case Block.OrderedList l ->
                    DumpNode.of("ordered", all(l.items(), DumpWriter::item))
                            .with("numbering", lower(l.numbering()))
                            .with("start", l.start(), 1);
            case Block.Table t -> table(t);
            case Block.Quote q -> blocks("quote", q.content());
            case Block.Section s -> blocks("section", s.content());
            case Block.Keep k -> blocks("keep", k.content());
            case Block.Signatures s -> signatures(s);
            case Block.PageBreak b -> DumpNode.of("break", List.of());
            case Block.Inserted i -> blocks("inserted", i.content()).with("change", i.change());
            case Block.Deleted d -> blocks("deleted", d.content()).with("change", d.change());
        };
    }

    private static DumpNode item(Block.ListItem item) {
        return with(item.attributes(), blocks("item", item.content()));
    }

    private static DumpNode table(Block.Table table) {
        List<DumpNode> parts = new ArrayList<>();
        if (!table.caption().isEmpty()) {
            parts.add(inlines("caption", table.caption()));
        }
        for (Block.Column column : table.columns()) {
            parts.add(
                    DumpNode.of("column", List.of())
                            .with("width", Double.toString(column.width())));
        }
        if (!table.head().isEmpty()) {
            parts.add(DumpNode.of("head", all(table.head(), DumpWriter::row)));
        }
        parts.addAll(all(table.body(), DumpWriter::row));
        return DumpNode.of("table", parts);
    }

    private static DumpNode row(Block.Row row) {
        return with(row.attributes(), DumpNode.of("row", all(row.cells(), DumpWriter::cell)));
    }

    private static DumpNode cell(Block.Cell cell) {
        DumpNode node =
                blocks(cell.header() ? "th" : "td", cell.content())
                        .with("rows", cell.rowSpan(), 1)
                        .with("columns", cell.columnSpan(), 1);
        if (cell.alignment() != Block.Alignment.NATURAL) {
            node.with("align", lower(cell.alignment()));
        }
        return with(cell.attributes(), node);
    }

    private static DumpNode signatures(Block.Signatures signatures) {
        List<DumpNode> parts = new ArrayList<>();
        if (!signatures.introduction().isEmpty()) {
            parts.add(blocks("introduction", signatures.introduction()));
        }
        for (Block.Signature s : signatures.signatures()) {
            parts.add(
                    with(
                            s.attributes(),
                            blocks("signature", s.content()).with("party", s.party())));
        }
        return DumpNode.of("signatures", parts);
    }

    private static DumpNode inline(Inline inline) {
        return switch (inline) {
            case Inline.Text t -> DumpNode.text(t.value());
            case Inline.Strong s -> inlines("strong", s.content());
            case Inline.Emphasis e -> inlines("emphasis", e.content());
            case Inline.Superscript s -> inlines("superscript", s.content());
            case Inline.Subscript s -> inlines("subscript", s.content());
            case Inline.Code c -> DumpNode.of("code", List.of()).with("value", c.value());
            case Inline.Abbreviation a ->
                    inlines("abbreviation", a.content()).with("expansion", a.expansion());
            case Inline.Span s ->
                    inlines("span", s.content())
                            .with("lang", s.language())
                            .with("style", s.style());
            case Inline.Link l -> inlines("link", l.content()).with("target", l.target());
            case Inline.Image i ->
                    DumpNode.of("image", List.of())
                            .with("source", i.source())
                            .with("alternative", i.alternative());
            case Inline.LineBreak b -> DumpNode.of("br", List.of());
            case Inline.PageNumber p -> DumpNode.of("page", List.of());
            case Inline.PageCount p -> DumpNode.of("pages", List.of());
            case Inline.Footnote f -> blocks("footnote", f.content());
            case Inline.Blank b ->
                    DumpNode.of("blank", List.of())
                            .with("purpose", b.purpose())
                            .with("placeholder", b.placeholder());
            case Inline.Inserted i -> inlines("inserted", i.content()).with("change", i.change());
            case Inline.Deleted d -> inlines("deleted", d.content()).with("change", d.change());
        };
    }

    private static DumpNode with(Attributes attributes, DumpNode node) {
        return node.with("style", attributes.style())
                .with("ref", attributes.ref())
                .with("lang", attributes.language());
    }

    private static <T> List<DumpNode> all(List<T> parts, Function<T, DumpNode> each) {
        List<DumpNode> nodes = new ArrayList<>(parts.size());
        for (T part : parts) {
            nodes.add(each.apply(part));
        }
        return nodes;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
