package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Explanations;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Messages;
import fr.tabellion.problem.Problem;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class ExplainTest {
    private static final Explanations SHIPPED = Explanations.shipped();
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])");

    @Test
    void every_problem_has_an_example_and_what_it_should_be() {
        List<Code> bare =
                Arrays.stream(Code.values())
                        .filter(
                                code ->
                                        SHIPPED.of(code)
                                                .filter(example -> !example.right().isEmpty())
                                                .filter(example -> !example.wrong().isEmpty())
                                                .isEmpty())
                        .toList();
        assertThat(bare).as("add these to explanations.txt").isEmpty();
    }

    @Test
    void every_example_gives_its_message_all_arguments() {
        Messages french = new Messages(Locale.FRANCE);
        List<String> wanting = new ArrayList<>();
        for (Code code : Code.values()) {
            int needed =
                    ARGUMENT.matcher(french.bundle().getString(code + ".message"))
                            .results()
                            .map((MatchResult found) -> Integer.parseInt(found.group(1)) + 1)
                            .max(Integer::compare)
                            .orElse(0);
            int given = SHIPPED.of(code).map(example -> example.arguments().size()).orElse(0);
            if (given < needed) {
                wanting.add(code + " " + given + "/" + needed);
            }
        }
        assertThat(wanting).isEmpty();
    }

    @Test
    void a_problem_is_explained_in_both_languages() {
        Golden.check("cli/explain-E202.fr.txt", Cli.run("explain", "E202").out());
        Golden.check("cli/explain-E202.en.txt", Cli.run(Locale.UK, "explain", "e202").out());
    }

    @Test
    void all_problems_are_listed_without_a_code() {
        String list = Cli.run("explain").out();
        assertThat(list.lines()).hasSize(Code.values().length);
        assertThat(list).contains("E202  thème « insertoin » inconnu");
    }

    @Test
    void a_code_that_there_is_not_is_answered_with_the_nearest() {
        Cli run = Cli.run("explain", "E2O2");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("code « E2O2 » inconnu.", "Vouliez-vous dire");
    }

    @Test
    void a_problem_found_many_times_is_shown_once_with_its_places() {
        List<Problem> found = new ArrayList<>();
        for (int line = 1; line <= 14; line++) {
            found.add(
                    Problem.of(
                            Code.E202,
                            Location.at("sceaux.json", line, 5),
                            "insertoin",
                            "emploi, insertion"));
        }
        found.add(Problem.of(Code.E107, Location.of("antony.json")));
        StringWriter err = new StringWriter();
        Problems problems = new Problems(found);
        problems.print(
                Console.of(
                        Optional.empty(),
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(err),
                        false,
                        Locale.FRANCE));
        Golden.check("cli/problem-many-times.txt", err.toString());
        assertThat(problems.json(new Messages(Locale.FRANCE))).hasSize(15);
    }
}
