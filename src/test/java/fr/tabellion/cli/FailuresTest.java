package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What ends a run that nobody foresaw: one line, never a stack trace. */
class FailuresTest {
    private final StringWriter said = new StringWriter();
    private final Failures failures =
            new Failures(
                    Console.of(
                            Optional.empty(),
                            new PrintWriter(said, true),
                            new PrintWriter(said, true),
                            false,
                            Locale.FRENCH));

    @Test
    void too_little_memory_is_told_with_how_to_give_more() {
        assertThat(failures.ended(new OutOfMemoryError("Java heap space"))).isEqualTo(ExitCode.BUG);
        assertThat(said.toString().lines())
                .singleElement()
                .asString()
                .startsWith("La mémoire accordée à Java (")
                .contains("TABELLION_OPTS=-Xmx2g")
                .doesNotContain("OutOfMemoryError");
    }

    @Test
    void a_bug_is_told_in_one_line_and_its_trace_kept_in_a_file() throws Exception {
        failures.ended(new IllegalStateException("deux fois\nla même chose"));

        String line = said.toString().strip();
        assertThat(line.lines()).hasSize(1);
        assertThat(line).contains("IllegalStateException: deux fois").doesNotContain("\tat ");
        Path details = Path.of(line.substring(line.lastIndexOf(' ') + 1));
        assertThat(Files.readString(details)).contains("\tat " + FailuresTest.class.getName());
        Files.delete(details);
    }

    @Test
    void papers_that_a_bug_stopped_are_named() throws Exception {
        failures.say(new StackOverflowError(), List.of("out/note-a.pdf", "out/note-b.pdf"));

        String line = said.toString().strip();
        assertThat(line).startsWith("out/note-a.pdf, out/note-b.pdf ");
        Files.delete(Path.of(line.substring(line.lastIndexOf(' ') + 1)));
    }
}
