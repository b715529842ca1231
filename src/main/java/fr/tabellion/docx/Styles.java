package fr.tabellion.docx;

import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Theme.Family;
import fr.tabellion.theme.Theme.ListLevel;
import fr.tabellion.theme.Theme.Style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The styles of a theme, as elements of {@code word/styles.xml} (ECMA-376-1, 17.7). */
final class Styles {
    private final Theme theme;
    private final StyleNames names;
    private final Style body;
    private final ListDefinitions lists;

    /**
     * One {@code w:style}.
     *
     * @param type {@code paragraph}, {@code character}, {@code table} or {@code numbering}
     */
    record Element(String type, String id, String name, String xml) {}

    Styles(Theme theme, StyleNames names, ListDefinitions lists) {
        this.theme = theme;
        this.names = names;
        this.lists = lists;
        this.body = theme.style("body");
    }

    /** The whole part. */
    String part(String language) {
        StringBuilder out = new StringBuilder(Namespaces.open("w:styles"));
        out.append(defaults(language)).append(LATENT);
        all().forEach(style -> out.append(style.xml));
        return out.append("</w:styles>").toString();
    }

    /** Every style, those first that others are based on. */
    List<Element> all() {
        List<Element> styles = new ArrayList<>(foundations());
        for (String style : new TreeSet<>(theme.styles().keySet())) {
            styles.add(paragraph(style));
            if (!style.equals("code") && !style.equals("link")) {
                styles.add(linked(style));
            }
        }
        styles.addAll(characters());
        styles.addAll(lists());
        styles.addAll(tables());
        return styles;
    }

    private String defaults(String language) {
        return "<w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:eastAsiaTheme=\"minorHAnsi\""
                + " w:hAnsiTheme=\"minorHAnsi\" w:cstheme=\"minorBidi\"/>"
                + size(body)
                + "<w:lang w:val=\""
                + language
                + "\" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/>"
                + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>";
    }

    /** Hides what Word would otherwise offer beside our own. */
    private static final String LATENT =
            "<w:latentStyles w:defLockedState=\"0\" w:defUIPriority=\"99\" w:defSemiHidden=\"1\""
                    + " w:defUnhideWhenUsed=\"1\" w:defQFormat=\"0\" w:count=\"376\"/>";

    private static List<Element> foundations() {
        return List.of(
                new Element(
                        "paragraph",
                        StyleNames.NORMAL,
                        "Normal",
                        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
                                + "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>"),
                new Element(
                        "character",
                        StyleNames.DEFAULT_CHARACTER,
                        "Default Paragraph Font",
                        "<w:style w:type=\"character\" w:default=\"1\""
                                + " w:styleId=\"Policepardfaut\"><w:name w:val=\"Default Paragraph"
                                + " Font\"/><w:uiPriority"
                                + " w:val=\"1\"/><w:semiHidden/><w:unhideWhenUsed/></w:style>"),
                new Element(
                        "table",
                        StyleNames.PLAIN_TABLE,
                        "Normal Table",
                        "<w:style w:type=\"table\" w:default=\"1\""
                                + " w:styleId=\"TableauNormal\"><w:name w:val=\"Normal"
                                + " Table\"/><w:uiPriority w:val=\"99\"/>"
                                + "<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\""
                                + " w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\""
                                + " w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom"
                                + " w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\""
                                + " w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"),
                new Element(
                        "numbering",
                        "Aucuneliste",
                        "No List",
                        "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"Aucuneliste\">"
                                + "<w:name w:val=\"No List\"/><w:uiPriority w:val=\"99\"/>"
                                + "<w:semiHidden/><w:unhideWhenUsed/></w:style>"));
    }

    /** Elements of the part that a glossary of prompts needs. */
    static String ofPrompts() {
        StringBuilder out = new StringBuilder();
        foundations().forEach(style -> out.append(style.xml));
        return out + character(StyleNames.PLACEHOLDER, "Placeholder Text", 99, "").xml;
    }

    private Element paragraph(String style) {
        StyleNames.Name name = names.of(style);
        Style look = theme.style(style);
        String link = style.equals("code") || style.equals("link") ? "" : link(style);
        String xml =
                head("paragraph", name.id(), name.name(), name.builtIn())
                        + based(StyleNames.NORMAL)
                        + next(style)
                        + link
                        + pane(name.priority(), true)
                        + paragraphProperties(look, indent(look), outline(style), style)
                        + runProperties(look)
                        + "</w:style>";
        return new Element("paragraph", name.id(), name.name(), xml);
    }

    private String link(String style) {
        return "<w:link w:val=\"" + names.character(style) + "\"/>";
    }

    private Element linked(String style) {
        StyleNames.Name name = names.of(style);
        String id = names.character(style);
        String xml =
                head("character", id, name.name() + " Car", false)
                        + based(StyleNames.DEFAULT_CHARACTER)
                        + "<w:link w:val=\""
                        + name.id()
                        + "\"/>"
                        + pane(name.priority(), false)
                        + runProperties(theme.style(style))
                        + "</w:style>";
        return new Element("character", id, name.name() + " Car", xml);
    }

