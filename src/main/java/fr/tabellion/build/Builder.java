package fr.tabellion.build;

import fr.tabellion.build.Manifest.Entry;
import fr.tabellion.build.Survey.Surveyed;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Keeps {@code out/} as its units say, writing what changed and nothing else, and losing nobody's
 * work.
 *
 * <pre>
 * try (Builder builder = Builder.open(new LocalDisk(), out, Options.on(today))) {
 *     InputSet templates = builder.digests().folder(root, "templates");
 *     Report report = builder.run(units, progress);
 * }
 * </pre>
 *
 * <p>From opening to closing no other run can write to the same {@code out/}; a dry run needs no
 * such lock and writes nothing, not even a folder.
 */
public final class Builder implements Closeable {
    private static final long BETWEEN_TRIES_MILLIS = 100;
    private static final int THREADS_A_JOB = 2;

    private final Disk disk;
    private final Place place;
    private final Options options;
    private final Optional<Disk.Lock> lock;
    private final Manifest manifest;
    private final InputDigests digests;
    private final long now;
    private Predicate<byte[]> signed = Signatures::in;
    private String java = Runtime.version().toString();
    private final List<ExecutorService> drawing = new ArrayList<>();
    private volatile boolean stopped;
    private boolean kept;
    private boolean closed;

    private Builder(
            Disk disk,
            Place place,
            Options options,
            Optional<Disk.Lock> lock,
            Manifest manifest,
            long now) {
        this.disk = disk;
        this.place = place;
        this.options = options;
        this.lock = lock;
        this.manifest = manifest;
        this.now = now;
        this.digests = new InputDigests(disk, manifest, now, options.thorough());
    }

    /**
     * Takes the lock, clears what dead runs left, reads the manifest.
     *
     * @throws DiskException when {@code out/} cannot be used or another run holds it
     * @throws InterruptedException while waiting for that other run
     */
    public static Builder open(Disk disk, Path out, Options options) throws InterruptedException {
        Place place = new Place(out);
        Optional<Disk.Lock> lock = Optional.empty();
        try {
            if (!options.dryRun()) {
                lock = Optional.of(lock(disk, place, options));
                clearTemps(disk, place);
            }
            Manifest manifest = Manifest.load(disk, place.manifest());
            // the file system's own clock, which stamps the files as well
            long now =
                    options.dryRun() ? Long.MIN_VALUE : disk.stat(place.lock()).stamp().modified();
            return new Builder(disk, place, options, lock, manifest, now);
        } catch (IOException e) {
            release(lock);
            throw DiskException.of(e, DiskException.culprit(e, place.name("")));
        }
    }

    private static Disk.Lock lock(Disk disk, Place place, Options options)
            throws IOException, InterruptedException {
        String owner = ProcessHandle.current().pid() + " (" + System.getProperty("user.name") + ")";
        for (long left = options.patience().toMillis(); ; left -= BETWEEN_TRIES_MILLIS) {
            Optional<Disk.Lock> lock = disk.lock(place.lock(), owner);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (left <= 0) {
                throw new DiskException(held(disk, place));
            }
            Thread.sleep(BETWEEN_TRIES_MILLIS);
        }
    }

    private static Problem held(Disk disk, Place place) throws IOException {
        String owner = new String(disk.read(place.lock()), StandardCharsets.UTF_8).strip();
        return Problem.of(Code.E601, Location.of(place.name("")), place.name(""), owner);
    }

    private static void clearTemps(Disk disk, Place place) throws IOException {
        for (Path temp : disk.list(place.tempFolder())) {
            disk.delete(temp);
        }
    }

    private static void release(Optional<Disk.Lock> lock) {
        try {
            if (lock.isPresent()) {
                lock.get().close();
            }
        } catch (IOException e) {
            // it goes with the process
            return;
        }
    }

    /** Which files {@code --force} leaves alone; unless said otherwise, those that are signed. */
    public Builder sparing(Predicate<byte[]> files) {
        this.signed = files;
        return this;
    }

    /** For tests: as if another Java ran. */
    Builder onJava(String version) {
        this.java = version;
        return this;
    }

    /** Digests of input files, remembered from run to run. */
    public InputDigests digests() {
        return digests;
    }

    /** Ends a run within a second, from any thread: what is drawn is written, no more is begun. */
    public void stop() {
        stopped = true;
    }

    /** Brings {@code out/} to what the units say; in a dry run, tells what that would take. */
    public Report run(List<Unit> units, Progress progress) {
        return with((claims, survey, pool) -> run(units, progress, claims, survey, pool));
    }

