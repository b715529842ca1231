package fr.tabellion.build;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What we wrote and from what: a text of one line each, to which every run appends; the last line
 * on a thing holds. When most lines are outlived it is written anew, beside, and moved.
 *
 * <p>Every prefix of the file is a true state, because a line is appended before what it announces
 * is done. So a crash leaves the truth and at most one torn line. A line damaged elsewhere is
 * skipped, and then no unit counts as complete: what that line may have said is found out again
 * from the files.
 */
final class Manifest implements Closeable {
    private static final String HEADER = "tabellion-manifest";
    private static final String VERSION = "1";
    private static final int CHUNK = 1 << 16;
    private static final int SLICE = 1 << 18;
    private static final int TOGETHER = 4;

    private final Disk disk;
    private final Path file;
    // read by the drawing threads while the one that runs the batch writes
    private final Map<String, Entry> targets = new ConcurrentHashMap<>();
    private final Map<String, Entry> besides = new ConcurrentHashMap<>();
    private final Map<String, UnitEntry> units = new ConcurrentHashMap<>();
    private final Map<Digest, InputSet> sets = new ConcurrentHashMap<>();
    private final Map<String, Seen> inputs = new ConcurrentHashMap<>();

    /** While it is read: a unit's name stands in the line of each of its files. */
    private final Map<String, String> names = new ConcurrentHashMap<>();

    private final StringBuilder pending = new StringBuilder();
    private Optional<Disk.Appender> journal = Optional.empty();
    private int lines;
    private boolean damaged;
    private boolean torn;
    private boolean foreign;

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

    private Manifest(Disk disk, Path file) {
        this.disk = disk;
        this.file = file;
    }

    static Manifest load(Disk disk, Path file) throws IOException {
        Manifest manifest = new Manifest(disk, file);
        Stat stat = disk.stat(file);
        if (stat.isFile()) {
            try (InputStream in = new BufferedInputStream(disk.open(file))) {
                manifest.read(in);
            }
        } else {
            manifest.foreign = !stat.isMissing();
        }
        return manifest;
    }

    /** Some slices at a time: of a country's papers the whole is a hundred megabytes. */
    private void read(InputStream in) throws IOException {
        int bad = 0;
        List<Slice> slices = Slice.next(in, TOGETHER, SLICE);
        if (slices.isEmpty() || !isHeader(slices.getFirst().lines().getFirst())) {
            foreign = true;
            return;
        }
        while (!slices.isEmpty()) {
            torn = slices.getLast().isTorn();
            bad += apply(slices);
            slices = Slice.next(in, TOGETHER, SLICE);
        }
        names.clear();
        lines--;
        damaged = bad - 1 > (torn ? 1 : 0);
        if (damaged) {
            units.replaceAll((id, unit) -> unit.open());
        }
    }

    /** Gives the number of lines that say nothing. */
    private int apply(List<Slice> slices) {
        AtomicInteger bad = new AtomicInteger();
        slices.parallelStream()
                .map(slice -> slice.lines().stream().map(this::change).toList())
                .forEachOrdered(
                        changes -> {
                            lines += changes.size();
                            for (Optional<Runnable> change : changes) {
                                change.ifPresentOrElse(Runnable::run, bad::incrementAndGet);
                            }
                        });
        return bad.get();
    }

    private static boolean isHeader(Optional<Line> line) {
        return line.filter(l -> l.fields().equals(List.of(HEADER, VERSION))).isPresent();
    }

