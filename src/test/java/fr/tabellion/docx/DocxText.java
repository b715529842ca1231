package fr.tabellion.docx;

import static fr.tabellion.docx.DocxParts.at;
import static fr.tabellion.docx.DocxParts.children;
import static fr.tabellion.docx.DocxParts.val;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Word file read back: its words, and the text form goldens are kept in.
 *
 * <pre>
 * DocxText.words(bytes)   the words as document.Texts gives them: one string a paragraph
 * DocxText.read(bytes)    the same with styles, marks of lists, tables, properties
 * </pre>
 */
public final class DocxText {
    private final DocxParts parts;
    private final DocxNumbers numbers;
    private final StringBuilder out = new StringBuilder();
    private final boolean bare;

    /** References met so far: their ids are every program's own. */
    private int notes;

    private DocxText(DocxParts parts, boolean bare) {
        this.parts = parts;
        this.numbers = DocxNumbers.of(parts);
        this.bare = bare;
    }

    /** The body's paragraphs, then the footnotes'; empty ones are left out. */
    public static List<String> words(byte[] docx) {
        DocxText text = new DocxText(DocxParts.of(docx), true);
        List<String> words = new ArrayList<>();
        text.words(text.parts.root("word/document.xml"), words);
        if (text.parts.has("word/footnotes.xml")) {
            text.words(text.parts.root("word/footnotes.xml"), words);
        }
        return words;
    }

    /** All a reviewer wants to see, a paragraph a line. */
    public static String read(byte[] docx) {
        DocxText text = new DocxText(DocxParts.of(docx), false);
        text.properties();
        for (String part : text.parts.xml()) {
            if (part.matches("word/(document|header.*|footer.*|footnotes)\\.xml")) {
                text.out.append("== ").append(part).append('\n');
                text.blocks(text.parts.root(part), "");
            }
        }
        return text.out.toString();
    }

    private void words(Element root, List<String> words) {
        for (Element paragraph : DocxParts.all(root, "p")) {
            String line = runs(paragraph).substring(noteMark(paragraph).length());
            if (!line.isEmpty()) {
                words.add(line);
            }
        }
    }

    /** A note's text begins with its number, which is no word, and a space. */
    private String noteMark(Element paragraph) {
        List<Element> runs = children(paragraph, "r");
        boolean marked =
                paragraph.getOwnerDocument().getDocumentElement().getLocalName().equals("footnotes")
                        && !runs.isEmpty()
                        && children(paragraph).indexOf(runs.getFirst()) <= 1
                        && val(runs.getFirst(), "rPr", "rStyle").equals(StyleNames.FOOTNOTE_MARK);
        return marked ? runs.getFirst().getTextContent() + " " : "";
    }

    private void properties() {
        children(parts.root("docProps/core.xml"))
                .forEach(
                        property ->
                                out.append(property.getNodeName())
                                        .append(": ")
                                        .append(property.getTextContent())
                                        .append('\n'));
    }

    // ---- Blocks

    private void blocks(Element parent, String indent) {
        for (Element child : children(parent)) {
            block(child, indent);
        }
    }

    private void block(Element block, String indent) {
        switch (block.getLocalName()) {
            case "p" -> paragraph(block, indent);
            case "tbl" -> table(block, indent);
            case "body", "sdtContent" -> blocks(block, indent);
            case "sdt" -> {
                out.append(indent).append("control").append(controlled(block)).append('\n');
                blocks(block, indent + "  ");
            }
            case "footnote" -> {
                if (block.getAttributeNS(DocxParts.W, "type").isEmpty()) {
                    out.append(indent).append("note ").append(DocxParts.w(block, "id"));
                    out.append('\n');
                    blocks(block, indent + "  ");
                }
            }
            case "sectPr" -> out.append(indent).append("section ").append(flat(block)).append('\n');
            default -> {}
        }
    }

    private void paragraph(Element paragraph, String indent) {
        out.append(indent).append(val(paragraph, "pPr", "pStyle"));
        at(paragraph, "pPr").ifPresent(this::direct);
        out.append(" | ").append(numbers.mark(paragraph)).append(runs(paragraph)).append('\n');
    }

    /** What the paragraph says beside its style. */
    private void direct(Element properties) {
        children(properties).stream()
                .filter(property -> !"pStyle".equals(property.getLocalName()))
                .forEach(property -> out.append(' ').append(flat(property)));
    }

    private void table(Element table, String indent) {
        out.append(indent).append("table ").append(val(table, "tblPr", "tblStyle"));
        at(table, "tblGrid")
                .ifPresent(
                        grid ->
                                out.append(' ')
                                        .append(
                                                children(grid).stream()
                                                        .map(column -> DocxParts.w(column, "w"))
                                                        .collect(Collectors.joining("+"))));
        at(table, "tblPr", "tblInd").ifPresent(i -> out.append(' ').append(flat(i)));
        for (String alternative : List.of("tblCaption", "tblDescription")) {
            at(table, "tblPr", alternative).ifPresent(a -> out.append(' ').append(flat(a)));
        }
        out.append('\n');
        for (Element row : children(table, "tr")) {
            out.append(indent).append("  row");
            at(row, "trPr")
                    .ifPresent(p -> children(p).forEach(c -> out.append(' ').append(flat(c))));
            out.append('\n');
            for (Element cell : children(row, "tc")) {
                out.append(indent).append("    cell");
                at(cell, "tcPr").ifPresent(this::cell);
                out.append('\n');
                blocks(cell, indent + "      ");
            }
        }
    }

