package fr.tabellion.template;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a template: each thing once, however often the walk comes by. */
final class Findings {
    private final Set<Problem> problems = new LinkedHashSet<>();

    List<Problem> all() {
        return List.copyOf(problems);
    }

    void add(List<Problem> found) {
        problems.addAll(found);
    }

    void add(Code code, Syntax node, At at, String... arguments) {
        problems.add(Problem.of(code, at.place(node), arguments));
    }

    /** A name that no data could have; the nearest of those that could is told. */
    void unknown(Syntax node, At at, String name, Set<String> known) {
        Problem problem =
                node.written().equals(name)
                        ? Problem.of(Code.E319, at.place(node), name)
                        : Problem.of(Code.E303, at.place(node), name, node.written());
        problems.add(problem.near(Nearest.to(name, known)));
    }
}
