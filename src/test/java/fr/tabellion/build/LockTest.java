package fr.tabellion.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tabellion.problem.Code;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

class LockTest {
    private final Path out;

    LockTest(@TempDir Path out) {
        this.out = out;
    }

    @Test
    void the_second_run_says_who_holds_out() throws Exception {
        try (Builder first = open(Options.on(World.DAY))) {
            assertThatThrownBy(() -> open(Options.on(World.DAY)))
                    .isInstanceOfSatisfying(
                            DiskException.class,
                            e -> {
                                assertThat(e.problem().code()).isEqualTo(Code.E601);
                                assertThat(e.problem().arguments().get(1))
                                        .startsWith(ProcessHandle.current().pid() + " (");
                            });
            assertThat(first.run(List.of(), Progress.NONE).outcomes()).isEmpty();
        }
    }

    @Test
    void the_second_run_waits_when_it_has_patience() throws Exception {
        Builder first = open(Options.on(World.DAY));
        Thread closing = new Thread(first::close);
        CountDownLatch opened = new CountDownLatch(1);
        Thread second =
                new Thread(
                        () -> {
                            try (Builder builder =
                                    open(
                                            Options.on(World.DAY)
                                                    .withPatience(Duration.ofMinutes(1)))) {
                                builder.run(List.of(), Progress.NONE);
                                opened.countDown();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        second.start();
        closing.start();
        opened.await();
        second.join();
        closing.join();

        assertThat(opened.getCount()).isZero();
    }

    @Test
    void a_dry_run_needs_no_lock_and_leaves_nothing() throws Exception {
        Path nowhere = out.resolve("nulle-part");
        try (Builder builder =
                Builder.open(new LocalDisk(), nowhere, Options.on(World.DAY).withDryRun(true))) {
            Report report = builder.run(World.of("blagis-2024", "sceaux").units(), Progress.NONE);
            assertThat(report.summary().written()).isEqualTo(2);
        }
        assertThat(nowhere).doesNotExist();
        try (Builder first = open(Options.on(World.DAY));
                Builder second = open(Options.on(World.DAY).withDryRun(true))) {
            assertThat(second).isNotEqualTo(first);
        }
    }

    @Test
    void the_lock_of_a_dead_process_is_free() throws Exception {
        Files.createDirectories(out.resolve(".tabellion"));
        Files.writeString(out.resolve(".tabellion/lock"), "4711 (maire)");

        try (Builder builder = open(Options.on(World.DAY))) {
            assertThat(builder.run(List.of(), Progress.NONE).outcomes()).isEmpty();
        }
    }

    @Test
    void an_out_that_is_a_file_is_a_problem() throws Exception {
        Path file = Files.writeString(out.resolve("out"), "un fichier");

        assertThatThrownBy(() -> Builder.open(new LocalDisk(), file, Options.on(World.DAY)))
                .isInstanceOf(DiskException.class);
    }

    private Builder open(Options options) throws InterruptedException {
        return Builder.open(new LocalDisk(), out, options);
    }
}
