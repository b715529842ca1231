package fr.tabellion.markup;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Block.ListItem;
import fr.tabellion.document.Block.Numbering;
import fr.tabellion.document.Block.Signature;
import fr.tabellion.document.Document;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Metadata;
import fr.tabellion.markup.Node.Chars;
import fr.tabellion.markup.Node.Element;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Nearest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Nodes to the tree; checks what no table can say: order of headings, one block a party, what must
 * not be empty.
 */
final class TreeBuilder {
    private static final Map<String, Numbering> NUMBERINGS =
            new TreeMap<>(
                    Map.of(
                            "1", Numbering.DECIMAL,
                            "I", Numbering.UPPER_ROMAN,
                            "i", Numbering.LOWER_ROMAN,
                            "A", Numbering.UPPER_LETTER,
                            "a", Numbering.LOWER_LETTER));
    private static final List<String> PROPERTIES = List.of("subject", "author", "keywords", "date");

    private final MarkupContext context;
    private final Faults faults;
    private final Lines lines;
    private final Tables tables;
    private final Set<String> parties = new HashSet<>();

    /** Level of the heading above. */
    private int level;

    TreeBuilder(MarkupContext context, Faults faults) {
        this.context = context;
        this.faults = faults;
        this.lines = new Lines(faults, this);
        this.tables = new Tables(faults, this);
    }

    Document document(Element html) {
        String language = language(html);
        boolean french = isFrench(language);
        Element body = only(html, "body").orElse(html);
        return new Document(
                metadata(html, language),
                only(body, "header").map(e -> blocks(e, french)).orElse(List.of()),
                only(body, "footer").map(e -> blocks(e, french)).orElse(List.of()),
                blocks(body, french));
    }

    private Optional<Element> only(Element parent, String key) {
        List<Element> found = parent.elements(key);
        found.stream().skip(1).forEach(again -> faults.add(Code.E420, again.offset(), key));
        boolean required = key.equals("head") || key.equals("body") || key.equals("title");
        if (required && found.isEmpty()) {
            faults.add(Code.E419, parent.offset(), key);
        }
        return found.stream().findFirst();
    }

    private Metadata metadata(Element html, String language) {
        Optional<Element> head = only(html, "head");
        Optional<Element> title = head.flatMap(e -> only(e, "title"));
        title.filter(e -> e.text().isBlank()).ifPresent(e -> faults.empty(e));
        Map<String, String> properties = new TreeMap<>();
        head.ifPresent(e -> e.elements("meta").forEach(meta -> property(meta, properties)));
        return new Metadata(
                title.map(e -> Sentence.set(e.text())).orElse(""),
                Sentence.set(properties.getOrDefault("subject", "")),
                Sentence.set(properties.getOrDefault("author", "")),
                keywords(properties.getOrDefault("keywords", "")),
                language,
                date(head, properties));
    }

    private void property(Element meta, Map<String, String> properties) {
        String name = meta.attribute("name");
        if (meta.has("name") && !PROPERTIES.contains(name)) {
            faults.add(
                    Code.E406,
                    meta.offset(),
                    Nearest.to(name, PROPERTIES),
                    "meta",
                    "name",
                    name,
                    String.join(", ", PROPERTIES));
        }
        properties.put(name, meta.attribute("content"));
    }

    private static List<String> keywords(String content) {
        return Arrays.stream(content.split(","))
                .map(Sentence::set)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private LocalDate date(Optional<Element> head, Map<String, String> properties) {
        String value = properties.getOrDefault("date", "");
        try {
            return value.isEmpty() ? context.date() : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            int offset = head.map(Element::offset).orElse(0);
            faults.add(Code.E406, offset, "meta", "date", value, "2024-03-28");
            return context.date();
        }
    }

    /** The blocks of an element that holds no text of its own. */
    List<Block> blocks(Element parent, boolean french) {
        List<Block> out = new ArrayList<>();
        parent.elements().stream()
                .filter(child -> !child.key().equals("header") && !child.key().equals("footer"))
                .forEach(child -> block(child, french).ifPresent(out::add));
        return out;
    }

    /** The blocks of an element that may hold text as well: its lines become paragraphs. */
    List<Block> mixed(Element parent, boolean french) {
        List<Block> out = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (Node child : parent.children()) {
            if (child instanceof Chars
                    || child instanceof Element e && Elements.isInline(e.key())) {
                line.add(child);
            } else {
                paragraph(line, french).ifPresent(out::add);
                line.clear();
                block((Element) child, french).ifPresent(out::add);
            }
        }
        paragraph(line, french).ifPresent(out::add);
        return out;
    }

    private Optional<Block> paragraph(List<Node> line, boolean french) {
        List<Inline> content = lines.inlines(line, french);
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(Attributes.NONE, content));
    }

