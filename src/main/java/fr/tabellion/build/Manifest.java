package fr.tabellion.build;

import fr.tabellion.problem.Problem;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What we wrote and from what, kept in a {@link Journal}. When most of its lines are outlived it is
 * written anew.
 *
 * <p>Where a line of it is damaged no unit counts as complete: what that line may have said is
 * found out again from the files.
 */
final class Manifest implements Closeable {
    private final Journal journal;
    // read by the drawing threads while the one that runs the batch writes
    private final Map<String, Entry> targets = new ConcurrentHashMap<>();
    private final Map<String, Entry> besides = new ConcurrentHashMap<>();
    private final Map<String, UnitEntry> units = new ConcurrentHashMap<>();
    private final Map<Digest, InputSet> sets = new ConcurrentHashMap<>();
    private final Map<String, Seen> inputs = new ConcurrentHashMap<>();

    /**
     * A file that we wrote, or were about to write when {@code previous} stood there.
     *
     * @param unit empty for an orphan
     * @param digest of the bytes written
     * @param previous digest of what stood there before, where that was ours as well: until the
     *     move is done it is what is found
     * @param stamp of the file with these bytes; NONE until it is settled
     */
    record Entry(
            String path,
            String unit,
            Fingerprint fingerprint,
            Digest digest,
            Digest previous,
            Stamp stamp) {
        Entry withUnit(String other) {
            return new Entry(path, other, fingerprint, digest, previous, stamp);
        }

        Entry withFingerprint(Fingerprint other) {
            return new Entry(path, unit, other, digest, previous, stamp);
        }

        Entry withStamp(Stamp settled) {
            return new Entry(path, unit, fingerprint, digest, Digest.NONE, settled);
        }

        boolean isOurs(Digest found) {
            return !found.isNone() && (found.equals(digest) || found.equals(previous));
        }
    }

    /** A unit as of its last run; {@code complete} when every target of it was then current. */
    record UnitEntry(
            String id,
            boolean complete,
            List<Digest> sets,
            List<Draft.Held> held,
            List<Problem> warnings,
            List<String> notes) {
        UnitEntry {
            sets = List.copyOf(sets);
            held = List.copyOf(held);
            warnings = List.copyOf(warnings);
            notes = List.copyOf(notes);
        }

        UnitEntry open() {
            return new UnitEntry(id, false, sets, held, warnings, notes);
        }
    }

    /** An input file's digest, for as long as its stamp stays the same. */
    record Seen(Stamp stamp, Digest digest) {}

    private Manifest(Journal journal) {
        this.journal = journal;
    }

    static Manifest load(Disk disk, Path file) throws IOException {
        Manifest manifest = new Manifest(new Journal(disk, file));
        manifest.journal.read(manifest::learn);
        if (manifest.journal.isDamaged()) {
            manifest.units.replaceAll((id, unit) -> unit.open());
        }
        return manifest;
    }

    private void learn(Change change) {
        switch (change) {
            case Change.Target target -> targets.put(target.entry().path, target.entry());
            case Change.Beside beside -> besides.put(beside.path(), beside.entry());
            case Change.Unit unit -> units.put(unit.entry().id, unit.entry());
            case Change.Inputs made -> sets.put(made.digest(), made.set());
            case Change.Input input -> inputs.put(input.path(), input.seen());
            case Change.Forgotten forgotten -> kept(forgotten.of()).remove(forgotten.key());
        }
    }

    private Map<String, ?> kept(Change.Of of) {
        return switch (of) {
            case TARGET -> targets;
            case BESIDE -> besides;
            case UNIT -> units;
        };
    }

    // ---- What it says

    Optional<Entry> target(String path) {
        return Optional.ofNullable(targets.get(path));
    }

    Optional<Entry> beside(String path) {
        return Optional.ofNullable(besides.get(path));
    }

    Optional<UnitEntry> unit(String id) {
        return Optional.ofNullable(units.get(id));
    }

    /** The input sets of a unit as of its last run; those that are not known any more are empty. */
    List<InputSet> sets(UnitEntry unit) {
        return unit.sets.stream().map(d -> sets.getOrDefault(d, InputSet.empty())).toList();
    }

