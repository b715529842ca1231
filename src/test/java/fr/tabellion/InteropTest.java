package fr.tabellion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.tabellion.cli.Cli;
import fr.tabellion.document.Trees;
import fr.tabellion.docx.Accessibility;
import fr.tabellion.docx.DocxParts;
import fr.tabellion.docx.DocxText;
import fr.tabellion.docx.DocxWriter;
import fr.tabellion.docx.LibreOffice;
import fr.tabellion.theme.Themes;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What another program makes of our Word files. */
class InteropTest {
    /** Random papers that LibreOffice is given beside the samples. */
    private static final long[] TREES = {0, 2, 3, 6, 9, 12};

    @TempDir static Path folder;

    /** The samples' Word files, each with the PDF drawn beside it. */
    private static final Map<Path, Path> PDFS = new TreeMap<>();

    private static final Map<String, Path> TREE_FILES = new TreeMap<>();

    @BeforeAll
    static void draw() throws IOException {
        Path out = folder.resolve("out");
        Cli run =
                Cli.run(
                        "generate",
                        "--data",
                        "data",
                        "--templates",
                        "templates",
                        "--out",
                        "" + out);
        assertThat(run.exit()).as(run.err()).isZero();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path docx : files.filter(f -> f.toString().endsWith(".docx")).toList()) {
                // One folder takes all: two sessions may have papers of one name.
                String name = out.relativize(docx).toString().replaceAll("[/\\\\]", "_");
                Path copy = Files.copy(docx, folder.resolve(name));
                PDFS.put(copy, Path.of(docx.toString().replaceFirst("docx$", "pdf")));
            }
        }
        for (long seed : TREES) {
            byte[] docx =
                    new DocxWriter(Themes.sample()).write(Trees.document(seed), Trees.images());
            TREE_FILES.put(
                    "tree" + seed, Files.write(folder.resolve("tree" + seed + ".docx"), docx));
        }
    }

    @Test
    void a_paper_opened_and_saved_by_libreoffice_says_the_same() throws Exception {
        assumeTrue(LibreOffice.isHere(), LibreOffice.MISSING);
        List<Path> files =
                Stream.concat(PDFS.keySet().stream(), TREE_FILES.values().stream()).toList();
        Path saved = LibreOffice.converted(folder, "docx", files);
        SoftAssertions softly = new SoftAssertions();
        for (Path file : files) {
            softly.assertThat(different(text(file), text(saved.resolve(file.getFileName()))))
                    .as(file.getFileName().toString())
                    .isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void samples_have_as_many_pages_in_libreoffice_as_in_our_pdf_give_or_take_one()
            throws Exception {
        assumeTrue(LibreOffice.isHere(), LibreOffice.MISSING);
        Path theirs = LibreOffice.converted(folder, "pdf", List.copyOf(PDFS.keySet()));
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<Path, Path> paper : PDFS.entrySet()) {
            String name = paper.getKey().getFileName().toString();
            int pages = pages(theirs.resolve(name.replaceFirst("docx$", "pdf")));
            softly.assertThat(pages)
                    .as(name)
                    .isBetween(pages(paper.getValue()) - 1, pages(paper.getValue()) + 1);
        }
        softly.assertAll();
    }

    @Test
    void words_accessibility_checker_would_find_nothing_in_the_samples() throws IOException {
        for (Path docx : PDFS.keySet()) {
            assertThat(Accessibility.findings(DocxParts.of(Files.readAllBytes(docx))))
                    .as(docx.toString())
                    .isEmpty();
        }
    }

    /** The first paragraphs that differ. */
    private static String different(List<String> ours, List<String> theirs) {
        for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
            String one = i < ours.size() ? ours.get(i) : "";
            String other = i < theirs.size() ? theirs.get(i) : "";
            if (!one.equals(other)) {
                return one + "\n→ " + other;
            }
        }
        return "";
    }

    /** Paragraphs with their white space as one: a soft hyphen or a break may be written anew. */
    private static List<String> text(Path docx) throws IOException {
        return DocxText.words(Files.readAllBytes(docx)).stream()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static int pages(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        }
    }
}
