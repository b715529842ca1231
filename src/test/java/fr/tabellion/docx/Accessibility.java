package fr.tabellion.docx;

import static fr.tabellion.docx.DocxParts.all;
import static fr.tabellion.docx.DocxParts.at;
import static fr.tabellion.docx.DocxParts.children;
import static fr.tabellion.docx.DocxParts.val;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.List;

/** The rules of Word's accessibility checker, and two habits its users have to be told of. */
public final class Accessibility {
    private static final String WP =
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    private final DocxParts docx;
    private final List<String> found = new ArrayList<>();

    private Accessibility(DocxParts docx) {
        this.docx = docx;
    }

    /** One line a finding; empty for a paper that everybody can read. */
    public static List<String> findings(DocxParts docx) {
        Accessibility accessibility = new Accessibility(docx);
        accessibility.check();
        return accessibility.found;
    }

    private void check() {
        if (at(docx.root("docProps/core.xml"), "title").map(Node::getTextContent).isEmpty()) {
            found.add("no title");
        }
        Element body = docx.root("word/document.xml");
        pictures(body);
        all(body, "tbl").forEach(this::table);
        headings(body);
        spacing(body);
        for (Element link : all(body, "hyperlink")) {
            if (link.getTextContent().isBlank() && all(link, "drawing").isEmpty()) {
                found.add("a link without words");
            }
        }
        if (all(docx.root("word/styles.xml"), "lang").isEmpty()) {
            found.add("no language");
        }
    }

    private void pictures(Element body) {
        var properties = body.getElementsByTagNameNS(WP, "docPr");
        for (int i = 0; i < properties.getLength(); i++) {
            Element picture = (Element) properties.item(i);
            boolean decorative = picture.getElementsByTagNameNS("*", "decorative").getLength() > 0;
            if (picture.getAttribute("descr").isBlank() && !decorative) {
                found.add("a picture without alternative");
            }
        }
        if (body.getElementsByTagNameNS(WP, "anchor").getLength() > 0) {
            found.add("a picture that is not in line");
        }
        if (!all(body, "txbxContent").isEmpty() || !all(body, "pict").isEmpty()) {
            found.add("a text box");
        }
    }

    /** What heads a table says so; one that has a head names it to those who hear it. */
    private void table(Element table) {
        List<Element> rows = children(table, "tr");
        boolean headed = !rows.isEmpty() && at(rows.getFirst(), "trPr", "tblHeader").isPresent();
        boolean says =
                at(table, "tblPr", "tblLook")
                        .map(l -> DocxParts.w(l, "firstRow"))
                        .get()
                        .equals("1");
        if (headed != says && val(table, "tblPr", "tblStyle").equals(StyleNames.TABLE_GRID)) {
            found.add("a head that is not flagged");
        }
        boolean named =
                at(table, "tblPr", "tblCaption").isPresent()
                        || at(table, "tblPr", "tblDescription").isPresent();
        if (headed && !named && !rows.getFirst().getTextContent().isBlank()) {
            found.add("a table without title or description");
        }
    }

    /** Levels one after the other, each at most one deeper than the one before. */
    private void headings(Element body) {
        int before = 0;
        for (Element paragraph : all(body, "p")) {
            int level = level(paragraph);
            if (level > before + 1) {
                found.add("a heading that skips a level: " + paragraph.getTextContent());
            }
            before = level == 0 ? before : level;
        }
    }

    private static int level(Element paragraph) {
        String own = val(paragraph, "pPr", "outlineLvl");
        if (!own.isEmpty()) {
            return 1 + Integer.parseInt(own);
        }
        String style = val(paragraph, "pPr", "pStyle");
        return style.matches("Titre[1-6]") ? style.charAt(5) - '0' : 0;
    }

    /** Word wants some empty paragraphs: between tables and in cells; they are hairlines. */
    private void spacing(Element body) {
        for (Element paragraph : all(body, "p")) {
            boolean empty =
                    paragraph.getTextContent().isEmpty() && all(paragraph, "drawing").isEmpty();
            String style = val(paragraph, "pPr", "pStyle");
            boolean hairline = style.startsWith(StyleNames.SEPARATOR);
            boolean inCell = "tc".equals(paragraph.getParentNode().getLocalName());
            boolean item = at(paragraph, "pPr", "numPr").isPresent() || style.startsWith("Liste");
            if (empty && !hairline && !inCell && !item) {
                found.add("an empty paragraph in " + style);
            }
        }
    }
}
