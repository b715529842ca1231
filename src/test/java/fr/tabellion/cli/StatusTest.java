package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

class StatusTest {
    @TempDir Path folder;

    @Test
    void before_the_first_run_everything_is_to_be_written_and_nothing_is() {
        Workplace place = Workplace.small(folder);
        Cli run = place.run("status");
        assertThat(run.exit()).isEqualTo(ExitCode.KEPT);
        assertThat(run.out())
                .contains("Contrat antony-2020")
                .contains("à refaire")
                .contains("pas encore écrit")
                .contains("1 papier : 1 à refaire.");
        assertThat(Files.exists(place.out)).isFalse();
    }

    @Test
    void after_a_run_all_is_current() {
        Workplace place = Workplace.small(folder);
        place.run();
        Cli run = place.run("status");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 papier : 1 à jour.");
    }

    @Test
    void each_state_is_told_with_its_reason_in_both_languages() throws IOException {
        Workplace place = Workplace.full(folder);
        place.keep("contracts", "antony-2020", "blagis-2024");
        place.keep("sessions", "sceaux-2024-03-28");
        place.keepKinds("note", "annexe", "avenant", "contrat");
        Path antony = place.data.resolve("contracts/antony-2020/communes");
        Files.copy(place.data.resolve("bodies/sceaux.json"), place.data.resolve("bodies/aa.json"));
        Workplace.write(
                place.contract(),
                Workplace.read(place.contract()).replace("\"antony\"]", "\"antony\", \"aa\"]"));
        Files.copy(antony.resolve("antony.json"), antony.resolve("aa.json"));
        place.run("generate", "--format", "docx");
        Files.delete(antony.resolve("aa.json"));
        Files.writeString(place.annexe(".docx"), "retouché à la main");
        Path sceaux = place.data.resolve("contracts/blagis-2024/communes/sceaux.json");
        Workplace.write(
                sceaux, Workplace.read(sceaux).replaceFirst("\"text\": \"", "\"text\": \"mieux "));
        Path session = place.data.resolve("sessions/sceaux-2024-03-28/session.json");
        Workplace.write(
                session,
                Workplace.read(session).replaceFirst("\"rapporteur\": \"", "\"rapporteur\": \"x"));
        String[] status = {"status", "--format", "docx"};
        Cli french = place.run(status);
        assertThat(french.exit()).isEqualTo(ExitCode.DATA);
        Golden.check("cli/states.fr.txt", plain(french.out(), place));
        Golden.check("cli/states.en.txt", plain(place.run(Locale.UK, status).out(), place));
        String json = place.run("status", "--format", "docx", "--json").out();
        Golden.check("cli/states.json", plain(json.replaceFirst("(?s)\"problems\".*", ""), place));
    }

    private static String plain(String text, Workplace place) {
        return text.replace(place.out.resolveSibling("").toString().replace('\\', '/') + "/", "");
    }

    @Test
    void a_paper_whose_need_is_not_met_is_impossible_and_says_which() {
        Workplace place = Workplace.small(folder);
        Path antony = place.data.resolve("contracts/antony-2020/communes/antony.json");
        Workplace.write(
                antony,
                Workplace.read(antony)
                        .replaceFirst(
                                "(?s)\"commitments\": \\[.*?\\n  \\]", "\"commitments\": []"));
        Cli run = place.run("status");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("impossible  annexe-antony")
                .contains("il manque les engagements de la commune");
        place.run();
        assertThat(place.run("status").out()).isEqualTo(run.out());
    }

    @Test
    void only_the_files_that_may_concern_a_paper_are_its_reason() {
        Workplace place = Workplace.full(folder);
        String[] only = {"--contract", "demo-rives-de-lorme", "--format", "docx"};
        place.run(only);
        for (String commune : new String[] {"demo-essarts", "demo-val-fleuri"}) {
            Path file =
                    place.data.resolve(
                            "contracts/demo-rives-de-lorme/communes/" + commune + ".json");
            Workplace.write(
                    file, Workplace.read(file).replace("\"text\": \"", "\"text\": \"mieux "));
        }
        Cli run = place.run("status", only[0], only[1], only[2], only[3], "--kind", "annexe");
        assertThat(run.out().lines().filter(line -> line.contains("annexe-demo-essarts")))
                .singleElement()
                .asString()
                .contains("communes/demo-essarts.json a changé")
                .doesNotContain("val-fleuri");
    }

    @Test
    void a_choice_shows_only_what_is_chosen() {
        Workplace place = Workplace.full(folder);
        String out = place.run("status", "--session", "sceaux-2024-03-28").out();
        assertThat(out).contains("Séance sceaux-2024-03-28").doesNotContain("Contrat");
        assertThat(place.run("status", "--session", "sceaux").err())
                .contains("séance « sceaux » inconnue");
    }

    @Test
    void a_file_that_is_no_file_is_told_and_not_touched() throws IOException {
        Workplace place = Workplace.small(folder);
        place.run();
        Files.delete(place.annexe(".pdf"));
        Files.createDirectory(place.annexe(".pdf"));
        Cli run = place.run("status");
        assertThat(run.exit()).isEqualTo(ExitCode.KEPT);
        assertThat(run.out()).contains("un dossier ou un lien se trouve à sa place");
        assertThat(place.annexe(".pdf")).isEmptyDirectory();
    }

    @Test
    void a_manifest_that_cannot_be_read_stops_nothing() throws IOException {
        Workplace place = Workplace.small(folder);
        place.run();
        Path manifest = place.out.resolve(".tabellion/manifest");
        Files.writeString(manifest, "pas un manifeste");
        Cli run = place.run("status");
        assertThat(run.out()).contains("1 papier : 1 à jour.");
        assertThat(manifest).hasContent("pas un manifeste");
    }
}
