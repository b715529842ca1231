package fr.tabellion.build;

import fr.tabellion.build.Manifest.UnitEntry;
import fr.tabellion.build.Survey.Surveyed;
import fr.tabellion.build.Unit.Plan;
import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Draws all units: workers prepare targets, as many at once as there are threads; this thread takes
 * what is prepared in the order of the units, and only it changes {@code out/} and the manifest.
 *
 * <p>What is in flight is bounded: drawn bytes wait on the disk, not in memory.
 */
final class Batch {
    private static final int UNITS_AHEAD = 64;
    private static final int DRAFTS_AHEAD = 128;
    private static final int TOGETHER = 64;
    private static final long GLANCE_MILLIS = 20;

    private final Manifest manifest;
    private final Options options;
    private final Survey survey;
    private final InputSet java;
    private final Worker worker;
    private final Committer committer;
    private final ExecutorService pool;
    private final Progress progress;
    private final BooleanSupplier stopped;

    private final Deque<Looked> looked = new ArrayDeque<>();
    private final Deque<Slot> slots = new ArrayDeque<>();
    private final List<Ready> ready = new ArrayList<>();
    private final Findings findings = new Findings();

    Batch(
            Manifest manifest,
            Options options,
            Survey survey,
            InputSet java,
            Worker worker,
            Committer committer,
            ExecutorService pool,
            Progress progress,
            BooleanSupplier stopped) {
        this.manifest = manifest;
        this.options = options;
        this.survey = survey;
        this.java = java;
        this.worker = worker;
        this.committer = committer;
        this.pool = pool;
        this.progress = progress;
        this.stopped = stopped;
    }

    /** What a run has found so far. */
    static final class Findings {
        final List<Outcome> outcomes = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();
        final List<Problem> warnings = new ArrayList<>();
        final List<Throwable> bugs = new ArrayList<>();
        final Map<String, List<String>> notes = new HashMap<>();

        /** What came as it was drawn goes in the order of the units. */
        void order(List<String> units) {
            Map<String, Integer> ranks = new HashMap<>();
            units.forEach(unit -> ranks.put(unit, ranks.size()));
            outcomes.sort(Comparator.comparing(outcome -> ranks.getOrDefault(outcome.unit(), 0)));
        }

        Report report(boolean dryRun, boolean interrupted) {
            return new Report(outcomes, problems, warnings, bugs, notes, dryRun, interrupted);
        }
    }

    /** A unit on its way through the batch. */
    private static final class Run {
        final Surveyed unit;
        final List<Draft.Held> held = new ArrayList<>();
        final List<Problem> warnings = new ArrayList<>();
        List<String> notes = List.of();
        boolean skipped;
        boolean failed;

        Run(Surveyed unit) {
            this.unit = unit;
            this.failed = unit.failed();
        }
    }

    /** What the second look at a unit gave: all is as it was, or it is to be drawn. */
    private sealed interface Look {
        record Same(List<Prepared> targets, UnitEntry entry) implements Look {}

        record Drawn(Plan plan) implements Look {}

        record Broken(Throwable bug) implements Look {}
    }

    private record Looked(Run run, Future<Look> look) {}

    private sealed interface Slot {
        record Drafts(Run run, Future<Worker.Work> work) implements Slot {}

        record End(Run run) implements Slot {}
    }

    private sealed interface Ready {
        record Target(Run run, Prepared prepared) implements Ready {}

        record End(Run run) implements Ready {}
    }

    /** Also when its thread is interrupted, which then stays so, this tells what was done. */
    Findings run(List<Surveyed> units) {
        try {
            takeAll(units.iterator());
            commit();
        } catch (InterruptedException e) {
            commit();
            Thread.currentThread().interrupt();
        }
        return findings;
    }

    private void takeAll(Iterator<Surveyed> left) throws InterruptedException {
        for (fill(left); !slots.isEmpty() && !stopped.getAsBoolean(); fill(left)) {
            take(slots.removeFirst());
            if (ready.size() >= TOGETHER || !nextComesSoon()) {
                commit();
            }
        }
    }

    // ---- Ahead

    private void fill(Iterator<Surveyed> left) throws InterruptedException {
        while (slots.size() < DRAFTS_AHEAD && !stopped.getAsBoolean()) {
            while (looked.size() < UNITS_AHEAD && left.hasNext()) {
                Surveyed unit = left.next();
                looked.add(new Looked(new Run(unit), pool.submit(() -> look(unit))));
            }
            if (looked.isEmpty()) {
                return;
            }
            Looked next = looked.removeFirst();
            Optional<Look> look = await(next.look);
            look.ifPresent(value -> enqueue(next.run, value));
        }
    }

    private Look look(Surveyed unit) {
        try {
            Optional<UnitEntry> before = manifest.unit(unit.id()).filter(u -> unit.same());
            if (before.isPresent()) {
                Optional<List<Prepared>> same = unchanged(unit, before.get());
                if (same.isPresent()) {
                    return new Look.Same(same.get(), before.get());
                }
            }
            if (unit.bug().isPresent()) {
                return new Look.Broken(unit.bug().get());
            }
            return new Look.Drawn(unit.plan());
        } catch (Throwable e) {
            return new Look.Broken(e);
        }
    }

