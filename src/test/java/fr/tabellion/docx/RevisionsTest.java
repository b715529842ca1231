package fr.tabellion.docx;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.compare.Comparison;
import fr.tabellion.compare.RedlineSamples;
import fr.tabellion.document.Document;
import fr.tabellion.document.Images;
import fr.tabellion.document.Texts;
import fr.tabellion.theme.Themes;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.List;

/** A redline in Word: accepted it reads as the text amended, rejected as the one in force. */
class RevisionsTest {
    private static final int PAPERS = Boolean.getBoolean("soak") ? 500 : 30;
    private static final DocxWriter WRITER = new DocxWriter(Themes.sample());

    @Test
    void word_accepts_and_rejects_what_the_tree_does() {
        for (long seed = 0; seed < PAPERS; seed++) {
            Comparison comparison = RedlineSamples.random(seed);
            byte[] docx = WRITER.write(comparison.redline(), Images.NONE);
            assertThat(read(docx, "del", "ins"))
                    .as("accepted, seed " + seed)
                    .isEqualTo(words(comparison.applied()));
            assertThat(read(docx, "ins", "del"))
                    .as("rejected, seed " + seed)
                    .isEqualTo(words(comparison.inForce()));
            assertThat(Schemas.violations(DocxParts.of(docx))).as("seed " + seed).isEmpty();
            assertThat(Lint.findings(DocxParts.of(docx))).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void changes_bear_a_fixed_author_and_the_papers_own_date() {
        Element body =
                DocxParts.of(WRITER.write(RedlineSamples.random(3).redline(), Images.NONE))
                        .root("word/document.xml");
        List<Element> changes = new ArrayList<>(DocxParts.all(body, "ins"));
        changes.addAll(DocxParts.all(body, "del"));
        assertThat(changes).isNotEmpty();
        assertThat(changes)
                .allSatisfy(
                        change -> {
                            assertThat(DocxParts.w(change, "author")).isEqualTo("Tabellion");
                            assertThat(DocxParts.w(change, "date"))
                                    .isEqualTo("2025-01-01T00:00:00Z");
                        });
        assertThat(changes.stream().map(change -> DocxParts.w(change, "id")).distinct())
                .hasSameSizeAs(changes);
    }

    private static List<String> words(Document document) {
        return Texts.of(document).stream().map(line -> line.replace("\n", "")).toList();
    }

    // ---- A reader of ours

    /** The paragraphs once what is {@code gone} is gone and what {@code stays} is text. */
    private static List<String> read(byte[] docx, String gone, String stays) {
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
