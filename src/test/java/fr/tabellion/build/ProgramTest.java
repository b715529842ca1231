package fr.tabellion.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

class ProgramTest {
    private final Path here;
    private final Path elsewhere;

    ProgramTest(@TempDir Path here, @TempDir Path elsewhere) {
        this.here = here;
        this.elsewhere = elsewhere;
    }

    @BeforeEach
    void compile() throws IOException {
        for (Path folder : new Path[] {here, elsewhere}) {
            write(folder, "fr/tabellion/Plume.class", "octets");
            write(folder, "fr/tabellion/messages_fr.properties", "é=à");
            write(folder, "fr/tabellion/build/Program.class", "octets");
        }
    }

    @Test
    void the_digest_is_the_same_wherever_and_whenever_it_was_built() throws IOException {
        Files.setLastModifiedTime(
                elsewhere.resolve("fr/tabellion/Plume.class"), FileTime.fromMillis(0));

        assertThat(Program.classes(elsewhere)).isEqualTo(Program.classes(here));
    }

    @Test
    void another_class_is_another_program() throws IOException {
        write(here, "fr/tabellion/Plume.class", "autres octets");

        assertThat(Program.classes(here)).isNotEqualTo(Program.classes(elsewhere));
    }

    @Test
    void a_renamed_class_is_another_program() throws IOException {
        Files.move(
                here.resolve("fr/tabellion/Plume.class"), here.resolve("fr/tabellion/Encre.class"));

        assertThat(Program.classes(here)).isNotEqualTo(Program.classes(elsewhere));
    }

    @Test
    void a_shipped_template_is_no_part_of_the_program() throws IOException {
        write(here, "fr/tabellion/templates/note.ftlh", "<#-- une remarque -->");

        assertThat(Program.classes(here)).isEqualTo(Program.classes(elsewhere));
        assertThat(Program.templates(here)).isNotEqualTo(Program.templates(elsewhere));
    }

    @Test
    void other_shipped_templates_are_another_input_and_named_only_if_nothing_else_changed() {
        String shipped = ":templates";

        assertThat(InputSet.empty().withProgram(Digest.NONE).byName()).containsKey(shipped);
        assertThat(InputSet.reason(List.of(shipped))).isEqualTo(Reason.of("reason.program"));
        assertThat(InputSet.reason(List.of(shipped, "templates/note.ftlh")))
                .isEqualTo(Reason.of("reason.changed", "templates/note.ftlh"));
    }

    @Test
    void the_build_leaves_a_resource_that_does_not_count_itself() throws IOException {
        Program.main(new String[] {here.toString()});

        assertThat(here.resolve("fr/tabellion/build/program.properties"))
                .content()
                .startsWith("classes=" + Program.classes(elsewhere) + "\ntemplates=");
        assertThat(Program.classes(here)).isEqualTo(Program.classes(elsewhere));
    }

    @Test
    void the_program_that_runs_has_a_digest() {
        assertThat(Program.digest()).isNotEqualTo(Digest.NONE).isEqualTo(Program.digest());
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