    private Optional<Block> block(Element element, boolean outer) {
        Attributes attributes = attributes(element);
        boolean french = french(element, outer);
        return switch (element.key()) {
            case "p" -> Optional.of(new Block.Paragraph(attributes, filled(element, french)));
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    Optional.of(heading(element, attributes, french));
            case "ul" -> Optional.of(new Block.BulletList(attributes, items(element, french)));
            case "ol" -> Optional.of(ordered(element, attributes, french));
            case "table" -> Optional.of(tables.table(element, attributes, french));
            case "blockquote" -> Optional.of(new Block.Quote(attributes, held(element, french)));
            case "section" -> Optional.of(new Block.Section(attributes, blocks(element, french)));
            case "div.keep" -> Optional.of(new Block.Keep(attributes, blocks(element, french)));
            case "section.signatures" -> Optional.of(signatures(element, attributes, french));
            case "hr.page" -> Optional.of(new Block.PageBreak());
            // Misplaced: noted when it was read.
            default -> Optional.empty();
        };
    }

    Attributes attributes(Element element) {
        String ref = element.attribute("data-ref");
        String language = language(element);
        return element.style().isEmpty() && ref.isEmpty() && language.isEmpty()
                ? Attributes.NONE
                : new Attributes(element.style(), ref, language);
    }

    /** The element's own language; empty where it has none. */
    String language(Element element) {
        String tag = element.attribute("lang").strip();
        if (element.has("lang") && !isLanguage(tag)) {
            faults.add(Code.E406, element.offset(), element.key(), "lang", tag, "fr-FR, en…");
        }
        return tag;
    }

    private static boolean isLanguage(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return !locale.getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    boolean french(Element element, boolean outer) {
        String language = element.attribute("lang").strip();
        return language.isEmpty() ? outer : isFrench(language);
    }

    static boolean isFrench(String language) {
        return language.equals("fr") || language.startsWith("fr-");
    }

    /** Inline content that must not be empty. */
    List<Inline> filled(Element element, boolean french) {
        List<Inline> content = lines.inlines(element.children(), french);
        if (content.isEmpty()) {
            faults.empty(element);
        }
        return content;
    }

    /** Blocks, of which there must be one at least. */
    private List<Block> held(Element element, boolean french) {
        List<Block> content = mixed(element, french);
        if (content.isEmpty()) {
            faults.empty(element);
        }
        return content;
    }

    private Block heading(Element element, Attributes attributes, boolean french) {
        int here = element.key().charAt(1) - '0';
        if (here > 1 && level == 0) {
            faults.add(Code.E425, element.offset(), element.key());
        } else if (here > level + 1) {
            faults.add(Code.E408, element.offset(), element.key(), "h" + level, "h" + (level + 1));
        }
        level = here;
        return new Block.Heading(attributes, here, filled(element, french));
    }

    private List<ListItem> items(Element list, boolean outer) {
        List<ListItem> items = new ArrayList<>();
        for (Element item : list.elements("li")) {
            items.add(new ListItem(attributes(item), held(item, french(item, outer))));
        }
        if (items.isEmpty()) {
            faults.empty(list);
        }
        return items;
    }

    private Block ordered(Element list, Attributes attributes, boolean french) {
        String type = list.has("type") ? list.attribute("type") : "1";
        Numbering numbering = NUMBERINGS.getOrDefault(type, Numbering.DECIMAL);
        if (!NUMBERINGS.containsKey(type)) {
            String known = String.join(", ", NUMBERINGS.keySet());
            faults.add(Code.E406, list.offset(), "ol", "type", type, known);
        }
        int start = whole(list, "start", 1, 9999);
        return new Block.OrderedList(attributes, numbering, start, items(list, french));
    }

    /** A whole number from 1; 1 where the attribute is absent or wrong. */
    int whole(Element element, String attribute, int otherwise, int most) {
        if (!element.has(attribute)) {
            return otherwise;
        }
        String value = element.attribute(attribute).strip();
        int number = value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
        if (number < 1 || number > most) {
            faults.add(Code.E406, element.offset(), element.key(), attribute, value, "1–" + most);
            return otherwise;
        }
        return number;
    }

    private Block signatures(Element element, Attributes attributes, boolean french) {
        List<Block> introduction = new ArrayList<>();
        List<Signature> signatures = new ArrayList<>();
        for (Element child : element.elements()) {
            if (child.key().equals("section.signature")) {
                signatures.add(signature(child, french(child, french)));
            } else {
                block(child, french).ifPresent(introduction::add);
                if (!signatures.isEmpty()) {
                    faults.add(
                            Code.E403,
                            child.offset(),
                            child.key(),
                            element.key(),
                            "section.signature");
                }
            }
        }
        if (signatures.isEmpty()) {
            faults.empty(element);
        }
        return new Block.Signatures(attributes, introduction, signatures);
    }

    private Signature signature(Element element, boolean french) {
        String party = element.attribute("data-party").strip();
        if (element.has("data-party") && party.isEmpty()) {
            faults.add(Code.E406, element.offset(), element.key(), "data-party", "", "sceaux");
        } else if (!parties.add(party)) {
            faults.add(Code.E409, element.offset(), party);
        }
        return new Signature(attributes(element), party, held(element, french));
    }
}
