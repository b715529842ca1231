package fr.tabellion.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.model.Avenant;
import fr.tabellion.model.Body;
import fr.tabellion.model.Commune;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Forms;
import fr.tabellion.model.Prose;
import fr.tabellion.model.Session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The schemas and the records say the same, all the way down. */
class SchemasTest {
    /** Components that come from the names of files and folders, or from other files. */
    private static final Map<Class<?>, Set<String>> FROM_ELSEWHERE =
            Map.of(
                    Body.class, Set.of("id"),
                    Contract.class, Set.of("id", "communes", "avenants"),
                    Commune.class, Set.of("id"),
                    Avenant.class, Set.of("number"),
                    Session.class, Set.of("id"));

    private static final Map<String, Class<?>> ROOTS =
            Map.of(
                    "body", Body.class,
                    "contract", Contract.class,
                    "commune", Commune.class,
                    "avenant", Avenant.class,
                    "session", Session.class);

    static List<String> names() {
        return Schemas.names();
    }

    private static JsonNode tree(String name) {
        return JsonReader.parse(Schemas.text(name).orElseThrow(), name).root();
    }

    @Test
    void records_and_schemas_have_the_same_keys_types_and_needs() {
        List<String> differences = new ArrayList<>();
        ROOTS.forEach(
                (name, record) ->
                        new Comparison(tree(name), differences).record(name, record, tree(name)));
        assertThat(differences).isEmpty();
    }

    /** Walks a record and its schema side by side. */
    private record Comparison(JsonNode root, List<String> differences) {
        void record(String path, Class<?> type, JsonNode schema) {
            JsonNode resolved = resolved(schema);
            Set<String> keys = new TreeSet<>(resolved.path("properties").propertyNames());
            keys.removeAll(Set.of("$schema", "format"));
            Set<String> components = new TreeSet<>();
            Set<String> needed = new TreeSet<>();
            for (RecordComponent component : type.getRecordComponents()) {
                if (isElsewhere(path, type, component)) {
                    continue;
                }
                components.add(component.getName());
                if (isNeeded(component)) {
                    needed.add(component.getName());
                }
                value(
                        path + "/" + component.getName(),
                        component.getGenericType(),
                        resolved.path("properties").path(component.getName()));
            }
            Set<String> required = new TreeSet<>();
            resolved.path("required").forEach(key -> required.add(key.asString()));
            same(path, components, keys);
            same(path + " required", needed, required);
            same(path + " closed", false, resolved.path("additionalProperties").asBoolean(true));
        }

        private static boolean isElsewhere(String path, Class<?> type, RecordComponent component) {
            return !path.contains("/")
                    && FROM_ELSEWHERE.getOrDefault(type, Set.of()).contains(component.getName());
        }

        /** A list, a map or a flag that is absent is empty; a body's forms can be computed. */
        private static boolean isNeeded(RecordComponent component) {
            Class<?> type = component.getType();
            boolean computed = component.getDeclaringRecord() == Body.class && type == Forms.class;
            return type != Optional.class
                            && type != List.class
                            && type != Map.class
                            && type != boolean.class
                            && !computed
                    || component.getName().equals("communes")
                            && component.getDeclaringRecord() == Contract.Territory.class;
        }

        private void value(String path, Type type, JsonNode unresolved) {
            JsonNode schema = resolved(unresolved);
            if (type instanceof ParameterizedType generic) {
                generic(path, generic, schema);
            } else if (type instanceof Class<?> plain && plain.isRecord() && plain != Prose.class) {
                record(path, plain, schema);
            } else if (type instanceof Class<?> plain) {
                simple(path, plain, schema);
            }
        }

        private void generic(String path, ParameterizedType type, JsonNode schema) {
            Type[] arguments = type.getActualTypeArguments();
            if (type.getRawType() == Optional.class) {
                value(path, arguments[0], schema);
            } else if (type.getRawType() == List.class) {
                same(path, "array", schema.path("type").asString(""));
                value(path + "/*", arguments[0], schema.path("items"));
            } else {
                same(path, "object", schema.path("type").asString(""));
                value(path + "/*", arguments[1], schema.path("additionalProperties"));
            }
        }

