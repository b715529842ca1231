package fr.tabellion.register;

import fr.tabellion.problem.Problem;

/** What was sealed is not there as it was; the problem names the file. */
public final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    DamagedException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
