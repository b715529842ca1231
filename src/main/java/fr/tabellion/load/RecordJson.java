package fr.tabellion.load;

import fr.tabellion.model.Prose;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * From the records of the model to JSON, component by key: what {@link Records} reads.
 *
 * <p>What is absent, empty or false is left out, as in the data.
 *
 * <pre>{@code
 * new Period(2020-01-01, 2022-12-31) → {"from": "2020-01-01", "to": "2022-12-31"}
 * }</pre>
 */
public final class RecordJson {
    private RecordJson() {}

    public static Map<String, Object> of(Record data) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (RecordComponent component : data.getClass().getRecordComponents()) {
            put(json, component.getName(), value(data, component));
        }
        return json;
    }

    private static Object value(Record data, RecordComponent component) {
        try {
            return component.getAccessor().invoke(data);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    private static void put(Map<String, Object> json, String key, Object value) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(one -> put(json, key, one));
            case Boolean flag -> {
                if (flag) {
                    json.put(key, true);
                }
            }
            case Collection<?> list when list.isEmpty() -> {}
            case Map<?, ?> map when map.isEmpty() -> {}
            default -> json.put(key, plain(value));
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Prose prose -> prose.markdown();
            case Record data -> of(data);
            case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT);
            case Collection<?> items -> list(items);
            case Map<?, ?> map -> map(map);
            case Number number -> number;
            default -> value.toString();
        };
    }

    private static List<Object> list(Collection<?> items) {
        List<Object> list = new ArrayList<>();
        items.forEach(item -> list.add(plain(item)));
        return list;
    }

    private static Map<String, Object> map(Map<?, ?> entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        entries.forEach((key, value) -> map.put(String.valueOf(key), plain(value)));
        return map;
    }
}
