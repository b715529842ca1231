package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

class NewTest {
    @TempDir Path folder;

    private Cli answering(Workplace place, String answers, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--data";
        all[args.length + 1] = place.data.toString();
        int exit =
                new Main(
                                new BufferedReader(new StringReader(answers)),
                                new PrintWriter(out),
                                new PrintWriter(err),
                                Locale.FRANCE)
                        .run(all);
        return new Cli(exit, out.toString(), err.toString().replace(folder.toString(), "…"));
    }

    @Test
    void a_contract_is_made_from_a_few_answers_with_the_bodies_it_needs() {
        Workplace place = Workplace.small(folder);
        Cli run =
                answering(
                        place,
                        """
                        Les Tertres
                        contrat de ville
                        m
                        01/01/2025
                        31/12/2030
                        quartier des Tertres
                        Bagneux, Le Plessis-Robinson
                        92007
                        """,
                        "new",
                        "contract");
        assertThat(run.exit()).as(run.err()).isZero();
        Golden.check("cli/new-contract.txt", run.err());
        Golden.check(
                "cli/new-contract.json",
                Workplace.read(place.data.resolve("contracts/les-tertres-2025/contract.json")));
        Golden.check(
                "cli/new-body.json",
                Workplace.read(place.data.resolve("bodies/le-plessis-robinson.json")));
        assertThat(place.run("check").exit()).isZero();
    }

    @Test
    void a_commune_joins_a_contract_by_its_name_alone() {
        Workplace place = Workplace.small(folder);
        Cli run = place.run("new", "commune", "--contract", "antony-2020", "--commune", "Bagneux");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Bagneux (92007)", "Donnez le code INSEE");
        assertThat(
                        place.run(
                                        "new",
                                        "commune",
                                        "--contract",
                                        "antony-2020",
                                        "--commune",
                                        "92007")
                                .exit())
                .isZero();
        assertThat(Workplace.read(place.contract())).contains("[\"antony\", \"bagneux\"]");
        assertThat(place.run("check").exit()).isZero();
    }

    @Test
    void a_session_is_made_for_a_contract() {
        Workplace place = Workplace.small(folder);
        Cli run =
                place.run(
                        "new",
                        "session",
                        "--body",
                        "antony",
                        "--date",
                        "12/06/2025",
                        "--contract",
                        "antony-2020");
        assertThat(run.exit()).as(run.err()).isZero();
        Golden.check(
                "cli/new-session.json",
                Workplace.read(place.data.resolve("sessions/antony-2025-06-12/session.json")));
        assertThat(place.run("check").exit()).isZero();
    }

    @Test
    void without_anybody_to_answer_all_that_is_missing_is_named_at_once() {
        Cli run = Workplace.small(folder).run("new", "contract", "--title", "Les Tertres");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains(
                        "Il manque : --instrument, --gender, --from, --to, --territory,"
                                + " --communes.");
    }

    @Test
    void what_is_there_is_never_touched() {
        Workplace place = Workplace.small(folder);
        String before =
                Workplace.read(place.data.resolve("contracts/antony-2020/communes/antony.json"));
        Cli run = place.run("new", "commune", "--contract", "antony-2020", "--commune", "Antony");
        assertThat(run.exit()).isEqualTo(ExitCode.OUTPUT);
        assertThat(run.err()).contains("existe déjà");
        assertThat(Workplace.read(place.data.resolve("contracts/antony-2020/communes/antony.json")))
                .isEqualTo(before);
    }

    @Test
    void mistakes_are_told_and_nothing_is_written() {
        Workplace place = Workplace.small(folder);
        Cli run = place.run("new", "session", "--body", "Antoni", "--date", "31/02/2025");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("« Antoni » n’est pas une commune", "« 31/02/2025 »");
        assertThat(Files.exists(place.data.resolve("sessions"))).isFalse();
    }

    @Test
    void what_to_prepare_must_be_said() {
        assertThat(Workplace.small(folder).run("new").err())
                .contains("contract, commune ou session");
    }
}
