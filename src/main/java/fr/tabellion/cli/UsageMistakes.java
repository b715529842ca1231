package fr.tabellion.cli;

import fr.tabellion.problem.Nearest;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command line that makes no sense: what it was, and the nearest that would. */
record UsageMistakes(Console console) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] args) {
        console.err().println(wording(mistake));
        console.say("usage.see-help", mistake.getCommandLine().getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    private String wording(ParameterException mistake) {
        return switch (mistake) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched);
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                    text("usage.missing-value", option(missing.getMissing().getFirst()));
            case OverwrittenOptionException twice ->
                    text("usage.twice", option(twice.getArgSpec()));
            case ParameterException wrong
                    when wrong.getArgSpec() != null && wrong.getValue() != null ->
                    text(
                            isDay(wrong.getArgSpec()) ? "usage.wrong-day" : "usage.wrong-value",
                            wrong.getValue(),
                            option(wrong.getArgSpec()));
            default -> String.valueOf(mistake.getMessage());
        };
    }

    private String unknown(UnmatchedArgumentException unmatched) {
        String word = unmatched.getUnmatched().getFirst();
        String key = word.startsWith("-") ? "usage.unknown-option" : "usage.unknown-command";
        List<String> near = Nearest.to(word, known(unmatched.getCommandLine(), word));
        return text(key, word) + (near.isEmpty() ? "" : " " + console.messages().nearest(near));
    }

    private static List<String> known(CommandLine line, String word) {
        Stream<String> names =
                word.startsWith("-")
                        ? line.getCommandSpec().optionsMap().keySet().stream()
                        : line.getSubcommands().keySet().stream();
        return names.collect(Collectors.toList());
    }

    private static boolean isDay(CommandLine.Model.ArgSpec argument) {
        return List.of(argument.auxiliaryTypes()).contains(LocalDate.class);
    }

    private static String option(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option
                ? option.longestName()
                : argument.paramLabel();
    }

    private String text(String key, Object... arguments) {
        return console.messages().text(key, arguments);
    }
}
