package fr.tabellion.docx;

import static fr.tabellion.docx.Markup.at;
import static fr.tabellion.docx.Markup.attribute;
import static fr.tabellion.docx.Markup.on;
import static fr.tabellion.docx.Markup.val;

import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Theme.Align;
import fr.tabellion.theme.Theme.Style;

import org.w3c.dom.Element;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The styles of a letterhead, by the names Word knows them under, resolved: what a style does not
 * say comes from the one it is based on, in the end from the document's defaults (ECMA-376-1,
 * 17.7.2).
 */
final class LetterheadStyles {
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, Element> byName = new HashMap<>();
    private final Map<String, Element> nums = new HashMap<>();
    private final Map<String, Element> abstracts = new HashMap<>();
    private final Map<String, String> themeFonts = new HashMap<>();
    private final List<Element> defaults = new ArrayList<>();

    private LetterheadStyles() {}

    static LetterheadStyles of(Letterhead letterhead) throws IOException {
        LetterheadStyles styles = new LetterheadStyles();
        Optional<String> part = letterhead.part("styles");
        if (part.isPresent()) {
            styles.read(Markup.root(letterhead.bytes(part.get())));
        }
        Optional<String> numbering = letterhead.part("numbering");
        if (numbering.isPresent()) {
            styles.readNumbering(Markup.root(letterhead.bytes(numbering.get())));
        }
        Optional<String> theme = letterhead.part("theme");
        if (theme.isPresent()) {
            styles.readFonts(Markup.root(letterhead.bytes(theme.get())));
        }
        return styles;
    }

    private void read(Element root) {
        at(root, "docDefaults").ifPresent(defaults::add);
        for (Element style : Markup.children(root, "style")) {
            byId.put(attribute(style, "styleId"), style);
            String type = attribute(style, "type");
            val(style, "name").ifPresent(name -> byName.putIfAbsent(key(type, name), style));
            for (String alias : val(style, "aliases").orElse("").split(",", -1)) {
                byName.putIfAbsent(key(type, alias), style);
            }
        }
    }

    private void readNumbering(Element root) {
        Markup.children(root, "num").forEach(num -> nums.put(attribute(num, "numId"), num));
        Markup.children(root, "abstractNum")
                .forEach(a -> abstracts.put(attribute(a, "abstractNumId"), a));
    }

    private void readFonts(Element root) {
        for (String[] scheme : new String[][] {{"majorFont", "major"}, {"minorFont", "minor"}}) {
            var found = root.getElementsByTagNameNS(Namespaces.A, scheme[0]);
            if (found.getLength() > 0) {
                for (Element latin : Markup.children((Element) found.item(0))) {
                    if ("latin".equals(latin.getLocalName())) {
                        themeFonts.put(scheme[1], latin.getAttribute("typeface"));
                    }
                }
            }
        }
    }

    private static String key(String type, String name) {
        return type + " " + StyleNames.folded(name.strip());
    }

    /** The style's id there; empty when it has no such style. */
    Optional<String> id(String type, String name) {
        return Optional.ofNullable(byName.get(key(type, name)))
                .map(style -> attribute(style, "styleId"));
    }

    boolean isTaken(String id) {
        return byId.containsKey(id);
    }

    /** Whether paragraphs of that style are numbered without saying so. */
    boolean isNumbered(String name) {
        return level(name).isPresent();
    }

    // ---- What a style looks like

    /** The paragraph style of that name, with what it leaves open from {@code usual}. */
    Optional<Style> style(String name, Style usual, UnaryOperator<String> role) {
        return Optional.ofNullable(byName.get(key("paragraph", name)))
                .map(style -> style(chain(style), usual, role));
    }

    private Style style(List<Element> chain, Style usual, UnaryOperator<String> role) {
        Look look = new Look(chain);
        return new Style(
                look.fonts(themeFonts).map(role).orElse(usual.family()),
                look.number("sz").map(half -> half / 2).orElse(usual.size()),
                look.on("b"),
                look.on("i"),
                look.on("caps"),
                look.color().orElse("#000000"),
                look.align(),
                look.points("spacing", "before"),
                look.points("spacing", "after"),
                look.lineHeight(),
                look.indent("left", "start"),
                look.indent("right", "end"),
                look.firstLine(),
                look.paragraph("keepNext").flatMap(e -> on(e)).orElse(false),
                look.paragraph("pBdr").flatMap(e -> at(e, "bottom")).isPresent());
    }

    /** The name of the font of a paragraph style, as Word shows it. */
    Optional<String> font(String name) {
        return Optional.ofNullable(byName.get(key("paragraph", name)))
                .flatMap(style -> new Look(chain(style)).fonts(themeFonts));
    }

    /** The font of text in no style. */
    Optional<String> font() {
        return new Look(defaults).fonts(themeFonts);
    }

    /** From the style itself to the defaults; a circle is cut. */
    private List<Element> chain(Element style) {
        List<Element> chain = new ArrayList<>();
        Set<Element> seen = new HashSet<>();
        Optional<Element> here = Optional.of(style);
        while (here.isPresent() && seen.add(here.get())) {
            chain.add(here.get());
            here = val(here.get(), "basedOn").map(byId::get);
        }
        for (Element each : defaults) {
            at(each, "rPrDefault").ifPresent(chain::add);
            at(each, "pPrDefault").ifPresent(chain::add);
        }
        return chain;
    }

