package fr.tabellion.build;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.build.Report.Summary;
import fr.tabellion.problem.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

class BuilderTest {
    private static final String SCEAUX = "contracts/blagis-2024/note-sceaux.docx";

    private final Path out;
    private final World world = World.of("blagis-2024", "sceaux", "bagneux", "châtillon");
    private final Messages french = new Messages(Locale.FRENCH);

    BuilderTest(@TempDir Path out) {
        this.out = out;
    }

    @Test
    void a_first_run_writes_everything() {
        Report report = world.generate(out);

        assertThat(report.summary()).isEqualTo(new Summary(6, 0, 0, 0, 0));
        assertThat(World.files(out)).isEqualTo(world.expected());
        assertThat(reason(report, SCEAUX)).isEqualTo("pas encore écrit");
    }

    @Test
    void a_second_run_renders_nothing() {
        world.generate(out);
        world.rendered.set(0);

        Report report = world.generate(out);

        assertThat(report.summary()).isEqualTo(new Summary(0, 6, 0, 0, 0));
        assertThat(world.rendered).hasValue(0);
    }

    @Test
    void a_changed_text_writes_its_own_files_only() {
        world.generate(out);
        world.edit("blagis-2024", "sceaux", "autre texte");
        world.drawn.set(0);

        Report report = world.generate(out);

        assertThat(report.summary()).isEqualTo(new Summary(2, 4, 0, 0, 0));
        assertThat(world.drawn).hasValue(2);
        assertThat(World.files(out)).isEqualTo(world.expected());
        assertThat(reason(report, SCEAUX))
                .isEqualTo("data/contracts/blagis-2024/sceaux.json a changé");
    }

    @Test
    void a_comment_in_a_template_writes_nothing() {
        world.generate(out);
        world.shared = "modèle# une remarque";
        world.drawn.set(0);

        Report report = world.generate(out);

        assertThat(report.summary()).isEqualTo(new Summary(0, 6, 0, 0, 0));
        assertThat(world.drawn).hasValue(0);
    }

    @Test
    void an_edited_file_is_kept_and_one_new_version_stands_beside_it() throws IOException {
        world.generate(out);
        Files.writeString(out.resolve(SCEAUX), "corrigé à la main");

        for (int run = 0; run < 3; run++) {
            world.edit("blagis-2024", "sceaux", "texte n° " + run / 2);
            Report report = world.generate(out);
            assertThat(report.summary().kept()).isEqualTo(1);
            assertThat(reason(report, SCEAUX)).isEqualTo("quelqu’un l’a modifié");
        }

        assertThat(World.files(out).get(SCEAUX)).isEqualTo("corrigé à la main");
        assertThat(World.files(out).get("contracts/blagis-2024/note-sceaux.nouveau.docx"))
                .isEqualTo(world.expected().get(SCEAUX));
        assertThat(World.files(out)).hasSize(7);
    }

    @Test
    void the_new_version_put_in_the_place_of_the_edited_file_is_current_again() throws IOException {
        world.generate(out);
        Path file = out.resolve(SCEAUX);
        Files.writeString(file, "corrigé à la main");
        world.edit("blagis-2024", "sceaux", "autre texte");
        world.generate(out);
        Files.move(
                file.resolveSibling("note-sceaux.nouveau.docx"),
                file,
                StandardCopyOption.REPLACE_EXISTING);

        Report report = world.generate(out);

        assertThat(report.summary()).isEqualTo(new Summary(0, 6, 0, 0, 0));
        assertThat(World.files(out)).isEqualTo(world.expected());
    }

    @Test
    void force_moves_the_edited_file_away_before_it_replaces_it() throws IOException {
        world.generate(out);
        Files.writeString(out.resolve(SCEAUX), "corrigé à la main");
        world.generate(out);

        Report report = world.generate(out, Options.on(World.DAY).withForce(true));

        assertThat(report.summary()).isEqualTo(new Summary(1, 5, 0, 0, 0));
        assertThat(World.files(out).remove(".tabellion/kept/2026-11-22/" + SCEAUX))
                .isEqualTo("corrigé à la main");
        assertThat(World.files(out)).containsAllEntriesOf(world.expected()).hasSize(7);
    }

    @Test
    void an_orphan_is_reported_and_only_clean_removes_it() {
        world.generate(out);
        world.papers("blagis-2024").remove("sceaux");

        assertThat(world.generate(out).summary()).isEqualTo(new Summary(0, 4, 0, 0, 2));
        assertThat(world.generate(out).summary()).isEqualTo(new Summary(0, 4, 0, 0, 2));
        assertThat(World.files(out)).hasSize(6);

        world.clean(out);
        assertThat(World.files(out)).isEqualTo(world.expected());
    }

    private String reason(Report report, String path) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.path().equals(path))
                .map(outcome -> outcome.decision().reason().text(french))
                .findFirst()
                .orElseThrow();
    }
}
