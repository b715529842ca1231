package fr.tabellion.load;

import fr.tabellion.problem.Problem;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/**
 * A file as read.
 *
 * @param root missing where the text could not be read
 */
record JsonFile(String name, String text, JsonNode root, List<Problem> problems) {
    JsonFile {
        problems = List.copyOf(problems);
    }

    SourceMap places() {
        return new SourceMap(name, text);
    }

    boolean isBroken() {
        return root.isMissingNode() || problems.stream().anyMatch(Problem::isError);
    }

    JsonFile with(Problem problem) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(problem);
        return new JsonFile(name, text, root, all);
    }

    JsonFile withRoot(JsonNode other) {
        return new JsonFile(name, text, other, problems);
    }
}
