package fr.tabellion.template;

import fr.tabellion.problem.Problem;

import java.time.LocalDate;
import java.util.List;

/**
 * A paper as HTML, or what kept it from being one.
 *
 * @param html empty where there are errors
 * @param date the paper's own
 */
public record Rendered(String html, LocalDate date, List<Problem> problems) {
    public Rendered {
        problems = List.copyOf(problems);
    }

    public boolean isGood() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
