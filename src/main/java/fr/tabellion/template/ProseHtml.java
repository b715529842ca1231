package fr.tabellion.template;

import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Markdown as HTML of the subset. HTML and entities in it are text, and stand as they were typed.
 *
 * <pre>
 * Il *propose* :      → a paragraph, then a list whose item is the text « &lt;b&gt; »
 * - {@code <b>}
 * </pre>
 *
 * <p>Headings start at the level the template gives and never skip one.
 */
final class ProseHtml extends AbstractVisitor {
    private static final int DEEPEST = 20;
    private static final Pattern ADDRESS = Pattern.compile("^(https?|mailto|tel):");
    private static final List<Extension> EXTENSIONS =
            List.of(
                    TablesExtension.create(),
                    FootnotesExtension.builder().inlineFootnotes(true).build());

    /** Without blocks of HTML: their lines are paragraphs of text. */
    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .enabledBlockTypes(
                            Set.of(
                                    Heading.class,
                                    FencedCodeBlock.class,
                                    ThematicBreak.class,
                                    org.commonmark.node.ListBlock.class,
                                    BlockQuote.class,
                                    IndentedCodeBlock.class))
                    .customInlineContentParserFactory(new Ampersands())
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                    .maxOpenBlockParsers(DEEPEST)
                    .maxInlineNesting(DEEPEST)
                    .build();

    private final StringBuilder html = new StringBuilder();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<String, FootnoteDefinition> notes = new HashMap<>();
    private final Set<String> cited = new HashSet<>();
    private final Deque<Integer> headings = new ArrayDeque<>();
    private final int level;
    private boolean inNote;

    /** The prose as HTML, and what of it no paper can show. */
    record Result(String html, List<Refused> refused) {}

    /**
     * @param what the Markdown: {@code ---}
     * @param line of the prose, from 1
     */
    record Refused(String what, int line) {}

    private ProseHtml(int level) {
        this.level = level;
    }

    /**
     * @param level of the prose's first heading, 1 to 6
     */
    static Result of(String markdown, int level) {
        Node document = PARSER.parse(markdown);
        ProseHtml prose = new ProseHtml(level);
        document.accept(prose.new Definitions());
        document.accept(prose);
        prose.refuseUncited();
        return new Result(prose.html.toString(), prose.refused);
    }

    /** « &amp;amp; » is what was typed, not an entity. */
    private static final class Ampersands implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('&');
        }

        @Override
        public InlineContentParser create() {
            return Ampersands::text;
        }

        private static ParsedInline text(InlineParserState state) {
            state.scanner().next();
            return ParsedInline.of(new Text("&"), state.scanner().position());
        }
    }

    private final class Definitions extends AbstractVisitor {
        @Override
        public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition definition) {
                notes.putIfAbsent(definition.getLabel(), definition);
            }
            visitChildren(block);
        }
    }

    private void refuseUncited() {
        notes.forEach(
                (label, definition) -> {
                    if (!cited.contains(label)) {
                        refuse("[^" + label + "]:", definition);
                    }
                });
    }

    private void refuse(String what, Node node) {
        Node placed = node;
        while (placed.getSourceSpans().isEmpty() && placed.getParent() != null) {
            placed = placed.getParent();
        }
        int line =
                placed.getSourceSpans().isEmpty()
                        ? 1
                        : placed.getSourceSpans().getFirst().getLineIndex() + 1;
        refused.add(new Refused(what, line));
    }

    private void element(String name, Node node) {
        html.append('<').append(name).append('>');
        visitChildren(node);
        html.append("</").append(name).append('>');
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        Node parent = paragraph.getParent();
        boolean tight =
                parent instanceof ListItem
                        && parent.getParent() instanceof org.commonmark.node.ListBlock list
                        && list.isTight();
        if (tight) {
            visitChildren(paragraph);
        } else {
            element("p", paragraph);
        }
    }

    @Override
    public void visit(Heading heading) {
        if (!(heading.getParent() instanceof org.commonmark.node.Document)) {
            refuse("#", heading);
        }
        while (!headings.isEmpty() && headings.peek() >= heading.getLevel()) {
            headings.pop();
        }
        headings.push(heading.getLevel());
        element("h" + Math.min(6, level + headings.size() - 1), heading);
    }

    @Override
    public void visit(BulletList list) {
        element("ul", list);
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        if (start != null && start == 0) {
            refuse("0.", list);
        }
        html.append(start == null || start <= 1 ? "<ol>" : "<ol start=\"" + start + "\">");
        visitChildren(list);
        html.append("</ol>");
    }

    @Override
    public void visit(ListItem item) {
        if (item.getFirstChild() == null) {
            refuse("-", item);
        }
        element("li", item);
    }

    @Override
    public void visit(BlockQuote quote) {
        element("blockquote", quote);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        code(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        code(block.getLiteral());
    }

    /** The subset has no preformatted text: a line each, in one paragraph. */
    private void code(String literal) {
        html.append("<p>");
        String[] lines = literal.stripTrailing().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            html.append(i == 0 ? "<code>" : "<br/><code>");
            text(lines[i]);
            html.append("</code>");
        }
        html.append("</p>");
    }

    @Override
    public void visit(ThematicBreak rule) {
        refuse("---", rule);
    }

    @Override
    public void visit(Text text) {
        text(text.getLiteral());
    }

    @Override
    public void visit(HtmlInline typed) {
        text(typed.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        html.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        html.append("<br/>");
    }

    @Override
    public void visit(Emphasis emphasis) {
        element("em", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        element("strong", strong);
    }

    @Override
    public void visit(Code code) {
        html.append("<code>");
        text(code.getLiteral());
        html.append("</code>");
    }

    @Override
    public void visit(Link link) {
        if (!ADDRESS.matcher(link.getDestination()).find()) {
            refuse("[…](" + link.getDestination() + ")", link);
        }
        html.append("<a href=\"");
        text(link.getDestination());
        html.append("\">");
        visitChildren(link);
        html.append("</a>");
    }

    @Override
    public void visit(Image image) {
        refuse("![…](" + image.getDestination() + ")", image);
    }

    @Override
    public void visit(CustomBlock block) {
        switch (block) {
            case TableBlock table -> element("table", table);
            // Drawn where it is cited.
            case FootnoteDefinition definition -> {}
            default -> visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case TableHead head -> element("thead", head);
            case TableBody body -> element("tbody", body);
            case TableRow row -> element("tr", row);
            case TableCell cell -> cell(cell);
            case FootnoteReference reference -> reference(reference);
            case InlineFootnote note -> note(note);
            default -> visitChildren(node);
        }
    }

    private void cell(TableCell cell) {
        String name = cell.isHeader() ? "th" : "td";
        html.append('<').append(name);
        if (cell.getAlignment() != null) {
            String side =
                    switch (cell.getAlignment()) {
                        case LEFT -> "left";
                        case CENTER -> "center";
                        case RIGHT -> "right";
                    };
            html.append(" align=\"").append(side).append('"');
        }
        html.append('>');
        visitChildren(cell);
        html.append("</").append(name).append('>');
    }

    private void reference(FootnoteReference reference) {
        FootnoteDefinition definition = notes.get(reference.getLabel());
        cited.add(reference.getLabel());
        if (definition == null) {
            text("[^" + reference.getLabel() + "]");
        } else {
            note(definition);
        }
    }

    private void note(Node content) {
        if (inNote) {
            refuse("[^…]", content);
            return;
        }
        inNote = true;
        html.append("<aside class=\"footnote\">");
        visitChildren(content);
        html.append("</aside>");
        inNote = false;
    }
}
