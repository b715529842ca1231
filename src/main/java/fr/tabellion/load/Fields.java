package fr.tabellion.load;

import fr.tabellion.model.Prose;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of a JSON object that its schema has found good, by key.
 *
 * <p>A list or a map that is absent is empty; a flag that is absent is false.
 */
record Fields(JsonNode node) {
    String text(String key) {
        return node.path(key).asString("");
    }

    Optional<String> optional(String key) {
        return node.has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    boolean flag(String key) {
        return node.path(key).asBoolean(false);
    }

    int whole(String key) {
        return node.path(key).asInt(0);
    }

    Optional<Integer> optionalWhole(String key) {
        return node.has(key) ? Optional.of(whole(key)) : Optional.empty();
    }

    /** From a number or from a text, without a rounding in between. */
    BigDecimal decimal(String key) {
        JsonNode value = node.path(key);
        return value.isString() ? new BigDecimal(value.stringValue()) : value.decimalValue();
    }

    LocalDate date(String key) {
        return LocalDate.parse(text(key));
    }

    Optional<LocalDate> optionalDate(String key) {
        return optional(key).map(LocalDate::parse);
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return Enum.valueOf(type, text(key).toUpperCase(Locale.ROOT));
    }

    <T> T object(String key, Function<Fields, T> read) {
        return read.apply(new Fields(node.path(key)));
    }

    <T> Optional<T> optionalObject(String key, Function<Fields, T> read) {
        return node.has(key) ? Optional.of(object(key, read)) : Optional.empty();
    }

    <T> List<T> list(String key, Function<Fields, T> read) {
        List<T> items = new ArrayList<>();
        node.path(key).forEach(item -> items.add(read.apply(new Fields(item))));
        return items;
    }

    List<String> texts(String key) {
        List<String> items = new ArrayList<>();
        node.path(key).forEach(item -> items.add(item.asString("")));
        return items;
    }

    Prose prose(String key) {
        return prose(node.path(key));
    }

    /** The slots, in the order of the file. */
    Map<String, Prose> slots(String key) {
        Map<String, Prose> slots = new LinkedHashMap<>();
        node.path(key)
                .propertyStream()
                .forEach(entry -> slots.put(entry.getKey(), prose(entry.getValue())));
        return Collections.unmodifiableMap(slots);
    }

    /** A list's items are paragraphs. */
    private static Prose prose(JsonNode value) {
        if (!value.isArray()) {
            return new Prose(value.asString(""));
        }
        List<String> paragraphs = new ArrayList<>();
        value.forEach(paragraph -> paragraphs.add(paragraph.asString("")));
        return new Prose(String.join("\n\n", paragraphs));
    }
}
