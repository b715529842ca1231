package fr.tabellion.pipeline;

import fr.tabellion.build.Decision;
import fr.tabellion.build.Outcome;
import fr.tabellion.build.Reason;
import fr.tabellion.build.Report;
import fr.tabellion.problem.Location;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How each paper stands, by contract and session.
 *
 * <pre>
 * contracts/blagis-2024   avenant-1   STALE    data/contracts/blagis-2024/avenants/1.json a changé
 *                         annexe-…    IMPOSSIBLE   commune.commitments
 * </pre>
 *
 * @param papers sorted by unit and name
 */
public record Status(List<Standing> papers) {
    public Status {
        papers = List.copyOf(papers);
    }

    /** From what needs nobody to what needs somebody: of a paper's files the last one counts. */
    public enum State {
        /** As it would be written now. */
        CURRENT,
        /** Its files are kept as they were sealed. */
        SEALED,
        /** A need of its kind is not met: there is no such paper. */
        IMPOSSIBLE,
        /** To be written by the next {@code generate}. */
        STALE,
        /** Written once, wanted no more. */
        ORPHAN,
        /** Somebody changed the file. */
        EDITED,
        /** Neither written nor lost. */
        FAILED
    }

    /**
     * A paper.
     *
     * @param unit {@code contracts/blagis-2024}
     * @param name {@code annexe-sceaux}
     * @param files none where it is impossible
     */
    public record Standing(String unit, String name, State state, Reason reason, List<Copy> files) {
        public Standing {
            files = List.copyOf(files);
        }
    }

    /**
     * A file of a paper.
     *
     * @param beside where its new version is, or would be, if the file was edited
     */
    public record Copy(String path, State state, Reason reason, Optional<String> beside) {
        private Copy because(Reason other) {
            return new Copy(path, state, other, beside);
        }
    }

    /**
     * What a dry run found, as papers.
     *
     * @param report of the chosen units; the impossible papers are in its notes
     */
    public static Status of(Report report, Selection selection) {
        Map<String, List<Copy>> copies = new TreeMap<>();
        for (Outcome outcome : report.outcomes()) {
            if (isMeant(outcome, selection)) {
                copies.computeIfAbsent(stem(outcome.path()), stem -> new ArrayList<>())
                        .add(copy(outcome));
            }
        }
        Map<String, Reason> unmet = unmet(report);
        Map<String, Reason> sealed = sealed(report);
        List<Standing> papers = new ArrayList<>();
        copies.forEach(
                (stem, files) ->
                        papers.add(
                                standing(
                                        stem,
                                        kept(
                                                explained(
                                                        files,
                                                        Optional.ofNullable(unmet.remove(stem))),
                                                Optional.ofNullable(sealed.get(stem))))));
        unmet.forEach((stem, need) -> papers.add(impossible(stem, need)));
        papers.sort(Comparator.comparing(Standing::unit).thenComparing(Standing::name));
        return new Status(papers);
    }

    /** Which papers cannot be drawn, by path without ending, and the need that is not met. */
    private static Map<String, Reason> unmet(Report report) {
        Map<String, Reason> unmet = new TreeMap<>();
        report.notes()
                .forEach(
                        (unit, notes) ->
                                notes.stream()
                                        .flatMap(note -> Unmet.read(note).stream())
                                        .forEach(
                                                one ->
                                                        unmet.put(
                                                                unit + "/" + one.name(),
                                                                Reason.of(
                                                                        "reason.unmet",
                                                                        one.need()))));
        return unmet;
    }

    /** Which papers are sealed, by path without ending, and how far they came. */
    private static Map<String, Reason> sealed(Report report) {
        Map<String, Reason> sealed = new TreeMap<>();
        report.notes()
                .forEach(
                        (unit, notes) ->
                                notes.stream()
                                        .flatMap(note -> SealedNote.read(note).stream())
                                        .forEach(
                                                one ->
                                                        sealed.put(
                                                                unit + "/" + one.name(),
                                                                one.reason())));
        return sealed;
    }

    /** What stands as it was sealed is no draft. */
    private static List<Copy> kept(List<Copy> files, Optional<Reason> sealed) {
        return files.stream()
                .map(
                        copy ->
                                sealed.isPresent() && isAsSealed(copy)
                                        ? new Copy(
                                                copy.path(),
                                                State.SEALED,
                                                sealed.get(),
                                                copy.beside())
                                        : copy)
                .toList();
    }

