package fr.tabellion.cli;

import fr.tabellion.docx.ThemeDraft.Substitute;
import fr.tabellion.pipeline.ThemeFile;
import fr.tabellion.problem.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code tabellion theme papier.docx}: a draft of {@code theme.json} from a letterhead. */
@Command(name = "theme")
final class ThemeCommand implements Callable<Integer>, Commands.Speaking {
    private final Console console;

    @Parameters(paramLabel = "FILE.docx", descriptionKey = "theme.file")
    Path letterhead = Path.of("");

    @Option(names = "--write", paramLabel = "FILE", descriptionKey = "theme.write")
    Optional<Path> write = Optional.empty();

    @Option(names = "--force", descriptionKey = "theme.force")
    boolean force;

    ThemeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return switch (ThemeFile.from(letterhead)) {
            case ThemeFile.Refused refused -> refuse(refused.problem(), ExitCode.DATA);
            case ThemeFile.Drafted drafted -> tell(drafted);
        };
    }

    private int tell(ThemeFile.Drafted drafted) {
        Optional<Problem> unwritten =
                write.flatMap(file -> ThemeFile.write(drafted.json(), file, force));
        if (unwritten.isPresent()) {
            return refuse(unwritten.get(), ExitCode.OUTPUT);
        }
        drafted.substitutes().forEach(this::tell);
        drafted.recoloured()
                .forEach(one -> console.say("theme.recoloured", one.style(), one.from(), one.to()));
        write.ifPresentOrElse(
                file -> console.say("theme.written", file.toString().replace('\\', '/')),
                () -> console.print(drafted.json().stripTrailing()));
        return ExitCode.DONE;
    }

    private void tell(Substitute substitute) {
        String key = substitute.sameWidths() ? "theme.same-widths" : "theme.other-widths";
        console.say(key, substitute.font(), substitute.by());
    }

    private int refuse(Problem problem, int exit) {
        console.err().println(console.messages().problem(problem));
        return exit;
    }
}