    /** What a line changes in what is known; nothing where it is none that we know. */
    private Optional<Runnable> change(Optional<Line> line) {
        try {
            return line.map(Line.Reader::new).flatMap(this::change);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Runnable> change(Line.Reader in) {
        return switch (in.text()) {
            case "target" -> {
                Entry entry = entry(in);
                yield Optional.of(() -> targets.put(entry.path, entry));
            }
            case "beside" -> {
                String path = name(in);
                Entry entry = entry(in);
                yield Optional.of(() -> besides.put(path, entry));
            }
            case "unit" -> {
                UnitEntry unit = unit(in);
                yield Optional.of(() -> units.put(unit.id, unit));
            }
            case "set" -> {
                InputSet set = set(in);
                Digest digest = set.digest();
                yield Optional.of(() -> sets.put(digest, set));
            }
            case "input" -> {
                String path = name(in);
                Seen seen = new Seen(stamp(in), in.digest());
                yield Optional.of(() -> inputs.put(path, seen));
            }
            case "forget" -> {
                Map<String, ?> of = kept(in.text());
                String key = in.text();
                yield Optional.of(() -> of.remove(key));
            }
            default -> Optional.empty();
        };
    }

    private Entry entry(Line.Reader in) {
        return new Entry(
                name(in),
                name(in),
                new Fingerprint(in.digest()),
                in.digest(),
                in.hasNext() ? optionalDigest(in.text()) : Digest.NONE,
                in.hasNext() ? stamp(in) : Stamp.NONE);
    }

    private static Digest optionalDigest(String field) {
        return field.isEmpty() ? Digest.NONE : Digest.parse(field);
    }

    private static Stamp stamp(Line.Reader in) {
        return new Stamp(in.number(), in.number(), in.number(), in.number());
    }

    private InputSet set(Line.Reader in) {
        Map<String, Digest> byName = new TreeMap<>();
        while (in.hasNext()) {
            byName.put(name(in), in.digest());
        }
        return InputSet.of(byName);
    }

    /** One copy of each. */
    private String name(Line.Reader in) {
        return names.computeIfAbsent(in.text(), name -> name);
    }

    private UnitEntry unit(Line.Reader in) {
        String id = name(in);
        boolean complete = in.number() == 1;
        List<Digest> of = in.list().stream().map(Digest::parse).toList();
        List<Draft.Held> held = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            held.add(new Draft.Held(in.list(), new Reason(in.text(), in.list())));
        }
        List<Problem> warnings = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            warnings.add(problem(in));
        }
        return new UnitEntry(id, complete, of, held, warnings, in.list());
    }

    private static Problem problem(Line.Reader in) {
        return new Problem(
                Code.valueOf(in.text()),
                new Location(in.text(), (int) in.number(), (int) in.number(), in.text()),
                in.list(),
                in.list());
    }

    private Map<String, ?> kept(String kind) {
        return switch (kind) {
            case "target" -> targets;
            case "beside" -> besides;
            case "unit" -> units;
            default -> throw new IllegalArgumentException(kind);
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
            append(line("target", target));
        }
    }

    void putBeside(String path, Entry beside) {
        if (!beside.equals(besides.put(path, beside))) {
            append(besideLine(path, beside));
        }
    }

    void put(UnitEntry unit, List<InputSet> of) {
        of.stream()
                .filter(set -> sets.putIfAbsent(set.digest(), set) == null)
                .forEach(set -> append(line(set)));
        if (!unit.equals(units.put(unit.id, unit))) {
            append(line(unit));
        }
    }

    /** Says before the first change of a unit that it is under way. */
    void open(String unitId) {
        unit(unitId).filter(UnitEntry::complete).ifPresent(unit -> put(unit.open(), List.of()));
    }

    void put(String path, Seen seen) {
        if (!seen.equals(inputs.put(path, seen))) {
            append(line(path, seen));
        }
    }

    /** The path belongs to no unit any more; a unit that wants it again says so. */
    void disown(String path) {
        target(path).ifPresent(entry -> put(entry.withUnit("")));
        beside(path).ifPresent(entry -> putBeside(path, entry.withUnit("")));
    }

    void forgetTarget(String path) {
        if (targets.remove(path) != null) {
            append(forgotten("target", path));
        }
    }

    void forgetBeside(String path) {
        if (besides.remove(path) != null) {
            append(forgotten("beside", path));
        }
    }

    void forgetUnit(String id) {
        if (units.remove(id) != null) {
            append(forgotten("unit", id));
        }
    }

    private static Line line(String kind, Entry entry) {
        return add(new Line.Writer(kind), entry);
    }

    private static Line besideLine(String path, Entry beside) {
        return add(new Line.Writer("beside").add(path), beside);
    }

    private static Line add(Line.Writer out, Entry entry) {
        out.add(entry.path).add(entry.unit).add(entry.fingerprint).add(entry.digest);
        boolean settled = !entry.stamp.equals(Stamp.NONE);
        if (settled || !entry.previous.isNone()) {
            out.add(entry.previous.isNone() ? "" : entry.previous);
        }
        return settled ? add(out, entry.stamp).line() : out.line();
    }

