package fr.tabellion.build;

import fr.tabellion.build.Manifest.Entry;
import fr.tabellion.build.Manifest.Seen;
import fr.tabellion.build.Manifest.UnitEntry;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What one line of the manifest says; the last one on a thing holds.
 *
 * <pre>{@code
 * new Change.Forgotten(Change.Of.UNIT, "sessions/sceaux-2024-03-28").line()   // forget⇥unit⇥…
 * }</pre>
 *
 * <p>{@link #read} is the inverse of {@link #line}.
 */
sealed interface Change {
    /** A file that we wrote, or are about to write. */
    record Target(Entry entry) implements Change {
        @Override
        public Line line() {
            return add(new Line.Writer("target"), entry);
        }
    }

    /** The same of a file that stands beside an edited one. */
    record Beside(String path, Entry entry) implements Change {
        @Override
        public Line line() {
            return add(new Line.Writer("beside").add(path), entry);
        }
    }

    /** A unit as of its last run. */
    record Unit(UnitEntry entry) implements Change {
        @Override
        public Line line() {
            return Change.line(entry);
        }
    }

    /**
     * Inputs that units are made from.
     *
     * @param digest of the set: taken where it is read, which is on all cores
     */
    record Inputs(InputSet set, Digest digest) implements Change {
        Inputs(InputSet set) {
            this(set, set.digest());
        }

        @Override
        public Line line() {
            Line.Writer out = new Line.Writer("set");
            set.byName().forEach((name, digest) -> out.add(name).add(digest));
            return out.line();
        }
    }

    /** An input file's digest. */
    record Input(String path, Seen seen) implements Change {
        @Override
        public Line line() {
            return add(new Line.Writer("input").add(path), seen.stamp()).add(seen.digest()).line();
        }
    }

    /** Something that is known no more, by its path or id. */
    record Forgotten(Of of, String key) implements Change {
        @Override
        public Line line() {
            return new Line.Writer("forget").add(of.word).add(key).line();
        }
    }

    /** What can be forgotten. */
    enum Of {
        TARGET("target"),
        BESIDE("beside"),
        UNIT("unit");

        private final String word;

        Of(String word) {
            this.word = word;
        }

        private static Of read(String word) {
            for (Of of : values()) {
                if (of.word.equals(word)) {
                    return of;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }

    Line line();

    /**
     * @param names gives one copy of each name: a unit's stands in the line of each of its files
     * @return nothing for a line that says nothing we know
     */
    static Optional<Change> read(Line line, UnaryOperator<String> names) {
        try {
            return new Reading(new Line.Reader(line), names).change();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    // ---- Reading

    /** Of one line, field by field. */
    record Reading(Line.Reader in, UnaryOperator<String> names) {
        Optional<Change> change() {
            return switch (in.text()) {
                case "target" -> Optional.of(new Target(entry()));
                case "beside" -> Optional.of(new Beside(name(), entry()));
                case "unit" -> Optional.of(new Unit(unit()));
                case "set" -> Optional.of(new Inputs(set()));
                case "input" -> Optional.of(new Input(name(), new Seen(stamp(), in.digest())));
                case "forget" -> Optional.of(new Forgotten(Of.read(in.text()), in.text()));
                default -> Optional.empty();
            };
        }

        private String name() {
            return names.apply(in.text());
        }

        private Entry entry() {
            return new Entry(
                    name(),
                    name(),
                    new Fingerprint(in.digest()),
                    in.digest(),
                    in.hasNext() ? optionalDigest(in.text()) : Digest.NONE,
                    in.hasNext() ? stamp() : Stamp.NONE);
        }

        private static Digest optionalDigest(String field) {
            return field.isEmpty() ? Digest.NONE : Digest.parse(field);
        }

        private Stamp stamp() {
            return new Stamp(in.number(), in.number(), in.number(), in.number());
        }

        private InputSet set() {
            Map<String, Digest> byName = new TreeMap<>();
            while (in.hasNext()) {
                byName.put(name(), in.digest());
            }
            return InputSet.of(byName);
        }

        private UnitEntry unit() {
            String id = name();
            boolean complete = in.number() == 1;
            List<Digest> of = in.list().stream().map(Digest::parse).toList();
            List<Draft.Held> held = new ArrayList<>();
            for (long left = in.number(); left > 0; left--) {
                held.add(new Draft.Held(in.list(), new Reason(in.text(), in.list())));
            }
            List<Problem> warnings = new ArrayList<>();
            for (long left = in.number(); left > 0; left--) {
                warnings.add(problem());
            }
            return new UnitEntry(id, complete, of, held, warnings, in.list());
        }

        private Problem problem() {
            return new Problem(
                    Code.valueOf(in.text()),
                    new Location(in.text(), (int) in.number(), (int) in.number(), in.text()),
                    in.list(),
                    in.list());
        }
    }

    // ---- Writing

    private static Line add(Line.Writer out, Entry entry) {
        out.add(entry.path()).add(entry.unit()).add(entry.fingerprint()).add(entry.digest());
        boolean settled = !entry.stamp().equals(Stamp.NONE);
        if (settled || !entry.previous().isNone()) {
            out.add(entry.previous().isNone() ? "" : entry.previous());
        }
        return settled ? add(out, entry.stamp()).line() : out.line();
    }

    private static Line.Writer add(Line.Writer out, Stamp stamp) {
        return out.add(stamp.size()).add(stamp.modified()).add(stamp.changed()).add(stamp.id());
    }

    private static Line line(UnitEntry unit) {
        Line.Writer out =
                new Line.Writer("unit")
                        .add(unit.id())
                        .add(unit.complete() ? 1 : 0)
                        .addAll(unit.sets())
                        .add(unit.held().size());
        for (Draft.Held held : unit.held()) {
            out.addAll(held.paths()).add(held.reason().key()).addAll(held.reason().arguments());
        }
        out.add(unit.warnings().size());
        unit.warnings().forEach(warning -> add(out, warning));
        return out.addAll(unit.notes()).line();
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
}
