package fr.tabellion.docx;

import static fr.tabellion.docx.DocxParts.all;
import static fr.tabellion.docx.DocxParts.at;
import static fr.tabellion.docx.DocxParts.children;
import static fr.tabellion.docx.DocxParts.val;
import static fr.tabellion.docx.DocxParts.w;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What no schema sees and Word stumbles over. */
public final class Lint {
    private static final String R =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final List<String> RUN_ORDER =
            List.of(
                    "rStyle",
                    "rFonts",
                    "b",
                    "bCs",
                    "i",
                    "iCs",
                    "caps",
                    "smallCaps",
                    "strike",
                    "dstrike",
                    "outline",
                    "shadow",
                    "emboss",
                    "imprint",
                    "noProof",
                    "snapToGrid",
                    "vanish",
                    "webHidden",
                    "color",
                    "spacing",
                    "w",
                    "kern",
                    "position",
                    "sz",
                    "szCs",
                    "highlight",
                    "u",
                    "effect",
                    "bdr",
                    "shd",
                    "fitText",
                    "vertAlign",
                    "rtl",
                    "cs",
                    "em",
                    "lang",
                    "eastAsianLayout",
                    "specVanish",
                    "oMath");

    private final DocxParts docx;
    private final List<String> found = new ArrayList<>();
    private final Map<String, Element> styles = new HashMap<>();
    private final Set<String> nums = new HashSet<>();
    private final Set<String> notes = new HashSet<>();

    private Lint(DocxParts docx) {
        this.docx = docx;
    }

    /** One line a finding, with its part; empty for a sound package. */
    public static List<String> findings(DocxParts docx) {
        Lint lint = new Lint(docx);
        lint.check();
        return lint.found;
    }

    private void check() {
        if (new HashSet<>(docx.names()).size() < docx.names().size()) {
            found.add("a part stands twice");
        }
        contentTypes();
        docx.parts().keySet().stream()
                .filter(name -> name.endsWith(".rels"))
                .forEach(this::relationships);
        properties();
        styles();
        numbering();
        notes();
        for (String part : docx.xml()) {
            if (part.matches("word/(document|header.*|footer.*|footnotes|endnotes)\\.xml")) {
                story(part, docx.root(part));
            }
        }
    }

    // ---- Package

    private void contentTypes() {
        Set<String> extensions = new HashSet<>();
        Set<String> overrides = new HashSet<>();
        for (Element type : children(docx.root("[Content_Types].xml"))) {
            if (type.hasAttribute("Extension")) {
                extensions.add(type.getAttribute("Extension"));
            } else if (!overrides.add(type.getAttribute("PartName").substring(1))) {
                found.add("two types for " + type.getAttribute("PartName"));
            }
        }
        for (String part : docx.parts().keySet()) {
            String extension = part.substring(part.lastIndexOf('.') + 1);
            // What is XML and no more is nothing to Word.
            boolean typed =
                    overrides.contains(part)
                            || extensions.contains(extension) && !part.matches("word/.*\\.xml");
            if (!part.equals("[Content_Types].xml") && !typed) {
                found.add("no content type for " + part);
            }
        }
        overrides.stream()
                .filter(part -> !docx.has(part))
                .forEach(part -> found.add("a type for no part: " + part));
    }

    private void relationships(String rels) {
        String folder = rels.substring(0, rels.indexOf("_rels/"));
        String owner = folder + rels.substring(rels.indexOf("_rels/") + 6, rels.length() - 5);
        Set<String> ids = new HashSet<>();
        for (Element relationship : children(docx.root(rels))) {
            String target = relationship.getAttribute("Target");
            boolean external = "External".equals(relationship.getAttribute("TargetMode"));
            if (!ids.add(relationship.getAttribute("Id"))) {
                found.add(rels + ": id twice");
            }
            String path = target.startsWith("/") ? target.substring(1) : folder + target;
            if (!external && !docx.has(normal(path))) {
                found.add(rels + ": no part " + target);
            }
        }
        if (docx.has(owner)) {
            pointers(owner, docx.root(owner), ids);
        }
    }

    private static String normal(String path) {
        return java.nio.file.Path.of(path).normalize().toString().replace('\\', '/');
    }

