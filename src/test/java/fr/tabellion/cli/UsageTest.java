package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Locale;

class UsageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tabellion",
                "generate",
                "check",
                "status",
                "seal",
                "unseal",
                "reopen",
                "adopt-parent",
                "clean",
                "export",
                "import",
                "new",
                "explain",
                "verify",
                "schema",
                "theme"
            })
    void help_reads_well_in_both_languages(String command) {
        String[] args =
                command.equals("tabellion")
                        ? new String[] {"--help"}
                        : new String[] {command, "--help"};
        Cli french = Cli.run(args);
        assertThat(french.exit()).isZero();
        Golden.check("cli/" + command + ".fr.txt", french.out());
        Golden.check("cli/" + command + ".en.txt", Cli.run(Locale.UK, args).out());
    }

    @Test
    void a_mistyped_command_is_answered_with_the_nearest() {
        Cli run = Cli.run("chek");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("Commande ou argument inconnu : chek.")
                .contains("Vouliez-vous dire « check » ?");
    }

    @Test
    void a_mistyped_option_is_answered_with_the_nearest() {
        assertThat(Cli.run("--comune", "sceaux").err())
                .contains("Option inconnue : --comune.")
                .contains("« --commune »");
    }

    @Test
    void a_missing_value_is_asked_for() {
        assertThat(Cli.run("generate", "--commune").err())
                .contains("Il manque une valeur après --commune.");
    }

    @Test
    void a_wrong_format_is_refused() {
        Cli run = Cli.run("--format", "odt");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("« odt » n’est pas une valeur pour --format.");
    }

    @Test
    void the_language_may_stand_before_the_command() {
        assertThat(Cli.run("--lang", "en", "schema").out()).contains("contract");
        assertThat(Cli.run("--lang=en", "chek").err()).contains("Did you mean “check”?");
    }

    @Test
    void a_schema_is_printed_as_it_is_shipped() {
        Cli run = Cli.run("schema", "contract");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .isEqualToNormalizingNewlines(
                        Workplace.read(Path.of("data/schema/contract.schema.json")));
    }

    @Test
    void a_schema_that_there_is_not_is_answered_with_the_nearest() {
        Cli run = Cli.run("schema", "contrat");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("schéma « contrat » inconnu.").contains("« contract »");
    }

    @Test
    void sound_data_pass_the_check(@TempDir Path folder) {
        Cli run = Cli.run("check", "--data", "data", "--templates", "templates");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("papiers peuvent être dressés");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void proofs_name_what_looks_wrong_in_the_words_and_change_nothing() {
        Cli run = Cli.run("check", "--lint", "--data", "data", "--templates", "templates");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("communes/sceaux.json:", "« scénée »", "« 25ans » → « 25 ans »")
                .contains("« collective organiser »")
                .contains("« ' » → « ’ »");
    }

    @Test
    void a_template_is_checked_where_no_sample_takes_it(@TempDir Path folder) {
        Workplace place = Workplace.small(folder);
        Workplace.write(
                place.templates.resolve("ordre.ftlh"),
                """
                <#ftl attributes={"for": "agenda-item", "title": "Ordre"}>
                <html lang="fr"><head><title>Ordre</title></head><body>
                <#if item.number!?length gt 30><p>${item.objet}</p></#if>
                <marquee>${item.object}</marquee>
                </body></html>
                """);
        Cli run = place.run("check");
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("ordre.ftlh:3:", "objet", "ordre.ftlh:4:", "marquee");
    }

    @Test
    void problems_of_all_files_come_at_once(@TempDir Path folder) {
        Workplace place = Workplace.full(folder);
        Path antony = place.data.resolve("contracts/antony-2020/communes/antony.json");
        Workplace.write(antony, Workplace.read(antony).replaceFirst("\"party\"", "\"partie\""));
        Path sceaux = place.data.resolve("contracts/blagis-2024/communes/sceaux.json");
        Workplace.write(
                sceaux,
                Workplace.read(sceaux)
                        .replaceFirst("\"theme\": \"[^\"]+\"", "\"theme\": \"insertoin\""));
        Cli run = place.run("check");
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err())
                .contains("antony.json:", "clé « partie » inconnue", "« party »")
                .contains("sceaux.json:", "thème « insertoin » inconnu", "« insertion »");
    }
}
