package fr.tabellion.docx;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.document.Document;
import fr.tabellion.document.Texts;
import fr.tabellion.document.Trees;
import fr.tabellion.theme.Themes;

import org.junit.jupiter.api.Test;

import java.util.stream.LongStream;

class DocxWriterTest {
    private static final long TREES = Boolean.getBoolean("soak") ? 500 : Long.getLong("trees", 40);

    private final DocxWriter writer = new DocxWriter(Themes.sample());

    @Test
    void random_trees_give_valid_sound_files_with_the_same_words() {
        LongStream.range(0, TREES)
                .forEach(
                        seed -> {
                            Document tree = Trees.document(seed);
                            DocxProfile profile =
                                    seed % 2 == 0 ? DocxProfile.OPEN : DocxProfile.PROTECTED;
                            byte[] docx = writer.write(tree, Trees.images(), profile);
                            DocxParts parts = DocxParts.of(docx);
                            assertThat(Schemas.violations(parts)).as("tree " + seed).isEmpty();
                            assertThat(Lint.findings(parts)).as("tree " + seed).isEmpty();
                            // Wild trees skip levels of headings, and papers follow them.
                            assertThat(Accessibility.findings(parts))
                                    .filteredOn(finding -> !finding.contains("skips a level"))
                                    .as("tree " + seed)
                                    .isEmpty();
                            assertThat(DocxText.words(docx))
                                    .as("tree " + seed)
                                    .containsExactlyElementsOf(Texts.of(tree));
                        });
    }
}
