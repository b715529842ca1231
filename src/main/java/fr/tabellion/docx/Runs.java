package fr.tabellion.docx;

import fr.tabellion.document.Inline;
import fr.tabellion.document.Inline.Abbreviation;
import fr.tabellion.document.Inline.Blank;
import fr.tabellion.document.Inline.Code;
import fr.tabellion.document.Inline.Emphasis;
import fr.tabellion.document.Inline.Footnote;
import fr.tabellion.document.Inline.Image;
import fr.tabellion.document.Inline.LineBreak;
import fr.tabellion.document.Inline.Link;
import fr.tabellion.document.Inline.PageCount;
import fr.tabellion.document.Inline.PageNumber;
import fr.tabellion.document.Inline.Span;
import fr.tabellion.document.Inline.Strong;
import fr.tabellion.document.Inline.Subscript;
import fr.tabellion.document.Inline.Superscript;
import fr.tabellion.document.Inline.Text;

import java.util.List;

/**
 * The runs of one paragraph.
 *
 * <pre>
 * adoptée le &lt;strong&gt;28 mars&lt;/strong&gt;  →  w:r "adoptée le ", w:r in the style Strong "28 mars"
 * </pre>
 */
final class Runs {
    /** In millimetres, for a picture in a list in a cell that is all indent. */
    private static final double NARROWEST = 5;

    private final Story story;
    private final Paper paper;
    private final Xml out;
    private final double width;
    private String link = "";
    private Revision revision = Revision.NONE;
    private Revision open = Revision.NONE;

    /**
     * @param width of a line, in millimetres, which no picture exceeds
     */
    Runs(Story story, double width) {
        this.story = story;
        this.paper = story.paper();
        this.out = story.out();
        this.width = Math.max(NARROWEST, width);
    }

    /** All of a paragraph. */
    void whole(List<Inline> content, Look look) {
        revision = story.revision();
        inlines(content, look);
        settle(Revision.NONE);
    }

    /** Opens and closes tracked changes so that what follows stands in the right one. */
    private void settle(Revision wanted) {
        if (open != wanted) {
            out.raw(open.close()).raw(wanted.open(paper));
            open = wanted;
        }
    }

    private void revised(Revision kind, List<Inline> content, Look look) {
        Revision around = revision;
        revision = kind;
        inlines(content, look);
        revision = around;
    }

    void inlines(List<Inline> content, Look look) {
        for (Inline inline : content) {
            inline(inline, look);
        }
    }

    private void inline(Inline inline, Look look) {
        switch (inline) {
            case Text text -> run(text.value(), look);
            case Strong strong -> inlines(strong.content(), look.asStrong());
            case Emphasis emphasis -> inlines(emphasis.content(), look.asEmphasis());
            case Superscript raised -> inlines(raised.content(), look.shifted("superscript"));
            case Subscript lowered -> inlines(lowered.content(), look.shifted("subscript"));
            case Code code -> run(code.value(), look.styled(StyleNames.CODE));
            case Abbreviation abbreviation -> abbreviation(abbreviation, look);
            case Span span -> span(span, look);
            case Link target -> link(target, look);
            case Image image -> {
                settle(revision);
                paper.pictures().write(story, image, width, look);
            }
            case LineBreak lineBreak -> run("\n", look);
            case PageNumber number -> field("PAGE", look);
            case PageCount count -> field("NUMPAGES", look);
            case Footnote footnote -> footnote(footnote, look);
            case Blank blank -> blank(blank, look);
            case Inline.Inserted inserted -> revised(Revision.INSERTED, inserted.content(), look);
            case Inline.Deleted deleted -> revised(Revision.DELETED, deleted.content(), look);
        }
    }

    /** What comes or goes is not filled in. */
    private void blank(Blank blank, Look look) {
        if (revision == Revision.NONE) {
            settle(Revision.NONE);
            paper.controls().write(out, blank, look);
        } else {
            run(blank.placeholder(), look);
        }
    }

    private void run(String text, Look look) {
        if (!text.isEmpty()) {
            settle(revision);
            out.raw("<w:r>").raw(look.properties());
            RunText.write(out, text, revision == Revision.DELETED);
            out.raw("</w:r>");
        }
    }

    /**
     * Word has no abbreviations. Where one first stands, a hidden index entry keeps its expansion:
     * an index made from them in Word is the paper's list of abbreviations.
     */
    private void abbreviation(Abbreviation abbreviation, Look look) {
        inlines(abbreviation.content(), look);
        if (revision != Revision.DELETED) {
            paper.abbreviations().entry(abbreviation).ifPresent(code -> hidden(code, look));
        }
    }

    private void hidden(String code, Look look) {
        String properties = look.properties();
        fieldCharacter("begin", properties);
        instruction(code, properties);
        fieldCharacter("end", properties);
    }

    private void span(Span span, Look look) {
        Look inside = look.speaking(paper.language(span.language()));
        String style = span.style();
        inlines(
                span.content(),
                style.isEmpty()
                        ? inside
                        : inside.styled(
                                paper.names().character(style), paper.theme().style(style)));
    }

    /** Links do not nest in Word: one inside another interrupts it. */
    private void link(Link target, Look look) {
        String outer = link;
        closeLink(outer);
        openLink(story.relationships().link(target.target()));
        inlines(target.content(), look.styled(StyleNames.LINK));
        closeLink(link);
        openLink(outer);
    }

    /** A link may hold tracked changes, not stand in one. */
    private void openLink(String id) {
        settle(Revision.NONE);
        link = id;
        if (!id.isEmpty()) {
            out.raw("<w:hyperlink r:id=\"").raw(id).raw("\" w:history=\"1\">");
        }
    }

    private void closeLink(String id) {
        settle(Revision.NONE);
        out.raw(id.isEmpty() ? "" : "</w:hyperlink>");
    }

    private void footnote(Footnote footnote, Look look) {
        switch (story.notes()) {
            case REFERRED -> {
                settle(revision);
                int id = paper.footnotes().add(footnote.content());
                out.raw("<w:r>").raw(look.styled(StyleNames.FOOTNOTE_MARK).properties());
                out.raw("<w:footnoteReference w:id=\"").raw(id).raw("\"/></w:r>");
            }
            case NUMBERED -> {
                settle(revision);
                out.raw(Footnotes.mark(paper.footnotes().add(footnote.content())));
            }
            case DISPLACED -> story.displace(footnote);
        }
    }

    /** With a result, for readers that do not compute fields. */
    private void field(String code, Look look) {
        String properties = look.properties();
        fieldCharacter("begin", properties);
        instruction(" " + code + " ", properties);
        fieldCharacter("separate", properties);
        run("1", look);
        fieldCharacter("end", properties);
    }

    private void fieldCharacter(String type, String properties) {
        settle(revision);
        out.raw("<w:r>").raw(properties).raw("<w:fldChar w:fldCharType=\"").raw(type);
        out.raw("\"/></w:r>");
    }

    private void instruction(String code, String properties) {
        out.raw("<w:r>").raw(properties).raw("<w:instrText xml:space=\"preserve\">").text(code);
        out.raw("</w:instrText></w:r>");
    }
}
