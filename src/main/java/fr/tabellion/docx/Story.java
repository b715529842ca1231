package fr.tabellion.docx;

import fr.tabellion.document.Block;
import fr.tabellion.document.Block.Alignment;
import fr.tabellion.document.Block.BulletList;
import fr.tabellion.document.Block.Heading;
import fr.tabellion.document.Block.Keep;
import fr.tabellion.document.Block.OrderedList;
import fr.tabellion.document.Block.PageBreak;
import fr.tabellion.document.Block.Paragraph;
import fr.tabellion.document.Block.Quote;
import fr.tabellion.document.Block.Section;
import fr.tabellion.document.Block.Signatures;
import fr.tabellion.document.Block.Table;
import fr.tabellion.document.Inline;
import fr.tabellion.docx.Lists.Mark;
import fr.tabellion.theme.Theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One flow of text: the body, a header, a footer, the footnotes.
 *
 * <p>Blocks become paragraphs and tables one after the other, as Word has it; what they stand in
 * comes down as their {@link Place}.
 */
final class Story {
    private final Xml out = new Xml();
    private final Relationships relationships;
    private final Paper paper;
    private final Notes notes;

    /** What the next paragraph is to bear. */
    private Optional<Mark> mark = Optional.empty();

    /** Space that the block before asks for and cannot give itself, in points. */
    private double owed;

    private boolean breakBefore;
    private Revision revision = Revision.NONE;
    private String footnoteMark = "";

    /** Whether a table ends here, or a cell begins: places where Word wants a paragraph. */
    private boolean afterTable;

    private boolean wantsParagraph;

    /** Footnotes found where Word has none, drawn after their paragraph. */
    private final List<Inline.Footnote> displaced = new ArrayList<>();

    /** What becomes of footnotes: Word has them in the body only. */
    enum Notes {
        /** A reference, and the note among the paper's. */
        REFERRED,
        /** A number as typed, and the note below the paper's. */
        NUMBERED,
        /** The note's text after the paragraph. */
        DISPLACED
    }

    Story(Paper paper, Relationships relationships, Notes notes) {
        this.paper = paper;
        this.relationships = relationships;
        this.notes = notes;
    }

    Xml out() {
        return out;
    }

    Relationships relationships() {
        return relationships;
    }

    Paper paper() {
        return paper;
    }

    private Theme theme() {
        return paper.theme();
    }

    /** All of a part: Word wants a paragraph at its end. */
    void whole(List<Block> blocks, Place place) {
        blocks(blocks, place);
        if (afterTable || out.isEmpty()) {
            separator();
        }
    }