    private List<Element> characters() {
        return List.of(
                character(StyleNames.STRONG, "Strong", 22, "<w:b/><w:bCs/>"),
                character(StyleNames.EMPHASIS, "Emphasis", 20, "<w:i/><w:iCs/>"),
                character(
                        StyleNames.LINK,
                        "Hyperlink",
                        99,
                        color("link") + "<w:u w:val=\"single\"/>"),
                character(StyleNames.CODE, "HTML Code", 99, fonts(theme.style("code").family())),
                character(StyleNames.PLACEHOLDER, "Placeholder Text", 99, ""),
                character(
                        StyleNames.FOOTNOTE_MARK,
                        "footnote reference",
                        99,
                        "<w:vertAlign w:val=\"superscript\"/>"));
    }

    private static Element character(String id, String name, int priority, String properties) {
        String xml =
                head("character", id, name, true)
                        + based(StyleNames.DEFAULT_CHARACTER)
                        + pane(priority, priority < 99)
                        + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
                        + "</w:style>";
        return new Element("character", id, name, xml);
    }

    /** Lists: marks and indents are the numbering's, all else the theme's {@code list}. */
    private List<Element> lists() {
        List<Element> styles = new ArrayList<>();
        for (int depth = 0; depth < StyleNames.BULLETS.size(); depth++) {
            String suffix = depth == 0 ? "" : " " + (depth + 1);
            String number = ListDefinitions.reference(depth, lists.bullets());
            styles.add(list(StyleNames.BULLETS.get(depth), "List Bullet" + suffix, depth, number));
            number = ListDefinitions.reference(depth, lists.decimals());
            styles.add(list(StyleNames.NUMBERS.get(depth), "List Number" + suffix, depth, number));
            String continued = StyleNames.CONTINUED.get(depth);
            styles.add(list(continued, "List Continue" + suffix, depth, ""));
        }
        return styles;
    }

    private Element list(String id, String name, int depth, String number) {
        Style look = theme.style("list");
        ListLevel level = ListDefinitions.level(theme, depth);
        String indent =
                number.isEmpty() ? "<w:ind w:left=\"" + Measure.twips(level.left()) + "\"/>" : "";
        String xml =
                head("paragraph", id, name, true)
                        + based(StyleNames.NORMAL)
                        + pane(10, true)
                        + "<w:pPr>"
                        + (look.keepWithNext() ? "<w:keepNext/>" : "")
                        + number
                        + spacing(look, level.after())
                        + indent
                        + justification(look)
                        + "</w:pPr>"
                        + runProperties(look)
                        + "</w:style>";
        return new Element("paragraph", id, name, xml);
    }

    private List<Element> tables() {
        return List.of(
                new Element("table", StyleNames.TABLE_GRID, "Table Grid", grid()),
                new Element("table", StyleNames.SIGNATURES, "Signatures", signatures()),
                new Element(
                        "paragraph",
                        StyleNames.SEPARATOR,
                        "Intervalle",
                        separator(StyleNames.SEPARATOR, "Intervalle", 20)),
                new Element(
                        "paragraph",
                        StyleNames.SIGNATURE_GAP,
                        "Intervalle des signatures",
                        separator(
                                StyleNames.SIGNATURE_GAP,
                                "Intervalle des signatures",
                                Math.max(20, Measure.twips(theme.signature().gap())))));
    }

    private String grid() {
        String color = theme.table().border().substring(1);
        long padding = Measure.twipsOfPoints(theme.table().padding());
        return head("table", StyleNames.TABLE_GRID, "Table Grid", true)
                + based(StyleNames.PLAIN_TABLE)
                + "<w:uiPriority w:val=\"39\"/><w:tblPr><w:tblBorders>"
                + borders(color, "top", "left", "bottom", "right", "insideH", "insideV")
                + "</w:tblBorders>"
                + margins(padding)
                + "</w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tblPr/><w:tcPr>"
                + shading()
                + "</w:tcPr></w:tblStylePr></w:style>";
    }

    /** The background of header rows; the style gives it to the first. */
    String shading() {
        return "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\""
                + theme.table().headFill().substring(1).toUpperCase(Locale.ROOT)
                + "\"/>";
    }

    private static String signatures() {
        return head("table", StyleNames.SIGNATURES, "Signatures", false)
                + based(StyleNames.PLAIN_TABLE)
                + "<w:uiPriority w:val=\"99\"/></w:style>";
    }

    /** Between two tables that would otherwise grow together, and after a last one. */
    private static String separator(String id, String name, long height) {
        return head("paragraph", id, name, false)
                + based(StyleNames.NORMAL)
                + "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/>"
                + "<w:pPr><w:spacing w:line=\""
                + height
                + "\" w:lineRule=\"exact\"/></w:pPr>"
                + "<w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr></w:style>";
    }

