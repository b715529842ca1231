package fr.tabellion.build;

import fr.tabellion.build.Draft.Rendering;
import fr.tabellion.build.Manifest.Entry;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/**
 * Sees to single targets, on any thread: looks, decides, draws, and writes what it drew beside.
 * Nothing that stands in {@code out/} changes here.
 */
final class Worker {
    private static final int PLACES = 100;

    private final Disk disk;
    private final Place place;
    private final Manifest manifest;
    private final Options options;
    private final Claims claims;
    private final long now;
    private final InputSet java;
    private final Predicate<byte[]> signed;
    private final Semaphore turns;

    Worker(
            Disk disk,
            Place place,
            Manifest manifest,
            Options options,
            Claims claims,
            long now,
            InputSet java,
            Predicate<byte[]> signed) {
        this.disk = disk;
        this.place = place;
        this.manifest = manifest;
        this.options = options;
        this.claims = claims;
        this.now = now;
        this.java = java;
        this.signed = signed;
        this.turns = new Semaphore(options.jobs());
    }

    /** As many draw at once as there are jobs; the others wait for a turn, or for the disk. */
    private <T> T inTurn(Callable<T> drawing) throws Exception {
        turns.acquire();
        try {
            return drawing.call();
        } finally {
            turns.release();
        }
    }

    /** The prepared targets of a draft, in the order of its paths, and its warnings. */
    record Work(List<Prepared> targets, List<Problem> warnings) {}

    Work work(String unit, Draft draft, List<String> changes) {
        return switch (draft) {
            case Draft.Held held -> new Work(held(held), List.of());
            case Draft.Drawn drawn -> drawn(unit, drawn, changes);
        };
    }

    private static List<Prepared> held(Draft.Held held) {
        Decision decision = new Decision.Held(held.reason());
        return held.paths().stream().map(path -> Prepared.decided(path, decision)).toList();
    }

    private Work drawn(String unit, Draft.Drawn draft, List<String> changes) {
        try {
            Rendering rendering = render(draft);
            Map<String, Target> byPath = new HashMap<>();
            rendering.targets().forEach(target -> byPath.put(target.path(), target));
            Reason changed = InputSet.reason(relevant(changes, draft.reads()));
            List<Prepared> all = new ArrayList<>();
            for (String path : draft.paths()) {
                all.add(prepare(unit, path, byPath, rendering.problems(), changed));
            }
            boolean written = !rendering.targets().isEmpty();
            return new Work(all, written ? rendering.problems() : List.of());
        } catch (Throwable e) {
            Decision bug = bug(e);
            return new Work(
                    draft.paths().stream().map(path -> Prepared.decided(path, bug)).toList(),
                    List.of());
        }
    }

    private Rendering render(Draft.Drawn draft) throws Exception {
        boolean wanted = draft.paths().stream().anyMatch(path -> claims.clash(path).isEmpty());
        return wanted ? inTurn(draft.renderer()::render) : Rendering.of();
    }

    private static List<String> relevant(List<String> changes, Predicate<String> reads) {
        List<String> read =
                changes.stream().filter(c -> c.startsWith(":") || reads.test(c)).toList();
        return read.isEmpty() ? changes : read;
    }

    private Prepared prepare(
            String unit,
            String path,
            Map<String, Target> targets,
            List<Problem> problems,
            Reason changed) {
        Optional<Problem> clash = claims.clash(path);
        if (clash.isPresent()) {
            return Prepared.decided(path, Decision.Failed.of(clash.get()));
        }
        Target target = targets.get(path);
        if (target == null) {
            return Prepared.decided(
                    path, new Decision.Failed(Reason.PROBLEM, problems, Optional.empty()));
        }
        try {
            return prepare(unit, target, changed);
        } catch (Throwable e) {
            return Prepared.decided(path, failure(path, e));
        }
    }

    private Decision failure(String path, Throwable e) {
        return switch (e) {
            case Unusable unusable -> Decision.Failed.of(unusable.problem);
            case IOException io -> Decision.Failed.of(DiskException.problem(io, place.name(path)));
            default -> bug(e);
        };
    }

