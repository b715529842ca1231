package fr.tabellion.typography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class RememberedTest {
    private static final List<Run> SENTENCE = List.of(new Run("l'État et « la ville »", false));

    @Test
    void what_was_set_is_given_again() {
        Remembered remembered = new Remembered(10);
        List<List<Piece>> set = List.of(List.of(new Piece("l’État", false)));
        remembered.keep(SENTENCE, set);
        assertThat(remembered.of(SENTENCE)).contains(set);
        assertThat(remembered.of(List.of(new Run("l'État et « la ville »", true)))).isEmpty();
    }

    @Test
    void the_list_of_runs_may_change_afterwards() {
        Remembered remembered = new Remembered(10);
        List<Run> runs = new ArrayList<>(SENTENCE);
        remembered.keep(runs, List.of(List.of()));
        runs.add(new Run("et le préfet", false));
        assertThat(remembered.of(SENTENCE)).isPresent();
        assertThat(remembered.of(runs)).isEmpty();
    }

    @Test
    void it_never_grows_beyond_its_size_and_keeps_what_is_asked_for() {
        Remembered remembered = new Remembered(10);
        remembered.keep(SENTENCE, List.of(List.of()));
        for (int i = 0; i < 1000; i++) {
            remembered.keep(List.of(new Run("priorité n°" + i, false)), List.of(List.of()));
            assertThat(remembered.of(SENTENCE)).isPresent();
            assertThat(remembered.size()).isLessThanOrEqualTo(11);
        }
    }

    @Test
    void long_prose_is_not_kept() {
        Remembered remembered = new Remembered(10);
        remembered.keep(List.of(new Run("é".repeat(601), false)), List.of(List.of()));
        assertThat(remembered.size()).isZero();
    }
}
