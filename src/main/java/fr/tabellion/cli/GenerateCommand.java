package fr.tabellion.cli;

import fr.tabellion.build.DiskException;
import fr.tabellion.build.LocalDisk;
import fr.tabellion.build.Options;
import fr.tabellion.load.JsonText;
import fr.tabellion.pipeline.Selection;
import fr.tabellion.problem.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code tabellion generate}: brings {@code out/} to what data and templates say. */
@Command(name = "generate")
final class GenerateCommand implements Callable<Integer>, Commands.Speaking {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Console console;

    @Mixin Places places = new Places();

    @Mixin Choice choice = new Choice();

    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "option.jobs")
    int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    boolean dryRun;

    @Option(names = "--force", descriptionKey = "option.force")
    boolean force;

    @Option(names = "--thorough", descriptionKey = "option.thorough")
    boolean thorough;

    @Option(names = "--attach-data", descriptionKey = "option.attach-data")
    boolean attachData;

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    @Option(names = "--report", paramLabel = "FILE", descriptionKey = "option.report")
    Optional<Path> report = Optional.empty();

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (jobs < 1) {
            console.say("usage.wrong-value", jobs, "--jobs");
            return ExitCode.USAGE;
        }
        Selection selection = choice.selection().withData(attachData);
        return new Upkeep(console, places, choice).run(options(selection), selection, this::tell);
    }

    private Options options(Selection selection) {
        return Options.on(LocalDate.now(ZoneId.systemDefault()))
                .withDryRun(dryRun)
                .withForce(force)
                .withJobs(jobs)
                .withThorough(thorough)
                .withWhole(selection.isWhole())
                .withPatience(PATIENCE);
    }

    private int tell(Told told) {
        if (json) {
            console.print(text(told));
        } else {
            told.print(console);
        }
        return report.isEmpty() || isWritten(report.get(), text(told))
                ? told.exit()
                : ExitCode.OUTPUT;
    }

    /** Made only where it is asked for: of a country's papers it is a hundred megabytes. */
    private String text(Told told) {
        return JsonText.of(told.json(console.messages()));
    }

    /** Papers were drawn by now: a report that cannot be kept is told, and nothing else is lost. */
    private boolean isWritten(Path file, String text) {
        try {
            new LocalDisk().write(file, text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            Problem problem = DiskException.of(e, file.toString().replace('\\', '/')).problem();
            new Problems(List.of(problem)).print(console);
            return false;
        }
    }
}