    private static Decision bug(Throwable e) {
        return new Decision.Failed(Reason.BUG, List.of(), Optional.of(e));
    }

    /** A file that cannot be replaced. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Unusable(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }
    }

    private Prepared prepare(String unit, Target target, Reason changed) throws Exception {
        String path = target.path();
        Fingerprint wanted = salted(target.fingerprint());
        Optional<Entry> entry = manifest.target(path);
        Optional<Entry> beside = manifest.beside(path);
        Step.Found found = look(place.of(path), entry);
        Task task = new Task(unit, target, wanted, entry, beside, found);
        return switch (Step.decide(found, entry, beside, wanted, changed)) {
            case Step.Leave leave -> leave(task, leave.reason());
            case Step.Draw draw -> draw(task, draw.reason());
            case Step.Keep keep -> keep(task, keep.reason());
        };
    }

    /** A target with all that is known of it. */
    private record Task(
            String unit,
            Target target,
            Fingerprint wanted,
            Optional<Entry> entry,
            Optional<Entry> beside,
            Step.Found found) {
        String path() {
            return target.path();
        }

        Entry entryOf(Digest digest, Digest previous) {
            return new Entry(path(), unit, wanted, digest, previous, Stamp.NONE);
        }
    }

    /** The same tree drawn by another Java may be other bytes. */
    private Fingerprint salted(Fingerprint fingerprint) {
        return Fingerprint.of(
                Fingerprint.Part.digest("target", fingerprint.digest()),
                Fingerprint.Part.digest("java", java.digest()));
    }

    // ---- A unit whose inputs are those of last time

    /** Its paths when all stand as they should; nothing when one of them needs drawing. */
    Optional<List<Prepared>> unchanged(List<String> paths, Manifest.UnitEntry unit)
            throws IOException {
        Map<String, Reason> held = new HashMap<>();
        unit.held().forEach(h -> h.paths().forEach(path -> held.put(path, h.reason())));
        List<Prepared> all = new ArrayList<>();
        for (String path : paths) {
            Reason reason = held.get(path);
            Optional<Prepared> same =
                    reason == null
                            ? unchanged(path)
                            : Optional.of(Prepared.decided(path, new Decision.Held(reason)));
            if (same.isEmpty()) {
                return Optional.empty();
            }
            all.add(same.get());
        }
        return Optional.of(all);
    }

    private Optional<Prepared> unchanged(String path) throws IOException {
        Optional<Entry> entry = manifest.target(path);
        Optional<Entry> beside = manifest.beside(path);
        Optional<Entry> last = beside.or(() -> entry);
        if (last.isEmpty() || claims.clash(path).isPresent()) {
            return Optional.empty();
        }
        Fingerprint wanted = last.get().fingerprint();
        Step.Found found = look(place.of(path), entry);
        return switch (Step.decide(found, entry, beside, wanted, Reason.CONTENT)) {
            case Step.Leave leave -> Optional.of(stands(path, last.get(), found, leave.reason()));
            case Step.Keep keep ->
                    options.force() || beside.isEmpty()
                            ? Optional.empty()
                            : editedAsBefore(path, beside.get(), keep.reason());
            case Step.Draw draw -> Optional.empty();
        };
    }

    private Prepared stands(String path, Entry last, Step.Found found, Reason reason) {
        Entry entry =
                manifest.target(path)
                        .filter(known -> known.digest().equals(found.digest()))
                        .orElse(
                                new Entry(
                                        path,
                                        last.unit(),
                                        last.fingerprint(),
                                        found.digest(),
                                        Digest.NONE,
                                        Stamp.NONE));
        return Prepared.current(path, reason, confirmed(entry, found));
    }

    private Optional<Prepared> editedAsBefore(String path, Entry beside, Reason reason)
            throws IOException {
        boolean stands =
                look(place.of(beside.path()), Optional.of(beside)).digest().equals(beside.digest());
        return stands
                ? Optional.of(Prepared.decided(path, new Decision.Edited(reason, beside.path())))
                : Optional.empty();
    }

