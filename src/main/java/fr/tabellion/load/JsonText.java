package fr.tabellion.load;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/** Results as JSON, for scripts: maps, lists, strings, numbers and booleans, indented, UTF-8. */
public final class JsonText {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final ObjectMapper ONE_LINE = JsonMapper.builder().build();

    private JsonText() {}

    /** A value without a line break in it. */
    static String line(Object value) {
        return ONE_LINE.writeValueAsString(value);
    }

    public static String of(Map<String, ?> object) {
        return MAPPER.writeValueAsString(object);
    }

    public static String of(List<?> array) {
        return MAPPER.writeValueAsString(array);
    }
}
