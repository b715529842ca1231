package fr.tabellion.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

class JsonReaderTest {
    private static final String SAMPLE =
            """
            {"a": [1, 2.50, {"b/c": "é", "~": null}],
             "😀": {"text": "l’été \\u0041", "ok": true}}
            """;

    private final SourceMap places = new SourceMap("f.json", SAMPLE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'' 1:1 1:1",
                "/a 1:2 1:7",
                "/a/0 1:8 1:8",
                "/a/1 1:11 1:11",
                "/a/2/b~1c 1:18 1:25",
                "/a/2/~0 1:30 1:35",
                "/😀 2:2 2:7",
                "/😀/text 2:8 2:16",
                "/😀/ok 2:32 2:38",
            })
    void every_pointer_has_its_key_and_its_value(String line) {
        String[] fields = line.split(" ");
        String pointer = fields[0].replace("''", "");
        assertThat(places.key(pointer)).hasToString("f.json:" + fields[1]);
        assertThat(places.value(pointer)).hasToString("f.json:" + fields[2]);
    }

    @Test
    void what_is_missing_stands_where_it_is_missing() {
        assertThat(places.value("/a/2/missing")).hasToString("f.json:1:17");
        assertThat(places.value("/a/2/missing").pointer()).isEqualTo("/a/2/missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_count_whatever_ends_them(String end) {
        SourceMap map = new SourceMap("f", "{" + end + "\"a\":" + end + " 1}");
        assertThat(map.key("/a")).hasToString("f:2:1");
        assertThat(map.value("/a")).hasToString("f:3:2");
    }

    @Test
    void a_byte_order_mark_counts_for_nothing(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "\ufeff{\"a\": 1}");
        JsonFile read = JsonReader.read(file, "a.json");
        assertThat(read.problems()).isEmpty();
        assertThat(read.places().key("/a")).hasToString("a.json:1:2");
    }

    @Test
    void numbers_are_kept_exactly() {
        JsonFile file = JsonReader.parse("[0.1, 1250.50, 12345678901234567890.12]", "f");
        assertThat(file.root().get(0).decimalValue()).isEqualByComparingTo("0.1");
        assertThat(file.root().get(1).decimalValue()).hasToString("1250.50");
        assertThat(file.root().get(2).decimalValue()).hasToString("12345678901234567890.12");
    }

    @Test
    void of_a_doubled_key_the_first_value_counts_and_the_second_is_shown() {
        JsonFile file = JsonReader.parse("{\"a\": 1,\n \"a\": 2}", "f");
        assertThat(file.root().path("a").intValue()).isEqualTo(1);
        assertThat(file.problems())
                .containsExactly(
                        Problem.of(
                                Code.E120,
                                new fr.tabellion.problem.Location("f", 2, 2, "/a"),
                                "a"));
    }

    @Test
    void a_pair_of_surrogates_is_a_character_and_half_of_one_is_not() {
        assertThat(JsonReader.parse("[\"\\ud83d\\ude00 😀\"]", "f").problems()).isEmpty();
        assertThat(JsonReader.parse("[\"\\ude00\\ud83d\"]", "f").problems()).hasSize(1);
    }

    @Test
    void no_text_is_read_without_a_word_or_a_tree() {
        // Every prefix of a sound text, and the text with any one character changed.
        for (int end = 0; end < SAMPLE.length() - 2; end++) {
            brokenOrNot(SAMPLE.substring(0, end));
            for (char c : "\"'{}[],:\\ \n\0x1é".toCharArray()) {
                brokenOrNot(SAMPLE.substring(0, end) + c + SAMPLE.substring(end + 1));
            }
        }
    }

    @Test
    void noise_is_refused_in_words() {
        Random random = new Random(20240328);
        int rounds = Boolean.getBoolean("soak") ? 200_000 : 2_000;
        String signs = "{}[]\",:\\/ \n\ttruefalsn0123456789.-+eE'“”é😀\u0000\ud800";
        for (int i = 0; i < rounds; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "{\"" : "[");
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            brokenOrNot(text.toString());
        }
    }

    /** Either there is a tree and no error of syntax, or no tree and one error with its place. */
    private static void brokenOrNot(String text) {
        JsonFile file = JsonReader.parse(text, "f");
        if (file.root().isMissingNode()) {
            assertThat(file.problems()).as(text).isNotEmpty();
            // « something after the end » is said only where something is.
            assertThat(file.problems())
                    .as(text)
                    .noneMatch(
                            problem ->
                                    problem.code() == Code.E117
                                            && problem.arguments().getFirst().isEmpty());
        }
        file.places().value("/a/0");
    }
}