    // ---- Looking

    /** What stands at a path; the file is read unless its stamp is known. */
    Step.Found look(Path path, Optional<Entry> entry) throws IOException {
        Stat stat = disk.stat(path);
        if (!stat.isFile()) {
            return new Step.Found(stat, Digest.NONE);
        }
        boolean known =
                !options.thorough()
                        && entry.filter(e -> e.stamp().equals(stat.stamp())).isPresent();
        return new Step.Found(stat, known ? entry.get().digest() : Digest.of(disk.read(path)));
    }

    /** The entry of a file found as it was written, with its stamp once that is settled. */
    Entry confirmed(Entry entry, Step.Found found) {
        return found.stat().stamp().settledAt(now) ? entry.withStamp(found.stat().stamp()) : entry;
    }

    private Prepared leave(Task task, Reason reason) {
        Entry known =
                task.entry
                        .filter(entry -> entry.digest().equals(task.found.digest()))
                        .map(entry -> entry.withUnit(task.unit).withFingerprint(task.wanted))
                        .orElse(task.entryOf(task.found.digest(), Digest.NONE));
        return Prepared.current(task.path(), reason, confirmed(known, task.found));
    }

    // ---- Drawing

    private Prepared draw(Task task, Reason reason) throws Exception {
        if (task.target.known().equals(Optional.of(task.found.digest()))) {
            return same(task);
        }
        if (options.dryRun()) {
            return Prepared.stale(task.path(), reason);
        }
        byte[] bytes = inTurn(task.target.drawing()::bytes);
        Digest digest = Digest.of(bytes);
        if (digest.equals(task.found.digest())) {
            return same(task);
        }
        return Prepared.stale(task.path(), reason)
                .with(write(task, bytes, digest, task.found.digest()));
    }

    private Prepared same(Task task) {
        return Prepared.current(
                task.path(),
                Reason.SAME_BYTES,
                confirmed(task.entryOf(task.found.digest(), Digest.NONE), task.found));
    }

    /**
     * @param previous what stands there now, if that is ours. Never an edited file's digest: after
     *     a crash before it is moved away it would pass for our own.
     */
    private Prepared.Write write(Task task, byte[] bytes, Digest digest, Digest previous)
            throws Exception {
        Path to = place.of(task.path());
        checkReplaceable(task.path(), task.found.stat());
        Entry intended = task.entryOf(digest, previous);
        return new Prepared.Write(temp(bytes), to, task.found.stat(), intended, false);
    }

    private Path temp(byte[] bytes) throws IOException {
        Path temp = place.newTemp();
        disk.write(temp, bytes);
        return temp;
    }

    /** Unix would replace a read-only or open file without a word. */
    private void checkReplaceable(String path, Stat stat) throws IOException, Unusable {
        if (stat.isMissing()) {
            return;
        }
        if (stat.readOnly()) {
            throw new Unusable(problem(Code.E606, path));
        }
        Path file = place.of(path);
        for (String owner : ownerFiles(String.valueOf(file.getFileName()))) {
            if (!disk.stat(file.resolveSibling(owner)).isMissing()) {
                throw new Unusable(problem(Code.E607, path, owner));
            }
        }
    }

    /** What LibreOffice and Word put beside a file that they have open; Word shortens the name. */
    private static List<String> ownerFiles(String name) {
        int dot = name.lastIndexOf('.');
        int stem = dot < 0 ? name.length() : dot;
        int dropped = Math.clamp(stem - 6, 0, 2);
        return List.of(".~lock." + name + "#", "~$" + name.substring(dropped));
    }

    private Problem problem(Code code, String path, String... more) {
        List<String> arguments = new ArrayList<>(List.of(place.name(path)));
        arguments.addAll(List.of(more));
        return new Problem(code, Location.of(place.name(path)), arguments, List.of());
    }

    // ---- Keeping

