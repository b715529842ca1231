package fr.tabellion.load;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Problem;

import tools.jackson.databind.JsonNode;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file read, brought to today's format and held against its schema. */
final class Checked {
    private Checked() {}

    static JsonFile read(String schema, Path path, String name) {
        return check(schema, JsonReader.read(path, name), Migrations.of(schema));
    }

    static JsonFile check(String schema, JsonFile file, Migrations migrations) {
        if (file.root().isMissingNode()) {
            return file;
        }
        if (!file.root().isObject()) {
            return file.with(Problem.of(Code.E123, file.places().value("")));
        }
        JsonNode format = file.root().path("format");
        if (isNewer(format, migrations.latest())) {
            String latest = Integer.toString(migrations.latest());
            return file.with(
                    Problem.of(
                            Code.E124, file.places().value("/format"), format.toString(), latest));
        }
        JsonFile current = file.withRoot(migrations.upgrade(file.root()));
        List<Problem> problems = new ArrayList<>(current.problems());
        problems.addAll(SchemaCheck.problems(schema, current));
        return new JsonFile(current.name(), current.text(), current.root(), problems);
    }

    private static boolean isNewer(JsonNode format, int latest) {
        return format.isIntegralNumber()
                && format.bigIntegerValue().compareTo(BigInteger.valueOf(latest)) > 0;
    }
}
