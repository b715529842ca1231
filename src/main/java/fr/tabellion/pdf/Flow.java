package fr.tabellion.pdf;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Images;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Marks;
import fr.tabellion.document.Texts;
import fr.tabellion.theme.Theme;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays blocks out as strips, one below the other, for one document.
 *
 * <pre>
 * Section → Sect > …          Quote → BlockQuote > …       Keep → Div > …
 * Heading → H1 … H6           Paragraph → P
 * </pre>
 */
final class Flow {
    private static final double POINTS = 72 / 25.4;
    private static final String QUOTE = "quote";

    private final Theme theme;
    private final Fonts fonts;
    private final Images images;
    private final PdfProfile profile;
    private final Folios folios;
    private final Map<String, Image> pictures;
    private final Footnotes footnotes;
    private final @Nullable Contents contents;
    private final Paragraphs paragraphs = new Paragraphs(this);
    private final Lists lists = new Lists(this);
    private final Tables tables = new Tables(this);
    private final Signatories signatories = new Signatories(this);

    /** Of the heading above, as the structure has it. */
    private int level;

    /** How wide numbers of pages are, or what they are where that is known. */
    record Folios(String number, String count) {
        static final Folios UNKNOWN = new Folios("00", "00");
    }

    private Flow(
            Theme theme,
            Fonts fonts,
            Images images,
            PdfProfile profile,
            Folios folios,
            Map<String, Image> pictures,
            Footnotes footnotes,
            @Nullable Contents contents) {
        this.theme = theme;
        this.fonts = fonts;
        this.images = images;
        this.profile = profile;
        this.folios = folios;
        this.pictures = pictures;
        this.footnotes = footnotes;
        this.contents = contents;
    }

    static Flow of(Theme theme, Fonts fonts, Images images, PdfProfile profile) {
        return new Flow(
                theme,
                fonts,
                images,
                profile,
                Folios.UNKNOWN,
                new HashMap<>(),
                new Footnotes(""),
                null);
    }

    /** The same for a header or footer, where the numbers are known. */
    Flow with(Folios known) {
        Footnotes none = new Footnotes("");
        return new Flow(theme, fonts, images, profile, known, pictures, none, null);
    }

    /**
     * The same for one of several papers in a file: pictures are embedded once, and footnotes have
     * IDs of their own.
     */
    Flow sharing(Map<String, Image> all, String prefix) {
        Footnotes own = new Footnotes(prefix);
        return new Flow(theme, fonts, images, profile, folios, all, own, contents);
    }

    /** The same with a summary after the section that asks for one. */
    Flow with(Contents summary) {
        return new Flow(theme, fonts, images, profile, folios, pictures, footnotes, summary);
    }

    static double points(double millimetres) {
        return millimetres * POINTS;
    }

    Theme theme() {
        return theme;
    }

    Fonts fonts() {
        return fonts;
    }

    PdfProfile profile() {
        return profile;
    }

    Footnotes footnotes() {
        return footnotes;
    }

    Paragraphs paragraphs() {
        return paragraphs;
    }

    String folio(boolean count) {
        return count ? folios.count : folios.number;
    }

    /** The height between the margins, in points. */
    double pageHeight() {
        return points(theme.page().height() - theme.page().top() - theme.page().bottom());
    }

    Image image(String source) {
        return pictures.computeIfAbsent(source, this::read);
    }

    private Image read(String source) {
        try {
            return Image.getInstance(images.bytes(source));
        } catch (IOException e) {
            throw new UncheckedIOException(source, e);
        }
    }

    // ---- Blocks

    /** The strips of blocks, in order. */
    List<Strip> strips(List<Block> blocks, Place place) {
        List<Strip> strips = new ArrayList<>();
        boolean keep = false;
        boolean newPage = false;
        for (Block block : blocks) {
            List<Strip> some = strips(block, place);
            if (!some.isEmpty()) {
                some.getFirst().mayBreak &= !keep;
                some.getFirst().newPage |= newPage;
                keep = keepsWithNext(block, place);
                newPage = false;
            }
            newPage |= block instanceof Block.PageBreak;
            strips.addAll(some);
        }
        return strips;
    }

    private List<Strip> strips(Block block, Place place) {
        return switch (block) {
            case Block.Heading h -> heading(h, place);
            case Block.Paragraph p -> paragraph(p, place);
            case Block.BulletList l -> lists.bullets(l, place);
            case Block.OrderedList l -> lists.ordered(l, place);
            case Block.Table t -> tables.table(t, place);
            case Block.Quote q -> quote(q, place);
            case Block.Section s -> section(s, place.in(tag(place, "Sect", s)));
            case Block.Keep k -> keep(k, place);
            case Block.Signatures s -> signatories.grid(s, place);
            case Block.PageBreak b -> List.of();
            case Block.Inserted i -> strips(Marks.inward(i), place);
            case Block.Deleted d -> strips(Marks.inward(d), place);
        };
    }

