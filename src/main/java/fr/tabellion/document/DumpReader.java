package fr.tabellion.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** From the nodes of a dump to the tree; {@link DumpWriter} is its mirror. */
final class DumpReader {
    private DumpReader() {}

    static Document document(DumpNode node) {
        if (!node.name().equals("document") || node.children().size() != 4) {
            throw node.wrong("a document with metadata, header, footer and body is expected");
        }
        List<DumpNode> parts = node.children();
        return new Document(
                metadata(named("metadata", parts.get(0))),
                blocks(named("header", parts.get(1))),
                blocks(named("footer", parts.get(2))),
                blocks(named("body", parts.get(3))));
    }

    private static DumpNode named(String name, DumpNode node) {
        if (!node.name().equals(name)) {
            throw node.wrong(name + " is expected, not " + node.name());
        }
        return node;
    }

    private static Metadata metadata(DumpNode node) {
        return new Metadata(
                node.get("title"),
                node.get("subject"),
                node.get("author"),
                all(node.children(), DumpNode::text),
                node.get("language"),
                date(node));
    }

    private static LocalDate date(DumpNode node) {
        try {
            return LocalDate.parse(node.get("date"));
        } catch (DateTimeException e) {
            throw node.wrong("not a date: " + node.get("date"));
        }
    }

    private static List<Block> blocks(DumpNode node) {
        return all(node.children(), DumpReader::block);
    }

    private static List<Inline> inlines(DumpNode node) {
        return all(node.children(), DumpReader::inline);
    }

    private static Attributes attributes(DumpNode node) {
        return new Attributes(node.get("style"), node.get("ref"), node.get("lang"));
    }

    private static Block block(DumpNode node) {
        Attributes a = attributes(node);
        return switch (node.name()) {
            case "heading" -> new Block.Heading(a, node.number("level", 0), inlines(node));
            case "paragraph" -> new Block.Paragraph(a, inlines(node));
            case "bullets" -> new Block.BulletList(a, all(node.children(), DumpReader::item));
            case "ordered" ->
                    new Block.OrderedList(
                            a,
                            constant(Block.Numbering.class, node, "numbering"),
                            node.number("start", 1),
                            all(node.children(), DumpReader::item));
            case "table" -> table(a, node);
            case "quote" -> new Block.Quote(a, blocks(node));
            case "section" -> new Block.Section(a, blocks(node));
            case "keep" -> new Block.Keep(a, blocks(node));
            case "signatures" -> signatures(a, node);
            case "break" -> new Block.PageBreak();
            case "inserted" -> new Block.Inserted(node.get("change"), blocks(node));
            case "deleted" -> new Block.Deleted(node.get("change"), blocks(node));
            default -> throw node.wrong("no block is called « " + node.name() + " »");
        };
    }

    private static Block.ListItem item(DumpNode node) {
        return new Block.ListItem(attributes(node), blocks(named("item", node)));
    }

    private static Block.Table table(Attributes attributes, DumpNode node) {
        List<Inline> caption = new ArrayList<>();
        List<Block.Column> columns = new ArrayList<>();
        List<Block.Row> head = new ArrayList<>();
        List<Block.Row> body = new ArrayList<>();
        for (DumpNode part : node.children()) {
            switch (part.name()) {
                case "caption" -> caption.addAll(inlines(part));
                case "column" -> columns.add(new Block.Column(width(part)));
                case "head" -> head.addAll(all(part.children(), DumpReader::row));
                default -> body.add(row(part));
            }
        }
        return new Block.Table(attributes, caption, columns, head, body);
    }

    private static double width(DumpNode node) {
        try {
            return Double.parseDouble(node.get("width"));
        } catch (NumberFormatException e) {
            throw node.wrong("not a width: " + node.get("width"));
        }
    }

    private static Block.Row row(DumpNode node) {
        return new Block.Row(
                attributes(node), all(named("row", node).children(), DumpReader::cell));
    }

    private static Block.Cell cell(DumpNode node) {
        return new Block.Cell(
                attributes(node),
                !node.name().equals("td") && named("th", node).name().equals("th"),
                node.number("rows", 1),
                node.number("columns", 1),
                node.get("align").isEmpty()
                        ? Block.Alignment.NATURAL
                        : constant(Block.Alignment.class, node, "align"),
                blocks(node));
    }

    private static Block.Signatures signatures(Attributes attributes, DumpNode node) {
        List<Block> introduction = new ArrayList<>();
        List<Block.Signature> signatures = new ArrayList<>();
        for (DumpNode part : node.children()) {
            if (part.name().equals("introduction")) {
                introduction.addAll(blocks(part));
            } else {
                signatures.add(
                        new Block.Signature(
                                attributes(part),
                                named("signature", part).get("party"),
                                blocks(part)));
            }
        }
        return new Block.Signatures(attributes, introduction, signatures);
    }

    private static Inline inline(DumpNode node) {
        return switch (node.name()) {
            case "" -> new Inline.Text(node.text());
            case "strong" -> new Inline.Strong(inlines(node));
            case "emphasis" -> new Inline.Emphasis(inlines(node));
            case "superscript" -> new Inline.Superscript(inlines(node));
            case "subscript" -> new Inline.Subscript(inlines(node));
            case "code" -> new Inline.Code(node.get("value"));
            case "abbreviation" -> new Inline.Abbreviation(node.get("expansion"), inlines(node));
            case "span" -> new Inline.Span(node.get("lang"), node.get("style"), inlines(node));
            case "link" -> new Inline.Link(node.get("target"), inlines(node));
            case "image" -> new Inline.Image(node.get("source"), node.get("alternative"));
            case "br" -> new Inline.LineBreak();
            case "page" -> new Inline.PageNumber();
            case "pages" -> new Inline.PageCount();
            case "footnote" -> new Inline.Footnote(blocks(node));
            case "blank" -> new Inline.Blank(node.get("purpose"), node.get("placeholder"));
            case "inserted" -> new Inline.Inserted(node.get("change"), inlines(node));
            case "deleted" -> new Inline.Deleted(node.get("change"), inlines(node));
            default -> throw node.wrong("no inline is called « " + node.name() + " »");
        };
    }

    private static <E extends Enum<E>> E constant(Class<E> type, DumpNode node, String key) {
        String name = node.get(key).toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw node.wrong("no " + key + " is called « " + node.get(key) + " »");
    }

    private static <T> List<T> all(List<DumpNode> nodes, Function<DumpNode, T> each) {
        List<T> parts = new ArrayList<>(nodes.size());
        for (DumpNode node : nodes) {
            parts.add(each.apply(node));
        }
        return parts;
    }
}