    static String borders(String color, String... sides) {
        StringBuilder out = new StringBuilder();
        for (String side : sides) {
            out.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\"");
            out.append(" w:color=\"").append(color.toUpperCase(Locale.ROOT)).append("\"/>");
        }
        return out.toString();
    }

    private static String margins(long padding) {
        StringBuilder out = new StringBuilder("<w:tblCellMar>");
        for (String side : List.of("top", "left", "bottom", "right")) {
            out.append("<w:").append(side).append(" w:w=\"").append(padding);
            out.append("\" w:type=\"dxa\"/>");
        }
        return out.append("</w:tblCellMar>").toString();
    }

    private static String head(String type, String id, String name, boolean builtIn) {
        return "<w:style w:type=\""
                + type
                + (builtIn ? "\"" : "\" w:customStyle=\"1\"")
                + " w:styleId=\""
                + Xml.escaped(id)
                + "\"><w:name w:val=\""
                + Xml.escaped(name)
                + "\"/>";
    }

    private static String based(String style) {
        return "<w:basedOn w:val=\"" + style + "\"/>";
    }

    /** After a heading Word goes on in body text. */
    private String next(String style) {
        boolean heading = style.startsWith("heading") || style.endsWith("title");
        return heading ? "<w:next w:val=\"" + names.of("body").id() + "\"/>" : "";
    }

    private static String pane(int priority, boolean quick) {
        return "<w:uiPriority w:val=\"" + priority + "\"/>" + (quick ? "<w:qFormat/>" : "");
    }

    private static String paragraphProperties(
            Style look, String indent, String outline, String style) {
        return "<w:pPr>"
                + (look.keepWithNext() ? "<w:keepNext/>" : "")
                + (outline.isEmpty() ? "" : "<w:keepLines/>")
                + (look.rule() ? rule(look) : "")
                + (outline.isEmpty() && !style.endsWith("title") ? "" : "<w:suppressAutoHyphens/>")
                + spacing(look, look.after())
                + indent
                + justification(look)
                + outline
                + "</w:pPr>";
    }

    private static String outline(String style) {
        return style.matches("heading[1-6]")
                ? "<w:outlineLvl w:val=\"" + (style.charAt(7) - '1') + "\"/>"
                : "";
    }

    private static String rule(Style look) {
        return "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\""
                + look.color().substring(1).toUpperCase(Locale.ROOT)
                + "\"/></w:pBdr>";
    }

    private static String spacing(Style look, double after) {
        return "<w:spacing w:before=\""
                + Measure.twipsOfPoints(look.before())
                + "\" w:after=\""
                + Measure.twipsOfPoints(after)
                + "\" w:line=\""
                + Measure.lines(look.lineHeight())
                + "\" w:lineRule=\"auto\"/>";
    }

    private static String indent(Style look) {
        if (look.left() == 0 && look.right() == 0 && look.firstLine() == 0) {
            return "";
        }
        String first = look.firstLine() < 0 ? "hanging" : "firstLine";
        return "<w:ind w:left=\""
                + Measure.twips(look.left())
                + "\" w:right=\""
                + Measure.twips(look.right())
                + "\" w:"
                + first
                + "=\""
                + Measure.twips(Math.abs(look.firstLine()))
                + "\"/>";
    }

    private static String justification(Style look) {
        String value =
                switch (look.align()) {
                    case LEFT -> "left";
                    case CENTER -> "center";
                    case RIGHT -> "right";
                    case JUSTIFY -> "both";
                };
        return "<w:jc w:val=\"" + value + "\"/>";
    }

    /** Word reads these in the schema's order only. */
    private String runProperties(Style look) {
        return "<w:rPr>"
                + fonts(look.family())
                + (look.bold() ? "<w:b/><w:bCs/>" : "")
                + (look.italic() ? "<w:i/><w:iCs/>" : "")
                + (look.capitals() ? "<w:caps/>" : "")
                + color(look)
                + size(look)
                + "</w:rPr>";
    }

    /** The text's and the headings' families are the Word theme's, others stand by name. */
    private String fonts(String family) {
        return switch (family) {
            case "text" -> "";
            case "heading" ->
                    "<w:rFonts w:asciiTheme=\"majorHAnsi\" w:eastAsiaTheme=\"majorEastAsia\""
                            + " w:hAnsiTheme=\"majorHAnsi\" w:cstheme=\"majorBidi\"/>";
            default -> namedFonts(theme, family);
        };
    }

    static String namedFonts(Theme theme, String family) {
        Family fonts = theme.families().get(family);
        String name = Xml.escaped(fonts == null ? "Liberation Serif" : fonts.name());
        return "<w:rFonts w:ascii=\""
                + name
                + "\" w:hAnsi=\""
                + name
                + "\" w:cs=\""
                + name
                + "\"/>";
    }

    private String color(String style) {
        return color(theme.style(style));
    }

    private static String color(Style look) {
        return "<w:color w:val=\"" + look.color().substring(1).toUpperCase(Locale.ROOT) + "\"/>";
    }

    private static String size(Style look) {
        long size = Measure.halfPoints(look.size());
        return "<w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/>";
    }
}
