package fr.tabellion.cli;

import fr.tabellion.build.Builder;
import fr.tabellion.build.DiskException;
import fr.tabellion.build.LocalDisk;
import fr.tabellion.build.Options;
import fr.tabellion.build.Report;
import fr.tabellion.load.JsonText;
import fr.tabellion.pipeline.Inputs;
import fr.tabellion.pipeline.Selection;
import fr.tabellion.pipeline.Status;
import fr.tabellion.pipeline.UnitRoads;
import fr.tabellion.register.Register;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code tabellion status}: how each paper stands, and why; writes nothing. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer>, Commands.Speaking {
    private final Console console;

    @Mixin Places places = new Places();

    @Mixin Choice choice = new Choice();

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    @SuppressWarnings("try") // the watch is there to be closed
    public Integer call() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Selection selection = choice.selection();
        try (Builder builder = Builder.open(new LocalDisk(), places.out, options(selection));
                Interruption watch = new Interruption(builder)) {
            Inputs inputs = Inputs.of(places.site(), builder.digests(), places.program());
            UnitRoads roads = new UnitRoads(places.site(), places.program(), inputs);
            if (!choice.isKnown(roads, console)) {
                return ExitCode.USAGE;
            }
            Report report;
            try (ProgressLine line = ProgressLine.on(console)) {
                report = builder.run(roads.units(selection), line);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return tell(new Told(report, roads.problems(), selection, places.out, took));
        } catch (DiskException e) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return tell(Told.stopped(e.problem(), selection, places.out, took));
        }
    }

    private static Options options(Selection selection) {
        return Options.on(LocalDate.now(ZoneId.systemDefault()))
                .withDryRun(true)
                .withWhole(selection.isWhole());
    }

    private int tell(Told told) {
        Status status = Status.of(told.report(), told.selection());
        Standings standings = new Standings(status, places.out);
        if (json) {
            Map<String, Object> all = standings.json(console.messages(), told.problems());
            steps().ifPresent(steps -> all.put("steps", steps.json()));
            console.print(JsonText.of(all));
        } else {
            told.printTroubles(console);
            standings.print(console);
            steps().ifPresent(steps -> steps.print(console));
        }
        return told.trouble().orElse(status.isCurrent() ? ExitCode.DONE : ExitCode.KEPT);
    }

    /** Of a contract that is asked for alone: where its parties are. */
    private Optional<Steps> steps() {
        return choice.selection()
                .contract()
                .map(id -> "contracts/" + id)
                .map(
                        unit ->
                                Register.read(
                                        new LocalDisk(), places.data.resolve(unit), "data/" + unit))
                .map(Steps::new)
                .filter(steps -> !steps.isEmpty());
    }
}
