package fr.tabellion.cli;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Explanations;
import fr.tabellion.problem.Messages;
import fr.tabellion.problem.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code tabellion explain E202}: an example of a problem, and its remedy; alone, all of them. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer>, Commands.Speaking {
    private final Console console;
    private final Explanations explanations = Explanations.shipped();

    @Parameters(arity = "0..1", paramLabel = "CODE", descriptionKey = "explain.code")
    Optional<String> code = Optional.empty();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return code.map(this::explain).orElseGet(this::list);
    }

    private int list() {
        for (Code each : Code.values()) {
            console.print(each + "  " + console.messages().message(explanations.sample(each)));
        }
        return ExitCode.DONE;
    }

    private int explain(String typed) {
        String wanted = typed.strip().toUpperCase(Locale.ROOT);
        List<String> known = Arrays.stream(Code.values()).map(Code::name).toList();
        if (!known.contains(wanted)) {
            console.unknown("code", typed, known);
            return ExitCode.USAGE;
        }
        print(Code.valueOf(wanted));
        return ExitCode.DONE;
    }

    private void print(Code found) {
        Messages messages = console.messages();
        Problem sample = explanations.sample(found);
        String weight = messages.text(sample.isError() ? "explain.error" : "explain.warning");
        console.print(found + " – " + weight);
        console.print("");
        console.print(messages.message(sample));
        console.print("");
        explanations
                .of(found)
                .ifPresent(
                        example -> {
                            lines("explain.example", example.wrong());
                            lines("explain.instead", example.right());
                        });
        String hint = messages.hint(sample);
        if (!hint.isEmpty()) {
            console.print(messages.text("explain.remedy"));
            console.print("    " + hint);
        }
    }

    private void lines(String title, List<String> lines) {
        console.print(console.messages().text(title));
        lines.forEach(line -> console.print(("    " + line).stripTrailing()));
        console.print("");
    }
}
