package fr.tabellion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.tabellion.bench.Country;
import fr.tabellion.cli.Cli;
import fr.tabellion.cli.Main;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Ctrl-C in the middle of a batch, in a process of its own. */
class InterruptionTest {
    private static final Path KILL = Path.of("/bin/kill");

    /** Signal 2 in the kernel's masks. */
    private static final long INTERRUPT = 1 << 1;

    @TempDir Path folder;

    @Test
    void an_interrupted_run_leaves_whole_files_and_the_next_one_completes() throws Exception {
        assumeTrue(Files.isExecutable(KILL), "no kill to send an interrupt with");
        assumeFalse(isDeaf(), "started in the background by a shell, where interrupts are ignored");
        Regeneration place = new Regeneration(folder, Country.near(6, 3));
        Cli.run(arguments(place));
        SortedMap<String, String> old = place.files();
        Regeneration.replace(place.templates.resolve("lib/frame.ftlh"), "<p>Page ", "<p>Feuillet ");

        int exit = interrupted(place, old);

        SortedMap<String, String> left = place.files();
        Cli next = Cli.run(arguments(place));
        assertThat(next.exit()).as(next.err()).isZero();
        SortedMap<String, String> complete = place.files();
        assertThat(exit).isEqualTo(130);
        assertThat(left.keySet()).isEqualTo(complete.keySet());
        left.forEach(
                (path, digest) ->
                        assertThat(digest).as(path).isIn(old.get(path), complete.get(path)));
        assertThat(left).as("some were written before the interrupt").isNotEqualTo(old);
        assertThat(complete.values()).doesNotContainAnyElementsOf(old.values());
        assertThat(place.out.resolve(".tabellion/tmp")).isEmptyDirectory();
    }

    /** A child inherits what its parent ignores, as Java does what its shell does (POSIX 2.11). */
    private static boolean isDeaf() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                        .anyMatch(ignored -> (ignored & INTERRUPT) != 0);
    }

    /** Starts a run, interrupts it once it has written something, and gives its exit code. */
    private static int interrupted(Regeneration place, SortedMap<String, String> old)
            throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(List.of(arguments(place)));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            while (process.isAlive() && place.files().equals(old)) {
                Thread.sleep(5);
            }
            new ProcessBuilder(KILL.toString(), "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            // it takes less than one; a loaded machine may take longer to say so
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String[] arguments(Regeneration place) {
        return Stream.of(
                        "generate",
                        "--jobs",
                        "1",
                        "--data",
                        place.data,
                        "--templates",
                        place.templates,
                        "--out",
                        place.out)
                .map(Object::toString)
                .toArray(String[]::new);
    }
}
