package fr.tabellion.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

final class TwofoldTest {
    private final Twofold trees = new Twofold();
    private final AtomicInteger drawn = new AtomicInteger();

    private Drafted draw() {
        drawn.incrementAndGet();
        return new Drafted.Stopped(List.of());
    }

    @Test
    void the_second_who_asks_is_handed_the_tree_of_the_first() {
        Drafted first = trees.of("sessions/sceaux/note", this::draw);
        assertThat(trees.of("sessions/sceaux/note", this::draw)).isSameAs(first);
        assertThat(drawn).hasValue(1);
    }

    @Test
    void a_tree_that_was_handed_over_is_forgotten() {
        for (int i = 0; i < 3; i++) {
            trees.of("sessions/sceaux/note", this::draw);
        }
        assertThat(drawn).hasValue(2);
    }

    @Test
    void papers_of_other_names_are_other_papers() {
        trees.of("sessions/sceaux/note", this::draw);
        trees.of("sessions/antony/note", this::draw);
        assertThat(drawn).hasValue(2);
    }

    @Test
    void a_drawing_that_fails_is_tried_again() {
        assertThatThrownBy(() -> trees.of("note", TwofoldTest::fail)).hasMessage("encre");
        trees.of("note", this::draw);
        assertThat(drawn).hasValue(1);
    }

    private static Drafted fail() {
        throw new IllegalStateException("encre");
    }
}
