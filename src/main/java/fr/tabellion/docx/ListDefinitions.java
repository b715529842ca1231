package fr.tabellion.docx;

import fr.tabellion.document.Block.Numbering;
import fr.tabellion.document.Block.OrderedList;
import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Theme.ListLevel;

import java.util.List;
import java.util.Set;

/**
 * The kinds of list all papers of a theme share: one abstract numbering for bullets, one for each
 * way of counting, nine levels deep (ECMA-376-1, 17.9).
 *
 * <pre>
 * – bullet            abstract 1, tied to List Bullet, List Bullet 2, List Bullet 3
 *   1. a first item   abstract 2; each list counts by a num of its own, see {@link Lists}
 * </pre>
 *
 * @param firstAbstract what the ids of abstract numberings begin with: above a letterhead's own
 * @param firstNum likewise those of nums
 */
record ListDefinitions(int firstAbstract, int firstNum) {
    static final int LEVELS = 9;
    private static final String BULLET = "bullet";

    static final ListDefinitions ALONE = new ListDefinitions(1, 1);

    /** The num of all bullets. */
    int bullets() {
        return firstNum;
    }

    /** The num of List Number, for those who number by hand. */
    int decimals() {
        return firstNum + 1;
    }

    /** The first num free for a paper's own lists. */
    int free() {
        return firstNum + 2;
    }

    int abstractOf(Numbering numbering) {
        int offset =
                switch (numbering) {
                    case DECIMAL -> 1;
                    case UPPER_ROMAN -> 2;
                    case LOWER_ROMAN -> 3;
                    case UPPER_LETTER -> 4;
                    case LOWER_LETTER -> 5;
                };
        return firstAbstract + offset;
    }

    static String reference(int level, int num) {
        return "<w:numPr><w:ilvl w:val=\""
                + level
                + "\"/><w:numId w:val=\""
                + num
                + "\"/></w:numPr>";
    }

    /**
     * All abstract numberings: the schema wants them before any num.
     *
     * @param tied the list styles that are ours; one of a letterhead's has a numbering of its own
     */
    String abstracts(Theme theme, Set<String> tied) {
        StringBuilder out = new StringBuilder();
        definition(out, theme, firstAbstract, BULLET, StyleNames.BULLETS, tied);
        for (Numbering numbering : Numbering.values()) {
            List<String> styles =
                    numbering == Numbering.DECIMAL ? StyleNames.NUMBERS : List.<String>of();
            definition(out, theme, abstractOf(numbering), format(numbering), styles, tied);
        }
        return out.toString();
    }

    /** The nums that stand in every paper. */
    String nums() {
        return num(bullets(), firstAbstract, "")
                + num(decimals(), abstractOf(Numbering.DECIMAL), "");
    }

    static String num(int id, int abstractId, String overrides) {
        return "<w:num w:numId=\""
                + id
                + "\"><w:abstractNumId w:val=\""
                + abstractId
                + "\"/>"
                + overrides
                + "</w:num>";
    }

    private static void definition(
            StringBuilder out,
            Theme theme,
            int id,
            String format,
            List<String> styles,
            Set<String> tied) {
        out.append("<w:abstractNum w:abstractNumId=\"").append(id).append("\">");
        out.append("<w:nsid w:val=\"").append(hex(0x7AB00000 + id)).append("\"/>");
        out.append("<w:multiLevelType w:val=\"multilevel\"/>");
        out.append("<w:tmpl w:val=\"").append(hex(0x7AB10000 + id)).append("\"/>");
        for (int level = 0; level < LEVELS; level++) {
            String style = level < styles.size() ? styles.get(level) : "";
            level(out, theme, level, 0, format, tied.contains(style) ? style : "");
        }
        out.append("</w:abstractNum>");
    }

    private static void level(
            StringBuilder out, Theme theme, int level, double wider, String format, String style) {
        ListLevel look = level(theme, level);
        boolean bullet = format.equals(BULLET);
        out.append("<w:lvl w:ilvl=\"").append(level).append("\"><w:start w:val=\"1\"/>");
        out.append("<w:numFmt w:val=\"").append(format).append("\"/>");
        if (!style.isEmpty()) {
            out.append("<w:pStyle w:val=\"").append(style).append("\"/>");
        }
        String after = format.equals("lowerLetter") ? ")" : ".";
        String text = bullet ? Xml.escaped(look.mark()) : "%" + (level + 1) + after;
        out.append("<w:lvlText w:val=\"").append(text).append("\"/><w:lvlJc w:val=\"left\"/>");
        out.append("<w:pPr>").append(indent(look, 0, wider)).append("</w:pPr>");
        if (bullet) {
            // Without a font of its own LibreOffice turns « – » into a private-use character.
            out.append("<w:rPr>").append(Styles.namedFonts(theme, "text")).append("</w:rPr>");
        }
        out.append("</w:lvl>");
    }

    /** Levels deeper than the theme has go on in the same steps. */
    static ListLevel level(Theme theme, int depth) {
        List<ListLevel> levels = theme.listLevels();
        int last = levels.size() - 1;
        ListLevel look = theme.listLevel(depth);
        if (depth <= last) {
            return look;
        }
        double before = last == 0 ? 0 : levels.get(last - 1).left();
        double left = look.left() + (depth - last) * (look.left() - before);
        return new ListLevel(look.mark(), left, look.hanging(), look.after());
    }

    /** One level of a list whose marks are wide, in the place of what its kind says. */
    String wider(Theme theme, OrderedList list, int level, double wider) {
        StringBuilder out = new StringBuilder();
        level(out, theme, level, wider, format(list.numbering()), "");
        return out.toString();
    }

    /**
     * Where a level's text and mark stand: {@code base} millimetres in from where they would, the
     * text {@code wider} further from the mark.
     */
    static String indent(ListLevel look, double base, double wider) {
        return "<w:ind w:left=\""
                + Measure.twips(base + look.left() + wider)
                + "\" w:hanging=\""
                + Measure.twips(look.hanging() + wider)
                + "\"/>";
    }

    private static String format(Numbering numbering) {
        return switch (numbering) {
            case DECIMAL -> "decimal";
            case UPPER_ROMAN -> "upperRoman";
            case LOWER_ROMAN -> "lowerRoman";
            case UPPER_LETTER -> "upperLetter";
            case LOWER_LETTER -> "lowerLetter";
        };
    }

    private static String hex(int id) {
        return String.format(java.util.Locale.ROOT, "%08X", id);
    }
}
