package fr.tabellion.build;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.build.Report.Summary;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/** What people did in {@code out/} stays. */
class EditedTest {
    private static final String NOTE = "contracts/blagis-2024/note-sceaux.pdf";
    private static final String BESIDE = "contracts/blagis-2024/note-sceaux.nouveau.pdf";
    private static final String SECOND = "contracts/blagis-2024/note-sceaux.nouveau-2.pdf";
    private static final Options FORCE = Options.on(World.DAY).withForce(true);

    private final Path out;
    private final World world = World.of("blagis-2024", "sceaux", "bagneux");

    EditedTest(@TempDir Path out) {
        this.out = out;
    }

    @BeforeEach
    void generate() {
        world.generate(out);
    }

    @Test
    void a_new_version_that_was_edited_is_kept_as_well() throws IOException {
        edit(NOTE, "corrigé à la main");
        world.generate(out);
        edit(BESIDE, "corrigé aussi");

        assertThat(world.generate(out).summary()).isEqualTo(new Summary(0, 3, 1, 0, 0));
        assertThat(world.generate(out).summary()).isEqualTo(new Summary(0, 3, 1, 0, 0));

        assertThat(World.files(out))
                .containsEntry(NOTE, "corrigé à la main")
                .containsEntry(BESIDE, "corrigé aussi")
                .containsEntry(SECOND, wanted(NOTE))
                .hasSize(6);
    }

    @Test
    void the_outcome_names_the_place_of_the_new_version() throws IOException {
        edit(NOTE, "corrigé à la main");

        assertThat(decision(world.generate(out), NOTE))
                .isEqualTo(new Decision.Edited(Reason.EDITED, BESIDE));
        assertThat(decision(world.generate(out), NOTE))
                .isEqualTo(new Decision.Edited(Reason.EDITED, BESIDE));
    }

    @Test
    void a_new_version_that_was_deleted_comes_back() throws IOException {
        edit(NOTE, "corrigé à la main");
        world.generate(out);
        Files.delete(out.resolve(BESIDE));
        world.generate(out);

        assertThat(World.files(out)).containsEntry(BESIDE, wanted(NOTE)).hasSize(5);
    }

    @Test
    void a_stranger_s_file_in_the_place_of_the_new_version_is_not_touched() throws IOException {
        edit(BESIDE, "fichier d’un autre");
        edit(NOTE, "corrigé à la main");
        world.generate(out);

        assertThat(World.files(out))
                .containsEntry(BESIDE, "fichier d’un autre")
                .containsEntry(SECOND, wanted(NOTE));
    }

    @Test
    void an_edited_file_that_was_put_back_is_ours_again() throws IOException {
        String before = Files.readString(out.resolve(NOTE));
        edit(NOTE, "corrigé à la main");
        world.generate(out);
        edit(NOTE, before);

        assertThat(world.generate(out).summary()).isEqualTo(new Summary(0, 4, 0, 0, 0));
        assertThat(World.files(out)).isEqualTo(world.expected());
    }

    @Test
    void an_edited_file_that_was_deleted_is_written_again_and_nothing_stays_beside_it()
            throws IOException {
        edit(NOTE, "corrigé à la main");
        world.generate(out);
        Files.delete(out.resolve(NOTE));

        assertThat(world.generate(out).summary()).isEqualTo(new Summary(1, 3, 0, 0, 0));
        assertThat(World.files(out)).isEqualTo(world.expected());
    }

    @Test
    void a_lost_manifest_adopts_only_what_would_be_written_now() throws IOException {
        edit(NOTE, "corrigé à la main");
        Files.delete(out.resolve(".tabellion/manifest"));

        Report report = world.generate(out);

        assertThat(report.summary()).isEqualTo(new Summary(0, 3, 1, 0, 0));
        assertThat(decision(report, NOTE)).isEqualTo(new Decision.Edited(Reason.UNKNOWN, BESIDE));
        assertThat(World.files(out)).containsEntry(NOTE, "corrigé à la main").hasSize(5);
    }

    @Test
    void force_never_replaces_a_signed_pdf() throws IOException {
        String signed = "%PDF-1.7 /Type /Sig /ByteRange [0 56 60 90] /Contents   <3082>   …";
        edit(NOTE, signed);

        Report report = world.generate(out, FORCE);

        assertThat(decision(report, NOTE)).isEqualTo(new Decision.Edited(Reason.SIGNED, BESIDE));
        assertThat(World.files(out))
                .containsEntry(NOTE, signed)
                .containsEntry(BESIDE, wanted(NOTE))
                .hasSize(5);
    }

