package fr.tabellion.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class NearestTest {
    private static final List<String> THEMES =
            List.of("education", "insertion", "cadre-de-vie", "cohesion");

    @Test
    void a_swap_of_letters_is_understood() {
        assertThat(Nearest.to("insertoin", THEMES)).containsExactly("insertion");
    }

    @Test
    void accents_and_capitals_do_not_count() {
        assertThat(Nearest.to("Éducation", THEMES)).containsExactly("education");
    }

    @Test
    void nothing_near_gives_nothing() {
        assertThat(Nearest.to("budget", THEMES)).isEmpty();
    }

    @Test
    void the_nearest_comes_first_and_three_are_enough() {
        assertThat(Nearest.to("note", List.of("notes", "not", "nota", "note", "annexe")))
                .hasSize(3)
                .startsWith("note");
    }

    @Test
    void an_empty_word_is_near_to_nothing_longer_than_a_letter() {
        assertThat(Nearest.to("", THEMES)).isEmpty();
    }
}
