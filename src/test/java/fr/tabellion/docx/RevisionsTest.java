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
            assertThat(Revisions.accepted(docx))
                    .as("accepted, seed " + seed)
                    .isEqualTo(words(comparison.applied()));
            assertThat(Revisions.rejected(docx))
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

    @Test
    void a_heading_cell_stays_with_the_last_of_its_rows_when_all_above_go() {
        Comparison comparison = RedlineSamples.twoOfThreeRowsGone();
        byte[] docx = WRITER.write(comparison.redline(), Images.NONE);
        assertThat(Revisions.accepted(docx))
                .isEqualTo(words(comparison.applied()))
                .containsOnlyOnce("Emploi");
        assertThat(Revisions.rejected(docx)).isEqualTo(words(comparison.inForce()));
    }

    @Test
    void a_heading_cell_stands_once_over_a_row_that_goes_one_that_comes_and_one_that_stays() {
        Comparison comparison = RedlineSamples.oneOfTwoRowsReplaced();
        byte[] docx = WRITER.write(comparison.redline(), Images.NONE);
        assertThat(Revisions.accepted(docx))
                .isEqualTo(words(comparison.applied()))
                .containsOnlyOnce("Emploi");
        assertThat(Revisions.rejected(docx))
                .isEqualTo(words(comparison.inForce()))
                .containsOnlyOnce("Emploi");
    }

    static List<String> words(Document document) {
        return Texts.of(document).stream().map(line -> line.replace("\n", "")).toList();
    }
}
