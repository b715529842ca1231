package fr.tabellion.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.problem.Messages;
import fr.tabellion.problem.Problem;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Locale;

class SampleDataTest {
    @Test
    void the_sample_data_have_no_error() {
        LoadedData loaded = new DataLoader(Path.of("data")).load();
        Messages messages = new Messages(Locale.FRANCE);
        assertThat(loaded.problems().stream().filter(Problem::isError).map(messages::problem))
                .isEmpty();
        assertThat(loaded.broken()).isEmpty();
        assertThat(loaded.data().contracts()).containsKeys("antony-2020", "blagis-2024");
    }
}
