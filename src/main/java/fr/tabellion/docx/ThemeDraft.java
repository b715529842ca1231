package fr.tabellion.docx;

import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Theme.Family;
import fr.tabellion.theme.Theme.ListLevel;
import fr.tabellion.theme.Theme.Page;
import fr.tabellion.theme.Theme.Style;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Drafts a {@code theme.json} from a letterhead, so that the PDF can follow it.
 *
 * <pre>{@code
 * "page": { "width": 210, "height": 297, "top": 30, … },
 * "families": { "text": { "name": "Arial", "embedded": "sans" }, … }
 * }</pre>
 *
 * <p>A family that the PDF cannot embed stands beside the one of ours that takes its place: for
 * Arial, Times New Roman and Courier New one of the same widths.
 */
public final class ThemeDraft {
    private ThemeDraft() {}

    /**
     * The text of a {@code theme.json}.
     *
     * @param usual what the letterhead leaves open
     */
    public static String of(Letterhead letterhead, Theme usual) {
        return written(theme(letterhead, usual));
    }

    /** The theme itself. */
    static Theme theme(Letterhead letterhead, Theme usual) {
        try {
            return LetterheadTheme.of(
                    LetterheadStyles.of(letterhead),
                    LetterheadBody.of(letterhead).section(),
                    usual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Theme theme) {
        return "{\n  \"format\": 1,\n  \"page\": "
                + page(theme.page())
                + ",\n  \"families\": {\n"
                + families(theme.families())
                + "\n  },\n  \"styles\": {\n"
                + styles(theme)
                + "\n  },\n  \"listLevels\": [\n"
                + levels(theme.listLevels())
                + "\n  ]\n}\n";
    }

    private static String page(Page page) {
        return object(
                "width", page.width(),
                "height", page.height(),
                "top", page.top(),
                "right", page.right(),
                "bottom", page.bottom(),
                "left", page.left(),
                "header", page.header(),
                "footer", page.footer());
    }

    private static String families(Map<String, Family> families) {
        StringJoiner lines = new StringJoiner(",\n");
        new TreeMap<>(families)
                .forEach(
                        (role, family) ->
                                lines.add(
                                        entry(
                                                role,
                                                object(
                                                        "name",
                                                        family.name(),
                                                        "embedded",
                                                        family.embedded()))));
        return lines.toString();
    }

    /** The body first: the others need only say what is different. */
    private static String styles(Theme theme) {
        StringJoiner lines = new StringJoiner(",\n");
        Style body = theme.style("body");
        lines.add(entry("body", object(keys(body))));
        new TreeMap<>(theme.styles())
                .forEach(
                        (name, style) -> {
                            if (!name.equals("body")) {
                                lines.add(entry(name, style(style, body)));
                            }
                        });
        return lines.toString();
    }

    private static String style(Style style, Style body) {
        Map<String, Object> different = keys(style);
        keys(body).forEach(different::remove);
        return object(different);
    }

    private static Map<String, Object> keys(Style style) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("family", style.family());
        keys.put("size", style.size());
        keys.put("bold", style.bold());
        keys.put("italic", style.italic());
        keys.put("capitals", style.capitals());
        keys.put("color", style.color());
        keys.put("align", style.align().name().toLowerCase(Locale.ROOT));
        keys.put("before", style.before());
        keys.put("after", style.after());
        keys.put("lineHeight", style.lineHeight());
        keys.put("left", style.left());
        keys.put("right", style.right());
        keys.put("firstLine", style.firstLine());
        keys.put("keepWithNext", style.keepWithNext());
        keys.put("rule", style.rule());
        return keys;
    }

    private static String levels(List<ListLevel> levels) {
        StringJoiner lines = new StringJoiner(",\n");
        for (ListLevel level : levels) {
            lines.add(
                    "    "
                            + object(
                                    "mark", level.mark(),
                                    "left", level.left(),
                                    "hanging", level.hanging(),
                                    "after", level.after()));
        }
        return lines.toString();
    }

    // ---- JSON

    private static String entry(String key, String value) {
        return "    " + quoted(key) + ": " + value;
    }

    private static String object(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object(map);
    }

    private static String object(Map<String, Object> map) {
        StringJoiner entries = new StringJoiner(", ", "{ ", " }");
        entries.setEmptyValue("{}");
        map.forEach((key, value) -> entries.add(quoted(key) + ": " + value(value)));
        return entries.toString();
    }

    private static String value(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Double number when number == Math.rint(number) ->
                    String.valueOf(number.longValue());
            default -> String.valueOf(value);
        };
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                out.append(' ');
            } else if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
