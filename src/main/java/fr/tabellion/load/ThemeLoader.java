package fr.tabellion.load;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;
import fr.tabellion.theme.Theme;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code theme.json}: what it says wins over the shipped theme, style by style and key by
 * key, and every style is then filled from the one it is {@code basedOn}, in the end from {@code
 * body}.
 *
 * <pre>{@code
 * {"styles": {"body": {"size": 12}, "motif": {"basedOn": "quote", "bold": true}}}
 * }</pre>
 */
public final class ThemeLoader {
    private static final String ROOT = "body";
    private static final String WHITE = "#ffffff";

    /** WCAG 2.2, success criterion 1.4.3, level AA. */
    static final double LEAST_CONTRAST = 4.5;

    /** Narrower or lower than this, no line of a paper fits, in millimetres. */
    private static final double LEAST_ROOM = 60;

    private final SourceMap places;
    private final JsonNode merged;
    private final List<Problem> problems = new ArrayList<>();

    private ThemeLoader(JsonFile file, JsonNode merged) {
        this.places = file.places();
        this.merged = merged;
    }

    /**
     * The theme of that file; the shipped one where there is no such file, and in the place of one
     * that has problems.
     */
    public static Loaded<Theme> load(Path themeJson) {
        if (!Files.exists(themeJson, LinkOption.NOFOLLOW_LINKS)) {
            return new Loaded<>(shipped(), List.of());
        }
        JsonFile file = Checked.read("theme", themeJson, themeJson.toString().replace('\\', '/'));
        if (file.isBroken()) {
            return new Loaded<>(shipped(), file.problems());
        }
        ThemeLoader loader = new ThemeLoader(file, merge(shippedTree(), file.root()));
        Theme theme = loader.theme();
        loader.problems.sort(Comparator.comparing(Problem::location));
        return new Loaded<>(loader.problems.isEmpty() ? theme : shipped(), loader.problems);
    }

    /** The theme that comes with the program. */
    public static Theme shipped() {
        JsonFile file = JsonReader.parse(Resource.text("templates/theme.json"), "theme.json");
        return new ThemeLoader(file, file.root()).theme();
    }

    static JsonNode shippedTree() {
        return JsonReader.parse(Resource.text("templates/theme.json"), "theme.json").root();
    }

    /** Objects are merged key by key; anything else of {@code over} replaces. */
    private static JsonNode merge(JsonNode under, JsonNode over) {
        if (!under.isObject() || !over.isObject()) {
            return over;
        }
        ObjectNode result = (ObjectNode) under.deepCopy();
        over.propertyStream()
                .forEach(
                        entry ->
                                result.set(
                                        entry.getKey(),
                                        merge(under.path(entry.getKey()), entry.getValue())));
        return result;
    }

    private Theme theme() {
        Map<String, Theme.Family> families = families();
        Map<String, Theme.Style> styles = styles(families.keySet());
        Theme.Page page = page();
        Theme.TableLook table = table();
        if (problems.isEmpty()) {
            contrast(styles, table);
        }
        return new Theme(page, families, styles, listLevels(), table, signature(), hyphenation());
    }

    private Map<String, Theme.Family> families() {
        Map<String, Theme.Family> families = new LinkedHashMap<>();
        merged.path("families")
                .propertyStream()
                .forEach(entry -> families.put(entry.getKey(), family(entry.getValue())));
        return families;
    }

    private static Theme.Family family(JsonNode node) {
        return new Theme.Family(node.path("name").asString(""), node.path("embedded").asString(""));
    }

    private Map<String, Theme.Style> styles(Set<String> families) {
        Map<String, Theme.Style> styles = new LinkedHashMap<>();
        for (String name : merged.path("styles").propertyNames()) {
            JsonNode complete = complete(name);
            String family = complete.path("family").asString("");
            if (families.contains(family)) {
                styles.put(name, style(complete));
            } else {
                unknown(Code.E152, "/styles/" + name + "/family", family, families);
            }
        }
        return styles;
    }

    /** The style with everything that it inherits. */
    private JsonNode complete(String name) {
        Set<String> chain = new LinkedHashSet<>();
        JsonNode result = style(name);
        String child = name;
        while (!child.equals(ROOT)) {
            chain.add(child);
            String parent = base(child);
            if (chain.contains(parent)) {
                cycle(child, chain);
                parent = ROOT;
            }
            result = merge(style(parent), result);
            child = parent;
        }
        return result;
    }

    private JsonNode style(String name) {
        return merged.path("styles").path(name);
    }

