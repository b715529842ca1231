package fr.tabellion.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class InputDigestsTest {
    private static final Path OUT = Path.of("out");
    private static final Path DATA = Path.of("data");
    private static final Path FILE = DATA.resolve("bodies/sceaux.json");

    private final SimulatedDisk disk = new SimulatedDisk();

    @Test
    void a_file_is_digested_by_its_bytes() throws Exception {
        disk.put(FILE, "{}");

        assertThat(digest()).isEqualTo(World.digest("{}"));
    }

    @Test
    void a_missing_file_has_no_digest() throws Exception {
        assertThat(digest()).isEqualTo(Digest.NONE);
        disk.put(FILE, "{}");
        assertThat(digest()).isNotEqualTo(Digest.NONE);
        disk.remove(FILE);
        assertThat(digest()).isEqualTo(Digest.NONE);
    }

    @Test
    void a_file_that_stood_for_a_while_is_read_once() throws Exception {
        disk.put(FILE, "{}");
        disk.revive();
        digest();
        disk.revive();
        int before = disk.reads(FILE);

        assertThat(digest()).isEqualTo(World.digest("{}"));
        assertThat(disk.reads(FILE)).isEqualTo(before);
    }

    @Test
    void a_file_saved_within_a_tick_of_the_run_is_read_again() throws Exception {
        disk.put(FILE, "{}");
        digest();
        disk.putWithinTheTick(FILE, "[]");

        assertThat(digest()).isEqualTo(World.digest("[]"));
    }

    @Test
    void a_thorough_run_reads_every_file() throws Exception {
        disk.put(FILE, "{}");
        disk.revive();
        digest();
        disk.putWithinTheTick(FILE, "[]");
        disk.revive();

        try (Builder builder = Builder.open(disk, OUT, Options.on(World.DAY).withThorough(true))) {
            assertThat(builder.digests().file(FILE)).isEqualTo(World.digest("[]"));
        }
    }

    @Test
    void a_folder_is_all_the_files_below_it_by_name() throws Exception {
        disk.put(FILE, "{}");
        disk.put(DATA.resolve("contracts/blagis-2024/contract.json"), "[]");
        try (Builder builder = Builder.open(disk, OUT, Options.on(World.DAY))) {
            assertThat(builder.digests().folder(DATA, "données"))
                    .isEqualTo(
                            InputSet.empty()
                                    .with("données/bodies/sceaux.json", World.digest("{}"))
                                    .with(
                                            "données/contracts/blagis-2024/contract.json",
                                            World.digest("[]")));
        }
    }

    @Test
    void a_folder_that_is_not_there_is_empty() throws Exception {
        try (Builder builder = Builder.open(disk, OUT, Options.on(World.DAY))) {
            assertThat(builder.digests().folder(DATA, "data")).isEqualTo(InputSet.empty());
        }
    }

    @Test
    void a_renamed_file_is_another_set() {
        InputSet before = InputSet.empty().with("data/a.json", World.digest("1"));
        InputSet after = InputSet.empty().with("data/b.json", World.digest("1"));

        assertThat(after.digest()).isNotEqualTo(before.digest());
        assertThat(InputSet.changes(List.of(before), List.of(after)))
                .containsExactly("data/a.json", "data/b.json");
    }

    private Digest digest() throws IOException, InterruptedException {
        try (Builder builder = Builder.open(disk, OUT, Options.on(World.DAY))) {
            return builder.digests().file(FILE);
        }
    }
}
