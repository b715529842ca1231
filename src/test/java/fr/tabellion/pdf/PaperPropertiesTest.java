package fr.tabellion.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.document.Document;
import fr.tabellion.document.Texts;
import fr.tabellion.document.Trees;
import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Themes;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
            Reading reading = Reading.of(pdf);
            assertSame(plain(reading.paragraphs()), plain(Texts.of(document)), seed);
            assertThat(headersWithoutScope(reading.root())).as("scope, seed " + seed).isEmpty();
            assertThat(outside(reading)).as("margins, seed " + seed).isEmpty();
            assertThat(overlapping(reading)).as("overlaps, seed " + seed).isEmpty();
            List<Shapes.Shape> shapes = Shapes.of(pdf);
            pictures += (int) shapes.stream().filter(Shapes.Shape::picture).count();
            rules += (int) shapes.stream().filter(shape -> !shape.picture()).count();
            assertThat(shapesOutside(shapes)).as("shapes in margins, seed " + seed).isEmpty();
            assertThat(covered(shapes, reading)).as("pictures on text, seed " + seed).isEmpty();
            assertThat(struck(shapes, reading)).as("rules through text, seed " + seed).isEmpty();
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

    // ---- Tags

    private static List<Reading.Node> headersWithoutScope(Reading.Node node) {
        List<Reading.Node> found = new ArrayList<>();
        if (node.role().equals("TH") && !node.attributes().containsKey("Scope")) {
            found.add(node);
        }
        node.kids().forEach(kid -> found.addAll(headersWithoutScope(kid)));
        return found;
    }

    // ---- Places

    private List<Reading.Glyph> outside(Reading reading) {
        Theme.Page page = theme.page();
        double left = Flow.points(page.left()) - 0.1;
        double right = Flow.points(page.width() - page.right()) + 0.1;
        double top = Flow.points(page.top());
        double bottom = Flow.points(page.height() - page.bottom());
        return reading.glyphs().stream()
                .filter(g -> !g.text().isBlank())
                .filter(
                        g ->
                                g.x() < left
                                        || g.x() + g.width() > right
                                        || (g.tagged()
                                                && (g.baseline() < top || g.baseline() > bottom)))
                .toList();
    }

    /** Pictures, rules and boxes that leave the text's width, or the paper but for furniture. */
    private List<Shapes.Shape> shapesOutside(List<Shapes.Shape> shapes) {
        Theme.Page page = theme.page();
        double left = Flow.points(page.left()) - 0.6;
        double right = Flow.points(page.width() - page.right()) + 0.6;
        double top = Flow.points(page.header());
        double bottom = Flow.points(page.height() - page.footer());
        return shapes.stream()
                .filter(
                        shape ->
                                shape.bounds().getMinX() < left
                                        || shape.bounds().getMaxX() > right
                                        || shape.bounds().getMinY() < top
                                        || shape.bounds().getMaxY() > bottom)
                .toList();
    }

    private static List<String> covered(List<Shapes.Shape> shapes, Reading reading) {
        List<String> found = new ArrayList<>();
        Map<Integer, List<Reading.Glyph>> letters = letters(reading);
        for (Shapes.Shape picture : shapes.stream().filter(Shapes.Shape::picture).toList()) {
            for (Reading.Glyph glyph : letters.getOrDefault(picture.page(), List.of())) {
                if (picture.bounds().contains(middle(glyph), glyph.baseline() - 1)) {
                    found.add(glyph + " on " + picture);
                }
            }
        }
        return found;
    }

    /** Rules that run where letters stand; what underlines or strikes out is as short as these. */
    private static List<String> struck(List<Shapes.Shape> shapes, Reading reading) {
        List<String> found = new ArrayList<>();
        Map<Integer, List<Reading.Glyph>> letters = letters(reading);
        for (Shapes.Shape rule : shapes.stream().filter(PaperPropertiesTest::upright).toList()) {
            for (Reading.Glyph glyph : letters.getOrDefault(rule.page(), List.of())) {
                double y = glyph.baseline() - 1;
                double x = rule.bounds().getX();
                boolean level = y > rule.bounds().getMinY() && y < rule.bounds().getMaxY();
                if (level && x > glyph.x() + 0.3 && x < glyph.x() + glyph.width() - 0.3) {
                    found.add(rule + " through " + glyph);
                }
            }
        }
        return found;
    }

    private static boolean upright(Shapes.Shape rule) {
        return rule.bounds().getWidth() < 0.01 && rule.bounds().getHeight() > 1;
    }

    /** What is seen, by page. */
    private static Map<Integer, List<Reading.Glyph>> letters(Reading reading) {
        return reading.glyphs().stream()
                .filter(glyph -> !blank(glyph))
                .collect(Collectors.groupingBy(Reading.Glyph::page));
    }

    private static boolean blank(Reading.Glyph glyph) {
        return glyph.text().isBlank() || glyph.size() == 0;
    }

    private static double middle(Reading.Glyph glyph) {
        return glyph.x() + glyph.width() / 2;
    }

    /** Pairs of letters drawn over each other, accents and the tails of letters left out. */
    private static List<String> overlapping(Reading reading) {
        Map<Long, List<Reading.Glyph>> bands = new HashMap<>();
        for (Reading.Glyph glyph : reading.glyphs()) {
            if (!glyph.text().isBlank() && glyph.size() > 0) {
                long band = glyph.page() * 10_000L + Math.round(glyph.baseline() / 4);
                bands.computeIfAbsent(band, b -> new ArrayList<>()).add(glyph);
            }
        }
        List<String> found = new ArrayList<>();
        for (List<Reading.Glyph> band : bands.values()) {
            band.sort(Comparator.comparingDouble(Reading.Glyph::x));
            for (int i = 1; i < band.size(); i++) {
                Reading.Glyph a = band.get(i - 1);
                Reading.Glyph b = band.get(i);
                if (a.x() + a.width() - b.x() > 0.2 * a.size()) {
                    found.add(a + " over " + b);
                }
            }
        }
        return found;
    }
}
