package fr.tabellion.docx;

import static fr.tabellion.docx.Markup.attribute;

import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Theme.Family;
import fr.tabellion.theme.Theme.ListLevel;
import fr.tabellion.theme.Theme.Page;
import fr.tabellion.theme.Theme.Style;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The theme a letterhead amounts to: its page, fonts and styles where it has them, those of a usual
 * theme, in the letterhead's font and size, where it has not.
 */
final class LetterheadTheme {
    private final LetterheadStyles styles;
    private final Theme usual;
    private final StyleNames names;
    private final String text;
    private final String heading;

    private LetterheadTheme(LetterheadStyles styles, Theme usual) {
        this.styles = styles;
        this.usual = usual;
        this.names = new StyleNames(usual);
        String body = styles.id("paragraph", "Body Text").isPresent() ? "Body Text" : "Normal";
        this.text =
                styles.font(body)
                        .or(styles::font)
                        .orElseGet(() -> family(usual, "text", "Times New Roman"));
        this.heading = styles.font("heading 1").orElse(text);
    }

    static Theme of(LetterheadStyles styles, Element section, Theme usual) {
        return new LetterheadTheme(styles, usual).theme(section);
    }

    private Theme theme(Element section) {
        Map<String, Family> families = new HashMap<>(usual.families());
        families.put("text", new Family(text, embedded(text)));
        families.put("heading", new Family(heading, embedded(heading)));
        Style body = body();
        Map<String, Style> all = new HashMap<>();
        for (Map.Entry<String, Style> entry : usual.styles().entrySet()) {
            all.put(entry.getKey(), style(entry.getKey(), entry.getValue(), body));
        }
        return new Theme(
                page(section, usual.page()),
                families,
                all,
                levels(),
                usual.table(),
                usual.signature(),
                usual.hyphenation());
    }

    /** Letterheads that know no Body Text set their text in Normal. */
    private Style body() {
        Style body = usual.style("body");
        return styles.style("Body Text", body, this::role)
                .or(() -> styles.style("Normal", body, this::role))
                .orElse(body);
    }

    private Style style(String name, Style style, Style body) {
        if (name.equals("body")) {
            return body;
        }
        return styles.style(names.of(name).name(), style, this::role)
                .orElseGet(() -> adapted(style, body));
    }

    /** A style of the usual theme as large beside this body as it was beside its own. */
    private Style adapted(Style style, Style body) {
        Style before = usual.style("body");
        double size = Math.round(2 * style.size() * body.size() / before.size()) / 2.0;
        return new Style(
                style.family(),
                size,
                style.bold(),
                style.italic(),
                style.capitals(),
                color(style.color(), body),
                style.align() == before.align() ? body.align() : style.align(),
                style.before() == before.before() ? body.before() : style.before(),
                style.after() == before.after() ? body.after() : style.after(),
                style.lineHeight() == before.lineHeight() ? body.lineHeight() : style.lineHeight(),
                style.left(),
                style.right(),
                style.firstLine(),
                style.keepWithNext(),
                style.rule());
    }

    /** What had the colour of text or of headings has those of the letterhead. */
    private String color(String color, Style body) {
        if (color.equals(usual.style("body").color())) {
            return body.color();
        }
        Style first = usual.style("heading1");
        return color.equals(first.color())
                ? styles.style("heading 1", first, this::role).map(Style::color).orElse(color)
                : color;
    }

    /** Where its list styles bring no marks, papers use the usual ones. */
    private List<ListLevel> levels() {
        List<ListLevel> levels = new ArrayList<>();
        for (int depth = 0; depth < StyleNames.BULLETS.size(); depth++) {
            String name = "List Bullet" + (depth == 0 ? "" : " " + (depth + 1));
            Optional<ListLevel> own = styles.level(name);
            levels.add(own.orElse(ListDefinitions.level(usual, depth)));
        }
        return levels;
    }

    private String role(String font) {
        if (font.equals(text)) {
            return "text";
        }
        return embedded(font).equals("mono") ? "code" : "heading";
    }

    static String family(Theme theme, String role, String otherwise) {
        Family family = theme.families().get(role);
        return family == null ? otherwise : family.name();
    }

    /** The family of ours that has the font's metrics, or comes nearest. */
    static String embedded(String font) {
        String name = font.toLowerCase(Locale.ROOT);
        if (name.matches(".*(courier|mono|consolas|typewriter|code).*")) {
            return "mono";
        }
        boolean serif =
                name.matches(
                        ".*(times|serif|garamond|georgia|cambria|book|roman|palatino|century"
                                + "|baskerville|bodoni|didot|minion|caladea|constantia).*");
        return serif && !name.contains("sans") ? "serif" : "sans";
    }

    // ---- Page

    private static Page page(Element section, Page usual) {
        Optional<Element> size = Markup.at(section, "pgSz");
        Optional<Element> margins = Markup.at(section, "pgMar");
        double gutter = measure(margins, "gutter", 0);
        return new Page(
                measure(size, "w", usual.width()),
                measure(size, "h", usual.height()),
                Math.abs(measure(margins, "top", usual.top())),
                measure(margins, "right", usual.right()),
                Math.abs(measure(margins, "bottom", usual.bottom())),
                measure(margins, "left", usual.left()) + gutter,
                measure(margins, "header", usual.header()),
                measure(margins, "footer", usual.footer()));
    }

    private static double measure(Optional<Element> from, String name, double otherwise) {
        return from.map(element -> attribute(element, name))
                .filter(value -> value.matches("-?\\d+"))
                .map(value -> Math.round(Measure.millimetres(Long.parseLong(value)) * 10) / 10.0)
                .orElse(otherwise);
    }
}
