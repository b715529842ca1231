package fr.tabellion.build;

import fr.tabellion.problem.Problem;

import java.util.List;
import java.util.function.Supplier;

/**
 * Targets that share their inputs, such as a contract's: when the inputs have the digests of last
 * time and the files stand as they were written, nothing of it is even planned.
 */
public interface Unit {
    /** The same from run to run. */
    String id();

    /**
     * All that the unit's targets are made from. Taken before anything is read: a file that changes
     * in between is then seen at the next run.
     *
     * @param before what they were made from last time, and so what the unit named then; nothing at
     *     the first time. Where none of that changed, the unit names the same today.
     */
    List<InputSet> inputs(List<InputSet> before) throws Exception;

    /** The same once the unit was planned and drawn, when all that it reads is known. */
    default List<InputSet> inputsRead(List<InputSet> before) throws Exception {
        return inputs(before);
    }

    /**
     * What it reads that other units read as well: those that give the same are planned and drawn
     * one after the other, so that it need not be kept for long. Asked only of a unit whose inputs
     * changed.
     */
    default String near() {
        return id();
    }

    /** Says which drafts there are; may be called twice in a run, on any thread. */
    Plan plan() throws Exception;

    static Unit of(String id, List<InputSet> inputs, Supplier<Plan> plan) {
        return new Unit() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public List<InputSet> inputs(List<InputSet> before) {
                return inputs;
            }

            @Override
            public Plan plan() {
                return plan.get();
            }
        };
    }

    /**
     * The drafts of a unit.
     *
     * @param problems of the unit as a whole. With an error among them what the unit wrote before
     *     and no draft names is left as it stands, not called an orphan.
     * @param notes the caller's own lines, kept and given back when the unit is not planned
     */
    record Plan(List<Draft> drafts, List<Problem> problems, List<String> notes) {
        public Plan {
            drafts = List.copyOf(drafts);
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }

        public static Plan of(List<Draft> drafts) {
            return new Plan(drafts, List.of(), List.of());
        }

        boolean hasErrors() {
            return problems.stream().anyMatch(Problem::isError);
        }
    }
}