    Optional<Seen> input(String path) {
        return Optional.ofNullable(inputs.get(path));
    }

    Collection<UnitEntry> units() {
        return List.copyOf(units.values());
    }

    /**
     * Every path that a unit once had, sorted, edited ones that we only wrote beside among them.
     */
    Map<String, List<String>> pathsByUnit() {
        Map<String, List<String>> paths = new HashMap<>();
        known().forEach(
                        (path, unit) ->
                                paths.computeIfAbsent(unit, u -> new ArrayList<>()).add(path));
        paths.values().forEach(Collections::sort);
        return paths;
    }

    /** The unit of every path we know. */
    Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        besides.forEach((path, entry) -> known.put(path, entry.unit));
        targets.forEach((path, entry) -> known.put(path, entry.unit));
        return known;
    }

    // ---- What is appended

    void put(Entry target) {
        if (!target.equals(targets.put(target.path, target))) {
            journal.append(new Change.Target(target));
        }
    }

    void putBeside(String path, Entry beside) {
        if (!beside.equals(besides.put(path, beside))) {
            journal.append(new Change.Beside(path, beside));
        }
    }

    void put(UnitEntry unit, List<InputSet> of) {
        of.stream()
                .filter(set -> sets.putIfAbsent(set.digest(), set) == null)
                .forEach(set -> journal.append(new Change.Inputs(set)));
        if (!unit.equals(units.put(unit.id, unit))) {
            journal.append(new Change.Unit(unit));
        }
    }

    /** Says before the first change of a unit that it is under way. */
    void open(String unitId) {
        unit(unitId).filter(UnitEntry::complete).ifPresent(unit -> put(unit.open(), List.of()));
    }

    void put(String path, Seen seen) {
        if (!seen.equals(inputs.put(path, seen))) {
            journal.append(new Change.Input(path, seen));
        }
    }

    /** The path belongs to no unit any more; a unit that wants it again says so. */
    void disown(String path) {
        target(path).ifPresent(entry -> put(entry.withUnit("")));
        beside(path).ifPresent(entry -> putBeside(path, entry.withUnit("")));
    }

    void forgetTarget(String path) {
        if (targets.remove(path) != null) {
            journal.append(new Change.Forgotten(Change.Of.TARGET, path));
        }
    }

    void forgetBeside(String path) {
        if (besides.remove(path) != null) {
            journal.append(new Change.Forgotten(Change.Of.BESIDE, path));
        }
    }

    void forgetUnit(String id) {
        if (units.remove(id) != null) {
            journal.append(new Change.Forgotten(Change.Of.UNIT, id));
        }
    }

    // ---- The file

    /** Brings what was put so far onto the medium; only then may what it announces be done. */
    void sync() throws IOException {
        journal.sync();
    }

    /** A third of it: the next run reads it all. */
    private boolean isMostlyOutlived() {
        int living = targets.size() + besides.size() + units.size() + inputs.size();
        return journal.lines() > 1000 + 1.5 * living
                && journal.lines() > 1000 + 1.5 * (living + used().size());
    }

    /** The input sets that some unit still has. */
    private Map<Digest, InputSet> used() {
        Map<Digest, InputSet> used = new HashMap<>();
        units.values().forEach(unit -> sets(unit).forEach(set -> used.put(set.digest(), set)));
        return used;
    }

    /** Writes the rest, and all of it anew where that pays or mends. */
    @Override
    public void close() throws IOException {
        journal.close();
        if (journal.isDamaged() || isMostlyOutlived()) {
            journal.replace(living());
        }
    }

    private Stream<Change> living() {
        return Stream.<Stream<? extends Change>>of(
                        used().values().stream().map(Change.Inputs::new),
                        inputs.entrySet().stream()
                                .map(one -> new Change.Input(one.getKey(), one.getValue())),
                        targets.values().stream().map(Change.Target::new),
                        besides.entrySet().stream()
                                .map(one -> new Change.Beside(one.getKey(), one.getValue())),
                        units.values().stream().map(Change.Unit::new))
                .flatMap(changes -> changes);
    }
}
