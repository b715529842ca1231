package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Problem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Files of data replaced all together, or not at all. */
class RewritingTest {
    @TempDir Path folder;

    private Path sceaux;
    private Path antony;

    @BeforeEach
    void given() {
        sceaux = folder.resolve("sceaux.json");
        antony = folder.resolve("antony.json");
        Workplace.write(sceaux, "Sceaux");
        Workplace.write(antony, "Antony");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<Problem> write() {
        return Rewriting.write(
                Map.of(sceaux, bytes("Sceaux, à neuf")),
                Map.of(sceaux, bytes("Sceaux"), antony, bytes("Antony")));
    }

    @Test
    void files_that_are_as_they_were_read_are_replaced() throws IOException {
        assertThat(write()).isEmpty();
        assertThat(sceaux).hasContent("Sceaux, à neuf");
        assertThat(names()).containsExactly("antony.json", "sceaux.json");
    }

    @Test
    void what_somebody_saved_meanwhile_is_not_written_over() throws IOException {
        Workplace.write(sceaux, "Sceaux, par un collègue");
        assertThat(write()).extracting(Problem::code).containsExactly(Code.E934);
        assertThat(sceaux).hasContent("Sceaux, par un collègue");
        assertThat(names()).as("nothing left behind").containsExactly("antony.json", "sceaux.json");
    }

    @Test
    void a_file_that_was_only_read_stops_them_too() {
        Workplace.write(antony, "Antony, par un collègue");
        assertThat(write()).hasSize(1);
        assertThat(sceaux).hasContent("Sceaux");
    }

    @Test
    void a_file_removed_meanwhile_does_not_come_back() throws IOException {
        Files.delete(sceaux);
        assertThat(write()).hasSize(1);
        assertThat(sceaux).doesNotExist();
    }

    @Test
    void a_new_file_never_replaces_one_made_meanwhile() {
        List<Problem> problems = Rewriting.write(Map.of(antony, bytes("neuf")), Map.of());
        assertThat(problems).extracting(Problem::code).containsExactly(Code.E934);
        assertThat(antony).hasContent("Antony");
    }
}
