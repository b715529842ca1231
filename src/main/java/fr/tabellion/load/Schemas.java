package fr.tabellion.load;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shipped JSON Schemas, each read and compiled once, when first asked for.
 *
 * <pre>{@code
 * Schemas.names()                                // body, contract, commune, avenant, session, theme
 * Schemas.text("commune")                        // what « tabellion schema commune » prints
 * Schemas.title("commune", "/priorities/0/text") // « Texte »
 * }</pre>
 */
public final class Schemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder ->
                            builder.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .pathType(PathType.JSON_POINTER)
                                            .build()));
    private static final Map<String, Compiled> COMPILED = new ConcurrentHashMap<>();

    private Schemas() {}

    /** A schema, and its words for people. */
    record Compiled(Schema schema, Labels labels) {}

    /** In the order in which somebody would read them. */
    public static List<String> names() {
        return List.of("body", "contract", "commune", "avenant", "session", "theme");
    }

    /** The schema as shipped; absent where there is none of that name. */
    public static Optional<String> text(String name) {
        return names().contains(name) ? Optional.of(resource(name)) : Optional.empty();
    }

    /**
     * What people call the value at that pointer of such a file: the schema's French {@code title};
     * empty where it has none.
     */
    public static String title(String name, String pointer) {
        return named(name).labels().title(pointer);
    }

    /** What people are told of that value: the schema's French {@code description}. */
    public static String description(String name, String pointer) {
        return named(name).labels().description(pointer);
    }

    /** The keys that the object at that pointer may have, in the order of the schema. */
    public static List<String> keys(String name, String pointer) {
        return named(name).labels().keys(pointer);
    }

    /** The keys that the object at that pointer must have. */
    public static List<String> required(String name, String pointer) {
        List<String> keys = new ArrayList<>();
        named(name)
                .labels()
                .keyword(pointer, "required")
                .forEach(key -> keys.add(key.asString("")));
        return keys;
    }

    static Compiled named(String name) {
        return COMPILED.computeIfAbsent(name, Schemas::compile);
    }

    private static Compiled compile(String name) {
        JsonNode tree = JsonReader.parse(resource(name), name).root();
        return new Compiled(REGISTRY.getSchema(tree), new Labels(tree));
    }

    private static String resource(String name) {
        return Resource.text("schema/" + name + ".schema.json");
    }
}