    /** Removes what no unit wants any more, unless somebody edited it; draws nothing. */
    public Report clean(List<Unit> units, Progress progress) {
        return with(
                (claims, survey, pool) -> {
                    List<Surveyed> surveyed =
                            survey.of(units, InputSet.java(java), pool, () -> stopped);
                    Batch.Findings findings = new Batch.Findings();
                    surveyed.forEach(unit -> unit.bug().ifPresent(findings.bugs::add));
                    orphans(surveyed, survey, findings, progress, true);
                    return findings.report(options.dryRun(), stopped);
                });
    }

    private interface Doing {
        Report with(Claims claims, Survey survey, ExecutorService pool) throws InterruptedException;
    }

    private Report with(Doing doing) {
        Claims claims = new Claims(place);
        Survey survey = new Survey(manifest, options, claims);
        ExecutorService pool = pool();
        try {
            return doing.with(claims, survey, pool);
        } catch (InterruptedException e) {
            if (!stopped) {
                stopped = true;
                Thread.currentThread().interrupt();
            }
            return new Batch.Findings().report(options.dryRun(), true);
        } finally {
            leave(pool);
        }
    }

    /** Somebody waits for a stopped run: what is still drawn is waited for in {@link #close}. */
    private void leave(ExecutorService pool) {
        pool.shutdownNow();
        if (stopped) {
            drawing.add(pool);
        } else {
            end(pool);
        }
    }

    /** Whoever still draws must be done before the next run is let in. */
    private static void end(ExecutorService pool) {
        boolean interrupted = Thread.interrupted();
        try {
            if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a paper takes more than a minute to draw");
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** While one thread waits for the disk to hold what it wrote, another one draws. */
    private ExecutorService pool() {
        AtomicInteger count = new AtomicInteger();
        return Executors.newFixedThreadPool(
                options.jobs() * THREADS_A_JOB,
                task -> {
                    Thread thread = new Thread(task, "tabellion-draws-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    private Report run(
            List<Unit> units, Progress progress, Claims claims, Survey survey, ExecutorService pool)
            throws InterruptedException {
        InputSet javas = InputSet.java(java);
        List<Surveyed> surveyed = survey.of(units, javas, pool, () -> stopped);
        progress.planned(survey.asked(surveyed));
        Worker worker = new Worker(disk, place, manifest, options, claims, now, javas, signed);
        Committer committer = new Committer(disk, place, manifest);
        Batch batch =
                new Batch(
                        manifest,
                        options,
                        survey,
                        javas,
                        worker,
                        committer,
                        pool,
                        progress,
                        () -> stopped);
        Batch.Findings findings = batch.run(surveyed);
        findings.order(surveyed.stream().sorted(Surveyed.AS_GIVEN).map(Surveyed::id).toList());
        boolean whole = !stopped && !Thread.currentThread().isInterrupted();
        if (whole) {
            orphans(surveyed, survey, findings, progress, false);
        }
        return findings.report(options.dryRun(), !whole);
    }

    // ---- Orphans

    private void orphans(
            List<Surveyed> units,
            Survey survey,
            Batch.Findings findings,
            Progress progress,
            boolean remove) {
        Map<String, String> all = survey.orphans(units);
        if (!options.dryRun()) {
            (remove ? List.copyOf(all.values()) : List.<String>of()).forEach(manifest::open);
            survey.gone(units).forEach(manifest::forgetUnit);
            all.keySet().forEach(manifest::disown);
        }
        for (String path : all.keySet()) {
            orphan(path, remove, survey.isRespelled(path))
                    .map(decision -> new Outcome(path, "", decision))
                    .ifPresent(
                            outcome -> {
                                findings.outcomes.add(outcome);
                                progress.done(outcome);
                            });
        }
    }

    /** Nothing when its file is gone already. */
    private Optional<Decision> orphan(String path, boolean remove, boolean respelled) {
        try {
            Orphan orphan = new Orphan(disk, place, manifest, path);
            Optional<Reason> found =
                    respelled && !orphan.isListed()
                            ? Optional.empty()
                            : orphan.see(remove && !options.dryRun());
            if (found.isEmpty() && !options.dryRun()) {
                manifest.forgetTarget(path);
            }
            return found.map(Decision.Orphan::new);
        } catch (IOException e) {
            return Optional.of(Decision.Failed.of(DiskException.problem(e, place.name(path))));
        }
    }

    /**
     * Writes what is left of the manifest, before {@link #close} would: a run that cannot record
     * what it did has that to tell.
     *
     * @throws DiskException once, if it cannot be written
     */
    public void keep() {
        if (kept || options.dryRun()) {
            return;
        }
        kept = true;
        try {
            digests.keep();
            manifest.close();
        } catch (IOException e) {
            throw DiskException.of(e, place.name(""));
        }
    }

    /** Writes what is left of the manifest, see {@link #keep}, and lets the next run in. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            keep();
        } finally {
            try {
                drawing.forEach(Builder::end);
            } finally {
                release(lock);
            }
        }
    }

    /** For tests. */
    Optional<Entry> entry(String path) {
        return manifest.target(path);
    }
}
