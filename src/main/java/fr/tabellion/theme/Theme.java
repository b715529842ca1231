package fr.tabellion.theme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How papers look; the same for the DOCX and the PDF.
 *
 * <p>Page measures are in millimetres, type in points. Every style is complete: what {@code
 * theme.json} inherits has been filled in by the loader.
 *
 * @param families by role: {@code text}, {@code heading}, {@code code}
 * @param styles by name; those of {@link #STANDARD} are always there
 * @param listLevels by depth, outermost first; deeper lists repeat the last
 * @param hyphenation whether French words of justified text may be divided at the end of a line
 */
public record Theme(
        Page page,
        Map<String, Family> families,
        Map<String, Style> styles,
        List<ListLevel> listLevels,
        TableLook table,
        SignatureLook signature,
        boolean hyphenation) {
    /**
     * The styles writers ask for by themselves; a template may name these and any other the theme
     * has.
     */
    public static final List<String> STANDARD =
            List.of(
                    "body",
                    "title",
                    "subtitle",
                    "heading1",
                    "heading2",
                    "heading3",
                    "heading4",
                    "heading5",
                    "heading6",
                    "list",
                    "quote",
                    "quoted-title",
                    "inserted",
                    "deleted",
                    "caption",
                    "table",
                    "table-head",
                    "header",
                    "footer",
                    "footnote",
                    "code",
                    "link",
                    "signature");

    /** Words stay whole. */
    public Theme(
            Page page,
            Map<String, Family> families,
            Map<String, Style> styles,
            List<ListLevel> listLevels,
            TableLook table,
            SignatureLook signature) {
        this(page, families, styles, listLevels, table, signature, false);
    }

    /** The same, words divided. */
    public Theme hyphenated() {
        return new Theme(page, families, styles, listLevels, table, signature, true);
    }

    public Theme {
        // in the order given: Map.copyOf shuffles anew in each run, and files must not differ
        families = Collections.unmodifiableMap(new LinkedHashMap<>(families));
        styles = Collections.unmodifiableMap(new LinkedHashMap<>(styles));
        listLevels = List.copyOf(listLevels);
    }

    /**
     * The style of that name. Which names exist is checked when markup is parsed; an unknown one is
     * a bug.
     */
    public Style style(String name) {
        Style style = styles.get(name);
        if (style == null) {
            throw new IllegalArgumentException("no style " + name);
        }
        return style;
    }

    /** The look of lists {@code depth} deep, from 0. */
    public ListLevel listLevel(int depth) {
        return listLevels.get(Math.min(depth, listLevels.size() - 1));
    }

    /** Paper and margins, in millimetres. */
    public record Page(
            double width,
            double height,
            double top,
            double right,
            double bottom,
            double left,
            double header,
            double footer) {}

    /**
     * A family of fonts.
     *
     * @param name as Word names it, such as {@code Liberation Serif}
     * @param embedded the family the PDF embeds, with the same metrics: {@code serif}, {@code sans}
     *     or {@code mono}
     */
    public record Family(String name, String embedded) {}

    /** Alignment of a paragraph's lines. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT,
        JUSTIFY
    }

    /**
     * A named style, complete.
     *
     * @param family a key of {@link Theme#families}
     * @param size in points
     * @param color {@code #rrggbb}
     * @param before space above, in points
     * @param after space below, in points
     * @param lineHeight as a multiple of the font's own line, 1 for single
     * @param left indent in millimetres
     * @param right indent in millimetres
     * @param firstLine indent of the first line in millimetres; negative hangs it
     * @param keepWithNext stays on the page of what follows
     * @param rule a thin line below, in the style's colour
     */
    public record Style(
            String family,
            double size,
            boolean bold,
            boolean italic,
            boolean capitals,
            String color,
            Align align,
            double before,
            double after,
            double lineHeight,
            double left,
            double right,
            double firstLine,
            boolean keepWithNext,
            boolean rule) {}

    /**
     * Bullets and indents of one depth of list.
     *
     * @param mark the bullet, one character the fonts have
     * @param left where the items' text starts, in millimetres from the margin
     * @param hanging how far before it the mark starts, in millimetres
     * @param after space below an item, in points
     */
    public record ListLevel(String mark, double left, double hanging, double after) {}

    /**
     * Tables.
     *
     * @param border colour of the rules, {@code #rrggbb}
     * @param headFill background of header rows, {@code #rrggbb}
     * @param padding inside cells, in points
     */
    public record TableLook(String border, String headFill, double padding) {}

    /**
     * Signature blocks.
     *
     * @param columns how many stand side by side
     * @param height of the box to sign in, in millimetres
     * @param gap between blocks, in millimetres
     * @param border colour of the box, {@code #rrggbb}
     */
    public record SignatureLook(int columns, double height, double gap, String border) {}
}
