package fr.tabellion.load;

import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Theme.ListLevel;
import fr.tabellion.theme.Theme.Page;
import fr.tabellion.theme.Theme.Style;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A theme written as {@code theme.json}: what {@link ThemeLoader} would not fill in by itself, one
 * line a style.
 *
 * <pre>{@code
 * "heading1": {"size": 15, "color": "#8a1538", "rule": false},
 * }</pre>
 *
 * @param recoloured colours too pale to be read, which the loader would refuse, made darker
 */
public record ThemeText(String json, List<Recoloured> recoloured) {
    private static final String WHITE = "#ffffff";
    private static final String ROOT = "body";

    /** A style whose colour was changed. */
    public record Recoloured(String style, String from, String to) {}

    public ThemeText {
        recoloured = List.copyOf(recoloured);
    }

    public static ThemeText of(Theme theme) {
        List<Recoloured> recoloured = new ArrayList<>();
        Map<String, Map<String, Object>> wanted = new LinkedHashMap<>();
        new TreeMap<>(theme.styles())
                .forEach(
                        (name, style) -> {
                            String ground =
                                    name.equals("table-head") ? theme.table().headFill() : WHITE;
                            wanted.put(name, keys(name, style, ground, recoloured));
                        });
        return new ThemeText(written(theme, new Inheritance(wanted).needed()), recoloured);
    }

    private static Map<String, Object> keys(
            String name, Style style, String ground, List<Recoloured> recoloured) {
        String color = style.color();
        if (Contrast.between(color, ground) < ThemeLoader.LEAST_CONTRAST) {
            color = Contrast.readable(color, ground, ThemeLoader.LEAST_CONTRAST);
            recoloured.add(new Recoloured(name, style.color(), color));
        }
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("family", style.family());
        keys.put("size", number(style.size()));
        keys.put("bold", style.bold());
        keys.put("italic", style.italic());
        keys.put("capitals", style.capitals());
        keys.put("color", color);
        keys.put("align", style.align().name().toLowerCase(Locale.ROOT));
        keys.put("before", number(style.before()));
        keys.put("after", number(style.after()));
        keys.put("lineHeight", number(style.lineHeight()));
        keys.put("left", number(style.left()));
        keys.put("right", number(style.right()));
        keys.put("firstLine", number(style.firstLine()));
        keys.put("keepWithNext", style.keepWithNext());
        keys.put("rule", style.rule());
        return keys;
    }

    /** 12 and not 12.0. */
    private static Number number(double value) {
        if (value == Math.rint(value)) {
            return (long) value;
        }
        return value;
    }

    /** What the styles need say, as the loader merges them over the shipped ones. */
    private static final class Inheritance {
        private final Map<String, Map<String, Object>> wanted;
        private final JsonNode shipped = ThemeLoader.shippedTree().path("styles");

        Inheritance(Map<String, Map<String, Object>> wanted) {
            this.wanted = wanted;
        }

        /** The body first, the others by name. */
        Map<String, Map<String, Object>> needed() {
            Map<String, Map<String, Object>> needed = new LinkedHashMap<>();
            needed.put(ROOT, needed(ROOT));
            for (String name : wanted.keySet()) {
                Map<String, Object> keys = needed(name);
                if (!keys.isEmpty()) {
                    needed.putIfAbsent(name, keys);
                }
            }
            return needed;
        }

        private Map<String, Object> needed(String name) {
            Map<String, Object> keys = new LinkedHashMap<>();
            wanted.getOrDefault(name, Map.of())
                    .forEach(
                            (key, value) -> {
                                if (name.equals(ROOT) || !isGiven(name, key, value)) {
                                    keys.put(key, value);
                                }
                            });
            return keys;
        }

        /** Whether the loader would come to that value by itself. */
        private boolean isGiven(String name, String key, Object value) {
            JsonNode own = shipped.path(name);
            JsonNode said = own.path(key);
            if (!said.isMissingNode()) {
                return said.isNumber()
                        ? value instanceof Number number && number.doubleValue() == said.asDouble(0)
                        : said.asString("").equals(value.toString());
            }
            String parent = own.path("basedOn").asString(ROOT);
            return value.equals(wanted.getOrDefault(parent, Map.of()).get(key));
        }
    }

    // ---- JSON, one line an entry

    private static String written(Theme theme, Map<String, Map<String, Object>> styles) {
        Map<String, Object> families = new LinkedHashMap<>();
        new TreeMap<>(theme.families())
                .forEach(
                        (role, family) -> {
                            Map<String, Object> keys = new LinkedHashMap<>();
                            keys.put("name", family.name());
                            keys.put("embedded", family.embedded());
                            families.put(role, keys);
                        });
        List<String> levels = new ArrayList<>();
        theme.listLevels().forEach(level -> levels.add("    " + JsonText.line(level(level))));
        return "{\n  \"format\": 1,\n  \"page\": "
                + JsonText.line(page(theme.page()))
                + ",\n  \"families\": {\n"
                + entries(families)
                + "\n  },\n  \"styles\": {\n"
                + entries(styles)
                + "\n  },\n  \"listLevels\": [\n"
                + String.join(",\n", levels)
                + "\n  ]\n}\n";
    }

    private static Map<String, Object> page(Page page) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("width", number(page.width()));
        keys.put("height", number(page.height()));
        keys.put("top", number(page.top()));
        keys.put("right", number(page.right()));
        keys.put("bottom", number(page.bottom()));
        keys.put("left", number(page.left()));
        keys.put("header", number(page.header()));
        keys.put("footer", number(page.footer()));
        return keys;
    }

    private static Map<String, Object> level(ListLevel level) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("mark", level.mark());
        keys.put("left", number(level.left()));
        keys.put("hanging", number(level.hanging()));
        keys.put("after", number(level.after()));
        return keys;
    }

    private static String entries(Map<String, ?> map) {
        List<String> lines = new ArrayList<>();
        Set<? extends Map.Entry<String, ?>> entries = map.entrySet();
        for (Map.Entry<String, ?> entry : entries) {
            String key = JsonText.line(entry.getKey());
            lines.add("    " + key + ": " + JsonText.line(entry.getValue()));
        }
        return String.join(",\n", lines);
    }
}
