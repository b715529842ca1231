package fr.tabellion.docx;

import static fr.tabellion.docx.Markup.attribute;

import fr.tabellion.docx.Letterhead.Piece;
import fr.tabellion.docx.Letterhead.Pointer;
import fr.tabellion.theme.Theme;

import org.w3c.dom.Element;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The skeleton a letterhead gives: its parts, with our styles and kinds of lists among its own.
 *
 * <p>A style is known by its name. Where the letterhead has a style of ours, it stays as it is and
 * gets the id we know it by, in all parts; an id of ours that is another style's there goes to that
 * style renamed. So nothing that writes need know whose styles it uses.
 */
final class LetterheadSkeleton {
    private static final Pattern ID = Pattern.compile("(w:styleId=\")([^\"]*)(\")");
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link|styleLink|numStyleLink"
                            + "|clickAndTypeStyle|defaultTableStyle) w:val=\")([^\"]*)(\")");

    /** What points to an embedded object or an ActiveX control; the picture of it stays. */
    private static final Pattern CODE =
            Pattern.compile("<(\\w+:OLEObject|w:control)\\b[^>]*?(/>|>.*?</\\1>)", Pattern.DOTALL);

    /** Notes of a letterhead are not among those of a paper. */
    private static final Pattern NOTES =
            Pattern.compile(
                    "<w:(footnoteReference|endnoteReference|commentReference|commentRangeStart"
                            + "|commentRangeEnd|annotationRef)\\b[^>]*?(/>|></w:\\1>)");

    /** Settings that lead out of the package, bind it to a source, or lock it. */
    private static final Set<String> UNWANTED =
            Set.of(
                    "attachedTemplate",
                    "mailMerge",
                    "documentProtection",
                    "writeProtection",
                    "footnotePr",
                    "endnotePr",
                    "docVars",
                    "rsids",
                    "attachedSchema",
                    "saveThroughXslt",
                    "trackRevisions",
                    "linkStyles",
                    "updateFields");

    private final Letterhead letterhead;
    private final Theme usual;
    private final LetterheadStyles known;
    private final StyleNames names;
    private final Map<String, String> renamed = new HashMap<>();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final Relationships relationships = new Relationships("own");
    private final Set<String> kept = new HashSet<>();

    private LetterheadSkeleton(Letterhead letterhead, Theme usual) throws IOException {
        this.letterhead = letterhead;
        this.usual = usual;
        this.known = LetterheadStyles.of(letterhead);
        this.names = new StyleNames(usual);
    }

    static Skeleton of(Letterhead letterhead, Theme usual) {
        try {
            return new LetterheadSkeleton(letterhead, usual).skeleton();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Skeleton skeleton() throws IOException {
        LetterheadBody body = LetterheadBody.of(letterhead);
        Theme theme = LetterheadTheme.of(known, body.section(), usual);
        Optional<String> own = letterhead.part("numbering");
        String numbering = own.isPresent() ? ordered(own.get()) : "";
        ListDefinitions lists =
                new ListDefinitions(
                        1 + highest(numbering, "<w:abstractNum w:abstractNumId=\"(\\d+)\""),
                        1 + highest(numbering, "<w:num w:numId=\"(\\d+)\""));
        Styles styles = new Styles(theme, names, lists);
        List<Styles.Element> missing = compare(styles.all());
        styles(styles, missing);
        settings();
        furniture(body);
        copied("theme");
        copied("fontTable");
        // Each of these adds relationships, which are listed below.
        Skeleton.Furniture furniture = body.furniture(this::id);
        String before = adapted(body.before(this::id));
        String after = adapted(body.after(this::id));
        String[] split = numbering(numbering, lists, theme, missing);
        return new Skeleton(
                theme,
                names,
                lists,
                packed(),
                split[0],
                split[1],
                Part.of(Skeleton.NUMBERING, Xml.part(split[0] + split[1])),
                Part.of(Skeleton.FOOTNOTES, Footnotes.part(Footnotes.SEPARATORS)),
                bearing(missing),
                Boilerplate.TYPES_OF_ALL + types,
                Boilerplate.RELATIONSHIPS_OF_ALL + relationships.elements(),
                furniture,
                body.page(),
                body.textWidth(theme.page()),
                styles.shading(),
                before,
                after);
    }

    // ---- Styles

    /** Our styles that the letterhead lacks; those it has get our ids. */
    private List<Styles.Element> compare(List<Styles.Element> ours) {
        List<Styles.Element> missing = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Styles.Element style : ours) {
            ids.add(style.id());
            Optional<String> theirs = known.id(style.type(), style.name());
            theirs.ifPresentOrElse(id -> renamed.put(id, style.id()), () -> missing.add(style));
        }
        for (String id : ids) {
            if (known.isTaken(id) && !renamed.containsKey(id)) {
                renamed.put(id, id + "Entete");
            }
        }
        return missing;
    }

    private void styles(Styles styles, List<Styles.Element> missing) throws IOException {
        Optional<String> own = letterhead.part("styles");
        StringBuilder added = new StringBuilder();
        missing.forEach(style -> added.append(style.xml()));
        String part =
                own.isPresent()
                        ? inserted(renamed(ordered(own.get())), "</w:styles>", added.toString())
                        : styles.part(Language.DEFAULT);
        add("word/styles.xml", Boilerplate.STYLES_TYPE, part);
        relationships.part("styles", "styles.xml");
    }

    /** With our ids of styles, and without what led to code and notes. */
    private String adapted(String part) {
        return NOTES.matcher(CODE.matcher(renamed(part)).replaceAll("")).replaceAll("");
    }

    private String renamed(String part) {
        return replaced(replaced(part, ID), REFERENCE);
    }

    private String replaced(String part, Pattern pattern) {
        return pattern.matcher(part)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        found.group(1)
                                                + renamed.getOrDefault(
                                                        found.group(2), found.group(2))
                                                + found.group(3)));
    }

    /** The list styles whose paragraphs bear bullets without saying so. */
    private Set<String> bearing(List<Styles.Element> missing) {
        Set<String> bearing = new HashSet<>();
        missing.forEach(style -> bearing.add(style.id()));
        for (int depth = 0; depth < StyleNames.BULLETS.size(); depth++) {
            if (known.isNumbered("List Bullet" + (depth == 0 ? "" : " " + (depth + 1)))) {
                bearing.add(StyleNames.BULLETS.get(depth));
            }
        }
        bearing.retainAll(StyleNames.BULLETS);
        return bearing;
    }

    // ---- Numbering

    /** The part up to where a paper's own nums come, and from there. */
    private String[] numbering(
            String theirs, ListDefinitions lists, Theme theme, List<Styles.Element> missing) {
        Set<String> tied = new HashSet<>();
        missing.forEach(style -> tied.add(style.id()));
        types.append(Boilerplate.override(Skeleton.NUMBERING, Boilerplate.NUMBERING_TYPE));
        relationships.part("numbering", "numbering.xml");
        if (theirs.isEmpty()) {
            return new String[] {
                Namespaces.open("w:numbering") + lists.abstracts(theme, tied) + lists.nums(),
                "</w:numbering>"
            };
        }
        String part = renamed(theirs).replaceFirst("<w:numIdMacAtCleanup[^>]*/>", "");
        int first = part.indexOf("<w:num ");
        int end = part.indexOf("</w:numbering>");
        int at = first < 0 ? end : first;
        String before = part.substring(part.indexOf("<w:numbering"), at);
        return new String[] {
            before + lists.abstracts(theme, tied) + part.substring(at, end) + lists.nums(),
            "</w:numbering>"
        };
    }

    private static int highest(String part, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(part);
        int highest = 0;
        while (found.find()) {
            highest = Math.max(highest, Integer.parseInt(found.group(1)));
        }
        return highest;
    }

    // ---- Settings

    private void settings() throws IOException {
        Optional<String> own = letterhead.part("settings");
        String part = Boilerplate.settings(usual.hyphenation());
        if (own.isPresent()) {
            StringBuilder out = new StringBuilder(Namespaces.openStory("w:settings"));
            Element root = Markup.root(text(own.get()).getBytes(StandardCharsets.UTF_8));
            boolean notes = false;
            for (Element setting : Markup.children(root)) {
                if (!notes && isAfterNotes(setting.getLocalName())) {
                    out.append(Boilerplate.FOOTNOTE_SETTINGS);
                    notes = true;
                }
                if (Namespaces.W.equals(setting.getNamespaceURI())
                        && !UNWANTED.contains(setting.getLocalName())) {
                    out.append(
                            Markup.is(setting, "compat")
                                    ? compatibility(setting)
                                    : renamed(Markup.text(setting)));
                }
            }
            part = out.append(notes ? "" : Boilerplate.FOOTNOTE_SETTINGS) + "</w:settings>";
        }
        add("word/settings.xml", Boilerplate.SETTINGS_TYPE, part);
        relationships.part("settings", "settings.xml");
    }

    /** The schema wants the notes' settings before these. */
    private static boolean isAfterNotes(String name) {
        return Set.of(
                        "endnotePr",
                        "compat",
                        "docVars",
                        "rsids",
                        "mathPr",
                        "attachedSchema",
                        "themeFontLang",
                        "clrSchemeMapping",
                        "doNotIncludeSubdocsInStats",
                        "doNotAutoCompressPictures",
                        "forceUpgrade",
                        "captions",
                        "readModeInkLockDown",
                        "smartTagType",
                        "schemaLibrary",
                        "shapeDefaults",
                        "doNotEmbedSmartTags",
                        "decimalSymbol",
                        "listSeparator")
                .contains(name);
    }

    private static String compatibility(Element compat) {
        StringBuilder out = new StringBuilder("<w:compat>");
        for (Element each : Markup.children(compat)) {
            if (!attribute(each, "name").equals("compatibilityMode")) {
                out.append(Markup.text(each));
            }
        }
        return out.append(Boilerplate.compatibility("compatibilityMode", 15)) + "</w:compat>";
    }

    // ---- Headers, footers and the rest

    private void furniture(LetterheadBody body) throws IOException {
        for (Pointer pointer : body.pointers()) {
            copy(pointer);
        }
    }

    private String id(Pointer pointer) {
        return pointer.external()
                ? relationships.link(pointer.target())
                : relationships.part(pointer.type(), fromWord(pointer.target()));
    }

    private void copied(String type) throws IOException {
        for (Pointer pointer : letterhead.pointers(letterhead.document())) {
            if (pointer.type().equals(type) && !pointer.external()) {
                copy(pointer);
                id(pointer);
            }
        }
    }

    /** The part and all it leads to, under the names they had. */
    private void copy(Pointer pointer) throws IOException {
        if (pointer.external() || !kept.add(pointer.target())) {
            return;
        }
        Piece piece = letterhead.piece(pointer.target());
        parts.put(pointer.target(), taken(pointer, piece));
        types.append(Boilerplate.override(pointer.target(), piece.type()));
        StringBuilder elements = new StringBuilder();
        for (Pointer next : letterhead.pointers(pointer.target())) {
            copy(next);
            elements.append(Boilerplate.relationship(next));
        }
        if (!elements.isEmpty()) {
            parts.put(rels(pointer.target()), Relationships.part(elements.toString()));
        }
    }

    private byte[] taken(Pointer pointer, Piece piece) throws IOException {
        if (Letterhead.isFurniture(pointer)) {
            return adapted(text(pointer.target())).getBytes(StandardCharsets.UTF_8);
        }
        // LibreOffice names a character set there that the standard does not list.
        return pointer.type().equals("fontTable")
                ? text(pointer.target())
                        .replaceAll(" w:characterSet=\"[^\"]*\"", "")
                        .getBytes(StandardCharsets.UTF_8)
                : piece.bytes();
    }

    private static String rels(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String fromWord(String part) {
        return part.startsWith("word/") ? part.substring("word/".length()) : "/" + part;
    }

    private List<Part> packed() {
        List<Part> packed = new ArrayList<>(Boilerplate.partsOfAll());
        parts.forEach((name, bytes) -> packed.add(Part.of(name, bytes)));
        return packed;
    }

    private void add(String name, String type, String content) {
        parts.put(name, Xml.part(content));
        types.append(Boilerplate.override(name, type));
    }

    /** A part as text, without its declaration. */
    private String text(String part) throws IOException {
        return Markup.characters(letterhead.bytes(part));
    }

    /** Likewise, in the schema's order. */
    private String ordered(String part) throws IOException {
        Element root = Markup.root(letterhead.bytes(part));
        SchemaOrder.restore(root);
        Markup.children(root, "style").forEach(this::cutLoose);
        String name = "w:" + root.getLocalName();
        return Namespaces.openStory(name).replaceFirst(">$", "")
                + Markup.text(root).substring(1 + name.length());
    }

    /** From styles that are not there: Word would not know what the style is based on. */
    private void cutLoose(Element style) {
        for (Element child : Markup.children(style)) {
            boolean points = List.of("basedOn", "next", "link").contains(child.getLocalName());
            if (points && !known.isTaken(attribute(child, "val"))) {
                style.removeChild(child);
            }
        }
    }

    private static String inserted(String part, String before, String added) {
        int at = part.lastIndexOf(before);
        return part.substring(0, at) + added + part.substring(at);
    }
}