    private String base(String name) {
        String base = style(name).path("basedOn").asString(ROOT);
        if (style(base).isMissingNode()) {
            unknown(
                    Code.E150,
                    "/styles/" + name + "/basedOn",
                    base,
                    merged.path("styles").propertyNames());
            return ROOT;
        }
        return base;
    }

    private void cycle(String child, Set<String> chain) {
        Location place = places.value("/styles/" + child + "/basedOn");
        Problem problem =
                Problem.of(
                        Code.E151,
                        place,
                        String.join(" → ", chain) + " → " + chain.iterator().next());
        if (problems.stream().noneMatch(other -> other.code() == Code.E151)) {
            problems.add(problem);
        }
    }

    private void unknown(
            Code code, String pointer, String value, java.util.Collection<String> known) {
        Problem problem =
                Problem.of(code, places.value(pointer), value, String.join(", ", known))
                        .near(Nearest.to(value, known));
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private static Theme.Style style(JsonNode node) {
        return new Theme.Style(
                node.path("family").asString(""),
                number(node, "size"),
                flag(node, "bold"),
                flag(node, "italic"),
                flag(node, "capitals"),
                node.path("color").asString(""),
                Theme.Align.valueOf(node.path("align").asString("").toUpperCase(Locale.ROOT)),
                number(node, "before"),
                number(node, "after"),
                number(node, "lineHeight"),
                number(node, "left"),
                number(node, "right"),
                number(node, "firstLine"),
                flag(node, "keepWithNext"),
                flag(node, "rule"));
    }

    private static double number(JsonNode node, String key) {
        return node.path(key).asDouble(0);
    }

    private static boolean flag(JsonNode node, String key) {
        return node.path(key).asBoolean(false);
    }

    private Theme.Page page() {
        JsonNode node = merged.path("page");
        Theme.Page page =
                new Theme.Page(
                        number(node, "width"),
                        number(node, "height"),
                        number(node, "top"),
                        number(node, "right"),
                        number(node, "bottom"),
                        number(node, "left"),
                        number(node, "header"),
                        number(node, "footer"));
        boolean narrow = page.width() - page.left() - page.right() < LEAST_ROOM;
        boolean low = page.height() - page.top() - page.bottom() < LEAST_ROOM;
        if (narrow || low) {
            problems.add(Problem.of(Code.E154, places.key("/page"), whole(LEAST_ROOM)));
        }
        return page;
    }

    private static String whole(double number) {
        return Integer.toString((int) number);
    }

    private List<Theme.ListLevel> listLevels() {
        List<Theme.ListLevel> levels = new ArrayList<>();
        merged.path("listLevels")
                .forEach(
                        node ->
                                levels.add(
                                        new Theme.ListLevel(
                                                node.path("mark").asString(""),
                                                number(node, "left"),
                                                number(node, "hanging"),
                                                number(node, "after"))));
        return levels;
    }

    private Theme.TableLook table() {
        JsonNode node = merged.path("table");
        return new Theme.TableLook(
                node.path("border").asString(""),
                node.path("headFill").asString(""),
                number(node, "padding"));
    }

    private boolean hyphenation() {
        return flag(merged, "hyphenation");
    }

    private Theme.SignatureLook signature() {
        JsonNode node = merged.path("signature");
        return new Theme.SignatureLook(
                node.path("columns").asInt(2),
                number(node, "height"),
                number(node, "gap"),
                node.path("border").asString(""));
    }

    /**
     * Every text must be readable on its ground: white, and for header rows their fill. A colour
     * that many styles inherit is reported where it is written.
     */
    private void contrast(Map<String, Theme.Style> styles, Theme.TableLook table) {
        styles.forEach(
                (name, style) -> {
                    if (!style(name).path("color").isMissingNode()) {
                        readable(name, style.color(), WHITE, "/styles/" + name + "/color");
                    }
                });
        Theme.Style head = styles.get("table-head");
        if (head != null) {
            readable("table-head", head.color(), table.headFill(), "/table/headFill");
        }
    }

    private void readable(String style, String color, String ground, String pointer) {
        double contrast = Contrast.between(color, ground);
        if (contrast < LEAST_CONTRAST) {
            // Rounded down: 4.49 is not 4.5.
            String ratio = Double.toString(Math.floor(contrast * 10) / 10).replace('.', ',');
            String better = Contrast.readable(color, ground, LEAST_CONTRAST);
            problems.add(
                    Problem.of(
                            Code.E153, places.value(pointer), style, color, ground, ratio, better));
        }
    }
}