    /** The level of the numbering that a list style brings, as a theme describes it. */
    Optional<Theme.ListLevel> level(String name) {
        return Optional.ofNullable(byName.get(key("paragraph", name))).flatMap(this::level);
    }

    private Optional<Theme.ListLevel> level(Element style) {
        List<Element> chain = chain(style);
        Optional<Element> reference =
                chain.stream().flatMap(e -> at(e, "pPr", "numPr").stream()).findFirst();
        return reference
                .flatMap(r -> val(r, "numId"))
                .map(nums::get)
                .flatMap(num -> val(num, "abstractNumId"))
                .map(abstracts::get)
                .flatMap(
                        definition ->
                                Markup.children(definition, "lvl").stream()
                                        .filter(level -> isOf(level, style, reference))
                                        .findFirst())
                .map(level -> listLevel(level, new Look(chain)));
    }

    private static boolean isOf(Element level, Element style, Optional<Element> reference) {
        String wanted = reference.flatMap(r -> val(r, "ilvl")).orElse("0");
        return val(level, "pStyle").filter(id -> id.equals(attribute(style, "styleId"))).isPresent()
                || attribute(level, "ilvl").equals(wanted);
    }

    private static Theme.ListLevel listLevel(Element level, Look look) {
        Look own = new Look(List.of(level));
        String text = val(level, "lvlText").orElse("");
        // Symbol fonts keep their bullets in the private use area, which no other font has.
        boolean drawable =
                text.length() == 1
                        && !Character.isWhitespace(text.charAt(0))
                        && Character.getType(text.charAt(0)) != Character.PRIVATE_USE;
        return new Theme.ListLevel(
                drawable ? text : "•",
                own.indent("left", "start"),
                Math.max(0, -own.firstLine()),
                look.points("spacing", "after"));
    }

    /** Properties looked up along a chain of styles. */
    private record Look(List<Element> chain) {
        private Optional<Element> paragraph(String name) {
            return chain.stream().flatMap(e -> at(e, "pPr", name).stream()).findFirst();
        }

        private Optional<Element> run(String name) {
            return chain.stream().flatMap(e -> at(e, "rPr", name).stream()).findFirst();
        }

        /** Toggles stop at the first style that says so. */
        private boolean on(String name) {
            return run(name).flatMap(e -> Markup.on(e)).orElse(false);
        }

        private Optional<Double> number(String name) {
            return run(name).flatMap(e -> parsed(attribute(e, "val")));
        }

        private static Optional<Double> parsed(String text) {
            try {
                return Optional.of(Double.valueOf(text));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        private Optional<String> color() {
            return run("color")
                    .map(e -> attribute(e, "val"))
                    .filter(value -> value.matches("[0-9A-Fa-f]{6}"))
                    .map(value -> "#" + value.toLowerCase(Locale.ROOT));
        }

        private Align align() {
            return switch (paragraph("jc").map(e -> attribute(e, "val")).orElse("left")) {
                case "center" -> Align.CENTER;
                case "right", "end" -> Align.RIGHT;
                case "both", "distribute" -> Align.JUSTIFY;
                default -> Align.LEFT;
            };
        }

        /** An attribute may stand on another style than its neighbours. */
        private Optional<Double> measure(String element, String attribute) {
            return chain.stream()
                    .flatMap(e -> at(e, "pPr", element).stream())
                    .flatMap(e -> parsed(attribute(e, attribute)).stream())
                    .findFirst();
        }

        private double points(String element, String attribute) {
            return rounded(Math.max(0, measure(element, attribute).orElse(0.0)) / 20);
        }

        /** {@code left}, or {@code start} in files of the later standard. */
        private double indent(String name, String later) {
            double twips = measure("ind", name).or(() -> measure("ind", later)).orElse(0.0);
            return rounded(twips * 25.4 / 1440);
        }

        private double firstLine() {
            double hanging = measure("ind", "hanging").orElse(0.0);
            double twips = hanging > 0 ? -hanging : measure("ind", "firstLine").orElse(0.0);
            return rounded(twips * 25.4 / 1440);
        }

        /** Lines of fixed height as a multiple of what the font would have by itself. */
        private double lineHeight() {
            double line = measure("spacing", "line").orElse(240.0);
            Optional<String> rule =
                    chain.stream()
                            .flatMap(e -> at(e, "pPr", "spacing").stream())
                            .map(e -> attribute(e, "lineRule"))
                            .filter(value -> !value.isEmpty())
                            .findFirst();
            boolean fixed = rule.isPresent() && !rule.get().equals("auto");
            double size = number("sz").orElse(22.0) / 2;
            return rounded(Math.max(0.5, fixed ? line / 20 / (1.15 * size) : line / 240));
        }

        private Optional<String> font() {
            return run("rFonts")
                    .map(
                            e ->
                                    attribute(e, "asciiTheme").isEmpty()
                                            ? attribute(e, "ascii")
                                            : attribute(e, "asciiTheme"));
        }

        private Optional<String> fonts(Map<String, String> themeFonts) {
            return font().map(
                            name ->
                                    name.startsWith("major")
                                            ? themeFonts.getOrDefault("major", name)
                                            : name.startsWith("minor")
                                                    ? themeFonts.getOrDefault("minor", name)
                                                    : name)
                    .filter(name -> !name.isBlank());
        }

        private static double rounded(double value) {
            return Math.round(value * 100) / 100.0;
        }
    }
}
