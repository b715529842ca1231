package fr.tabellion.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class JsonSourceTest {
    private static final List<String> ORDER = List.of("id", "theme", "text", "actions");

    @Test
    void every_sample_is_written_out_as_it_was_typed() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("data"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
                String text = Files.readString(file);
                assertThat(JsonSource.of(text).source()).as(file.toString()).isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " { } ",
                "[]",
                "\t[ 1 ,2,\r\n3 ]\n",
                "{\"a\" : \"\\\"é\\u00e9\\\\\" , \"b\":[ ],\"c\":{\"d\":null}}",
                "\"seul\"",
                "-1.5e3"
            })
    void odd_blanks_stay(String text) {
        assertThat(JsonSource.of(text).source()).isEqualTo(text);
    }

    @Test
    void a_value_is_replaced_and_nothing_else() {
        JsonSource source =
                JsonSource.of("{\r\n\t\"text\" :  \"ancien\",\r\n\t\"id\":\"a\"\r\n}\r\n");
        source.put("/text", Json.text("« nouveau »\nà la ligne"), ORDER);
        assertThat(source.source())
                .isEqualTo(
                        "{\r\n"
                                + "\t\"text\" :  \"« nouveau »\\n"
                                + "à la ligne\",\r\n"
                                + "\t\"id\":\"a\"\r\n"
                                + "}\r\n");
    }

    @Test
    void a_key_is_added_where_the_schema_has_it() {
        JsonSource source = JsonSource.of("{\n    \"id\": \"a\",\n    \"text\": \"b\"\n}\n");
        source.put("/theme", Json.text("emploi"), ORDER);
        source.put("/actions", Json.items(List.of(Json.text("c"))), ORDER);
        assertThat(source.source())
                .isEqualTo(
                        """
                        {
                            "id": "a",
                            "theme": "emploi",
                            "text": "b",
                            "actions": ["c"]
                        }
                        """);
    }

    @Test
    void a_key_is_added_on_one_line_as_its_neighbours_are() {
        JsonSource source = JsonSource.of("[{\"text\": \"b\"}]");
        source.put("/0/id", Json.text("a"), ORDER);
        source.put("/0/actions", Json.items(List.of()), ORDER);
        assertThat(source.source())
                .isEqualTo("[{\"id\": \"a\", \"text\": \"b\", \"actions\": []}]");
    }

    @Test
    void a_dense_file_stays_dense() {
        JsonSource source = JsonSource.of("{\"a\":[],\"b\":1}");
        source.arrange("/a", List.of(new JsonSource.Item.Added(Json.fields(of("x", "y")))));
        assertThat(source.source()).isEqualTo("{\"a\":[{\"x\":\"y\"}],\"b\":1}");
    }

    @Test
    void items_are_removed_moved_and_added() {
        JsonSource source = JsonSource.of("{\n  \"l\": [\n    1,\n    2,\n    3\n  ]\n}");
        source.arrange(
                "/l",
                List.of(
                        new JsonSource.Item.Kept(2),
                        new JsonSource.Item.Added(Json.plain("9")),
                        new JsonSource.Item.Kept(0)));
        assertThat(source.source()).isEqualTo("{\n  \"l\": [\n    3,\n    9,\n    1\n  ]\n}");
    }

    @Test
    void items_on_one_line_are_moved_with_their_blanks_in_place() {
        JsonSource source = JsonSource.of("[1, 2, 3]");
        source.arrange("", List.of(new JsonSource.Item.Kept(1), new JsonSource.Item.Kept(0)));
        assertThat(source.source()).isEqualTo("[2, 1]");
    }

    @Test
    void a_list_can_be_emptied_and_filled_again() {
        JsonSource source = JsonSource.of("{\n  \"l\": [\n    1\n  ]\n}");
        source.arrange("/l", List.of());
        assertThat(source.source()).isEqualTo("{\n  \"l\": []\n}");
        source.arrange("/l", List.of(new JsonSource.Item.Added(Json.plain("2"))));
        assertThat(source.source()).isEqualTo("{\n  \"l\": [\n    2\n  ]\n}");
    }

    @Test
    void a_long_record_gets_lines_and_a_short_one_does_not() {
        JsonSource source = JsonSource.of("{\n  \"l\": []\n}");
        Map<String, Json> longer = of("theme", "emploi");
        longer.put("text", Json.text("x".repeat(90)));
        source.arrange(
                "/l",
                List.of(
                        new JsonSource.Item.Added(Json.fields(longer)),
                        new JsonSource.Item.Added(Json.fields(of("text", "court")))));
        assertThat(source.source())
                .isEqualTo(
                        """
                        {
                          "l": [
                            {
                              "theme": "emploi",
                              "text": "%s"
                            },
                            {"text": "court"}
                          ]
                        }\
                        """
                                .formatted("x".repeat(90)));
    }

    @Test
    void the_first_and_the_last_key_can_go() {
        JsonSource source = JsonSource.of("{\"a\": 1, \"b\": 2, \"c\": 3}");
        source.remove("/a");
        source.remove("/c");
        assertThat(source.source()).isEqualTo("{\"b\": 2}");
        source.remove("/b");
        source.remove("/nothing");
        assertThat(source.source()).isEqualTo("{}");
    }

    @Test
    void a_byte_order_mark_stays(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        Path file = folder.resolve("sceaux.json");
        byte[] bytes =
                "\ufeff{\"type\": \"state\",\r\n\"name\": \"État\"}"
                        .getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);
        JsonSource source = JsonSource.read("body", file, "sceaux.json").value().orElseThrow();
        assertThat(source.bytes()).isEqualTo(bytes);
        assertThat(source.text("/name")).isEqualTo("État");
    }

    private static Map<String, Json> of(String key, String value) {
        Map<String, Json> map = new LinkedHashMap<>();
        map.put(key, Json.text(value));
        return map;
    }
}
