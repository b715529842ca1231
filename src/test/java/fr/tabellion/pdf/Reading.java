package fr.tabellion.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tagged PDF as a screen reader meets it: its structure tree with the text of each leaf.
 *
 * <pre>
 * Reading paper = Reading.of(pdf);
 * paper.tree();        // Document\n  H1 "Contrat de ville"\n  P …
 * paper.paragraphs();  // the same words as Texts.of(document)
 * </pre>
 */
public final class Reading {
    /** A structure element. */
    record Node(String role, Map<String, String> attributes, String text, List<Node> kids) {}

    /**
     * A letter drawn, in points from the top left corner; {@code tagged} or part of an artifact.
     */
    record Glyph(
            int page,
            String text,
            double x,
            double baseline,
            double width,
            double size,
            boolean tagged,
            int owner) {}

    /** Letters on one baseline of one page that belong together. */
    record DrawnLine(int page, double x, double baseline, String text) {}

    private final Map<Integer, Map<Integer, String>> texts = new HashMap<>();
    private final Map<COSDictionary, Integer> pages = new HashMap<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final Node root;
    private final int pageCount;
    private int owners;

    private Reading(PDDocument document) throws IOException {
        int number = 0;
        for (PDPage page : document.getPages()) {
            pages.put(page.getCOSObject(), number);
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                read(content, number);
            }
            number++;
        }
        this.pageCount = number;
        COSDictionary tree =
                document.getDocumentCatalog()
                        .getCOSObject()
                        .getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        this.root = node(tree, -1);
    }

    public static Reading of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new Reading(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int pages() {
        return pageCount;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    /** What is drawn, line by line, in the order of drawing. */
    List<DrawnLine> lines() {
        List<DrawnLine> lines = new ArrayList<>();
        Glyph start = null;
        StringBuilder text = new StringBuilder();
        for (Glyph glyph : glyphs) {
            if (start == null
                    || glyph.page() != start.page()
                    || Math.abs(glyph.baseline() - start.baseline()) > 0.1) {
                add(start, text, lines);
                start = glyph;
            }
            text.append(glyph.text());
        }
        add(start, text, lines);
        return lines;
    }

    private static void add(@Nullable Glyph start, StringBuilder text, List<DrawnLine> lines) {
        if (start != null) {
            lines.add(
                    new DrawnLine(
                            start.page(), start.x(), start.baseline(), text.toString().strip()));
            text.setLength(0);
        }
    }

    Node root() {
        return root;
    }

    // ---- Marked content

    private void read(PDMarkedContent content, int page) {
        owners++;
        StringBuilder text = new StringBuilder();
        words(content, page, text, content.getMCID() >= 0, owners);
        if (content.getMCID() >= 0) {
            texts.computeIfAbsent(page, p -> new HashMap<>())
                    .merge(content.getMCID(), text.toString(), String::concat);
        }
    }

    private void words(
            PDMarkedContent content, int page, StringBuilder text, boolean tagged, int owner) {
        StringBuilder own = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition p) {
                own.append(p.getUnicode());
                glyphs.add(
                        new Glyph(
                                page,
                                p.getUnicode(),
                                p.getXDirAdj(),
                                p.getYDirAdj(),
                                p.getWidthDirAdj(),
                                p.getFontSizeInPt(),
                                tagged,
                                owner));
            } else if (part instanceof PDMarkedContent inner) {
                words(inner, page, own, tagged, owner);
            }
        }
        String actual = content.getActualText();
        text.append(actual == null ? own : actual);
    }

    // ---- The tree

    private Node node(COSDictionary element, int page) {
        int own =
                element.containsKey(COSName.PG)
                        ? pages.get(element.getCOSDictionary(COSName.PG))
                        : page;
        StringBuilder text = new StringBuilder();
        List<Node> kids = new ArrayList<>();
        COSBase k = element.getDictionaryObject(COSName.K);
        if (k instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                kid(array.getObject(i), own, text, kids);
            }
        } else if (k != null) {
            kid(k, own, text, kids);
        }
        String role = element.getNameAsString(COSName.S);
        return new Node(role == null ? "" : role, attributes(element), text.toString(), kids);
    }

    private void kid(COSBase kid, int page, StringBuilder text, List<Node> kids) {
        if (kid instanceof COSInteger mcid) {
            text.append(texts.getOrDefault(page, Map.of()).getOrDefault(mcid.intValue(), ""));
        } else if (kid instanceof COSDictionary d) {
            String type = d.getNameAsString(COSName.TYPE);
            if ("MCR".equals(type)) {
                int of = pages.getOrDefault(d.getCOSDictionary(COSName.PG), 0);
                text.append(texts.getOrDefault(of, Map.of()).getOrDefault(d.getInt("MCID"), ""));
            } else if ("OBJR".equals(type)) {
                kids.add(
                        new Node(
                                "OBJR",
                                annotation(d.getCOSDictionary(COSName.OBJ)),
                                "",
                                List.of()));
            } else {
                kids.add(node(d, page));
            }
        }
    }

    private static Map<String, String> annotation(COSDictionary annotation) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("Subtype", annotation.getNameAsString(COSName.SUBTYPE));
        COSDictionary action = annotation.getCOSDictionary(COSName.A);
        if (action != null && action.getString("URI") != null) {
            attributes.put("URI", action.getString("URI"));
        }
        for (String key : List.of("Contents", "T", "TU")) {
            if (annotation.getString(key) != null) {
                attributes.put(key, annotation.getString(key));
            }
        }
        return attributes;
    }

    private static Map<String, String> attributes(COSDictionary element) {
        Map<String, String> attributes = new TreeMap<>();
        for (String key : List.of("Lang", "Alt", "E", "ID", "ActualText")) {
            if (element.getString(key) != null) {
                attributes.put(key, element.getString(key));
            }
        }
        COSDictionary a = element.getCOSDictionary(COSName.A);
        if (a != null) {
            for (COSName key : a.keySet()) {
                COSBase value = a.getDictionaryObject(key);
                if (!key.getName().equals("O") && !key.getName().equals("BBox")) {
                    attributes.put(
                            key.getName(),
                            value instanceof COSName name
                                    ? name.getName()
                                    : value instanceof COSInteger i
                                            ? Integer.toString(i.intValue())
                                            : value instanceof COSString s
                                                    ? s.getString()
                                                    : value.toString());
                }
            }
        }
        return attributes;
    }

    // ---- Text forms

    /** The tree, an element a line. */
    public String tree() {
        StringBuilder out = new StringBuilder();
        root.kids().forEach(kid -> print(kid, 0, out));
        return out.toString();
    }

    private static void print(Node node, int depth, StringBuilder out) {
        out.repeat("  ", depth).append(node.role());
        node.attributes()
                .forEach((key, value) -> out.append(' ').append(key).append('=').append(value));
        if (!node.text().isEmpty()) {
            out.append(" « ").append(shown(node.text())).append(" »");
        }
        out.append('\n');
        node.kids().forEach(kid -> print(kid, depth + 1, out));
    }

    private static String shown(String text) {
        return text.replace("\u00a0", "⍽").replace("\u202f", "⍽").replace("\u00ad", "¬");
    }

    /** Paragraphs in the order of {@code Texts.of}: the body's, then the notes'; marks left out. */
    public List<String> paragraphs() {
        return paragraphs(root);
    }

    /** The same for each paper of a dossier, the cover first. */
    public List<List<String>> papers() {
        Node document = root.kids().getFirst();
        return document.kids().stream().map(Reading::paragraphs).toList();
    }

    private static List<String> paragraphs(Node root) {
        List<String> lines = new ArrayList<>();
        List<Node> notes = new ArrayList<>();
        paragraphs(root, lines, notes);
        for (int i = 0; i < notes.size(); i++) {
            for (Node kid : notes.get(i).kids()) {
                paragraphs(kid, lines, notes);
            }
        }
        return lines;
    }

    private static void paragraphs(Node node, List<String> lines, List<Node> notes) {
        if (node.role().matches("P|H[1-6]|Caption")) {
            StringBuilder line = new StringBuilder();
            inline(node, line, notes);
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
        } else if (!node.role().equals("Lbl")) {
            node.kids().forEach(kid -> paragraphs(kid, lines, notes));
        }
    }

    private static void inline(Node node, StringBuilder line, List<Node> notes) {
        if (node.role().equals("Note")) {
            notes.add(node);
            return;
        }
        line.append(node.text());
        node.kids().forEach(kid -> inline(kid, line, notes));
    }
}
