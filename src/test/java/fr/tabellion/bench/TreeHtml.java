package fr.tabellion.bench;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Texts;
import fr.tabellion.theme.Theme;

import java.util.List;
import java.util.Locale;

/**
 * A note as the HTML that other programs make PDFs of: the same words, structure, header and
 * footer, and the theme's measures as a style sheet, so that the same pages come of it.
 */
final class TreeHtml {
    /** Of the faces we ship: a font's own line, in parts of its size. */
    private static final double LINE = 1.149;

    private static final String STYLE =
            """
            table { border-collapse: collapse; width: 100%; } td, th { border: 0.5pt solid; }
            ul { list-style: none; margin: 0; padding: 0; } ol { margin: 0; }
            """;

    private final Theme theme;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    private TreeHtml(Theme theme) {
        this.theme = theme;
    }

    static String of(Document document, Theme theme) {
        TreeHtml html = new TreeHtml(theme);
        html.out.append("<html lang=\"fr\"><head><title>");
        html.text(document.metadata().title());
        html.out.append("</title><meta name=\"subject\" content=\"note\"/>");
        html.out.append("<meta name=\"author\" content=\"Sceaux\"/>");
        html.out.append("<meta name=\"description\" content=\"Note\"/><style>");
        html.page(String.join(" ", Texts.paragraphs(document.header())));
        theme.styles().forEach(html::style);
        html.levels();
        html.out.append(STYLE).append("</style></head><body>");
        html.blocks(document.body());
        return html.out.append("</body></html>").toString();
    }

    // ---- Style

    private void page(String header) {
        Theme.Page page = theme.page();
        css("@page { size: %smm %smm;".formatted(page.width(), page.height()));
        css("margin: %smm %smm".formatted(page.top(), page.right()));
        css(" %smm %smm;".formatted(page.bottom(), page.left()));
        Theme.Style footer = theme.style("footer");
        css("@bottom-center { content: 'Page ' counter(page) ' / ' counter(pages); font: ");
        css("%spt %s; color: %s }".formatted(footer.size(), family(footer), footer.color()));
        Theme.Style running = theme.style("header");
        css(
                "@top-left { content: '%s'; white-space: nowrap; font: "
                        .formatted(header.replace("'", "\\'")));
        css("%spt %s; color: %s } }".formatted(running.size(), family(running), running.color()));
        css(" @page :first { @top-left { content: ''; } }\n");
    }

    private void style(String name, Theme.Style style) {
        css(".%s { font-family: %s; font-size: %spt;".formatted(name, family(style), style.size()));
        css(" font-weight: %s; color: %s;".formatted(style.bold() ? 700 : 400, style.color()));
        css(" text-align: %s;".formatted(style.align().name().toLowerCase(Locale.ROOT)));
        css(" margin: %spt 0 %spt %smm;".formatted(style.before(), style.after(), style.left()));
        css(" line-height: %s; orphans: 2; widows: 2;".formatted(LINE * style.lineHeight()));
        css("%s }\n".formatted(style.keepWithNext() ? " page-break-after: avoid;" : ""));
    }

    private void levels() {
        double before = 0;
        for (int depth = 0; depth < theme.listLevels().size(); depth++) {
            Theme.ListLevel level = theme.listLevels().get(depth);
            double left = level.left() - before;
            before = level.left();
            css(".l%s { margin-left: %smm; padding-left: 0; }".formatted(depth, left));
            css(".l%s > li > p { margin-bottom: %spt }".formatted(depth, level.after()));
            css(".l%s > li > p:first-child:before { content: '%s';".formatted(depth, level.mark()));
            css(" display: inline-block; width: %smm;".formatted(level.hanging()));
            css(" margin-left: -%smm; text-align: left }\n".formatted(level.hanging()));
        }
    }

    private String family(Theme.Style style) {
        return style.family().equals("heading") ? "Sans" : "Serif";
    }

    private void css(String rule) {
        out.append(rule);
    }

    // ---- Blocks

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading h ->
                    line("h" + h.level(), h.attributes(), "heading" + h.level(), h.content());
            case Block.Paragraph p ->
                    line("p", p.attributes(), depth > 0 ? "list" : "body", p.content());
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

    private void line(String element, Attributes attributes, String usual, List<Inline> content) {
        String style = attributes.style().isEmpty() ? usual : attributes.style();
        out.append('<').append(element).append(" class=\"").append(style).append("\">");
        inlines(content);
        out.append("</").append(element).append('>');
    }

    private void inline(String element, List<Inline> content) {
        out.append('<').append(element).append('>');
        inlines(content);
        out.append("</").append(element).append('>');
    }

    private void items(String element, List<Block.ListItem> items) {
        out.append('<').append(element).append(" class=\"l").append(depth++).append("\">");
        for (Block.ListItem item : items) {
            out.append("<li>");
            blocks(item.content());
            out.append("</li>");
        }
        depth--;
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
                case Inline.Superscript s -> inline("sup", s.content());
                case Inline.Link l -> {
                    out.append("<a href=\"").append(l.target().replace("&", "&amp;")).append("\">");
                    inlines(l.content());
                    out.append("</a>");
                }
                default -> text(Texts.of(List.of(inline)));
            }
        }
    }

    private void text(String text) {
        out.append(text.replace("&", "&amp;").replace("<", "&lt;"));
    }
}