    private void pointers(String part, Element element, Set<String> ids) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (R.equals(attributes.item(i).getNamespaceURI())
                    && !ids.contains(attributes.item(i).getNodeValue())) {
                found.add(part + ": dangling " + attributes.item(i).getNodeName());
            }
        }
        children(element).forEach(child -> pointers(part, child, ids));
    }

    private void properties() {
        Set<String> seen = new HashSet<>();
        for (Element property : children(docx.root("docProps/core.xml"))) {
            if (!seen.add(property.getNodeName())) {
                found.add("core property twice: " + property.getNodeName());
            }
        }
        if (docx.has("docProps/app.xml")) {
            String version =
                    at(docx.root("docProps/app.xml"), "AppVersion")
                            .map(Node::getTextContent)
                            .orElse("16.0000");
            if (!version.matches("\\d{1,2}\\.\\d{4}")) {
                found.add("AppVersion " + version);
            }
        }
    }

    // ---- Styles and numbering

    private void styles() {
        List<Element> all = children(docx.root("word/styles.xml"), "style");
        Set<String> names = new HashSet<>();
        for (Element style : all) {
            if (styles.put(w(style, "styleId"), style) != null) {
                found.add("style id twice: " + w(style, "styleId"));
            }
            if (!names.add(StyleNames.folded(val(style, "name")) + w(style, "type"))) {
                found.add("style name twice: " + val(style, "name"));
            }
        }
        for (Element style : all) {
            for (String reference : List.of("basedOn", "next", "link")) {
                at(style, reference).ifPresent(r -> styled("word/styles.xml", r, ""));
            }
            cycle(style);
        }
        all(docx.root("word/styles.xml"), "rPr").forEach(r -> order("word/styles.xml", r));
    }

    private void cycle(Element style) {
        Set<String> seen = new HashSet<>();
        Optional<Element> here = Optional.of(style);
        while (here.isPresent()) {
            if (!seen.add(w(here.get(), "styleId"))) {
                found.add("style based on itself: " + w(style, "styleId"));
                return;
            }
            here = Optional.ofNullable(styles.get(val(here.get(), "basedOn")));
        }
    }

    private void styled(String part, Element reference, String type) {
        Element style = styles.get(val(reference));
        if (style == null) {
            found.add(part + ": no style " + val(reference));
        } else if (!type.isEmpty() && !type.equals(w(style, "type"))) {
            found.add(part + ": not a " + type + " style: " + val(reference));
        }
    }

    private void numbering() {
        if (!docx.has("word/numbering.xml")) {
            return;
        }
        Set<String> abstracts = new HashSet<>();
        for (Element child : children(docx.root("word/numbering.xml"))) {
            if (child.getLocalName().equals("abstractNum")) {
                abstracts.add(w(child, "abstractNumId"));
            } else if (child.getLocalName().equals("num")) {
                if (!abstracts.contains(val(child, "abstractNumId"))) {
                    found.add("no abstractNum " + val(child, "abstractNumId"));
                }
                if (!nums.add(w(child, "numId"))) {
                    found.add("num twice: " + w(child, "numId"));
                }
            }
        }
        all(docx.root("word/numbering.xml"), "pStyle")
                .forEach(p -> styled("word/numbering.xml", p, "paragraph"));
        all(docx.root("word/styles.xml"), "numId").forEach(n -> num("word/styles.xml", n));
    }

    private void num(String part, Element id) {
        if (!val(id).equals("0") && !nums.contains(val(id))) {
            found.add(part + ": no num " + val(id));
        }
    }

    private void notes() {
        if (docx.has("word/footnotes.xml")) {
            for (Element note : children(docx.root("word/footnotes.xml"), "footnote")) {
                if (!notes.add(w(note, "id"))) {
                    found.add("footnote twice: " + w(note, "id"));
                }
            }
        }
    }

    // ---- Stories

    private void story(String part, Element root) {
        all(root, "pStyle").forEach(r -> styled(part, r, "paragraph"));
        all(root, "rStyle").forEach(r -> styled(part, r, "character"));
        all(root, "tblStyle").forEach(r -> styled(part, r, "table"));
        all(root, "numId").forEach(n -> num(part, n));
        all(root, "rPr").forEach(r -> order(part, r));
        all(root, "tbl").forEach(t -> table(part, t));
        fields(part, root);
        deletions(part, root);
        identities(part, root);
        controls(part, root);
        prompts(part, root);
        if (all(root, "hyperlink").stream().anyMatch(l -> !all(l, "hyperlink").isEmpty())) {
            found.add(part + ": a link in a link");
        }
        references(part, root);
        end(part, root);
    }

    private void order(String part, Element properties) {
        int before = -1;
        for (Element property : children(properties)) {
            int place = RUN_ORDER.indexOf(property.getLocalName());
            if (place >= 0 && place < before) {
                found.add(part + ": " + property.getLocalName() + " out of order");
            }
            before = Math.max(before, place);
        }
    }

    private void table(String part, Element table) {
        int columns = at(table, "tblGrid").map(grid -> children(grid).size()).orElse(0);
        if (columns == 0) {
            found.add(part + ": a table without grid");
        }
        Map<Integer, Integer> above = Map.of();
        for (Element row : children(table, "tr")) {
            Map<Integer, Integer> merged = new HashMap<>();
            int end = 0;
            for (Element cell : children(row, "tc")) {
                int span = at(cell, "tcPr", "gridSpan").map(g -> Integer.valueOf(val(g))).orElse(1);
                Optional<Element> merge = at(cell, "tcPr", "vMerge");
                if (merge.isPresent()) {
                    merged.put(end, span);
                    boolean continued = !"restart".equals(val(merge.get()));
                    if (continued && !Integer.valueOf(span).equals(above.get(end))) {
                        found.add(part + ": a cell that continues nothing");
                    }
                }
                end += span;
                cell(part, cell);
            }
            if (end != columns) {
                found.add(part + ": a row of " + end + " columns in a table of " + columns);
            }
            above = merged;
        }
        if (children(table, "tr").isEmpty()) {
            found.add(part + ": a table without rows");
        }
        if (next(table).filter(n -> n.equals("tbl")).isPresent()) {
            found.add(part + ": two tables grown together");
        }
    }

    private void cell(String part, Element cell) {
        List<Element> content = children(cell);
        if (content.isEmpty() || !content.getLast().getLocalName().equals("p")) {
            found.add(part + ": a cell that does not end with a paragraph");
        }
    }

    private static Optional<String> next(Element element) {
        Node node = element.getNextSibling();
        while (node != null && !(node instanceof Element)) {
            node = node.getNextSibling();
        }
        return Optional.ofNullable(node).map(Node::getLocalName);
    }

    private void fields(String part, Element root) {
        int open = 0;
        for (Element character : all(root, "fldChar")) {
            switch (w(character, "fldCharType")) {
                case "begin" -> open++;
                case "end" -> open--;
                default -> {}
            }
            if (open < 0) {
                found.add(part + ": a field that ends before it begins");
                return;
            }
        }
        if (open > 0) {
            found.add(part + ": a field without end");
        }
    }

    private void deletions(String part, Element root) {
        if (all(root, "del").stream().anyMatch(del -> !all(del, "t").isEmpty())) {
            found.add(part + ": w:t in w:del");
        }
        for (Element text : all(root, "delText")) {
            if (!inside(text, "del")) {
                found.add(part + ": w:delText outside w:del");
            }
        }
    }

    private static boolean inside(Node node, String name) {
        for (Node n = node.getParentNode(); n != null; n = n.getParentNode()) {
            if (name.equals(n.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    private void identities(String part, Element root) {
        Set<String> controls = new HashSet<>();
        for (Element control : all(root, "sdtPr")) {
            if (!controls.add(val(control, "id"))) {
                found.add(part + ": two controls " + val(control, "id"));
            }
        }
        Set<String> bookmarks = new HashSet<>();
        for (Element bookmark : all(root, "bookmarkStart")) {
            if (!bookmarks.add(w(bookmark, "id"))) {
                found.add(part + ": two bookmarks " + w(bookmark, "id"));
            }
        }
        Set<String> drawings = new HashSet<>();
        var pictures = root.getElementsByTagNameNS("*", "docPr");
        for (int i = 0; i < pictures.getLength(); i++) {
            if (!drawings.add(((Element) pictures.item(i)).getAttribute("id"))) {
                found.add(part + ": two drawings of one id");
            }
        }
    }

    /** A prompt that is nowhere else would be gone once somebody typed. */
    private void prompts(String part, Element root) {
        Set<String> blocks = new HashSet<>();
        if (docx.has("word/glossary/document.xml")) {
            for (Element block : all(docx.root("word/glossary/document.xml"), "docPartPr")) {
                blocks.add(val(block, "name"));
            }
        }
        for (Element properties : all(root, "sdtPr")) {
            if (at(properties, "showingPlcHdr").isPresent()
                    && !blocks.contains(val(properties, "placeholder", "docPart"))) {
                found.add(part + ": a control whose prompt does not come back");
            }
        }
    }

    /** Word refuses longer ones. */
    private void controls(String part, Element root) {
        for (Element properties : all(root, "sdtPr")) {
            if (val(properties, "alias").length() > 64 || val(properties, "tag").length() > 64) {
                found.add(part + ": the name of a control is too long");
            }
        }
    }

    private void references(String part, Element root) {
        for (Element reference : all(root, "footnoteReference")) {
            if (!part.equals("word/document.xml")) {
                found.add(part + ": a footnote outside the body");
            } else if (!notes.contains(w(reference, "id"))) {
                found.add(part + ": no footnote " + w(reference, "id"));
            }
        }
    }

    /** Word wants a paragraph at the end of each text. */
    private void end(String part, Element root) {
        if (part.equals("word/document.xml")) {
            List<Element> body = children(children(root, "body").getFirst());
            if (!body.getLast().getLocalName().equals("sectPr")) {
                found.add(part + ": the section's properties are not last");
            }
            paragraphLast(part, body.subList(0, body.size() - 1));
        } else if (part.contains("notes")) {
            children(root).forEach(note -> paragraphLast(part, children(note)));
        } else {
            paragraphLast(part, children(root));
        }
    }

    private void paragraphLast(String part, List<Element> blocks) {
        if (blocks.isEmpty()) {
            found.add(part + ": no paragraph");
        } else if (blocks.getLast().getLocalName().equals("tbl")) {
            found.add(part + ": ends with a table");
        }
    }
}
