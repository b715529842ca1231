package fr.tabellion.docx;

import static fr.tabellion.docx.Markup.attribute;

import fr.tabellion.docx.Letterhead.Left;
import fr.tabellion.docx.Letterhead.Pointer;
import fr.tabellion.docx.Skeleton.Furniture;
import fr.tabellion.theme.Theme.Page;

import org.w3c.dom.Element;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a letterhead's body gives: the last section's page, headers and footers, and what stands
 * around the place for the text.
 */
final class LetterheadBody {
    private static final String QUOTED = Pattern.quote(Letterhead.PLACE);
    private static final List<String> PICTURES = List.of("drawing", "pict", "object");
    private static final List<String> NOTES = List.of("footnoteReference", "endnoteReference");
    private static final Pattern POINTER = Pattern.compile("(r:[a-z]+=\")([^\"]*)(\")");

    /** What a section says that is not ours to say, or leads to a printer. */
    private static final Set<String> UNWANTED =
            Set.of(
                    "headerReference",
                    "footerReference",
                    "footnotePr",
                    "endnotePr",
                    "type",
                    "formProt",
                    "printerSettings",
                    "sectPrChange",
                    "titlePg");

    private final Map<String, Pointer> byId = new LinkedHashMap<>();
    private final Element section;
    private final Map<String, Pointer> furniture = new LinkedHashMap<>();
    private final List<Element> before = new ArrayList<>();
    private final List<Element> after = new ArrayList<>();
    private final List<Element> left = new ArrayList<>();
    private final boolean misplaced;

    private LetterheadBody(Letterhead letterhead, Element root) {
        letterhead.pointers(letterhead.document()).forEach(p -> byId.put(p.id(), p));
        Optional<Element> body = Markup.at(root, "body");
        List<Element> blocks = body.map(Markup::children).orElse(List.of());
        this.section =
                blocks.stream()
                        .filter(block -> Markup.is(block, "sectPr"))
                        .findFirst()
                        .orElseGet(() -> empty(root));
        sections(root).forEach(this::furniture);
        int said = body.map(Element::getTextContent).orElse("").split(QUOTED, -1).length - 1;
        this.misplaced = said != (around(blocks) ? 1 : 0);
    }

    static LetterheadBody of(Letterhead letterhead) throws IOException {
        return new LetterheadBody(letterhead, Markup.root(letterhead.bytes(letterhead.document())));
    }

    private static Element empty(Element root) {
        return root.getOwnerDocument().createElementNS(Namespaces.W, "w:sectPr");
    }

    private static List<Element> sections(Element root) {
        List<Element> sections = new ArrayList<>();
        var found = root.getElementsByTagNameNS(Namespaces.W, "sectPr");
        for (int i = 0; i < found.getLength(); i++) {
            sections.add((Element) found.item(i));
        }
        return sections;
    }

    /** A section without a header has that of the one before it (ECMA-376-1, 17.10.5). */
    private void furniture(Element from) {
        for (Element child : Markup.children(from)) {
            if (Markup.is(child, "headerReference") || Markup.is(child, "footerReference")) {
                Pointer pointer = byId.get(child.getAttributeNS(Namespaces.R, "id"));
                if (pointer != null) {
                    furniture.put(child.getLocalName() + " " + attribute(child, "type"), pointer);
                }
            }
        }
    }

    /** Whether one of the blocks is the place for the text. */
    private boolean around(List<Element> all) {
        List<Element> blocks = all.stream().filter(b -> !Markup.is(b, "sectPr")).toList();
        int place = place(blocks);
        if (place < 0) {
            left.addAll(blocks);
            return false;
        }
        before.addAll(blocks.subList(0, place));
        after.addAll(blocks.subList(place + 1, blocks.size()));
        return true;
    }

    private static int place(List<Element> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Element block = blocks.get(i);
            if (Markup.is(block, "p") && block.getTextContent().strip().equals(Letterhead.PLACE)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the place for the text is said where it cannot be, or twice. */
    boolean isMisplaced() {
        return misplaced;
    }

    Set<Left> left() {
        Set<Left> found = EnumSet.noneOf(Left.class);
        for (Element block : left) {
            if (!block.getTextContent().isBlank()) {
                found.add(Left.TEXT);
            }
            if (PICTURES.stream().anyMatch(name -> has(block, name))) {
                found.add(Left.PICTURES);
            }
        }
        for (List<Element> kept : List.of(before, after)) {
            if (kept.stream().anyMatch(block -> NOTES.stream().anyMatch(n -> has(block, n)))) {
                found.add(Left.NOTES);
            }
        }
        return found;
    }

    private static boolean has(Element block, String name) {
        return block.getElementsByTagNameNS(Namespaces.W, name).getLength() > 0;
    }

    Element section() {
        return section;
    }

    /** All that is to be copied: headers, footers, and what the kept blocks show. */
    List<Pointer> pointers() {
        List<Pointer> pointers = new ArrayList<>(furniture.values());
        for (List<Element> blocks : List.of(before, after)) {
            for (Element block : blocks) {
                Matcher found = POINTER.matcher(Markup.text(block));
                while (found.find()) {
                    Optional.ofNullable(byId.get(found.group(2))).ifPresent(pointers::add);
                }
            }
        }
        return pointers;
    }

    Furniture furniture(Function<Pointer, String> ids) {
        StringBuilder references = new StringBuilder();
        furniture.forEach(
                (kind, pointer) -> {
                    String[] words = kind.split(" ", 2);
                    references.append("<w:").append(words[0]).append(" w:type=\"");
                    references.append(words[1]).append("\" r:id=\"");
                    references.append(ids.apply(pointer)).append("\"/>");
                });
        boolean titlePage = Markup.on(section, "titlePg").orElse(false);
        return new Furniture(references.toString(), has("header"), has("footer"), titlePage);
    }

    private boolean has(String kind) {
        return furniture.keySet().stream().anyMatch(key -> key.startsWith(kind));
    }

    /** The section's own words, but for headers and footers. */
    String page() {
        StringBuilder out = new StringBuilder();
        for (Element child : Markup.children(section)) {
            if (Namespaces.W.equals(child.getNamespaceURI())
                    && !UNWANTED.contains(child.getLocalName())) {
                out.append(Markup.text(child));
            }
        }
        return out.toString();
    }

    /** Of one column, in millimetres. */
    double textWidth(Page page) {
        double width = page.width() - page.left() - page.right();
        Optional<Element> columns = Markup.at(section, "cols");
        int count = columns.map(c -> number(c, "num", 1)).orElse(1);
        double space = columns.map(c -> number(c, "space", 720)).orElse(720);
        return Math.max(20, (width - (count - 1) * Measure.millimetres((long) space)) / count);
    }

    private static int number(Element element, String name, int otherwise) {
        String value = attribute(element, name);
        return value.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(value)) : otherwise;
    }

    String before(Function<Pointer, String> ids) {
        return text(before, ids);
    }

    String after(Function<Pointer, String> ids) {
        return text(after, ids);
    }

    private String text(List<Element> blocks, Function<Pointer, String> ids) {
        StringBuilder out = new StringBuilder();
        blocks.forEach(block -> out.append(Markup.text(block)));
        return POINTER.matcher(out)
                .replaceAll(
                        found -> {
                            Pointer pointer = byId.get(found.group(2));
                            String id = pointer == null ? found.group(2) : ids.apply(pointer);
                            return Matcher.quoteReplacement(found.group(1) + id + found.group(3));
                        });
    }
}
