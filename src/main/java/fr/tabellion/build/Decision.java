package fr.tabellion.build;

import fr.tabellion.problem.Problem;

import java.util.List;
import java.util.Optional;

/** What a target was found to be; each with its reason. */
public sealed interface Decision {
    Reason reason();

    /** Stands as it would be written now. */
    record Current(Reason reason) implements Decision {}

    /** Was written; in a dry run, would be. */
    record Stale(Reason reason) implements Decision {}

    /** Kept; the new version stands beside it, at {@code beside}. */
    record Edited(Reason reason, String beside) implements Decision {}

    /** Written by us, wanted no more; {@code clean} removes it unless it was edited. */
    record Orphan(Reason reason) implements Decision {}

    /** Held by the caller, see {@link Draft.Held}. */
    record Held(Reason reason) implements Decision {}

    /**
     * Neither written nor lost.
     *
     * @param bug what a drawing threw that is no Problem
     */
    record Failed(Reason reason, List<Problem> problems, Optional<Throwable> bug)
            implements Decision {
        public Failed {
            problems = List.copyOf(problems);
        }

        static Failed of(Problem problem) {
            return new Failed(Reason.PROBLEM, List.of(problem), Optional.empty());
        }
    }
}