        private void simple(String path, Class<?> type, JsonNode schema) {
            if (type.isEnum()) {
                Set<String> values = new TreeSet<>();
                schema.path("enum").forEach(value -> values.add(value.asString()));
                Set<String> constants = new TreeSet<>();
                Arrays.stream(type.getEnumConstants())
                        .forEach(one -> constants.add(one.toString().toLowerCase(Locale.ROOT)));
                same(path, constants, values);
                return;
            }
            Map<Class<?>, String> types = new HashMap<>();
            types.put(String.class, "\"string\"");
            types.put(LocalDate.class, "\"string\"");
            types.put(LocalTime.class, "\"string\"");
            types.put(int.class, "\"integer\"");
            types.put(Integer.class, "\"integer\"");
            types.put(boolean.class, "\"boolean\"");
            types.put(BigDecimal.class, "[\"number\",\"string\"]");
            types.put(Prose.class, "[\"string\",\"array\"]");
            same(path, String.valueOf(types.get(type)), schema.path("type").toString());
            boolean date = schema.path("format").asString("").equals("date");
            same(path + " date", type == LocalDate.class, date);
        }

        private JsonNode resolved(JsonNode schema) {
            JsonNode ref = schema.path("$ref");
            return ref.isString() ? root.at(ref.stringValue().substring(1)) : schema;
        }

        private void same(String path, Object record, Object schema) {
            if (!record.equals(schema)) {
                differences.add(path + ": record " + record + ", schema " + schema);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_value_has_a_title_and_a_description_in_french(String name) {
        List<String> silent = new ArrayList<>();
        silent(tree(name), "", silent, false);
        assertThat(silent).isEmpty();
    }

    /** Schemas without words; those of {@code $defs} may leave the title to where they are used. */
    private static void silent(JsonNode schema, String path, List<String> found, boolean shared) {
        boolean reference = schema.has("$ref");
        boolean worded = schema.has("description") && (schema.has("title") || shared) || reference;
        if (!worded) {
            found.add(path);
        }
        schema.path("properties")
                .propertyStream()
                .forEach(
                        entry ->
                                silent(
                                        entry.getValue(),
                                        path + "/" + entry.getKey(),
                                        found,
                                        false));
        schema.path("$defs")
                .propertyStream()
                .forEach(
                        entry ->
                                silent(
                                        entry.getValue(),
                                        path + "/$defs/" + entry.getKey(),
                                        found,
                                        true));
        if (schema.has("items")) {
            silent(schema.path("items"), path + "/*", found, false);
        }
        if (schema.path("additionalProperties").isObject()) {
            silent(schema.path("additionalProperties"), path + "/*", found, false);
        }
    }

    @Test
    void what_schemas_share_is_the_same_in_all() {
        Map<String, JsonNode> seen = new HashMap<>();
        for (String name : ROOTS.keySet()) {
            tree(name)
                    .path("$defs")
                    .propertyStream()
                    .forEach(
                            entry -> {
                                JsonNode first = seen.putIfAbsent(entry.getKey(), entry.getValue());
                                if (first != null) {
                                    assertThat(entry.getValue())
                                            .as(name + " " + entry.getKey())
                                            .isEqualTo(first);
                                }
                            });
        }
    }

    @Test
    void a_schema_is_printed_by_its_name() throws Exception {
        assertThat(Schemas.text("commune"))
                .contains(Files.readString(Path.of("data/schema/commune.schema.json")));
        assertThat(Schemas.text("comune")).isEmpty();
        assertThat(Schemas.text("../messages")).isEmpty();
    }

    @Test
    void a_value_has_its_french_label() {
        assertThat(Schemas.title("commune", "/priorities/0/text")).isEqualTo("Texte");
        assertThat(Schemas.title("contract", "/instrument")).isEqualTo("Instrument");
        assertThat(Schemas.title("contract", "/instrument/gender")).isEqualTo("Genre");
        assertThat(Schemas.title("commune", "/prose/context")).isEqualTo("Texte");
        assertThat(Schemas.title("commune", "/nothing/here")).isEmpty();
    }
}
