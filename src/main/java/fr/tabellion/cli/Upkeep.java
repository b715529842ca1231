package fr.tabellion.cli;

import fr.tabellion.build.Builder;
import fr.tabellion.build.DiskException;
import fr.tabellion.build.LocalDisk;
import fr.tabellion.build.Options;
import fr.tabellion.build.Report;
import fr.tabellion.pipeline.Inputs;
import fr.tabellion.pipeline.Selection;
import fr.tabellion.pipeline.UnitRoads;
import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** A run over the chosen papers: what {@code generate} does and {@code status} rehearses. */
record Upkeep(Console console, Places places, Choice choice) {
    /**
     * Ends with what {@code tell} gives, or because a name was chosen that there is not.
     *
     * @param tell told of the run while an interrupt still waits for it
     */
    int run(Options options, Selection selection, ToIntFunction<Told> tell)
            throws InterruptedException {
        long start = System.nanoTime();
        Builder builder;
        try {
            builder = Builder.open(new LocalDisk(), places.out, options);
        } catch (DiskException e) {
            return tell.applyAsInt(stopped(e.problem(), selection, start));
        }
        return run(builder, selection, start, tell);
    }

    @SuppressWarnings("try") // the watch is there to be closed
    private int run(Builder opened, Selection selection, long start, ToIntFunction<Told> tell) {
        try (Builder builder = opened;
                Interruption watch = new Interruption(builder, console)) {
            Inputs inputs = Inputs.of(places.site(), builder.digests(), places.program());
            UnitRoads roads = new UnitRoads(places.site(), places.program(), inputs);
            if (!choice.isKnown(roads, console)) {
                return ExitCode.USAGE;
            }
            Report report = report(builder, roads, selection);
            List<Problem> general = new ArrayList<>(roads.problems());
            unrecorded(builder).ifPresent(general::add);
            return tell.applyAsInt(new Told(report, general, selection, places.out, since(start)));
        } catch (DiskException e) {
            new Problems(List.of(e.problem())).print(console);
            return ExitCode.OUTPUT;
        } catch (IOException e) {
            Problem problem = DiskException.of(e, culprit(e)).problem();
            return tell.applyAsInt(stopped(problem, selection, start));
        }
    }

    /** What was written could not be recorded: the next run has to look at it all again. */
    private static Optional<Problem> unrecorded(Builder builder) {
        try {
            builder.keep();
            return Optional.empty();
        } catch (DiskException e) {
            return Optional.of(e.problem());
        }
    }

    private String culprit(IOException e) {
        String file = e instanceof FileSystemException failed ? failed.getFile() : null;
        return (file == null ? places.data.toString() : file).replace('\\', '/');
    }

    private Report report(Builder builder, UnitRoads roads, Selection selection) {
        try (ProgressLine line = ProgressLine.on(console)) {
            return builder.run(roads.units(selection), line);
        }
    }

    private Told stopped(Problem problem, Selection selection, long start) {
        return Told.stopped(problem, selection, places.out, since(start));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
