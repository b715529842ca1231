package fr.tabellion;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a reader of a finished file sees: its paragraphs in order, each with what it is. */
final class Outline {
    private Outline() {}

    /**
     * @param kind {@code #} for a heading, {@code =} for a paragraph, {@code -} and {@code --} for
     *     items of lists
     */
    record Line(String kind, String text) {}

    // ---- DOCX

    static List<Line> ofDocx(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            return document.getParagraphs().stream()
                    .map(paragraph -> line(document, paragraph))
                    .filter(line -> !line.text().isBlank())
                    .toList();
        }
    }

    private static Line line(XWPFDocument document, XWPFParagraph paragraph) {
        Optional<XWPFStyle> style =
                Optional.ofNullable(paragraph.getStyleID()).map(document.getStyles()::getStyle);
        String name = style.map(XWPFStyle::getName).orElse("").toLowerCase(Locale.ROOT);
        boolean heading = name.startsWith("heading") || name.equals("title");
        int depth = depth(paragraph, style);
        return new Line(
                heading ? "#" : depth > 0 ? "-".repeat(depth) : "=", paragraph.getText().strip());
    }

    /** A list's level is the paragraph's own or its style's. */
    private static int depth(XWPFParagraph paragraph, Optional<XWPFStyle> style) {
        if (paragraph.getNumIlvl() != null) {
            return paragraph.getNumIlvl().intValue() + 1;
        }
        return style.map(XWPFStyle::getCTStyle)
                .filter(known -> known.isSetPPr() && known.getPPr().isSetNumPr())
                .map(known -> known.getPPr().getNumPr())
                .map(Outline::depth)
                .orElse(0);
    }

    private static int depth(CTNumPr numbering) {
        return numbering.isSetIlvl() ? numbering.getIlvl().getVal().intValue() + 1 : 1;
    }

    // ---- PDF

    /** By the structure tree, as a screen reader goes through it. */
    static List<Line> ofPdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
            for (PDPage page : document.getPages()) {
                texts.put(page, texts(page));
            }
            List<Line> lines = new ArrayList<>();
            new Walk(texts, lines).node(document.getDocumentCatalog().getStructureTreeRoot(), 0);
            return lines;
        }
    }

    private static Map<Integer, String> texts(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            collect(content, texts);
        }
        return texts;
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, texts);
            }
        }
        if (content.getMCID() >= 0) {
            texts.merge(content.getMCID(), text.toString(), String::concat);
        }
    }

    private record Walk(Map<PDPage, Map<Integer, String>> texts, List<Line> lines) {
        private void node(PDStructureNode node, int depth) {
            for (Object kid : node.getKids()) {
                if (kid instanceof PDStructureElement element) {
                    element(element, depth);
                }
            }
        }

        private void element(PDStructureElement element, int depth) {
            String role = element.getStandardStructureType();
            if (role.matches("H[1-6]|P|Caption")) {
                String kind = role.startsWith("H") ? "#" : depth > 0 ? "-".repeat(depth) : "=";
                lines.add(new Line(kind, text(element, element.getPage()).strip()));
            } else if (!role.equals("Lbl")) {
                node(element, role.equals("L") ? depth + 1 : depth);
            }
        }

        private String text(PDStructureNode node, PDPage outer) {
            StringBuilder text = new StringBuilder();
            for (Object kid : node.getKids()) {
                switch (kid) {
                    case Integer mcid -> text.append(text(outer, mcid));
                    case PDMarkedContentReference reference ->
                            text.append(text(pageOf(reference, outer), reference.getMCID()));
                    case PDStructureElement inner ->
                            text.append(
                                    text(inner, inner.getPage() == null ? outer : inner.getPage()));
                    default -> {}
                }
            }
            return text.toString();
        }

        private static PDPage pageOf(PDMarkedContentReference reference, PDPage outer) {
            return reference.getPage() == null ? outer : reference.getPage();
        }

        private String text(PDPage page, int mcid) {
            return texts.entrySet().stream()
                    .filter(entry -> entry.getKey().getCOSObject() == page.getCOSObject())
                    .map(entry -> entry.getValue().getOrDefault(mcid, ""))
                    .findFirst()
                    .orElse("");
        }
    }
}
