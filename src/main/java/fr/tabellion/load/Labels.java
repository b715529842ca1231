package fr.tabellion.load;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.util.ArrayList;
import java.util.List;

/**
 * A schema read for people: what a value is called, described, and which keys and words it may
 * have.
 *
 * <p>Our schemas keep to {@code properties}, {@code items}, {@code additionalProperties} and {@code
 * $ref} into {@code $defs}, so that a pointer leads to one place in them.
 */
final class Labels {
    private final JsonNode root;

    Labels(JsonNode root) {
        this.root = root;
    }

    /** The schema of the value at that pointer; missing where it has none. */
    JsonNode schema(String pointer) {
        JsonNode at = root;
        for (String key : Pointer.keys(pointer)) {
            at = step(resolved(at), key);
        }
        return at;
    }

    private static JsonNode step(JsonNode schema, String key) {
        JsonNode property = schema.path("properties").path(key);
        if (!property.isMissingNode()) {
            return property;
        }
        JsonNode items = schema.path("items");
        return items.isMissingNode() ? schema.path("additionalProperties") : items;
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode ref = schema.path("$ref");
        return ref.isString() ? root.at(ref.stringValue().substring(1)) : schema;
    }

    /** The words beside a {@code $ref} win over those of its target. */
    private String word(String pointer, String keyword) {
        JsonNode schema = schema(pointer);
        String own = schema.path(keyword).asString("");
        return own.isEmpty() ? resolved(schema).path(keyword).asString("") : own;
    }

    String title(String pointer) {
        return word(pointer, "title");
    }

    String description(String pointer) {
        return word(pointer, "description");
    }

    List<String> keys(String pointer) {
        return List.copyOf(resolved(schema(pointer)).path("properties").propertyNames());
    }

    List<String> values(String pointer) {
        List<String> values = new ArrayList<>();
        resolved(schema(pointer)).path("enum").forEach(value -> values.add(value.asString("")));
        return values;
    }

    JsonNode keyword(String pointer, String keyword) {
        JsonNode found = resolved(schema(pointer)).path(keyword);
        return found.isNull() ? MissingNode.getInstance() : found;
    }
}