    @Test
    void the_caller_may_say_what_force_spares() throws Exception {
        edit(NOTE, "visa du préfet");
        try (Builder builder = Builder.open(new LocalDisk(), out, FORCE)) {
            builder.sparing(bytes -> new String(bytes, StandardCharsets.UTF_8).startsWith("visa"))
                    .run(world.units(), Progress.NONE);
        }

        assertThat(World.files(out)).containsEntry(NOTE, "visa du préfet");
    }

    @Test
    void two_forced_edits_on_one_day_are_both_kept() throws IOException {
        edit(NOTE, "première main");
        world.generate(out, FORCE);
        edit(NOTE, "seconde main");
        world.generate(out, FORCE);

        SortedMap<String, String> files = World.files(out);
        assertThat(files.get(".tabellion/kept/2026-11-22/" + NOTE)).isEqualTo("première main");
        assertThat(files.get(".tabellion/kept/2026-11-22/" + NOTE.replace(".pdf", "-2.pdf")))
                .isEqualTo("seconde main");
        assertThat(files).containsAllEntriesOf(world.expected()).hasSize(6);
    }

    @Test
    void force_leaves_an_edited_new_version_alone() throws IOException {
        edit(NOTE, "corrigé à la main");
        world.generate(out);
        edit(BESIDE, "corrigé aussi");
        world.generate(out, FORCE);
        world.generate(out);

        assertThat(World.files(out))
                .containsAllEntriesOf(world.expected())
                .containsEntry(BESIDE, "corrigé aussi")
                .hasSize(6);
    }

    @Test
    void a_folder_or_a_link_in_the_place_of_a_file_is_not_touched() throws IOException {
        Path note = out.resolve(NOTE);
        Files.delete(note);
        Files.createDirectories(note.resolve("brouillons"));
        Path other = out.resolve(NOTE.replace("sceaux", "bagneux"));
        Path elsewhere = Files.move(other, out.resolve("ailleurs.pdf"));
        Files.createSymbolicLink(other, elsewhere);

        Report report = world.generate(out, FORCE);

        assertThat(report.summary()).isEqualTo(new Summary(0, 2, 2, 0, 0));
        assertThat(decision(report, NOTE)).isEqualTo(new Decision.Edited(Reason.OCCUPIED, BESIDE));
        assertThat(note.resolve("brouillons")).isDirectory();
        assertThat(other).isSymbolicLink();
    }

    @Test
    void an_edit_of_the_same_length_is_seen() throws IOException {
        String same = Files.readString(out.resolve(NOTE)).replace('e', 'a');
        world.generate(out);
        edit(NOTE, same);

        assertThat(world.generate(out).summary().kept()).isEqualTo(1);
    }

    @Test
    void a_file_nobody_made_here_is_never_touched() throws IOException {
        edit("contracts/blagis-2024/lisez-moi.txt", "à garder");
        world.contracts.clear();

        world.generate(out, FORCE);
        world.clean(out);

        assertThat(World.files(out)).containsOnlyKeys("contracts/blagis-2024/lisez-moi.txt");
    }

    @Test
    void an_edited_orphan_is_never_removed_and_always_reported() throws IOException {
        edit(NOTE, "corrigé à la main");
        world.contracts.clear();

        for (int run = 0; run < 2; run++) {
            assertThat(decision(world.generate(out), NOTE))
                    .isEqualTo(new Decision.Orphan(Reason.ORPHAN_EDITED));
            assertThat(decision(world.clean(out), NOTE))
                    .isEqualTo(new Decision.Orphan(Reason.ORPHAN_EDITED));
        }
        assertThat(World.files(out)).containsOnlyKeys(NOTE);
    }

    @Test
    void clean_in_a_dry_run_removes_nothing() throws InterruptedException {
        world.contracts.clear();
        try (Builder builder =
                Builder.open(new LocalDisk(), out, Options.on(World.DAY).withDryRun(true))) {
            assertThat(builder.clean(world.units(), Progress.NONE).summary().orphans())
                    .isEqualTo(4);
        }
        assertThat(World.files(out)).hasSize(4);
    }

    @Test
    void clean_removes_the_folders_it_empties() {
        world.contracts.clear();
        world.clean(out);

        assertThat(out.resolve("contracts")).doesNotExist();
    }

    private String wanted(String path) {
        return world.expected().getOrDefault(path, "");
    }

    private void edit(String path, String text) throws IOException {
        Files.writeString(out.resolve(path), text);
    }

    private static Decision decision(Report report, String path) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.path().equals(path))
                .map(Outcome::decision)
                .findFirst()
                .orElseThrow();
    }
}
