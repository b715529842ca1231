package fr.tabellion.load;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the checks find, and the parts it stops. */
final class Findings {
    private static final int MOST_NAMED = 12;

    private final Origins origins;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Part> broken = new LinkedHashSet<>();

    Findings(Origins origins) {
        this.origins = origins;
    }

    void add(Part part, Problem problem) {
        problems.add(problem);
        if (problem.isError()) {
            broken.add(part);
        }
    }

    /** What was found in another load, of what this one stands on. */
    void adopt(List<Problem> found, Set<Part> stopped) {
        problems.addAll(found);
        broken.addAll(stopped);
    }

    void stop(Part part) {
        broken.add(part);
    }

    boolean isBroken(Part part) {
        return broken.contains(part);
    }

    Set<Part> broken() {
        return broken;
    }

    /** By file, line and column. */
    List<Problem> sorted() {
        return problems.stream().sorted((a, b) -> a.location().compareTo(b.location())).toList();
    }

    void report(Part part, String pointer, Code code, String... arguments) {
        add(part, Problem.of(code, origins.at(part, pointer), arguments));
    }

    /** A value that should be one of those known: its wording lists them and offers the nearest. */
    void unknown(Part part, String pointer, Code code, String value, Collection<String> known) {
        unknownIn(part, pointer, code, value, known, "");
    }

    /**
     * The same.
     *
     * @param owner where it is unknown: a body's name
     */
    void unknownIn(
            Part part,
            String pointer,
            Code code,
            String value,
            Collection<String> known,
            String owner) {
        Problem problem =
                Problem.of(code, origins.at(part, pointer), value, enumerated(known), owner);
        add(part, problem.near(Nearest.to(value, known)));
    }

    Location location(Part part, String pointer) {
        return origins.at(part, pointer);
    }

    int line(Part part, String pointer) {
        return origins.at(part, pointer).line();
    }

    /** The first dozen: more would bury the hint. */
    static String enumerated(Collection<String> names) {
        if (names.isEmpty()) {
            return "–";
        }
        String first = String.join(", ", names.stream().limit(MOST_NAMED).toList());
        return names.size() > MOST_NAMED ? first + "…" : first;
    }
}
