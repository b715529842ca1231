package fr.tabellion.pipeline;

import fr.tabellion.problem.Problem;

import java.util.List;

/** What a file turns out to be, beside what today's data and templates yield. */
public sealed interface Verdict {
    /**
     * The very file, byte by byte.
     *
     * @param signatures put on it since
     */
    record Same(Paper paper, int signatures) implements Verdict {}

    /** The same words in another file: saved by another program, with another theme or version. */
    record SameWords(Paper paper, int signatures) implements Verdict {}

    /** Another text. */
    record Different(Paper paper, int signatures, List<WordChange> changes) implements Verdict {
        public Different {
            changes = List.copyOf(changes);
        }
    }

    /** There is no saying: the paper cannot be drawn today, or the file is none of ours. */
    record Unsettled(List<Problem> problems) implements Verdict {
        public Unsettled {
            problems = List.copyOf(problems);
        }

        static Unsettled because(Problem problem) {
            return new Unsettled(List.of(problem));
        }
    }
}
