package fr.tabellion.docx;

import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Theme.Family;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parts of a theme's skeleton that no paper changes. */
final class Boilerplate {
    private static final String WORD = "application/vnd.openxmlformats-officedocument";
    private static final String ML = WORD + ".wordprocessingml.";
    private static final String PACKAGE = "application/vnd.openxmlformats-package.";

    static final String HEADER_TYPE = ML + "header+xml";
    static final String FOOTER_TYPE = ML + "footer+xml";
    static final String FOOTNOTES_TYPE = ML + "footnotes+xml";
    static final String NUMBERING_TYPE = ML + "numbering+xml";
    static final String STYLES_TYPE = ML + "styles+xml";
    static final String SETTINGS_TYPE = ML + "settings+xml";
    static final String GLOSSARY_TYPE = ML + "document.glossary+xml";
    static final String DOCUMENT_TYPE = ML + "document.main+xml";

    /** Content types of what stands in every paper, whatever it looks like. */
    static final String TYPES_OF_ALL =
            defaultType("rels", PACKAGE + "relationships+xml")
                    + defaultType("xml", "application/xml")
                    + defaultType("png", "image/png")
                    + defaultType("jpeg", "image/jpeg")
                    + override("docProps/app.xml", WORD + ".extended-properties+xml")
                    + override("docProps/core.xml", PACKAGE + "core-properties+xml")
                    + override("word/document.xml", DOCUMENT_TYPE)
                    + override(Skeleton.FOOTNOTES, FOOTNOTES_TYPE);

    static final String TYPES =
            TYPES_OF_ALL
                    + override("word/fontTable.xml", ML + "fontTable+xml")
                    + override(Skeleton.NUMBERING, NUMBERING_TYPE)
                    + override("word/settings.xml", SETTINGS_TYPE)
                    + override("word/styles.xml", STYLES_TYPE)
                    + override("word/theme/theme1.xml", WORD + ".theme+xml");

    static final String RELATIONSHIPS_OF_ALL = relationship("footnotes", "footnotes.xml");

    static final String RELATIONSHIPS =
            RELATIONSHIPS_OF_ALL
                    + relationship("styles", "styles.xml")
                    + relationship("settings", "settings.xml")
                    + relationship("numbering", "numbering.xml")
                    + relationship("fontTable", "fontTable.xml")
                    + relationship("theme", "theme/theme1.xml");

    private static final String ROOT =
            "<Relationship Id=\"document\" Type=\""
                    + Relationships.OFFICE
                    + "officeDocument\" Target=\"word/document.xml\"/>"
                    + "<Relationship Id=\"core\" Type=\"http://schemas.openxmlformats.org/package/"
                    + "2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
                    + "<Relationship Id=\"app\" Type=\""
                    + Relationships.OFFICE
                    + "extended-properties\" Target=\"docProps/app.xml\"/>";

    private Boilerplate() {}

    static List<Part> parts(Theme theme, Styles styles) {
        List<Part> parts = new ArrayList<>(partsOfAll());
        parts.add(Part.of("word/styles.xml", Xml.part(styles.part(Language.DEFAULT))));
        parts.add(Part.of("word/settings.xml", Xml.part(settings(theme.hyphenation()))));
        parts.add(Part.of("word/fontTable.xml", Xml.part(fonts(theme))));
        parts.add(Part.of("word/theme/theme1.xml", Xml.part(WordTheme.part(theme))));
        return parts;
    }

    static List<Part> partsOfAll() {
        return List.of(
                Part.of("_rels/.rels", Relationships.part(ROOT)),
                Part.of("docProps/app.xml", Xml.part(Properties.APPLICATION)));
    }

    static String defaultType(String extension, String type) {
        return "<Default Extension=\"" + extension + "\" ContentType=\"" + type + "\"/>";
    }

