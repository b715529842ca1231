package fr.tabellion.cli;

import fr.tabellion.build.Builder;
import fr.tabellion.build.Decision;
import fr.tabellion.build.DiskException;
import fr.tabellion.build.LocalDisk;
import fr.tabellion.build.Options;
import fr.tabellion.build.Outcome;
import fr.tabellion.build.Progress;
import fr.tabellion.build.Reason;
import fr.tabellion.build.Report;
import fr.tabellion.pipeline.Inputs;
import fr.tabellion.pipeline.Road;
import fr.tabellion.pipeline.Selection;
import fr.tabellion.pipeline.UnitRoads;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code tabellion clean}: removes papers that nothing wants any more; edited ones never. */
@Command(name = "clean")
final class CleanCommand implements Callable<Integer>, Commands.Speaking {
    private final Console console;

    @Mixin Places places = new Places();

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    boolean dryRun;

    CleanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Options options = Options.on(LocalDate.now(ZoneId.systemDefault())).withDryRun(dryRun);
        try (Builder builder = Builder.open(new LocalDisk(), places.out, options)) {
            Inputs inputs = Inputs.of(places.site(), builder.digests(), places.program());
            Road road = new Road(places.site(), places.program());
            Problems problems = new Problems(road.problems());
            if (problems.hasErrors()) {
                problems.print(console);
                console.say("clean.unsure");
                return ExitCode.DATA;
            }
            UnitRoads roads = new UnitRoads(places.site(), places.program(), inputs);
            Report report = builder.clean(roads.units(Selection.ALL), Progress.NONE);
            builder.keep();
            return tell(report);
        } catch (DiskException e) {
            new Problems(List.of(e.problem())).print(console);
            return ExitCode.OUTPUT;
        }
    }

    private int tell(Report report) {
        report.outcomes().forEach(this::tell);
        Failures failures = new Failures(console);
        report.bugs().forEach(bug -> failures.say(bug, List.of()));
        int left = report.summary().orphans();
        int edited = count(report, Reason.ORPHAN_EDITED);
        int failed = report.summary().failed();
        String key = dryRun ? "clean.would" : "clean.summary";
        console.print(console.messages().text(key, left - edited, edited, failed));
        if (!report.bugs().isEmpty()) {
            return ExitCode.BUG;
        }
        return failed == 0 ? ExitCode.DONE : ExitCode.OUTPUT;
    }

    private static int count(Report report, Reason reason) {
        return (int)
                report.outcomes().stream()
                        .filter(outcome -> outcome.decision().reason().equals(reason))
                        .count();
    }

    private void tell(Outcome outcome) {
        String file = places.out.resolve(outcome.path()).toString().replace('\\', '/');
        console.print(file + "  " + outcome.decision().reason().text(console.messages()));
        if (outcome.decision() instanceof Decision.Failed failed) {
            new Problems(failed.problems()).print(console);
        }
    }
}