    /** A file that cannot be looked at is that paper's problem, told as it is drawn again. */
    private Optional<List<Prepared>> unchanged(Surveyed unit, UnitEntry before) {
        try {
            return worker.unchanged(unit.paths(), before);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void enqueue(Run run, Look look) {
        switch (look) {
            case Look.Same same -> enqueueSame(run, same);
            case Look.Drawn drawn -> enqueueDrafts(run, drawn.plan());
            case Look.Broken broken -> enqueueBroken(run, broken.bug());
        }
        slots.add(new Slot.End(run));
    }

    private void enqueueSame(Run run, Look.Same same) {
        run.skipped = true;
        run.notes = same.entry().notes();
        run.warnings.addAll(same.entry().warnings());
        slots.add(
                new Slot.Drafts(
                        run,
                        CompletableFuture.completedFuture(
                                new Worker.Work(same.targets(), List.of()))));
    }

    private void enqueueDrafts(Run run, Plan plan) {
        run.notes = plan.notes();
        for (Problem problem : plan.problems()) {
            (problem.isError() ? findings.problems : run.warnings).add(problem);
        }
        List<String> changes = changes(run.unit);
        for (Draft draft : plan.drafts()) {
            if (draft instanceof Draft.Held held) {
                run.held.add(held);
            }
            slots.add(
                    new Slot.Drafts(
                            run, pool.submit(() -> worker.work(run.unit.id(), draft, changes))));
        }
    }

    private void enqueueBroken(Run run, Throwable bug) {
        run.failed = true;
        Optional<Problem> problem = DiskException.unreadable(bug);
        problem.ifPresentOrElse(findings.problems::add, () -> findings.bugs.add(bug));
    }

    private List<String> changes(Surveyed unit) {
        return manifest.unit(unit.id())
                .map(before -> InputSet.changes(manifest.sets(before), unit.inputs()))
                .orElse(List.of());
    }

    /** Nothing when the run is stopped first. */
    private <T> Optional<T> await(Future<T> future) throws InterruptedException {
        Optional<T> done = Optional.empty();
        while (done.isEmpty() && !stopped.getAsBoolean()) {
            done = glance(future);
        }
        return done;
    }

    /** Nothing while it is not done. */
    static <T> Optional<T> glance(Future<T> future) throws InterruptedException {
        try {
            return Optional.of(future.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("workers give what they catch", e);
        }
    }

    // ---- In order

    /** Each commit waits for the disk: what comes in a moment goes with it. */
    private boolean nextComesSoon() throws InterruptedException {
        return switch (slots.peekFirst()) {
            case Slot.Drafts drafts -> glance(drafts.work()).isPresent();
            case Slot.End end -> true;
            case null -> false;
        };
    }

    private void take(Slot slot) throws InterruptedException {
        switch (slot) {
            case Slot.Drafts drafts -> await(drafts.work()).ifPresent(w -> take(drafts.run(), w));
            case Slot.End end -> {
                leftAlone(end.run());
                ready.add(new Ready.End(end.run()));
            }
        }
    }

    private void take(Run run, Worker.Work work) {
        run.warnings.addAll(work.warnings());
        work.targets().forEach(prepared -> ready.add(new Ready.Target(run, prepared)));
    }

    private void leftAlone(Run run) {
        Decision failed = new Decision.Failed(Reason.UNIT, List.of(), Optional.empty());
        for (String path : survey.leftAlone(run.unit)) {
            ready.add(new Ready.Target(run, Prepared.decided(path, failed)));
        }
    }

    private void commit() {
        List<Prepared> targets = new ArrayList<>();
        for (Ready next : ready) {
            if (next instanceof Ready.Target target) {
                targets.add(target.prepared());
                if (!options.dryRun() && !target.run().skipped) {
                    manifest.open(target.run().unit.id());
                }
            }
        }
        Iterator<Decision> decisions =
                options.dryRun()
                        ? targets.stream().map(Prepared::decision).iterator()
                        : committer.commit(targets);
        for (Ready next : ready) {
            switch (next) {
                case Ready.Target target ->
                        tell(target.run(), target.prepared().path(), decisions.next());
                case Ready.End end -> finish(end.run());
            }
        }
        ready.clear();
    }

    private void tell(Run run, String path, Decision decision) {
        if (decision instanceof Decision.Failed failed) {
            run.failed = true;
            failed.bug().ifPresent(findings.bugs::add);
        }
        Outcome outcome = new Outcome(path, run.unit.id(), decision);
        findings.outcomes.add(outcome);
        progress.done(outcome);
    }

    private void finish(Run run) {
        findings.warnings.addAll(run.warnings);
        if (!run.notes.isEmpty()) {
            findings.notes.put(run.unit.id(), run.notes);
        }
        if (!run.skipped && !options.dryRun() && run.unit.bug().isEmpty()) {
            record(run);
        }
    }

    private List<InputSet> read(Run run) {
        try {
            return survey.read(run.unit, java);
        } catch (Exception e) {
            enqueueBroken(run, e);
            return run.unit.inputs();
        }
    }

    /** Orphans leave the unit before it is complete: a complete unit wants all that it has. */
    private void record(Run run) {
        survey.unwanted(run.unit).forEach(manifest::disown);
        List<InputSet> inputs = read(run);
        manifest.put(
                new UnitEntry(
                        run.unit.id(),
                        !run.failed,
                        inputs.stream().map(InputSet::digest).toList(),
                        run.held,
                        run.warnings,
                        run.notes),
                inputs);
    }
}
