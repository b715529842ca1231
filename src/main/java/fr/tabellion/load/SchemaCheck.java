package fr.tabellion.load;

import com.networknt.schema.Error;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A file held against its schema: what the validator found, in words for people. */
final class SchemaCheck {
    private final Labels labels;
    private final JsonNode root;
    private final SourceMap places;

    private SchemaCheck(Labels labels, JsonFile file) {
        this.labels = labels;
        this.root = file.root();
        this.places = file.places();
    }

    /** Every deviation of the file from the schema of that name, in the order of the file. */
    static List<Problem> problems(String schema, JsonFile file) {
        Schemas.Compiled compiled = Schemas.named(schema);
        List<Error> errors = compiled.schema().validate(file.root());
        if (errors.isEmpty()) {
            return List.of();
        }
        SchemaCheck check = new SchemaCheck(compiled.labels(), file);
        List<Problem> problems = new ArrayList<>();
        errors.forEach(error -> problems.add(check.problem(error)));
        problems.sort((a, b) -> a.location().compareTo(b.location()));
        return problems;
    }

    private Problem problem(Error error) {
        String pointer = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(Pointer.child(pointer, property(error)));
            case "required" -> missingKey(pointer, property(error));
            case "type" -> wrongType(pointer);
            case "enum", "const" -> notAllowed(pointer);
            case "pattern" -> pattern(pointer);
            case "propertyNames" -> badKey(pointer, property(error));
            case "format" -> at(Code.E137, pointer, label(pointer), shown(pointer));
            case "minLength" -> at(Code.E135, pointer, label(pointer));
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> range(pointer);
            case "minItems", "maxItems" -> at(Code.E139, pointer, label(pointer), help(pointer));
            default -> at(Code.E140, pointer, label(pointer), error.getMessage());
        };
    }

    private static String property(Error error) {
        String property = error.getProperty();
        return property == null ? "" : property;
    }

    private Problem at(Code code, String pointer, String... arguments) {
        return Problem.of(code, places.value(pointer), arguments);
    }

    private Problem unknownKey(String pointer) {
        String key = Pointer.last(pointer);
        List<String> known = labels.keys(Pointer.parent(pointer));
        List<String> free = known.stream().filter(other -> other.charAt(0) != '$').toList();
        return Problem.of(Code.E130, places.key(pointer), key, String.join(", ", free))
                .near(Nearest.to(key, known));
    }

    private Problem badKey(String pointer, String key) {
        String child = key.isEmpty() ? pointer : Pointer.child(pointer, key);
        return Problem.of(Code.E136, places.key(child), label(pointer), key, help(pointer));
    }

    private Problem missingKey(String pointer, String key) {
        return at(Code.E131, pointer, key, labels.title(Pointer.child(pointer, key)));
    }

    private Problem wrongType(String pointer) {
        JsonNode value = root.at(pointer);
        if (pointer.isEmpty()) {
            return at(Code.E123, pointer);
        }
        Code code = value.isNull() ? Code.E133 : wanted(pointer);
        return at(code, pointer, label(pointer), shown(pointer));
    }

    /** One wording for each type, so that French and English both can say it. */
    private Code wanted(String pointer) {
        JsonNode type = labels.keyword(pointer, "type");
        String first = type.isArray() ? type.path(0).asString("") : type.asString("");
        return switch (first) {
            case "string" -> type.isArray() ? Code.E146 : Code.E132;
            case "number" -> Code.E141;
            case "integer" -> Code.E142;
            case "boolean" -> Code.E143;
            case "array" -> Code.E144;
            default -> Code.E145;
        };
    }

    private Problem notAllowed(String pointer) {
        List<String> values = labels.values(pointer);
        String allowed = String.join(", ", values);
        return at(Code.E134, pointer, label(pointer), shown(pointer), allowed)
                .near(Nearest.to(root.at(pointer).asString(""), values));
    }

    private Problem pattern(String pointer) {
        if (root.at(pointer).asString("").isBlank()) {
            return at(Code.E135, pointer, label(pointer));
        }
        return at(Code.E136, pointer, label(pointer), shown(pointer), help(pointer));
    }

    private Problem range(String pointer) {
        String limits =
                List.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum").stream()
                        .filter(keyword -> labels.keyword(pointer, keyword).isNumber())
                        .map(keyword -> sign(keyword) + labels.keyword(pointer, keyword))
                        .collect(Collectors.joining(", "));
        return at(Code.E138, pointer, label(pointer), shown(pointer), limits);
    }

    private static String sign(String keyword) {
        return switch (keyword) {
            case "minimum" -> "≥ ";
            case "exclusiveMinimum" -> "> ";
            case "maximum" -> "≤ ";
            default -> "< ";
        };
    }

    /**
     * « name (Nom) », as both the file and the reader call it; an item is called after its list.
     */
    private String label(String pointer) {
        String key = Pointer.last(pointer);
        String owner = Pointer.parent(pointer);
        boolean item = key.matches("[0-9]{1,9}");
        String name = item ? Pointer.last(owner) + " " + (Integer.parseInt(key) + 1) : key;
        String title = labels.title(pointer);
        return title.isEmpty() ? name : name + " (" + title + ")";
    }

    private String help(String pointer) {
        return labels.description(pointer);
    }

    /** The value as typed, cut to what a line can show. */
    private String shown(String pointer) {
        JsonNode value = root.at(pointer);
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.codePointCount(0, text.length()) > 40
                ? text.substring(0, text.offsetByCodePoints(0, 40)) + "…"
                : text;
    }
}
