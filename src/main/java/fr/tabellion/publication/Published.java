package fr.tabellion.publication;

import fr.tabellion.load.LoadedData;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.util.List;
import java.util.Optional;

/**
 * What is to be published, or why it cannot be.
 *
 * @param problems with an error among them nothing is to be written
 */
public record Published<T>(T value, List<Problem> problems) {
    public Published {
        problems = List.copyOf(problems);
    }

    /** What is wrong with the session itself. */
    static List<Problem> errors(LoadedData loaded, String session) {
        String folder = "/sessions/" + session + "/";
        return loaded.problems().stream()
                .filter(Problem::isError)
                .filter(problem -> ("/" + problem.location().file()).contains(folder))
                .toList();
    }

    /**
     * A text that Excel would carry out, were the file opened in it. Words are the author’s: they
     * are published as they are, and told.
     */
    static Optional<Problem> formula(String object, Location place) {
        return object.matches("(?s)[=+@\\-].*")
                ? Optional.of(Problem.of(Code.W638, place, object))
                : Optional.empty();
    }

    public boolean isGood() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
