package fr.tabellion.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.document.Document;
import fr.tabellion.document.Trees;
import fr.tabellion.theme.Themes;

import org.junit.jupiter.api.Test;

class PdfWriterTest {
    private static final int PAPERS = Boolean.getBoolean("soak") ? 500 : 40;

    private final PdfWriter writer = new PdfWriter(Themes.sample(), Fonts.shipped());

    @Test
    void every_paper_is_archivable_and_accessible() {
        for (int seed = 0; seed < PAPERS; seed++) {
            Document document = Trees.document(seed);
            byte[] pdf = writer.write(document, Trees.images(), PdfProfile.SIGNABLE, "abc" + seed);
            assertThat(Vera.faults(pdf)).as("seed " + seed).isEmpty();
        }
    }
}
