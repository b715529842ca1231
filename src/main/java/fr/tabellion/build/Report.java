package fr.tabellion.build;

import fr.tabellion.problem.Problem;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a run did, in the order of the units, orphans last.
 *
 * @param problems of whole units; those of single targets are in their outcomes
 * @param warnings of drafts that were written all the same, now or when they were last rendered
 * @param bugs what was thrown that is no Problem, by a drawing or by a unit
 * @param notes each unit's own lines, see {@link Unit.Plan}
 * @param interrupted whether it was stopped: what is not listed was not looked at
 */
public record Report(
        List<Outcome> outcomes,
        List<Problem> problems,
        List<Problem> warnings,
        List<Throwable> bugs,
        Map<String, List<String>> notes,
        boolean dryRun,
        boolean interrupted) {
    public Report {
        outcomes = List.copyOf(outcomes);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        bugs = List.copyOf(bugs);
        notes = Map.copyOf(notes);
    }

    public Summary summary() {
        return new Summary(
                count(Decision.Stale.class::isInstance),
                count(d -> d instanceof Decision.Current || d instanceof Decision.Held),
                count(Decision.Edited.class::isInstance),
                count(Decision.Failed.class::isInstance),
                count(Decision.Orphan.class::isInstance));
    }

    private int count(Predicate<Decision> which) {
        return (int) outcomes.stream().map(Outcome::decision).filter(which).count();
    }

    /** How many were written (in a dry run: would be), current, kept, failed, and orphans. */
    public record Summary(int written, int current, int kept, int failed, int orphans) {}
}
