package fr.tabellion.docx;

import static org.assertj.core.api.Assertions.assertThat;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.List;

/** What Word shows of a redline, by a reader of ours. */
public final class Revisions {
    private Revisions() {}

    /** The paragraphs once every revision is accepted. */
    public static List<String> accepted(byte[] docx) {
        return read(docx, "del");
    }

    /** The paragraphs once every revision is rejected. */
    public static List<String> rejected(byte[] docx) {
        return read(docx, "ins");
    }

    /** The paragraphs once what is {@code gone} is gone. */
    private static List<String> read(byte[] docx, String gone) {
        Element root = DocxParts.of(docx).root("word/document.xml");
        List<String> lines = new ArrayList<>();
        for (Element paragraph : DocxParts.all(root, "p")) {
            if (!inGoneRow(paragraph, gone)) {
                StringBuilder line = new StringBuilder();
                text(paragraph, gone, line);
                if (!line.isEmpty()) {
                    assertThat(isMarked(paragraph, gone)).as(line.toString()).isFalse();
                    lines.add(line.toString());
                }
            }
        }
        return lines;
    }

    private static boolean isMarked(Element paragraph, String mark) {
        return DocxParts.at(paragraph, "pPr", "rPr", mark).isPresent();
    }

    private static boolean inGoneRow(Node node, String gone) {
        for (Node n = node; n != null; n = n.getParentNode()) {
            if (n instanceof Element row
                    && "tr".equals(row.getLocalName())
                    && DocxParts.at(row, "trPr", gone).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static void text(Element element, String gone, StringBuilder out) {
        for (Element child : DocxParts.children(element)) {
            switch (child.getLocalName()) {
                case "t", "delText" -> out.append(child.getTextContent());
                case "noBreakHyphen" -> out.append('\u2011');
                default -> {
                    if (!child.getLocalName().equals(gone)
                            && !child.getLocalName().endsWith("Pr")) {
                        text(child, gone, out);
                    }
                }
            }
        }
    }
}
