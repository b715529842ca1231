package fr.tabellion.build;

import fr.tabellion.build.Manifest.UnitEntry;
import fr.tabellion.build.Unit.Plan;
import fr.tabellion.problem.Problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * A first look at all units, before anything is drawn: what changed since last time, which paths
 * are wanted, by whom, and which are wanted no more.
 */
final class Survey {
    /** Plans kept for the second look; those of a whole country would not fit in memory. */
    private static final int PLANS = 256;

    private final Manifest manifest;
    private final Options options;
    private final Claims claims;
    private final AtomicInteger plans = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final Map<String, List<String>> known;

    /**
     * A unit and what is known of it before it is drawn.
     *
     * @param rank its place among the units given
     * @param same whether its inputs are those it was last complete with
     * @param paths all it wants
     * @param kept the plan, for the second look
     * @param failed its plan has errors, or none could be made
     */
    record Surveyed(
            Unit unit,
            int rank,
            List<InputSet> inputs,
            boolean same,
            List<String> paths,
            AtomicReference<Optional<Plan>> kept,
            List<Problem> problems,
            boolean failed,
            Optional<Throwable> bug) {
        static final Comparator<Surveyed> AS_GIVEN = Comparator.comparing(Surveyed::rank);

        String id() {
            return unit.id();
        }

        /** Made again where it was not kept; from now on it is not. */
        Plan plan() throws Exception {
            Optional<Plan> first = kept.getAndSet(Optional.empty());
            return first.isPresent() ? first.get() : unit.plan();
        }
    }

    /**
     * A unit and its inputs.
     *
     * @param before its last run, where that had the same inputs
     * @param near as {@link Unit#near} says of a unit that is to be planned
     */
    private record Seen(
            Unit unit,
            int rank,
            List<InputSet> inputs,
            Optional<UnitEntry> before,
            String near,
            Optional<Throwable> bug) {}

    Survey(Manifest manifest, Options options, Claims claims) {
        this.manifest = manifest;
        this.options = options;
        this.claims = claims;
        this.known = manifest.pathsByUnit();
    }

    /**
     * In the order in which they are best drawn: those that read the same are neighbours.
     *
     * @throws InterruptedException also when it is stopped
     */
    List<Surveyed> of(
            List<Unit> units, InputSet java, ExecutorService pool, BooleanSupplier stopped)
            throws InterruptedException {
        List<Callable<Seen>> looks = new ArrayList<>();
        for (Unit unit : units) {
            int rank = looks.size();
            looks.add(() -> see(unit, rank, java));
        }
        List<Callable<Surveyed>> surveys = new ArrayList<>();
        for (Seen seen : neighbours(all(looks, pool, stopped))) {
            surveys.add(() -> survey(seen));
        }
        List<Surveyed> all = all(surveys, pool, stopped);
        claim(all.stream().sorted(Surveyed.AS_GIVEN).toList());
        return all;
    }

