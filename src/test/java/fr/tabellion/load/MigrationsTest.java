package fr.tabellion.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

class MigrationsTest {
    /** Format 1 called the name « nom »; format 2 had no plural; format 3 is today's. */
    private static final Migrations SAMPLE =
            new Migrations(
                    List.of(
                            body -> renamed(body, "nom", "name"),
                            body -> body.put("plural", false)));

    private static ObjectNode renamed(ObjectNode object, String old, String name) {
        JsonNode value = object.remove(old);
        return object.set(name, value);
    }

    private static JsonFile check(String json) {
        return Checked.check("body", JsonReader.parse(json, "f.json"), SAMPLE);
    }

    @Test
    void an_old_file_is_brought_to_todays_format_step_by_step() {
        JsonFile file = check("{\"format\": 1, \"type\": \"state\", \"nom\": \"L’État\"}");
        assertThat(file.problems()).isEmpty();
        assertThat(file.root().path("name").asString()).isEqualTo("L’État");
        assertThat(file.root().path("format").intValue()).isEqualTo(3);
    }

    @Test
    void a_file_without_a_format_is_of_the_first() {
        assertThat(check("{\"type\": \"state\", \"nom\": \"L’État\"}").isBroken()).isFalse();
    }

    @Test
    void only_the_steps_that_are_left_are_taken() {
        JsonFile file = check("{\"format\": 2, \"type\": \"state\", \"name\": \"L’État\"}");
        assertThat(file.isBroken()).isFalse();
        assertThat(check("{\"format\": 3, \"type\": \"state\", \"nom\": \"x\"}").problems())
                .extracting(Problem::code)
                .contains(Code.E130);
    }

    @Test
    void a_newer_file_is_refused_before_anything_else_is_said() {
        assertThat(check("{\"format\": 4, \"anything\": 1}").problems())
                .extracting(Problem::code)
                .containsExactly(Code.E124);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "0", "-1", "1.5", "null", "99999999999", "[]"})
    void a_format_that_is_none_is_said(String format) {
        assertThat(check("{\"format\": " + format + ", \"type\": \"state\", \"name\": \"x\"}"))
                .matches(JsonFile::isBroken);
    }
}
