package fr.tabellion.template;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.problem.Messages;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

class ShippedTemplatesTest {
    @Test
    void read_only_what_exists_and_yield_papers_for_much_and_for_little() {
        Templates templates = new Templates(List.of(Path.of("templates")));
        Messages messages = new Messages(Locale.FRANCE);
        assertThat(templates.problems()).isEmpty();
        for (Kind kind : templates.kinds()) {
            assertThat(templates.check(kind)).extracting(messages::problem).isEmpty();
            assertThat(templates.specimens(kind)).as(kind.name()).hasSize(2);
        }
    }
}