    static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    /** One of a letterhead's own, as it was. */
    static String relationship(Letterhead.Pointer pointer) {
        String target =
                pointer.external()
                        ? Address.of(pointer.target()) + "\" TargetMode=\"External"
                        : "/" + pointer.target();
        return "<Relationship Id=\""
                + pointer.id()
                + "\" Type=\""
                + pointer.uri()
                + "\" Target=\""
                + target.replace("&", "&amp;")
                + "\"/>";
    }

    static String relationship(String type, String target) {
        return "<Relationship Id=\""
                + type
                + "\" Type=\""
                + Relationships.OFFICE
                + type
                + "\" Target=\""
                + target
                + "\"/>";
    }

    /** The notes that are rules. */
    static final String FOOTNOTE_SETTINGS =
            "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>";

    /** As in the PDF: two lines in a row at most, and no capitals. */
    private static String hyphenation(boolean wanted) {
        return wanted
                ? "<w:autoHyphenation/><w:consecutiveHyphenLimit w:val=\"2\"/>"
                        + "<w:hyphenationZone w:val=\"425\"/><w:doNotHyphenateCaps/>"
                : "<w:autoHyphenation w:val=\"0\"/><w:hyphenationZone w:val=\"425\"/>";
    }

    /** Elements stand in the schema's order; compatibility mode 15 is Word 2013's and later. */
    static String settings(boolean hyphenation) {
        return Namespaces.open("w:settings")
                + "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"708\"/>"
                + hyphenation(hyphenation)
                + "<w:characterSpacingControl w:val=\"doNotCompress\"/>"
                + FOOTNOTE_SETTINGS
                + "<w:compat>"
                // As in the PDF: a line before a break is not stretched. Between paragraphs the
                // larger of the two spaces stands, which Word does by itself.
                + "<w:doNotExpandShiftReturn/>"
                + compatibility("compatibilityMode", 15)
                + compatibility("overrideTableStyleFontSizeAndJustification", 1)
                + compatibility("enableOpenTypeFeatures", 1)
                + compatibility("doNotFlipMirrorIndents", 1)
                + compatibility("differentiateMultirowTableHeaders", 1)
                + "</w:compat><w:themeFontLang w:val=\"fr-FR\"/>"
                + "<w:clrSchemeMapping w:bg1=\"light1\" w:t1=\"dark1\" w:bg2=\"light2\""
                + " w:t2=\"dark2\" w:accent1=\"accent1\" w:accent2=\"accent2\""
                + " w:accent3=\"accent3\" w:accent4=\"accent4\" w:accent5=\"accent5\""
                + " w:accent6=\"accent6\" w:hyperlink=\"hyperlink\""
                + " w:followedHyperlink=\"followedHyperlink\"/>"
                + "<w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/></w:settings>";
    }

    static String compatibility(String name, int value) {
        return "<w:compatSetting w:name=\""
                + name
                + "\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\""
                + value
                + "\"/>";
    }

    /** With what to take on a machine without the family: its namesake by metrics. */
    private static String fonts(Theme theme) {
        Map<String, Family> families = new LinkedHashMap<>();
        new TreeMap<>(theme.families()).values().forEach(f -> families.putIfAbsent(f.name(), f));
        StringBuilder out = new StringBuilder(Namespaces.open("w:fonts"));
        families.values().forEach(family -> font(out, family));
        return out.append("</w:fonts>").toString();
    }

    private static void font(StringBuilder out, Family family) {
        String[] known =
                switch (family.embedded()) {
                    case "sans" -> new String[] {"Arial", "swiss", "variable"};
                    case "mono" -> new String[] {"Courier New", "modern", "fixed"};
                    default -> new String[] {"Times New Roman", "roman", "variable"};
                };
        out.append("<w:font w:name=\"").append(Xml.escaped(family.name())).append("\">");
        if (!known[0].equals(family.name())) {
            out.append("<w:altName w:val=\"").append(known[0]).append("\"/>");
        }
        out.append("<w:charset w:val=\"00\"/><w:family w:val=\"").append(known[1]);
        out.append("\"/><w:pitch w:val=\"").append(known[2]).append("\"/></w:font>");
    }
}
