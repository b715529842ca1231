package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;
import fr.tabellion.docx.Letterheads;
import fr.tabellion.load.Loaded;
import fr.tabellion.load.ThemeLoader;
import fr.tabellion.load.ThemeText;
import fr.tabellion.theme.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

class ThemeTest {
    @TempDir Path folder;

    @Test
    void a_draft_is_printed_and_says_what_takes_the_place_of_fonts() {
        Cli run = Cli.run("theme", file("mairie.docx", Letterheads.made("mairie.docx")));
        assertThat(run.exit()).isZero();
        Golden.check("cli/theme-of-mairie.json", run.out());
        assertThat(run.err())
                .contains("« Carlito » : Liberation Sans la remplace. Les largeurs diffèrent")
                .contains("« Arial » : Liberation Sans la remplace, aux mêmes largeurs.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mairie.docx", "mairie.dotx", "paysage.docx", "page.docx"})
    void a_draft_loads_back_as_the_theme_it_was_drafted_from(String name) {
        Path theme = folder.resolve("a/b/theme.json");
        Cli run = Cli.run("theme", file(name, Letterheads.made(name)), "--write", theme.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        Loaded<Theme> loaded = ThemeLoader.load(theme);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.value().style("heading1").color()).isEqualTo("#8a1538");
        assertThat(loaded.value().style("heading1").rule()).isFalse();
        assertThat(ThemeText.of(loaded.value()).json()).isEqualTo(Workplace.read(theme));
    }

    @Test
    void a_file_that_stands_there_is_replaced_only_when_asked_to() {
        String docx = file("mairie.docx", Letterheads.made("mairie.docx"));
        String theme = file("theme.json", "{}".getBytes(StandardCharsets.UTF_8));
        Cli run = Cli.run("theme", docx, "--write", theme);
        assertThat(run.exit()).isEqualTo(ExitCode.OUTPUT);
        assertThat(run.err()).contains("un fichier porte déjà ce nom").contains("--force");
        assertThat(Path.of(theme)).hasContent("{}");
        assertThat(Cli.run("theme", docx, "--write", theme, "--force").exit()).isZero();
        assertThat(Path.of(theme)).content().contains("\"families\"");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("mairie.docx", "theme.json");
    }

    @Test
    void a_place_where_nothing_can_be_written_is_said() throws IOException {
        String docx = file("mairie.docx", Letterheads.made("mairie.docx"));
        Path folderOfThatName = Files.createDirectories(folder.resolve("theme.json/plein"));
        Cli run =
                Cli.run(
                        "theme",
                        docx,
                        "--force",
                        "--write",
                        folderOfThatName.resolveSibling("").toString());
        assertThat(run.exit()).isEqualTo(ExitCode.OUTPUT);
        assertThat(run.err()).contains("ce fichier ne peut pas être écrit");
    }

    @Test
    void colours_too_pale_for_print_are_made_darker_and_named() throws IOException {
        byte[] pale = Letterheads.replaced(Letterheads.made("mairie.docx"), "8A1538", "FFCC00");
        Path theme = folder.resolve("theme.json");
        Cli run = Cli.run("theme", file("pale.docx", pale), "--write", theme.toString());
        assertThat(run.err()).contains("« heading1 » : la couleur #ffcc00 est trop pâle");
        assertThat(ThemeLoader.load(theme).problems()).isEmpty();
    }

    @Test
    void measures_that_no_theme_may_have_are_brought_within_bounds() {
        byte[] wild =
                Letterheads.replaced(
                        Letterheads.replaced(
                                Letterheads.made("mairie.docx"), "w:w=\"11906\"", "w:w=\"2000\""),
                        "<w:sz w:val=\"30\"/>",
                        "<w:sz w:val=\"9000\"/>");
        Path theme = folder.resolve("theme.json");
        Cli run = Cli.run("theme", file("wild.docx", wild), "--write", theme.toString());
        assertThat(run.exit()).isZero();
        Loaded<Theme> loaded = ThemeLoader.load(theme);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.value().style("heading1").size()).isEqualTo(72);
        assertThat(loaded.value().page().width()).isEqualTo(210);
    }

    @Test
    void a_template_with_macros_is_read_like_any_other() {
        Cli run = Cli.run("theme", file("cabinet.dotm", Letterheads.withMacros()));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("\"heading1\"");
    }

    @Test
    void hostile_files_are_refused_with_a_way_out() {
        byte[] half = Arrays.copyOf(Letterheads.made("mairie.docx"), 3000);
        assertThat(refused("vide.docx", new byte[0])).contains("n’est pas un fichier Word");
        assertThat(refused("bombe.docx", Letterheads.bomb())).contains("démesuré");
        assertThat(refused("lettre.docx", "Bonjour".getBytes(StandardCharsets.UTF_8)))
                .contains("n’est pas un fichier Word");
        assertThat(refused("moitie.docx", half)).contains("abîmé");
        assertThat(refused("zip.docx", Letterheads.zip(Map.of("a.txt", "a")))).contains("abîmé");
    }

    @Test
    void a_file_that_there_is_not_is_said() {
        Cli run = Cli.run(Locale.UK, "theme", folder.resolve("rien.docx").toString());
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("rien.docx");
        assertThat(Cli.run("theme").exit()).isEqualTo(ExitCode.USAGE);
    }

    private String refused(String name, byte[] bytes) {
        Cli run = Cli.run("theme", file(name, bytes));
        assertThat(run.exit()).as(name).isEqualTo(ExitCode.DATA);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("    → ");
        return run.err();
    }

    private String file(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        Workplace.write(file, bytes);
        return file.toString();
    }
}
