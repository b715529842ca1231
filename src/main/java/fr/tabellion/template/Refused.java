package fr.tabellion.template;

import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.util.List;

/** A template that does what none may; carried through FreeMarker, which loads templates itself. */
final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    Refused(List<Problem> problems) {
        super("refused template");
        this.problems = problems;
    }

    List<Problem> problems() {
        return problems;
    }
}
