package fr.tabellion.load;

import fr.tabellion.problem.Problem;

import java.util.List;

/**
 * What was loaded, and what is wrong with it.
 *
 * <pre>{@code
 * Loaded<Theme> theme = ThemeLoader.load(Path.of("templates/theme.json"));
 * theme.problems().forEach(problem -> err.println(messages.problem(problem)));
 * }</pre>
 *
 * @param value usable also where there are problems: what could not be read has its default
 */
public record Loaded<T>(T value, List<Problem> problems) {
    public Loaded {
        problems = List.copyOf(problems);
    }

    public boolean isSound() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
