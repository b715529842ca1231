package fr.tabellion.docx;

import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Theme.Family;

import java.util.Map;

/**
 * Word's own theme (ECMA-376-1, 20.1.6.9): the two families that styles name as major and minor,
 * and the colours its palette offers. Effects are the plainest the schema allows.
 */
final class WordTheme {
    private WordTheme() {}

    static String part(Theme theme) {
        String accent = theme.style("heading1").color().substring(1);
        return "<a:theme xmlns:a=\""
                + Namespaces.A
                + "\" name=\"Tabellion\"><a:themeElements><a:clrScheme name=\"Tabellion\">"
                + "<a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1>"
                + "<a:lt1><a:sysClr val=\"window\" lastClr=\"FFFFFF\"/></a:lt1>"
                + color("dk2", accent)
                + color("lt2", theme.table().headFill().substring(1))
                + color("accent1", accent)
                + color("accent2", "2E75B6")
                + color("accent3", "548235")
                + color("accent4", "BF8F00")
                + color("accent5", "C55A11")
                + color("accent6", "7030A0")
                + color("hlink", theme.style("link").color().substring(1))
                + color("folHlink", "954F72")
                + "</a:clrScheme><a:fontScheme name=\"Tabellion\">"
                + fonts("majorFont", theme, "heading")
                + fonts("minorFont", theme, "text")
                + "</a:fontScheme>"
                + FORMATS
                + "</a:themeElements></a:theme>";
    }

    private static final String FILL = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    private static final String EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>";

    private static final String FORMATS =
            "<a:fmtScheme name=\"Tabellion\"><a:fillStyleLst>"
                    + FILL.repeat(3)
                    + "</a:fillStyleLst><a:lnStyleLst>"
                    + line(6350)
                    + line(12700)
                    + line(19050)
                    + "</a:lnStyleLst><a:effectStyleLst>"
                    + EFFECT.repeat(3)
                    + "</a:effectStyleLst><a:bgFillStyleLst>"
                    + FILL.repeat(3)
                    + "</a:bgFillStyleLst></a:fmtScheme>";

    private static String line(int width) {
        return "<a:ln w=\"" + width + "\">" + FILL + "</a:ln>";
    }

    private static String color(String name, String rgb) {
        return "<a:" + name + "><a:srgbClr val=\"" + rgb + "\"/></a:" + name + ">";
    }

    private static String fonts(String element, Theme theme, String role) {
        Map<String, Family> families = theme.families();
        Family family = families.getOrDefault(role, families.get("text"));
        String name = family == null ? "Liberation Serif" : Xml.escaped(family.name());
        return "<a:"
                + element
                + "><a:latin typeface=\""
                + name
                + "\"/><a:ea typeface=\"\"/><a:cs typeface=\""
                + name
                + "\"/></a:"
                + element
                + ">";
    }
}