    /**
     * Right after it was sealed, a file is to be taken over as it stands: nothing is to be done.
     */
    private static boolean isAsSealed(Copy copy) {
        boolean there =
                !copy.reason().equals(Reason.MISSING)
                        && !copy.reason().equals(Reason.NEW)
                        && !copy.reason().equals(Reason.INTERRUPTED);
        return copy.state().compareTo(State.SEALED) <= 0 || (copy.state() == State.STALE && there);
    }

    /** A paper that once could be drawn is wanted no more because of that need. */
    private static List<Copy> explained(List<Copy> files, Optional<Reason> unmet) {
        return files.stream()
                .map(
                        copy ->
                                copy.reason().equals(Reason.ORPHAN)
                                        ? copy.because(unmet.orElse(Reason.ORPHAN))
                                        : copy)
                .toList();
    }

    /** Files that were not asked for are nobody's news; an orphan tells its unit by its place. */
    private static boolean isMeant(Outcome outcome, Selection selection) {
        return switch (outcome.decision()) {
            case Decision.Held held -> !held.reason().equals(Selection.NOT_ASKED);
            case Decision.Orphan orphan -> selection.touches(unit(outcome.path()));
            case Decision.Current current -> true;
            case Decision.Stale stale -> true;
            case Decision.Edited edited -> true;
            case Decision.Failed failed -> true;
        };
    }

    /** {@code sessions/sceaux-2024-03-28}, also of what lies deeper, such as its enclosures. */
    private static String unit(String path) {
        int second = path.indexOf('/', path.indexOf('/') + 1);
        return path.substring(0, Math.max(0, second));
    }

    /** Below its unit: {@code note-blagis-2024}, {@code annexes/avis}. */
    private static String name(String stem) {
        String unit = unit(stem);
        return unit.isEmpty() ? stem : stem.substring(unit.length() + 1);
    }

    /** {@code note-blagis-2024.pdf} and {@code note-blagis-2024.docx} are one paper. */
    public static String stem(String path) {
        return path.replaceFirst("(-a-signer)?\\.[a-z]+$", "");
    }

    private static Standing standing(String stem, List<Copy> files) {
        Copy worst = files.stream().max(Comparator.comparing(Copy::state)).orElseThrow();
        return new Standing(unit(stem), name(stem), worst.state(), worst.reason(), files);
    }

    private static Standing impossible(String stem, Reason need) {
        return new Standing(unit(stem), name(stem), State.IMPOSSIBLE, need, List.of());
    }

    private static Copy copy(Outcome outcome) {
        Decision decision = outcome.decision();
        return new Copy(outcome.path(), state(decision), reason(decision), beside(decision));
    }

    private static State state(Decision decision) {
        return switch (decision) {
            case Decision.Current current -> State.CURRENT;
            case Decision.Stale stale -> State.STALE;
            case Decision.Edited edited -> State.EDITED;
            case Decision.Orphan orphan -> State.ORPHAN;
            case Decision.Held held -> State.SEALED;
            case Decision.Failed failed -> State.FAILED;
        };
    }

    /** Of a paper with problems, the place of the first: the list of problems has the rest. */
    private static Reason reason(Decision decision) {
        return decision instanceof Decision.Failed failed
                ? failed.problems().stream()
                        .map(problem -> problem.location())
                        .filter(place -> !place.equals(Location.NONE))
                        .findFirst()
                        .map(place -> Reason.of("reason.problem-at", place.toString()))
                        .orElse(failed.reason())
                : decision.reason();
    }

    private static Optional<String> beside(Decision decision) {
        return decision instanceof Decision.Edited edited
                ? Optional.of(edited.beside())
                : Optional.empty();
    }

    /** How many papers are in each state, those that are in none left out. */
    public Map<State, Long> counts() {
        Map<State, Long> counts = new LinkedHashMap<>();
        for (State state : State.values()) {
            long count = papers.stream().filter(paper -> paper.state() == state).count();
            if (count > 0) {
                counts.put(state, count);
            }
        }
        return counts;
    }

    /** Whether there is nothing to do: what cannot be drawn or was sealed needs nobody. */
    public boolean isCurrent() {
        return Stream.of(State.STALE, State.ORPHAN, State.EDITED, State.FAILED)
                .noneMatch(counts()::containsKey);
    }
}
