package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.cli.ProgressLine.Reached;
import fr.tabellion.problem.Messages;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Locale;

class ProgressLineTest {
    private static String line(long done, long all, int seconds, String paper, int width) {
        Reached reached = new Reached(done, all, Duration.ofSeconds(seconds), paper);
        return ProgressLine.line(new Messages(Locale.FRANCE), reached, width);
    }

    @Test
    void the_paper_at_hand_has_room_beside_a_bar_that_can_be_seen() {
        assertThat(line(12, 24, 6, "avenant-1-modifications.docx", 80))
                .isEqualTo(
                        "[========        ] 12/24 · 2/s · encore 0:06  "
                                + "avenant-1-modifications.docx      ");
        assertThat(line(9_999, 34_969, 100, "deliberation-x.pdf", 79))
                .hasSize(79)
                .contains("9999/34969 · 99/s · encore 4:09  deliberation-x.pdf");
    }

    @Test
    void a_narrow_terminal_gets_what_fits() {
        assertThat(line(1, 2, 1, "annexe-saint-germain-en-laye.docx", 50))
                .hasSize(50)
                .endsWith("annex…");
        assertThat(line(1, 2, 1, "annexe", 1)).hasSize(1);
        assertThat(line(1, 2, 1, "annexe", 0)).hasSize(1);
    }

    @Test
    void at_the_beginning_and_past_the_end_there_is_a_line_too() {
        assertThat(line(0, 24, 0, "", 60)).startsWith("[                ] 0/24 · 0/s · encore –");
        assertThat(line(26, 24, 3, "x", 60)).startsWith("[================] 26/24 · 8/s");
    }
}
