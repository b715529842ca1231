package fr.tabellion.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.pdf.Vera;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@link PdfBenchmark} compares is the same paper, in the same faces, to the same standards.
 */
class YardstickTest {
    private static byte[] ours;
    private static byte[] theirs;

    @BeforeAll
    static void draw() throws IOException {
        PdfBenchmark.Note note = new PdfBenchmark.Note();
        ours = new PdfBenchmark().note(note);
        theirs = new PdfBenchmark().noteByOpenhtmltopdf(note);
    }

    @Test
    void both_have_as_many_pages() throws IOException {
        try (PDDocument one = Loader.loadPDF(ours);
                PDDocument other = Loader.loadPDF(theirs)) {
            assertThat(other.getNumberOfPages()).isEqualTo(one.getNumberOfPages());
        }
    }

    @Test
    void both_have_the_same_words() throws IOException {
        assertThat(words(theirs)).isEqualTo(words(ours)).hasSizeGreaterThan(700);
    }

    @Test
    void both_have_the_same_faces() throws IOException {
        assertThat(faces(theirs)).isEqualTo(faces(ours)).hasSizeGreaterThan(2);
    }

    @Test
    void both_are_archivable_and_accessible() {
        assertThat(Vera.faults(ours)).isEmpty();
        assertThat(Vera.faults(theirs)).isEmpty();
    }

    @Test
    void ours_is_the_smaller_file() {
        assertThat(ours).hasSizeLessThan(60_000).hasSizeLessThan(theirs.length);
    }

    /** In no order, and parted wherever a line may end. Without the marks of lists. */
    private static List<String> words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            return Arrays.stream(text.split("[\\s\u00a0\u202f’–◦-]+"))
                    .filter(word -> !word.isEmpty())
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> faces(byte[] pdf) throws IOException {
        Set<String> names = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (var name : resources.getFontNames()) {
                    names.add(resources.getFont(name).getName().replaceFirst(".*\\+", ""));
                }
            }
        }
        return names;
    }
}
