package fr.tabellion.workbook;

import fr.tabellion.load.Json;
import fr.tabellion.load.JsonSource;
import fr.tabellion.load.Schemas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes a value of a cell into a file of data, touching nothing else. */
final class Edits {
    private final String schema;
    private final JsonSource source;

    Edits(String schema, JsonSource source) {
        this.schema = schema;
        this.source = source;
    }

    /**
     * @param path the column's, below the item
     */
    void set(String item, String path, Kind kind, String raw) {
        String pointer = item + "/" + path;
        if (raw.isEmpty()) {
            remove(item, path);
        } else if (kind == Kind.ACTIONS) {
            actions(pointer, item, raw);
        } else if (kind == Kind.PROSE && source.isList(pointer)) {
            paragraphs(pointer, raw);
        } else {
            put(item, path, json(kind, raw, source.isText(pointer)));
        }
    }

    /** Makes room for a list that is not there yet. */
    void list(String pointer) {
        put("", pointer.substring(1), Json.items(List.of()));
    }

    /** A record of which nothing is left goes with its last value. */
    private void remove(String item, String path) {
        source.remove(item + "/" + path);
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            String owner = path.substring(0, slash);
            if (source.has(item + "/" + owner) && source.keys(item + "/" + owner).isEmpty()) {
                remove(item, owner);
            }
        }
    }

    private void put(String item, String path, Json value) {
        int slash = path.lastIndexOf('/');
        String owner = slash < 0 ? "" : path.substring(0, slash);
        if (slash > 0 && !source.has(item + "/" + owner)) {
            put(item, owner, Json.fields(Map.of(path.substring(slash + 1), value)));
            return;
        }
        String parent = owner.isEmpty() ? item : item + "/" + owner;
        source.put(item + "/" + path, value, Schemas.keys(schema, parent));
    }

    /** One paragraph changed changes that one. */
    private void paragraphs(String pointer, String raw) {
        List<String> old = source.texts(pointer);
        List<String> wanted = Arrays.asList(raw.split("\n\n"));
        arrange(pointer, old, wanted, Json::text);
    }

    private void actions(String pointer, String item, String raw) {
        List<String> wanted = Actions.typed(raw);
        if (!source.has(pointer)) {
            put(item, "actions", items(wanted));
            return;
        }
        List<String> old =
                Actions.texts(source, pointer).stream().map(text -> text.strip()).toList();
        List<JsonSource.Item> items = new ArrayList<>();
        Alignment alignment = Alignment.of(old, wanted);
        for (int i = 0; i < wanted.size(); i++) {
            int from = alignment.from(i);
            if (from < 0) {
                items.add(new JsonSource.Item.Added(action(wanted.get(i))));
                continue;
            }
            items.add(new JsonSource.Item.Kept(from));
            if (!old.get(from).equals(wanted.get(i))) {
                String text = pointer + "/" + from + "/text";
                source.put(text, Json.text(wanted.get(i)), List.of("id", "text"));
            }
        }
        source.arrange(pointer, items);
    }

    private void arrange(
            String pointer,
            List<String> old,
            List<String> wanted,
            java.util.function.Function<String, Json> json) {
        Alignment alignment = Alignment.of(old, wanted);
        List<JsonSource.Item> items = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            int from = alignment.from(i);
            boolean same = from >= 0 && old.get(from).equals(wanted.get(i));
            items.add(
                    same
                            ? new JsonSource.Item.Kept(from)
                            : new JsonSource.Item.Added(json.apply(wanted.get(i))));
        }
        source.arrange(pointer, items);
    }

    private static Json items(List<String> actions) {
        return Json.items(actions.stream().map(Edits::action).toList());
    }

    private static Json action(String text) {
        return Json.fields(Map.of("text", Json.text(text)));
    }

    /** As the file has it, where an amount may be a text. */
    private static Json json(Kind kind, String raw, boolean asText) {
        return switch (kind) {
            case WHOLE, AMOUNT, FLAG -> asText ? Json.text(raw) : Json.plain(raw);
            case ACTIONS -> items(Actions.typed(raw));
            case PROSE ->
                    raw.contains("\n\n")
                            ? Json.items(Arrays.stream(raw.split("\n\n")).map(Json::text).toList())
                            : Json.text(raw);
            case TEXT, DATE, GENDER, THEME, COMMUNE, PARTY, BODY, PERSON -> Json.text(raw);
        };
    }

    /** A new item of a list, its keys in the order of the schema. */
    static Json item(List<Column> columns, String schema, String item, Typed row) {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (String key : Schemas.keys(schema, item)) {
            value(columns, key, row).ifPresent(value -> fields.put(key, value));
        }
        return Json.fields(fields);
    }

    private static Optional<Json> value(List<Column> columns, String key, Typed row) {
        Map<String, Json> nested = new LinkedHashMap<>();
        for (Column column : columns) {
            String raw = row.value(column.path());
            if (raw.isEmpty()) {
                continue;
            }
            if (column.path().equals(key)) {
                return Optional.of(json(column.kind(), raw, false));
            }
            if (column.path().startsWith(key + "/")) {
                nested.put(
                        column.path().substring(key.length() + 1), json(column.kind(), raw, false));
            }
        }
        return nested.isEmpty() ? Optional.empty() : Optional.of(Json.fields(nested));
    }

    /**
     * Which old text each new one comes from: the same wherever it is, then, between those, one for
     * one as they follow.
     */
    record Alignment(int[] origins) {
        int from(int index) {
            return origins[index];
        }

        static Alignment of(List<String> old, List<String> wanted) {
            int[] origins = new int[wanted.size()];
            Arrays.fill(origins, -1);
            boolean[] taken = new boolean[old.size()];
            for (int i = 0; i < wanted.size(); i++) {
                origins[i] = same(old, wanted.get(i), taken, i);
            }
            if (old.size() == wanted.size()) {
                // As many as before: what is left was typed over in its place.
                IntStream.range(0, wanted.size())
                        .filter(i -> origins[i] < 0 && !taken[i])
                        .forEach(i -> origins[i] = i);
            }
            return new Alignment(origins);
        }

        private static int same(List<String> old, String text, boolean[] taken, int first) {
            for (int j = 0; j < old.size(); j++) {
                int i = (first + j) % old.size();
                if (!taken[i] && old.get(i).equals(text)) {
                    taken[i] = true;
                    return i;
                }
            }
            return -1;
        }
    }
}
