package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** While a template or the theme cannot be read, what was drawn with it stays as it is. */
class UnreadableTemplatesTest {
    @TempDir Path folder;

    // ---- A kind that cannot be told

    private Workplace session() {
        Workplace place = Workplace.full(folder);
        place.keep("sessions", "sceaux-2024-03-28");
        place.keep("contracts", "blagis-2024");
        Cli run = place.run("generate", "--format", "pdf");
        assertThat(run.exit()).as(run.err()).isZero();
        return place;
    }

    private static void breakHeader(Path template) {
        Workplace.write(template, Workplace.read(template).replace("\"for\":", "\"fort\":"));
    }

    @Test
    void papers_of_a_kind_whose_header_is_wrong_are_not_left_over() {
        Workplace place = session();
        Map<String, Integer> before = bytes(place);
        assertThat(before).containsKey("sessions/sceaux-2024-03-28/note-blagis-2024.pdf");
        Path note = place.templates.resolve("note.ftlh");
        String good = Workplace.read(note);
        breakHeader(note);
        Cli run = place.run("generate", "--format", "pdf");
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("note.ftlh", "E304").doesNotContain("clean", "E305");
        assertThat(place.run("status", "--format", "pdf").out())
                .containsPattern("en échec +note-blagis-2024")
                .containsPattern("en échec +dossier")
                .containsPattern("à jour +ordre-du-jour")
                .doesNotContain("de trop");
        Cli clean = place.run("clean");
        assertThat(clean.exit()).isEqualTo(ExitCode.DATA);
        assertThat(clean.err()).contains("Rien n’a été supprimé", "modèles");
        assertThat(bytes(place)).isEqualTo(before);
        Workplace.write(note, good);
        assertThat(place.run("generate", "--format", "pdf").out()).contains("Aucun fichier écrit");
    }

    @Test
    void nor_are_those_of_a_template_that_is_no_text() {
        Workplace place = session();
        Map<String, Integer> before = bytes(place);
        Workplace.write(place.templates.resolve("note.ftlh"), new byte[] {(byte) 0xff, 0, 1});
        Workplace.write(place.templates.resolve("dossier.ftlh"), "<#ftl attributes={");
        Cli run = place.run("generate", "--format", "pdf");
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).doesNotContain("tabellion clean");
        assertThat(place.run("clean").exit()).isEqualTo(ExitCode.DATA);
        assertThat(bytes(place)).isEqualTo(before);
    }

    @Test
    void nor_are_any_while_nobody_may_look_into_the_templates() throws IOException {
        Workplace place = Workplace.small(folder);
        assertThat(place.run("--format", "docx").exit()).isZero();
        for (String rights : new String[] {"---------", "r--------"}) {
            allow(place.templates, rights);
            try {
                assumeFalse(Files.isExecutable(place.templates), "this user may do everything");
                Cli run = place.run("--format", "docx");
                assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DATA);
                assertThat(run.err()).doesNotContain("tabellion clean");
                assertThat(place.written()).hasSize(1);
            } finally {
                allow(place.templates, "rwx------");
            }
        }
    }

    private static void allow(Path path, String rights) throws IOException {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        } catch (UnsupportedOperationException e) {
            assumeTrue(false, "no permissions on this file system");
        }
    }

    // ---- The theme

    @Test
    void nothing_is_drawn_or_called_current_without_its_theme() {
        Workplace place = Workplace.small(folder);
        Path theme = place.templates.resolve("theme.json");
        assertThat(place.run("--format", "docx").exit()).isZero();
        Map<String, Integer> before = bytes(place);
        String good = Workplace.read(theme);
        Workplace.write(theme, "{");
        Cli run = place.run("generate", "--json");
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.out())
                .contains("theme.json", "\"current\" : 0", "\"written\" : 0", "\"failed\" : 3");
        assertThat(place.run("status").out()).containsPattern("en échec +annexe-antony.*theme");
        assertThat(bytes(place)).isEqualTo(before);
        Workplace.write(theme, good);
        assertThat(place.run("--format", "docx").out()).contains("Aucun fichier écrit, 1 à jour");
    }

    @Test
    void a_theme_that_may_not_be_read_stops_its_papers() throws IOException {
        Workplace place = Workplace.small(folder);
        Path theme = place.templates.resolve("theme.json");
        Files.setPosixFilePermissions(theme, Set.of());
        assumeFalse(Files.isReadable(theme), "this user may read everything");
        Cli run = place.run("--format", "docx");
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("theme.json", "[E103]");
        assertThat(place.written()).isEmpty();
    }

    private static Map<String, Integer> bytes(Workplace place) {
        Map<String, Integer> bytes = new TreeMap<>();
        for (String file : place.written()) {
            try {
                byte[] content = Files.readAllBytes(place.out.resolve(file));
                bytes.put(file, Arrays.hashCode(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bytes;
    }
}