    private void cell(Element properties) {
        children(properties).stream()
                .filter(property -> !"tcW".equals(property.getLocalName()))
                .forEach(property -> out.append(' ').append(flat(property)));
    }

    // ---- Runs

    private String runs(Element paragraph) {
        StringBuilder line = new StringBuilder();
        runs(paragraph, line, new Field());
        return line.toString();
    }

    /** Where in a field the reading stands. */
    private static final class Field {
        private boolean result;
        private String instruction = "";
    }

    private void runs(Element parent, StringBuilder line, Field field) {
        for (Element child : children(parent)) {
            switch (child.getLocalName()) {
                case "r" -> run(child, line, field);
                case "hyperlink" -> {
                    line.append(bare ? "" : "[");
                    runs(child, line, field);
                    line.append(bare ? "" : "](" + target(child) + ")");
                }
                case "sdt" -> {
                    line.append(bare ? "" : "{control" + controlled(child) + " ");
                    at(child, "sdtContent").ifPresent(content -> runs(content, line, field));
                    line.append(bare ? "" : "}");
                }
                default -> {}
            }
        }
    }

    private void run(Element run, StringBuilder line, Field field) {
        StringBuilder text = new StringBuilder();
        for (Element child : children(run)) {
            piece(child, text, field);
        }
        String look = at(run, "rPr").map(this::look).orElse("");
        if (bare || look.isEmpty() || text.isEmpty()) {
            line.append(text);
        } else {
            line.append('‹').append(look).append(": ").append(text).append('›');
        }
    }

    private void piece(Element piece, StringBuilder text, Field field) {
        switch (piece.getLocalName()) {
            case "t" -> {
                if (!field.result) {
                    text.append(piece.getTextContent());
                }
            }
            case "br" ->
                    text.append("page".equals(DocxParts.w(piece, "type")) ? "" : bare ? "\n" : "↵");
            case "tab" -> text.append('\t');
            case "softHyphen" -> text.append('\u00ad');
            case "noBreakHyphen" -> text.append('\u2011');
            case "footnoteReference" ->
                    text.append(
                            bare ? String.valueOf(++notes) : "note " + DocxParts.w(piece, "id"));
            case "fldChar" -> field(DocxParts.w(piece, "fldCharType"), text, field);
            case "instrText" -> field.instruction += piece.getTextContent();
            case "drawing" -> text.append(bare ? "" : picture(piece));
            default -> {}
        }
    }

    private void field(String type, StringBuilder text, Field field) {
        field.result = type.equals("separate");
        if (type.equals("end")) {
            text.append(bare ? "" : "{" + field.instruction.strip() + "}");
            field.instruction = "";
        }
    }

    private String look(Element properties) {
        return children(properties).stream().map(this::flat).collect(Collectors.joining(" "));
    }

    private static String picture(Element drawing) {
        Element inline = children(drawing).getFirst();
        Element extent = children(inline, "extent").getFirst();
        Element name = children(inline, "docPr").getFirst();
        return "{picture "
                + Math.round(Long.parseLong(extent.getAttribute("cx")) / 36000.0)
                + "×"
                + Math.round(Long.parseLong(extent.getAttribute("cy")) / 36000.0)
                + " mm « "
                + name.getAttribute("descr")
                + " »}";
    }

    private static String target(Element link) {
        return link.getAttributeNS(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
    }

    private static String controlled(Element control) {
        return at(control, "sdtPr")
                .map(
                        properties ->
                                children(properties).stream()
                                        .filter(p -> !"rPr".equals(p.getLocalName()))
                                        .filter(p -> !"id".equals(p.getLocalName()))
                                        .map(
                                                p ->
                                                        " "
                                                                + p.getLocalName()
                                                                + (val(p).isEmpty()
                                                                        ? ""
                                                                        : "=" + val(p)))
                                        .collect(Collectors.joining()))
                .orElse("");
    }

    /** An element on one line: {@code ind(left=283 hanging=170)}, {@code keepNext}, {@code b}. */
    private String flat(Element element) {
        StringBuilder text = new StringBuilder(element.getLocalName());
        var attributes = element.getAttributes();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getLocalName();
            String value = attributes.item(i).getNodeValue();
            if (!attributes.item(i).getNodeName().startsWith("xmlns")) {
                values.add("val".equals(name) ? value : name + "=" + value);
            }
        }
        children(element).forEach(child -> values.add(flat(child)));
        return values.isEmpty()
                ? text.toString()
                : text.append('(').append(String.join(" ", values)).append(')').toString();
    }
}
