package fr.tabellion.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.tabellion.compare.Comparison;
import fr.tabellion.compare.RedlineSamples;
import fr.tabellion.document.Images;
import fr.tabellion.theme.Themes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A redline of which somebody accepts, or rejects, all changes in LibreOffice. */
class SettledInLibreOfficeTest {
    private static final int PAPERS = Boolean.getBoolean("soak") ? 40 : 4;

    @TempDir Path folder;

    @Test
    void accepted_it_reads_as_the_text_amended_and_rejected_as_the_one_in_force()
            throws IOException, InterruptedException {
        assumeTrue(LibreOffice.isHere(), LibreOffice.MISSING);
        Optional<Path> python = LibreOffice.python();
        assumeTrue(python.isPresent(), LibreOffice.NO_BRIDGE);
        Map<String, Comparison> papers = papers();
        Path settled = LibreOffice.settled(folder, python.get(), written(papers));
        for (Map.Entry<String, Comparison> paper : papers.entrySet()) {
            String name = paper.getKey();
            assertThat(read(settled.resolve("accepted").resolve(name)))
                    .as(name + " accepted")
                    .isEqualTo(RevisionsTest.words(paper.getValue().applied()));
            assertThat(read(settled.resolve("rejected").resolve(name)))
                    .as(name + " rejected")
                    .isEqualTo(RevisionsTest.words(paper.getValue().inForce()));
        }
    }

    private static Map<String, Comparison> papers() {
        Map<String, Comparison> papers = new TreeMap<>();
        for (int seed = 0; seed < PAPERS; seed++) {
            papers.put("seed-" + seed + ".docx", RedlineSamples.random(seed));
        }
        papers.put("rows-gone.docx", RedlineSamples.twoOfThreeRowsGone());
        papers.put("row-replaced.docx", RedlineSamples.oneOfTwoRowsReplaced());
        return papers;
    }

    private List<Path> written(Map<String, Comparison> papers) throws IOException {
        DocxWriter writer = new DocxWriter(Themes.sample());
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, Comparison> paper : papers.entrySet()) {
            byte[] docx = writer.write(paper.getValue().redline(), Images.NONE);
            files.add(Files.write(folder.resolve(paper.getKey()), docx));
        }
        return files;
    }

    /** Nothing is left to accept. */
    private static List<String> read(Path file) throws IOException {
        byte[] docx = Files.readAllBytes(file);
        List<String> lines = Revisions.accepted(docx);
        assertThat(Revisions.rejected(docx)).isEqualTo(lines);
        return lines;
    }
}