    void blocks(List<Block> blocks, Place place) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i == blocks.size() - 1;
            boolean kept =
                    last
                            ? place.end()
                            : place.all() || Bond.between(blocks.get(i), blocks.get(i + 1));
            block(blocks.get(i), place.keptAtEnd(kept).closing(last && place.closes()));
        }
    }

    private void block(Block block, Place place) {
        switch (block) {
            case Heading heading -> heading(heading, place);
            case Paragraph paragraph -> paragraph(paragraph, place);
            case BulletList list -> paper.lists().bullets(this, list, place);
            case OrderedList list -> paper.lists().ordered(this, list, place);
            case Table table -> new TableGrid(this, table, place).write();
            case Quote quote -> quote(quote, place);
            case Section section ->
                    blocks(section.content(), place.inheriting(section.attributes()));
            case Keep keep ->
                    blocks(keep.content(), place.inheriting(keep.attributes()).together());
            case Signatures signatures -> new SignatureGrid(this, signatures, place).write();
            case PageBreak pageBreak -> breakBefore = true;
            case Block.Inserted inserted -> revised(Revision.INSERTED, inserted.content(), place);
            case Block.Deleted deleted -> revised(Revision.DELETED, deleted.content(), place);
        }
    }

    private void revised(Revision kind, List<Block> content, Place place) {
        Revision around = revision;
        revision = kind;
        blocks(content, place);
        revision = around;
    }

    /** What paragraphs and rows are said to be here. */
    Revision revision() {
        return revision;
    }

    private void heading(Heading heading, Place place) {
        if (heading.content().isEmpty()) {
            return;
        }
        String own = heading.attributes().style();
        String style = own.isEmpty() ? "heading" + heading.level() : own;
        // A heading in another style still belongs to the navigation pane.
        String outline =
                own.isEmpty() ? "" : "<w:outlineLvl w:val=\"" + (heading.level() - 1) + "\"/>";
        paragraph(style, outline, heading.content(), place.inheriting(heading.attributes()));
    }

    private void paragraph(Paragraph paragraph, Place place) {
        if (paragraph.content().isEmpty()) {
            return;
        }
        Place inside = place.inheriting(paragraph.attributes());
        paragraph(inside.style(), "", paragraph.content(), inside);
    }

    private void quote(Quote quote, Place place) {
        Place inside = place.styled("quote").inheriting(quote.attributes());
        double indent = theme().style(inside.style()).left();
        blocks(quote.content(), inside.quoted(indent));
    }

    /** One item: its first paragraph bears the mark. */
    void item(List<Block> content, Mark itsMark, Place place) {
        mark = Optional.of(itsMark);
        blocks(content, place);
        flushMarks(place);
    }

    /** An item or a footnote that starts with a table, or holds nothing, still shows its mark. */
    void flushMarks(Place place) {
        if (mark.isPresent() || !footnoteMark.isEmpty()) {
            paragraph(place.style(), "", List.of(), place.keptAtEnd(true));
        }
    }

    /** A paragraph in one of the theme's styles, whatever it stands for. */
    void paragraph(String style, String outline, List<Inline> content, Place place) {
        out.raw("<w:p>");
        properties(style, outline, place);
        Theme.Style look = theme().style(style);
        out.raw(footnoteMark);
        footnoteMark = "";
        new Runs(this, place.width() - place.left(theme()))
                .whole(content, Look.in(look, paper.language(place.language())));
        out.raw("</w:p>");
        afterTable = false;
        wantsParagraph = false;
        displaced(place);
    }

    /** A footnote's first paragraph begins with its mark. */
    void footnote(List<Block> content, String itsMark, Place place) {
        footnoteMark = itsMark;
        blocks(content, place);
        flushMarks(place);
        if (afterTable) {
            separator();
        }
    }

    Notes notes() {
        return notes;
    }

    void displace(Inline.Footnote footnote) {
        displaced.add(footnote);
    }

    /** Two tables without a paragraph between them would be one. */
    void beginTable(Place place) {
        flushMarks(place);
        if (afterTable || breakBefore) {
            separator();
        }
    }

    /** Signatures below signatures. */
    void signatureGap() {
        separator(StyleNames.SIGNATURE_GAP);
    }

    /**
     * @param space wanted below it, in points
     */
    void endTable(double space) {
        owed = space;
        afterTable = true;
        wantsParagraph = true;
    }

    /** Content of a cell, which needs a paragraph, and one after each table in it. */
    void cell(List<Block> content, Place place) {
        afterTable = false;
        wantsParagraph = true;
        blocks(content, place);
        if (afterTable) {
            separator();
        } else if (wantsParagraph) {
            paragraph(place.style(), "", List.of(), place);
        }
    }

    private void separator() {
        separator(StyleNames.SEPARATOR);
    }

    private void separator(String style) {
        out.raw("<w:p><w:pPr><w:pStyle w:val=\"").raw(style).raw("\"/>");
        out.raw(breakBefore ? "<w:pageBreakBefore/>" : "").raw("</w:pPr></w:p>");
        owed = 0;
        breakBefore = false;
        afterTable = false;
        wantsParagraph = false;
    }

    private void displaced(Place place) {
        while (!displaced.isEmpty()) {
            Inline.Footnote footnote = displaced.removeFirst();
            blocks(footnote.content(), place.styled("footnote").keptAtEnd(false));
        }
    }

    private void properties(String style, String outline, Place place) {
        Optional<Mark> borne = mark;
        mark = Optional.empty();
        boolean plain = place.inList() && style.equals("list");
        String id = plain ? listStyle(place, borne) : paper.names().of(style).id();
        StringBuilder properties = new StringBuilder();
        properties.append("<w:pStyle w:val=\"").append(id).append("\"/>");
        if (place.end()) {
            properties.append("<w:keepNext/>");
        }
        if (place.all()) {
            properties.append("<w:keepLines/>");
        }
        if (breakBefore) {
            properties.append("<w:pageBreakBefore/>");
            breakBefore = false;
        }
        borne.filter(given -> given.num() != bullets() || !bears(given, id))
                .ifPresent(given -> properties.append(reference(given)));
        properties.append(spacing(style, place));
        properties.append(indent(style, id, borne, place));
        properties.append(justification(place.alignment()));
        properties.append(outline).append(revision.ofParagraph(paper));
        out.raw("<w:pPr>").raw(properties.toString()).raw("</w:pPr>");
    }

    /** Whether the style brings that bullet by itself. */
    private boolean bears(Mark given, String id) {
        return paper.skeleton().bearing().contains(id)
                && given.styles().indexOf(id) == given.level();
    }

    private int bullets() {
        return paper.skeleton().lists().bullets();
    }

    private static String reference(Mark mark) {
        return ListDefinitions.reference(mark.level(), mark.num());
    }

    private static String listStyle(Place place, Optional<Mark> borne) {
        List<String> styles = borne.map(Mark::styles).orElse(StyleNames.CONTINUED);
        return styles.get(Math.min(place.depth(), styles.size()) - 1);
    }

    /** Below tables and lists, which have no space of their own in Word. */
    private String spacing(String style, Place place) {
        String before = owed == 0 ? "" : attribute("before", theme().style(style).before() + owed);
        double below = theme().style("body").after();
        boolean more = place.closes() && below > ListDefinitions.level(theme(), 0).after();
        boolean quoted = place.inList() && place.counts(style);
        String after =
                more
                        ? attribute("after", below)
                        : quoted ? attribute("after", betweenItems(place)) : "";
        owed = 0;
        return before.isEmpty() && after.isEmpty() ? "" : "<w:spacing" + before + after + "/>";
    }

    /** Items of a list that is quoted are as near each other as those of any list. */
    private double betweenItems(Place place) {
        return ListDefinitions.level(theme(), place.depth() - 1).after();
    }

    private static String attribute(String name, double points) {
        return " w:" + name + "=\"" + Measure.twipsOfPoints(points) + "\"";
    }

    /** What neither the style nor the numbering says of where the paragraph stands. */
    private String indent(String style, String id, Optional<Mark> borne, Place place) {
        double own = style.equals("list") || place.counts(style) ? 0 : theme().style(style).left();
        double wanted = place.left(theme()) + (borne.isPresent() ? 0 : own);
        if (Math.abs(wanted - given(style, id, borne, place)) < 0.01) {
            return "";
        }
        return borne.isPresent()
                ? ListDefinitions.indent(
                        ListDefinitions.level(theme(), place.depth() - 1),
                        place.base(),
                        borne.map(Mark::wider).orElse(0.0))
                : "<w:ind w:left=\"" + Measure.twips(wanted) + "\"/>";
    }

    private double given(String style, String id, Optional<Mark> borne, Place place) {
        if (borne.isPresent()) {
            double wider = borne.map(Mark::wider).orElse(0.0);
            return ListDefinitions.level(theme(), place.level()).left() + wider;
        }
        int continued = StyleNames.CONTINUED.indexOf(id);
        return continued < 0
                ? theme().style(style).left()
                : ListDefinitions.level(theme(), continued).left();
    }

    private static String justification(Alignment alignment) {
        return switch (alignment) {
            case NATURAL -> "";
            case LEFT -> "<w:jc w:val=\"left\"/>";
            case CENTER -> "<w:jc w:val=\"center\"/>";
            case RIGHT -> "<w:jc w:val=\"right\"/>";
        };
    }
}