    private List<Strip> section(Block.Section section, Place place) {
        List<Strip> strips = new ArrayList<>(strips(section.content(), place));
        if (contents != null && section.attributes().ref().equals(Dossier.CONTENTS)) {
            List<Strip> summary = contents.strips(this, place);
            summary.stream().limit(1).forEach(first -> first.mayBreak = false);
            strips.addAll(summary);
        }
        return strips;
    }

    private static Tag tag(Place place, String role, Block block) {
        return place.parent().child(role).language(block.attributes().language());
    }

    private List<Strip> heading(Block.Heading heading, Place place) {
        Theme.Style style = style(heading.attributes(), "heading" + heading.level());
        Tag tag = tag(place, "H" + said(heading), heading);
        List<Strip> strips = paragraphs.strips(heading.content(), style, tag, place);
        for (int i = 1; i < strips.size(); i++) {
            strips.get(i).mayBreak = false;
        }
        if (!strips.isEmpty()) {
            String title = Texts.of(heading.content()).strip().replaceAll("\\s+", " ");
            Bookmark bookmark = new Bookmark(heading.level(), title);
            strips.getFirst().pieces.addFirst(bookmark);
        }
        return strips;
    }

    /** No level is skipped, whatever the tree says (ISO 14289-1, 7.4.2). */
    private int said(Block.Heading heading) {
        level = Math.min(heading.level(), level + 1);
        return level;
    }

    private List<Strip> paragraph(Block.Paragraph paragraph, Place place) {
        Theme.Style style = style(paragraph.attributes(), place.style());
        boolean quoted = paragraph.attributes().style().isEmpty() && place.style().equals(QUOTE);
        Spacing around = quoted ? quoted(style, place) : Spacing.of(style);
        Tag tag = tag(place, "P", paragraph);
        return paragraphs.strips(paragraph.content(), style, around, tag, place);
    }

    /** Items of a list that is quoted are as near each other as those of any list. */
    private Spacing quoted(Theme.Style style, Place place) {
        Spacing flush = Spacing.of(style).unindented();
        return place.depth() == 0 ? flush : flush.asNearAs(theme.style("list"));
    }

    private Theme.Style style(Attributes attributes, String usual) {
        return theme.style(attributes.style().isEmpty() ? usual : attributes.style());
    }

    private List<Strip> quote(Block.Quote quote, Place place) {
        Tag tag = tag(place, "BlockQuote", quote);
        Theme.Style style = theme.style(QUOTE);
        Place inside = place.indented(tag, points(style.left()), points(style.right()));
        return strips(quote.content(), inside.style(QUOTE));
    }

    private List<Strip> keep(Block.Keep keep, Place place) {
        List<Strip> strips = strips(keep.content(), place.in(tag(place, "Div", keep)));
        keepTogether(strips, pageHeight());
        return strips;
    }

    /** Lets no page begin within the strips, as long as they fit. */
    static void keepTogether(List<Strip> strips, double height) {
        if (Strip.height(strips) <= height) {
            for (int i = 1; i < strips.size(); i++) {
                strips.get(i).mayBreak = false;
            }
        }
    }

    /** A heading, and what announces something. */
    private boolean keepsWithNext(Block block, Place place) {
        return switch (block) {
            case Block.Heading h -> true;
            case Block.Paragraph p ->
                    style(p.attributes(), place.style()).keepWithNext() || announces(p.content());
            case Block.Section s -> !s.content().isEmpty() && last(s.content(), place);
            case Block.Quote q -> false;
            case Block.Keep k -> !k.content().isEmpty() && last(k.content(), place);
            case Block.BulletList l -> false;
            case Block.OrderedList l -> false;
            case Block.Table t -> false;
            case Block.Signatures s -> false;
            case Block.PageBreak b -> false;
            case Block.Inserted i -> !i.content().isEmpty() && last(i.content(), place);
            case Block.Deleted d -> !d.content().isEmpty() && last(d.content(), place);
        };
    }

    private boolean last(List<Block> content, Place place) {
        return keepsWithNext(content.getLast(), place);
    }

    private static boolean announces(List<Inline> content) {
        return Texts.of(content).stripTrailing().endsWith(":");
    }
}
