package fr.tabellion.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.compare.Comparison;
import fr.tabellion.compare.RedlineSamples;
import fr.tabellion.document.Block;
import fr.tabellion.document.Inline;
import fr.tabellion.theme.Themes;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What comes and goes is underlined and struck, tagged, and announced. */
class RevisedTest {
    @Test
    void inserted_words_are_underlined_deleted_ones_struck_and_both_are_told() {
        Reading reading =
                Papers.read(
                        Papers.h(1, "Titre"),
                        Papers.p(
                                new Inline.Text("Créer "),
                                new Inline.Deleted("1", List.of(new Inline.Text("12"))),
                                new Inline.Inserted("1", List.of(new Inline.Text("15"))),
                                new Inline.Text(" places")),
                        new Block.Inserted("2", List.of(Papers.p("Un alinéa nouveau"))),
                        Papers.ul(
                                Papers.li(
                                        new Block.Deleted(
                                                "3", List.of(Papers.p("Un tiret ancien"))))));
        String tags = reading.tree();
        assertThat(tags)
                .contains("supprimé\u00a0: 12")
                .contains("inséré\u00a0: 15")
                .contains("inséré\u00a0: Un alinéa nouveau")
                .contains("supprimé\u00a0: Un tiret ancien");
    }

    @Test
    void redlines_are_accessible_and_archivable_in_both_profiles() {
        for (long seed = 0; seed < 4; seed++) {
            Comparison comparison = RedlineSamples.random(seed);
            for (PdfProfile profile : List.of(PdfProfile.FLAT, PdfProfile.SIGNABLE)) {
                byte[] pdf = Papers.write(comparison.redline(), profile);
                assertThat(Vera.faults(pdf)).as("seed " + seed + " " + profile).isEmpty();
                assertThat(Inspection.faults(pdf, Themes.sample())).as("seed " + seed).isEmpty();
            }
        }
    }
}
