package fr.tabellion.bench;

import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Texts;

import java.util.List;

/**
 * A note as the HTML that other programs make PDFs of: the same words and structure, with a style
 * sheet that gives about the same pages.
 */
final class TreeHtml {
    private static final String STYLE =
            """
            @page { size: A4; margin: 25mm 20mm;
              @bottom-center { content: "Page " counter(page) " / " counter(pages); } }
            body { font: 11pt Serif; text-align: justify; line-height: 1.2; }
            h1, h2, h3 { font-family: Sans; color: #1f3864; text-align: left; }
            h1 { font-size: 18pt; text-align: center; } h2 { font-size: 13pt; }
            p { margin: 0 0 6pt 0; orphans: 2; widows: 2; }
            table { border-collapse: collapse; width: 100%; } td, th { border: 0.5pt solid; }
            """;

    private final StringBuilder out = new StringBuilder();

    private TreeHtml() {}

    static String of(Document document) {
        TreeHtml html = new TreeHtml();
        html.out.append("<html lang=\"fr\"><head><title>");
        html.text(document.metadata().title());
        html.out.append("</title><meta name=\"subject\" content=\"note\"/>");
        html.out.append("<meta name=\"author\" content=\"Sceaux\"/>");
        html.out.append("<meta name=\"description\" content=\"Note\"/><style>").append(STYLE);
        html.out.append("</style></head><body>");
        html.blocks(document.body());
        return html.out.append("</body></html>").toString();
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading h -> inline("h" + h.level(), h.content());
            case Block.Paragraph p -> inline("p", p.content());
            case Block.BulletList l -> items("ul", l.items());
            case Block.OrderedList l -> items("ol", l.items());
            case Block.Table t -> table(t);
            case Block.Quote q -> blocks(q.content());
            case Block.Section s -> blocks(s.content());
            case Block.Keep k -> blocks(k.content());
            case Block.Signatures s -> blocks(s.introduction());
            case Block.Inserted i -> blocks(i.content());
            case Block.Deleted d -> {}
            case Block.PageBreak b -> {}
        }
    }

    private void inline(String element, List<Inline> content) {
        out.append('<').append(element).append('>');
        inlines(content);
        out.append("</").append(element).append('>');
    }

    private void items(String element, List<Block.ListItem> items) {
        out.append('<').append(element).append('>');
        for (Block.ListItem item : items) {
            out.append("<li>");
            blocks(item.content());
            out.append("</li>");
        }
        out.append("</").append(element).append('>');
    }

    private void table(Block.Table table) {
        out.append("<table>");
        rows("thead", "th", table.head());
        rows("tbody", "td", table.body());
        out.append("</table>");
    }

    private void rows(String element, String cell, List<Block.Row> rows) {
        out.append('<').append(element).append('>');
        for (Block.Row row : rows) {
            out.append("<tr>");
            for (Block.Cell one : row.cells()) {
                out.append('<').append(cell).append('>');
                blocks(one.content());
                out.append("</").append(cell).append('>');
            }
            out.append("</tr>");
        }
        out.append("</").append(element).append('>');
    }

    private void inlines(List<Inline> content) {
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Strong s -> inline("strong", s.content());
                case Inline.Emphasis e -> inline("em", e.content());
                default -> text(Texts.of(List.of(inline)));
            }
        }
    }

    private void text(String text) {
        out.append(text.replace("&", "&amp;").replace("<", "&lt;"));
    }
}