    /** Somebody's work stands there, unless it is what we would write ourselves. */
    private Prepared keep(Task task, Reason reason) throws Exception {
        Optional<Prepared> standing = besideAsWanted(task, reason);
        if (standing.isPresent() && !options.force()) {
            return standing.get();
        }
        byte[] bytes = inTurn(task.target.drawing()::bytes);
        Digest digest = Digest.of(bytes);
        if (digest.equals(task.found.digest())) {
            return Prepared.current(
                    task.path(),
                    Reason.ADOPTED,
                    confirmed(task.entryOf(digest, Digest.NONE), task.found));
        }
        if (options.force() && task.found.stat().isFile()) {
            return force(task, bytes, digest);
        }
        return writeBeside(task, reason, bytes, digest);
    }

    /** The usual case of an edited file: the new version stands beside it already. */
    private Optional<Prepared> besideAsWanted(Task task, Reason reason) throws IOException {
        Optional<Entry> beside =
                task.beside.filter(entry -> entry.fingerprint().equals(task.wanted));
        if (beside.isEmpty()) {
            return Optional.empty();
        }
        Entry entry = beside.get();
        boolean stands = look(place.of(entry.path()), beside).digest().equals(entry.digest());
        return stands ? Optional.of(edited(task, reason, entry.path())) : Optional.empty();
    }

    /** What we last wrote there stays known: should it come back, it is ours. */
    private static Prepared edited(Task task, Reason reason, String beside) {
        return Prepared.edited(
                task.path(),
                new Decision.Edited(reason, beside),
                task.entry.map(entry -> entry.withUnit(task.unit)));
    }

    private Prepared writeBeside(Task task, Reason reason, byte[] bytes, Digest digest)
            throws Exception {
        for (int n = 1; n < PLACES; n++) {
            String path = Place.beside(task.path(), n);
            Optional<Entry> ours = task.beside.filter(entry -> entry.path().equals(path));
            Step.Found there = look(place.of(path), ours);
            if (isFree(path, there, ours, digest)) {
                return writeBeside(task, reason, bytes, new Beside(path, there, digest));
            }
        }
        throw new Unusable(problem(Code.E608, task.path()));
    }

    private record Beside(String path, Step.Found there, Digest digest) {}

    private boolean isFree(String path, Step.Found there, Optional<Entry> ours, Digest digest) {
        boolean nobodys =
                there.stat().isMissing()
                        || there.digest().equals(digest)
                        || ours.filter(entry -> entry.isOurs(there.digest())).isPresent();
        return nobodys && !claims.has(path);
    }

    private Prepared writeBeside(Task task, Reason reason, byte[] bytes, Beside beside)
            throws Exception {
        Prepared kept = edited(task, reason, beside.path);
        if (options.dryRun()) {
            return kept;
        }
        checkReplaceable(beside.path, beside.there.stat());
        Entry intended =
                new Entry(
                        beside.path,
                        task.unit,
                        task.wanted,
                        beside.digest,
                        beside.there.digest(),
                        Stamp.NONE);
        return kept.with(
                new Prepared.Write(
                        temp(bytes), place.of(beside.path), beside.there.stat(), intended, true));
    }

    private Prepared force(Task task, byte[] bytes, Digest digest) throws Exception {
        if (signed.test(disk.read(place.of(task.path())))) {
            return writeBeside(task, Reason.SIGNED, bytes, digest);
        }
        String kept = freeKept(task.path());
        Prepared forced = Prepared.stale(task.path(), Reason.forced(place.name(kept)));
        return options.dryRun()
                ? forced
                : forced.with(write(task, bytes, digest, Digest.NONE)).keeping(place.inside(kept));
    }

    private String freeKept(String path) throws Exception {
        for (int n = 1; n < PLACES; n++) {
            String kept = place.kept(options.date().toString(), path, n);
            if (disk.stat(place.inside(kept)).isMissing()) {
                return kept;
            }
        }
        throw new Unusable(problem(Code.E608, path));
    }
}