    /** Each after the first one that reads the same. */
    private static List<Seen> neighbours(List<Seen> seen) {
        Map<String, List<Seen>> groups = new LinkedHashMap<>();
        seen.forEach(one -> groups.computeIfAbsent(one.near, n -> new ArrayList<>()).add(one));
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private static <T> List<T> all(
            List<Callable<T>> looks, ExecutorService pool, BooleanSupplier stopped)
            throws InterruptedException {
        List<T> all = new ArrayList<>();
        for (Future<T> look : looks.stream().map(pool::submit).toList()) {
            all.add(get(look, stopped));
        }
        return all;
    }

    private static <T> T get(Future<T> look, BooleanSupplier stopped) throws InterruptedException {
        while (!stopped.getAsBoolean()) {
            Optional<T> seen = Batch.glance(look);
            if (seen.isPresent()) {
                return seen.get();
            }
        }
        throw new InterruptedException("stopped");
    }

    private Seen see(Unit unit, int rank, InputSet java) {
        try {
            Optional<UnitEntry> entry = manifest.unit(unit.id());
            List<InputSet> inputs = new ArrayList<>(unit.inputs(setsOf(entry)));
            inputs.add(java);
            Optional<UnitEntry> before = entry.filter(last -> isSame(last, inputs));
            String near = before.isPresent() ? unit.id() : unit.near();
            return new Seen(unit, rank, inputs, before, near, Optional.empty());
        } catch (Throwable e) {
            return new Seen(unit, rank, List.of(), Optional.empty(), unit.id(), Optional.of(e));
        }
    }

    private Surveyed survey(Seen seen) {
        try {
            if (seen.bug.isPresent()) {
                return broken(seen, seen.bug.get());
            }
            return seen.before.isPresent()
                    ? unplanned(seen, seen.before.get())
                    : planned(seen, seen.unit.plan());
        } catch (Throwable e) {
            return broken(seen, e);
        }
    }

    private static Surveyed broken(Seen seen, Throwable bug) {
        return new Surveyed(
                seen.unit,
                seen.rank,
                List.of(),
                false,
                List.of(),
                new AtomicReference<>(Optional.empty()),
                List.of(),
                true,
                Optional.of(bug));
    }

    private List<InputSet> setsOf(Optional<UnitEntry> entry) {
        return entry.map(manifest::sets).orElse(List.of());
    }

    /** What a unit that was drawn turned out to be made from. */
    List<InputSet> read(Surveyed unit, InputSet java) throws Exception {
        List<InputSet> read = new ArrayList<>(unit.unit.inputsRead(unit.inputs));
        read.add(java);
        return read;
    }

    private static boolean isSame(UnitEntry entry, List<InputSet> inputs) {
        return entry.complete()
                && entry.sets().equals(inputs.stream().map(InputSet::digest).toList());
    }

    private Surveyed unplanned(Seen seen, UnitEntry before) {
        Set<String> paths = new HashSet<>(known.getOrDefault(seen.unit.id(), List.of()));
        before.held().forEach(last -> paths.addAll(last.paths()));
        hold(before.held());
        return new Surveyed(
                seen.unit,
                seen.rank,
                seen.inputs,
                true,
                paths.stream().sorted().toList(),
                new AtomicReference<>(Optional.empty()),
                List.of(),
                false,
                Optional.empty());
    }

    private Surveyed planned(Seen seen, Plan plan) {
        hold(plan.drafts());
        return new Surveyed(
                seen.unit,
                seen.rank,
                seen.inputs,
                false,
                plan.drafts().stream().flatMap(draft -> draft.paths().stream()).toList(),
                new AtomicReference<>(
                        plans.incrementAndGet() <= PLANS ? Optional.of(plan) : Optional.empty()),
                plan.problems(),
                plan.hasErrors(),
                Optional.empty());
    }

    private void hold(List<? extends Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft instanceof Draft.Held one) {
                held.addAndGet(one.paths().size());
            }
        }
    }

    /** How many paths the units want looked at. */
    int asked(List<Surveyed> units) {
        return units.stream().mapToInt(unit -> unit.paths().size()).sum() - held.get();
    }

    /** In the order given, so that a clash names the same ones first in every run. */
    private void claim(List<Surveyed> units) {
        Set<String> given = new HashSet<>();
        for (Surveyed unit : units) {
            given.add(unit.id());
            unit.paths().forEach(path -> claims.add(path, unit.id()));
        }
        if (!options.whole()) {
            known.forEach((unit, paths) -> claimOfOthers(unit, paths, given));
        }
    }

    private void claimOfOthers(String unit, List<String> paths, Set<String> given) {
        if (!unit.isEmpty() && !given.contains(unit)) {
            paths.forEach(path -> claims.add(path, unit));
        }
    }

    /** Paths we know that nobody wants, by path, with the unit they were last made for. */
    Map<String, String> orphans(List<Surveyed> units) {
        Map<String, Surveyed> byId = new HashMap<>();
        units.forEach(unit -> byId.put(unit.id(), unit));
        Map<String, String> orphans = new TreeMap<>();
        manifest.known()
                .forEach(
                        (path, unit) -> {
                            if (!claims.hasSpelled(path) && isAbandoned(unit, byId)) {
                                orphans.put(path, unit);
                            }
                        });
        return orphans;
    }

    /** Whether an orphan has the name of a wanted path, but for capitals and accents. */
    boolean isRespelled(String orphan) {
        return claims.has(orphan);
    }

    private boolean isAbandoned(String unit, Map<String, Surveyed> byId) {
        Surveyed surveyed = byId.get(unit);
        if (surveyed == null) {
            return unit.isEmpty() || options.whole();
        }
        return !surveyed.failed();
    }

    /** What a unit that was planned in full had before, and nobody wants now. */
    List<String> unwanted(Surveyed unit) {
        return unit.failed() ? List.of() : unclaimed(unit);
    }

    private List<String> unclaimed(Surveyed unit) {
        return known.getOrDefault(unit.id(), List.of()).stream()
                .filter(path -> !claims.hasSpelled(path))
                .toList();
    }

    /** What a unit that could not be planned in full had before, and what it does not name now. */
    List<String> leftAlone(Surveyed unit) {
        return unit.failed() ? unclaimed(unit) : List.of();
    }

    /** Units that are no more. */
    List<String> gone(List<Surveyed> units) {
        Set<String> given = new HashSet<>();
        units.forEach(unit -> given.add(unit.id()));
        return options.whole()
                ? manifest.units().stream()
                        .map(UnitEntry::id)
                        .filter(id -> !given.contains(id))
                        .toList()
                : List.of();
    }
}
