package fr.tabellion.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.document.Document;
import fr.tabellion.document.Texts;
import fr.tabellion.document.Trees;
import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Themes;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.List;

/** What holds for every paper, beyond what veraPDF sees. */
class PaperPropertiesTest {
    private static final int PAPERS = Boolean.getBoolean("soak") ? 500 : 40;

    private final Theme theme = Themes.sample();
    private final PdfWriter writer = new PdfWriter(theme, Fonts.shipped());
    private final PdfWriter dividing = new PdfWriter(theme.hyphenated(), Fonts.shipped());

    @Test
    void every_paper_is_archivable_and_accessible_and_says_what_its_tree_says() {
        int pictures = 0;
        int rules = 0;
        for (int seed = 0; seed < PAPERS; seed++) {
            Document document = Trees.document(seed);
            PdfProfile profile = seed % 2 == 0 ? PdfProfile.SIGNABLE : PdfProfile.FLAT;
            byte[] pdf =
                    (seed % 3 == 0 ? dividing : writer)
                            .write(document, Trees.images(), profile, "abc" + seed);
            assertThat(Vera.faults(pdf)).as("veraPDF, seed " + seed).isEmpty();
            Inspection paper = Inspection.of(pdf, theme);
            assertSame(plain(paper.reading().paragraphs()), plain(Texts.of(document)), seed);
            assertThat(paper.faults()).as("seed " + seed).isEmpty();
            List<Shapes.Shape> shapes = paper.shapes();
            pictures += (int) shapes.stream().filter(Shapes.Shape::picture).count();
            rules += (int) shapes.stream().filter(shape -> !shape.picture()).count();
        }
        assertThat(pictures).as("pictures looked at").isGreaterThan(PAPERS / 2);
        assertThat(rules).as("rules looked at").isGreaterThan(10 * PAPERS);
    }

    // ---- Text

    /** One paragraph after the other: the whole paper at once is no message. */
    private static void assertSame(List<String> drawn, List<String> written, int seed) {
        for (int i = 0; i < Math.min(drawn.size(), written.size()); i++) {
            assertThat(drawn.get(i)).as("seed " + seed + ", " + i).isEqualTo(written.get(i));
        }
        assertThat(drawn).as("seed " + seed).hasSameSizeAs(written);
    }

    /** Without what only the line breaker sees, and with spaces as a reader sees them. */
    private static List<String> plain(List<String> lines) {
        return lines.stream().map(PaperPropertiesTest::plain).filter(l -> !l.isEmpty()).toList();
    }

    private static String plain(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFC)
                .replaceAll("[\u00ad\u200b]", "")
                .replaceAll("[ \n]+", " ")
                .strip();
    }
}
