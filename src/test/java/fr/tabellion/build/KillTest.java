package fr.tabellion.build;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.build.Report.Summary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;

/** A real process killed (SIGKILL) at random moments of a batch. */
class KillTest {
    private static final int PAPERS = 60;
    private static final int KILLS = Boolean.getBoolean("soak") ? 300 : 20;
    private static final String EDITED = BatchProcess.path(5);

    private final Path out;
    private final Random random = new Random(20_261_122);

    KillTest(@TempDir Path out) {
        this.out = out;
    }

    @Test
    void each_file_is_whole_after_a_kill_and_none_looks_edited() throws Exception {
        build(1);
        Files.writeString(out.resolve(EDITED), "corrigé à la main");
        int version = 2;
        for (int kill = 1; kill <= KILLS; kill++) {
            version = 1 + runAndKill(version);
            assertEverythingIsWhole(kill);
        }
        Report last = build(version);

        assertThat(last.summary().kept()).isEqualTo(1);
        assertThat(last.summary().failed()).isZero();
        for (int paper = 0; paper < PAPERS; paper++) {
            String wanted = BatchProcess.content(paper, version);
            assertThat(out.resolve(BatchProcess.path(paper)))
                    .content()
                    .isEqualTo(paper == 5 ? "corrigé à la main" : wanted);
        }
        assertThat(World.files(out)).hasSize(PAPERS + 1);
        assertThat(out.resolve(".tabellion/tmp")).isEmptyDirectory();
        assertThat(build(version).summary()).isEqualTo(new Summary(0, PAPERS - 1, 1, 0, 0));
    }

    /** The version that it was at when it died. */
    private int runAndKill(int version) throws Exception {
        Process process =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BatchProcess.class.getName(),
                                out.toString(),
                                String.valueOf(version),
                                String.valueOf(PAPERS))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String last = Objects.requireNonNull(said.readLine(), "it said nothing");
            Thread.sleep(random.nextInt(100));
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = line;
            }
            return Integer.parseInt(last);
        }
    }

    private void assertEverythingIsWhole(int kill) throws IOException {
        for (int paper = 0; paper < PAPERS; paper++) {
            String text = Files.readString(out.resolve(BatchProcess.path(paper)));
            boolean fine =
                    paper == 5 ? text.equals("corrigé à la main") : BatchProcess.isWhole(text);
            assertThat(fine).as("paper %d after kill %d", paper, kill).isTrue();
        }
    }

    private Report build(int version) throws InterruptedException {
        try (Builder builder = Builder.open(new LocalDisk(), out, Options.on(World.DAY))) {
            return builder.run(BatchProcess.units(version, PAPERS), Progress.NONE);
        }
    }
}
