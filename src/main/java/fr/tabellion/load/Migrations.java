package fr.tabellion.load;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The steps from older formats of a file to today's, JSON to JSON: the first leads from format 1 to
 * 2, and so on. A file that says no format has format 1.
 *
 * <pre>{@code
 * new Migrations(List.of(
 *         body -> renamed(body, "nom", "name")))   // format 1 → 2
 * }</pre>
 */
record Migrations(List<UnaryOperator<ObjectNode>> steps) {
    Migrations {
        steps = List.copyOf(steps);
    }

    /** Those of a schema. All files have format 1 so far. */
    static Migrations of(String schema) {
        return switch (schema) {
            case "body", "contract", "commune", "avenant", "session", "theme" ->
                    new Migrations(List.of());
            default -> throw new IllegalArgumentException(schema);
        };
    }

    int latest() {
        return steps.size() + 1;
    }

    /** The file in today's format; itself where it is, or where its format makes no sense. */
    JsonNode upgrade(JsonNode root) {
        JsonNode format = root.path("format");
        if (!format.isMissingNode() && !format.canConvertToInt()) {
            return root;
        }
        int from = format.asInt(1);
        if (from < 1 || from >= latest()) {
            return root;
        }
        ObjectNode upgraded = (ObjectNode) root.deepCopy();
        for (UnaryOperator<ObjectNode> step : steps.subList(from - 1, steps.size())) {
            upgraded = step.apply(upgraded);
        }
        return upgraded.put("format", latest());
    }
}