    private static Line.Writer add(Line.Writer out, Stamp stamp) {
        return out.add(stamp.size()).add(stamp.modified()).add(stamp.changed()).add(stamp.id());
    }

    private static Line line(String path, Seen seen) {
        return add(new Line.Writer("input").add(path), seen.stamp).add(seen.digest).line();
    }

    private static Line line(InputSet set) {
        Line.Writer out = new Line.Writer("set");
        set.byName().forEach((name, digest) -> out.add(name).add(digest));
        return out.line();
    }

    private static Line line(UnitEntry unit) {
        Line.Writer out =
                new Line.Writer("unit")
                        .add(unit.id)
                        .add(unit.complete ? 1 : 0)
                        .addAll(unit.sets)
                        .add(unit.held.size());
        for (Draft.Held held : unit.held) {
            out.addAll(held.paths()).add(held.reason().key()).addAll(held.reason().arguments());
        }
        out.add(unit.warnings.size());
        unit.warnings.forEach(warning -> add(out, warning));
        return out.addAll(unit.notes).line();
    }

    private static void add(Line.Writer out, Problem problem) {
        Location place = problem.location();
        out.add(problem.code())
                .add(place.file())
                .add(place.line())
                .add(place.column())
                .add(place.pointer())
                .addAll(problem.arguments())
                .addAll(problem.nearest());
    }

    private static Line forgotten(String kind, String key) {
        return new Line.Writer("forget").add(kind).add(key).line();
    }

    private void append(Line line) {
        pending.append(line.written());
        lines++;
    }

    // ---- The file

    /** Brings what was put so far onto the medium; only then may what it announces be done. */
    void sync() throws IOException {
        if (pending.isEmpty()) {
            return;
        }
        Disk.Appender out = journal();
        String text = (torn ? "\n" : "") + pending;
        torn = true;
        out.append(text.getBytes(StandardCharsets.UTF_8));
        torn = false;
        pending.setLength(0);
        out.sync();
    }

    private Disk.Appender journal() throws IOException {
        if (journal.isEmpty()) {
            if (foreign) {
                disk.move(file, aside());
                foreign = false;
            }
            if (!disk.stat(file).isFile()) {
                torn = false;
                replace(Stream.empty());
            }
            journal = Optional.of(disk.append(file));
        }
        return journal.get();
    }

    /** Where what we cannot read is kept; a folder that is there already could not be replaced. */
    private Path aside() throws IOException {
        Path aside = file.resolveSibling("manifest.unread");
        for (int n = 2; !disk.stat(aside).isMissing(); n++) {
            aside = file.resolveSibling("manifest.unread-" + n);
        }
        return aside;
    }

    private static String header() {
        return new Line(List.of(HEADER, VERSION)).written();
    }

    /** A third of it: the next run reads it all. */
    private boolean isMostlyOutlived() {
        int living = targets.size() + besides.size() + units.size() + inputs.size();
        return lines > 1000 + 1.5 * living && lines > 1000 + 1.5 * (living + used().size());
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
        try {
            sync();
        } finally {
            if (journal.isPresent()) {
                journal.get().close();
                journal = Optional.empty();
            }
        }
        if (damaged || isMostlyOutlived()) {
            compact();
        }
    }

    private void compact() throws IOException {
        replace(
                Stream.of(
                                used().values().stream().map(Manifest::line),
                                inputs.entrySet().stream().map(e -> line(e.getKey(), e.getValue())),
                                targets.values().stream().map(e -> line("target", e)),
                                besides.entrySet().stream()
                                        .map(e -> besideLine(e.getKey(), e.getValue())),
                                units.values().stream().map(Manifest::line))
                        .flatMap(lines -> lines));
    }

    /** In one step, so that there is never a manifest without its first line. */
    private void replace(Stream<Line> content) throws IOException {
        Path fresh = file.resolveSibling("manifest.new");
        disk.delete(fresh);
        try (Disk.Appender out = disk.append(fresh)) {
            StringBuilder text = new StringBuilder(header());
            for (Iterator<Line> lines = content.iterator(); lines.hasNext(); ) {
                text.append(lines.next().written());
                if (text.length() > CHUNK) {
                    out.append(text.toString().getBytes(StandardCharsets.UTF_8));
                    text.setLength(0);
                }
            }
            out.append(text.toString().getBytes(StandardCharsets.UTF_8));
            out.sync();
        }
        disk.move(fresh, file);
    }
}
