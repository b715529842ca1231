package fr.tabellion.workbook;

import fr.tabellion.load.Json;
import fr.tabellion.load.JsonSource;
import fr.tabellion.load.Starter;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a workbook that came back into the data, three ways: what was exported, what the workbook
 * says now, what the data say now. A value that only the workbook changed is written; one that both
 * changed is a conflict, and the data's stays.
 *
 * <pre>{@code
 * Merged merged = Merge.of(filled, files);
 * merged.changes()   // priorités!D5  Sceaux · aider aux devoirs  Texte : … → …
 * }</pre>
 */
public final class Merge {
    private final Filled filled;
    private final ContractFiles files;
    private final References references;
    private final Map<Sheet, Table> today = new LinkedHashMap<>();
    private final Map<Sheet, List<Typed>> typed = new LinkedHashMap<>();
    private final Map<String, JsonSource> edited = new LinkedHashMap<>();
    private final Map<Path, Map<String, Location>> cells = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int conflicts;

    private Merge(Filled filled, ContractFiles files) {
        this.filled = filled;
        this.files = files;
        this.references = References.of(files);
        Tables.of(files, filled.trace().commune())
                .forEach(table -> today.put(table.sheet(), table));
    }

    public static Merged of(Filled filled, ContractFiles files) {
        return new Merge(filled, files).merged();
    }

    private Merged merged() {
        read();
        if (problems.stream().noneMatch(Problem::isError)) {
            today.values().forEach(this::merge);
        }
        Map<Path, byte[]> written = new LinkedHashMap<>();
        edited.forEach(
                (owner, source) -> {
                    if (!source.source().equals(files.source(owner).source())) {
                        written.put(files.path(owner), source.bytes());
                    }
                });
        return new Merged(changes, problems, conflicts, written, cells);
    }

    // ---- Reading all sheets, the themes first: others name them

    private void read() {
        filled.trace().tooLong().keySet().stream()
                .map(Trace.Spot::sheet)
                .distinct()
                .forEach(sheet -> problems.add(Problem.of(Code.W926, filled.at(sheet))));
        List<Sheet> order =
                List.of(
                        Sheet.THEMES,
                        Sheet.COMMUNES,
                        Sheet.CONTRACT,
                        Sheet.SIGNATORIES,
                        Sheet.PRIORITIES,
                        Sheet.COMMITMENTS,
                        Sheet.INDICATORS,
                        Sheet.BUDGET);
        for (Sheet sheet : order) {
            Table table = today.get(sheet);
            if (table != null && filled.trace().isToBeRead(sheet)) {
                new SheetReading(filled, table, references, problems)
                        .rows()
                        .ifPresent(rows -> typed.put(sheet, rows));
            }
            if (sheet == Sheet.THEMES) {
                themes();
            }
        }
    }

    /** Titles as exported, as they are today, and as typed: a row may name any of them. */
    private void themes() {
        Map<String, String> titles = new LinkedHashMap<>();
        filled.trace().rows(Sheet.THEMES).forEach(row -> titles.put(row.key(), row.value("title")));
        Optional.ofNullable(today.get(Sheet.THEMES))
                .ifPresent(
                        table ->
                                table.rows()
                                        .forEach(row -> titles.put(row.key(), row.value("title"))));
        List<Typed> rows = typed.getOrDefault(Sheet.THEMES, List.of());
        Set<String> ids = new LinkedHashSet<>(titles.keySet());
        List<Typed> named = new ArrayList<>();
        for (Typed row : rows) {
            Typed theme = row.base().isPresent() ? row : withId(row, ids);
            ids.add(theme.value("id"));
            named.add(theme);
            titles.put(theme.value("id"), theme.value("title"));
        }
        if (typed.containsKey(Sheet.THEMES)) {
            typed.put(Sheet.THEMES, named);
        }
        references.themes(titles);
    }

    /** « Accès aux soins » is acces-aux-soins, from the first day. */
    private static Typed withId(Typed row, Set<String> taken) {
        String wanted =
                row.value("id").isEmpty() ? Starter.id(row.value("title")) : row.value("id");
        String id = wanted;
        for (int i = 2; taken.contains(id); i++) {
            id = wanted + "-" + i;
        }
        Map<String, String> values = new LinkedHashMap<>(row.values());
        values.put("id", id);
        return new Typed(row.number(), row.base(), row.owner(), values, row.cells());
    }

    // ---- Merging

    private JsonSource source(String owner) {
        return edited.computeIfAbsent(owner, id -> files.source(id).copy());
    }

    private void merge(Table table) {
        Optional<List<Typed>> rows = Optional.ofNullable(typed.get(table.sheet()));
        rows.ifPresent(
                found -> {
                    switch (table.sheet()) {
                        case CONTRACT -> form(found);
                        case COMMUNES -> communes(table, found);
                        case THEMES, SIGNATORIES -> list(table, "", found);
                        case PRIORITIES, COMMITMENTS, INDICATORS, BUDGET ->
                                ofCommunes(table, found);
                    }
                });
    }

    private void form(List<Typed> rows) {
        for (Row base : filled.trace().rows(Sheet.CONTRACT)) {
            Optional<Typed> row =
                    rows.stream().filter(one -> one.base().equals(Optional.of(base))).findFirst();
            if (row.isEmpty()) {
                problems.add(
                        Problem.of(Code.E922, filled.at(Sheet.CONTRACT), base.value("#heading")));
                continue;
            }
            Kind kind = Tables.kindInForm(base.key());
            String now = Tables.raw(files.contract(), "/" + base.key(), kind);
            Cell cell = row.get().cell(Tables.VALUE);
            note("", "/" + base.key(), Sheet.CONTRACT, cell);
            String heading = base.value("#heading");
            Field field = new Field(Sheet.CONTRACT, cell, heading, "", kind);
            String wanted = row.get().value(Tables.VALUE);
            if (decide(field, base.value(Tables.VALUE), wanted, now)) {
                new Edits("contract", source("")).set("", base.key(), kind, wanted);
            }
        }
    }

    /** Where a value stands, and what people call it. */
    private record Field(Sheet sheet, Cell cell, String row, String heading, Kind kind) {}

    /** Whether the value is to be written: the heart of it. */
    private boolean decide(Field field, String base, String mine, String now) {
        if (mine.equals(base) || mine.equals(now)) {
            return false;
        }
        Location place = filled.at(field.sheet(), field.cell());
        if (!now.equals(base)) {
            conflict(
                    Code.W930,
                    place,
                    field.row(),
                    field.heading(),
                    shown(field, base),
                    shown(field, mine),
                    shown(field, now));
            return false;
        }
        changes.add(
                new Change(
                        Change.Type.CHANGED,
                        place,
                        field.row(),
                        field.heading(),
                        shown(field, base),
                        shown(field, mine)));
        return true;
    }

    private void conflict(Code code, Location place, String... arguments) {
        conflicts++;
        problems.add(Problem.of(code, place, arguments));
    }

    private String shown(Field field, String raw) {
        String shown = CellText.shown(field.kind(), raw, references);
        return shown.isEmpty() ? "–" : shown;
    }

    private void note(String owner, String pointer, Sheet sheet, Cell cell) {
        cells.computeIfAbsent(files.path(owner), path -> new LinkedHashMap<>())
                .put(pointer, filled.at(sheet, cell));
    }

    // ---- Communes: a list of ids, each with a file

    private void communes(Table table, List<Typed> rows) {
        for (Typed row : rows) {
            row.base().ifPresent(base -> fields(table, row, base, base.owner(), ""));
            if (row.base().isEmpty()) {
                newCommune(table, row);
            }
        }
        if (filled.trace().commune().isEmpty()) {
            new ListMerge(table, "", rows).run();
        }
    }

    private void newCommune(Table table, Typed row) {
        for (Column column : table.columns()) {
            String raw = row.value(column.path());
            if (column.isOfTheData() && !raw.isEmpty()) {
                new Edits("commune", source(row.owner()))
                        .set("", column.path(), column.kind(), raw);
                note(row.owner(), "/" + column.path(), Sheet.COMMUNES, row.cell(column.path()));
            }
        }
    }

    private void fields(Table table, Typed row, Row base, String owner, String item) {
        String schema = schema(table, owner);
        Optional<Row> now =
                table.sheet() == Sheet.COMMUNES ? table.row(base.key()) : Optional.empty();
        for (Column column : table.columns()) {
            if (!column.isOfTheData() || column.fixed()) {
                continue;
            }
            Cell cell = row.cell(column.path());
            note(owner, item + "/" + column.path(), table.sheet(), cell);
            Field field =
                    new Field(
                            table.sheet(),
                            cell,
                            label(table, base),
                            column.heading(),
                            column.kind());
            String wanted = row.value(column.path());
            String current = now.map(found -> found.value(column.path())).orElse("");
            if (decide(field, base.value(column.path()), wanted, current)) {
                new Edits(schema, source(owner)).set(item, column.path(), column.kind(), wanted);
            }
        }
    }

    private static String schema(Table table, String owner) {
        return table.sheet() == Sheet.COMMUNES || !owner.isEmpty() ? "commune" : "contract";
    }

    /** « Sceaux · lutter contre le décrochage scolaire ». */
    private String label(Table table, Row row) {
        String commune = row.owner().isEmpty() ? "" : references.name(Kind.COMMUNE, row.owner());
        String text =
                table.columns().stream()
                        .map(Column::path)
                        .filter(List.of("text", "title", "body")::contains)
                        .findFirst()
                        .map(
                                path ->
                                        path.equals("body")
                                                ? references.name(Kind.BODY, row.value(path))
                                                : row.value(path))
                        .orElse("");
        String both = commune + (commune.isEmpty() || text.isEmpty() ? "" : " · ") + text;
        return both.length() > 70 ? both.substring(0, 69).strip() + "…" : both;
    }

    private String label(Table table, Typed row) {
        return label(table, new Row("", row.owner(), row.values()));
    }

    // ---- Lists

    private void ofCommunes(Table table, List<Typed> rows) {
        Set<String> owners = new LinkedHashSet<>(files.communes().keySet());
        rows.forEach(row -> owners.add(row.owner()));
        filled.trace().commune().ifPresent(only -> owners.removeIf(owner -> !owner.equals(only)));
        for (String owner : owners) {
            list(table, owner, rows.stream().filter(row -> row.owner().equals(owner)).toList());
        }
    }

    private void list(Table table, String owner, List<Typed> rows) {
        new ListMerge(table, owner, rows).run();
    }

    /** The rows of one list of one file. */
    private final class ListMerge {
        private final Table table;
        private final String owner;
        private final List<Typed> rows;
        private final List<Row> base;
        private final List<Row> now;
        private final Map<String, Integer> indexes = new LinkedHashMap<>();
        private final boolean plain;

        ListMerge(Table table, String owner, List<Typed> rows) {
            this.table = table;
            this.owner = owner;
            this.rows = rows;
            this.plain = table.sheet() == Sheet.COMMUNES;
            this.base =
                    filled.trace().rows(table.sheet()).stream()
                            .filter(row -> plain || row.owner().equals(owner))
                            .toList();
            this.now =
                    table.rows().stream()
                            .filter(row -> plain || row.owner().equals(owner))
                            .toList();
            int[] matches = Matching.of(base, now);
            for (int i = 0; i < matches.length; i++) {
                indexes.put(base.get(i).key(), matches[i]);
            }
        }

        private String pointer() {
            return table.sheet().pointer();
        }

        private Optional<Integer> index(Row row) {
            return Optional.ofNullable(indexes.get(row.key())).filter(i -> i >= 0);
        }

        private Optional<Integer> index(Typed row) {
            return row.base()
                    .filter(was -> plain || was.owner().equals(owner))
                    .flatMap(this::index);
        }

        void run() {
            if (!plain) {
                rows.forEach(this::merge);
            }
            Set<Integer> gone = removed();
            List<Integer> order = ordered(gone);
            arrange(order);
        }

        private void merge(Typed row) {
            Optional<Row> was = row.base().filter(found -> found.owner().equals(owner));
            if (was.isEmpty()) {
                return;
            }
            Optional<Integer> index = index(was.get());
            if (index.isPresent()) {
                fields(row, was.get(), index.get());
            } else if (isChanged(row, was.get())) {
                conflict(
                        Code.W932,
                        filled.at(table.sheet(), row.cell("text")),
                        label(table, was.get()));
            }
        }

        private void fields(Typed row, Row was, int index) {
            String item = pointer() + "/" + index;
            String schema = owner.isEmpty() ? "contract" : "commune";
            for (Column column : table.columns()) {
                if (!column.isOfTheData() || column.fixed()) {
                    continue;
                }
                Cell cell = row.cell(column.path());
                Field field =
                        new Field(
                                table.sheet(),
                                cell,
                                label(table, was),
                                column.heading(),
                                column.kind());
                String wanted = row.value(column.path());
                String current = now.get(index).value(column.path());
                if (decide(field, was.value(column.path()), wanted, current)) {
                    new Edits(schema, source(owner))
                            .set(item, column.path(), column.kind(), wanted);
                }
            }
        }

        private boolean isChanged(Typed row, Row was) {
            return table.columns().stream()
                    .filter(column -> column.isOfTheData() && !column.fixed())
                    .anyMatch(column -> !row.value(column.path()).equals(was.value(column.path())));
        }

        /** Rows that the workbook has no more, and that the data still have as they were. */
        private Set<Integer> removed() {
            Set<Integer> gone = new LinkedHashSet<>();
            for (Row was : base) {
                boolean kept = rows.stream().anyMatch(row -> row.base().equals(Optional.of(was)));
                Optional<Integer> index = index(was);
                if (kept || index.isEmpty()) {
                    continue;
                }
                if (plain || isSame(was, now.get(index.get()))) {
                    gone.add(index.get());
                    changes.add(
                            new Change(
                                    Change.Type.REMOVED,
                                    filled.at(table.sheet()),
                                    label(table, was),
                                    "",
                                    "",
                                    ""));
                } else {
                    conflict(Code.W931, filled.at(table.sheet()), label(table, was));
                }
            }
            return gone;
        }

        private boolean isSame(Row was, Row is) {
            return table.columns().stream()
                    .filter(Column::isOfTheData)
                    .allMatch(column -> was.value(column.path()).equals(is.value(column.path())));
        }

        /** Today's items that stay, in the order of whichever side changed it. */
        private List<Integer> ordered(Set<Integer> gone) {
            List<Integer> stay = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                if (!gone.contains(i)) {
                    stay.add(i);
                }
            }
            List<Integer> mine = rows.stream().map(this::index).flatMap(Optional::stream).toList();
            List<Integer> was =
                    base.stream()
                            .map(this::index)
                            .flatMap(Optional::stream)
                            .filter(mine::contains)
                            .toList();
            List<Integer> is = stay.stream().filter(mine::contains).toList();
            if (mine.equals(was) || mine.equals(is)) {
                return stay;
            }
            if (!is.equals(was)) {
                conflict(Code.W933, filled.at(table.sheet()), where());
                return stay;
            }
            moved(mine, was);
            List<Integer> ordered = new ArrayList<>();
            int next = 0;
            for (int index : stay) {
                ordered.add(mine.contains(index) ? mine.get(next++) : index);
            }
            return ordered;
        }

        private String where() {
            return owner.isEmpty() ? table.sheet().title() : references.name(Kind.COMMUNE, owner);
        }

        private void moved(List<Integer> mine, List<Integer> was) {
            for (Typed row : rows) {
                Optional<Integer> index = index(row);
                boolean first =
                        index.isPresent() && mine.indexOf(index.get()) != was.indexOf(index.get());
                if (first) {
                    changes.add(
                            new Change(
                                    Change.Type.MOVED,
                                    filled.at(table.sheet(), row.cell(Column.KEY)),
                                    label(table, row),
                                    "",
                                    Integer.toString(was.indexOf(index.get()) + 1),
                                    Integer.toString(mine.indexOf(index.get()) + 1)));
                }
            }
        }

        /** New rows go where they stand: behind the row above them. */
        private void arrange(List<Integer> order) {
            List<JsonSource.Item> items = new ArrayList<>();
            List<Optional<Typed>> origins = new ArrayList<>();
            for (int index : order) {
                items.add(new JsonSource.Item.Kept(index));
                origins.add(
                        rows.stream()
                                .filter(row -> index(row).equals(Optional.of(index)))
                                .findFirst());
            }
            int place = 0;
            for (Typed row : rows) {
                int at = origins.indexOf(Optional.of(row));
                if (at >= 0) {
                    place = at + 1;
                } else if (isNew(row)) {
                    items.add(place, new JsonSource.Item.Added(item(row)));
                    origins.add(place, Optional.of(row));
                    place++;
                    changes.add(
                            new Change(
                                    Change.Type.ADDED,
                                    filled.at(table.sheet(), row.cell(Column.KEY)),
                                    label(table, row),
                                    "",
                                    "",
                                    ""));
                }
            }
            noteAll(origins);
            write(items, order);
        }

        private void noteAll(List<Optional<Typed>> origins) {
            for (int i = 0; i < origins.size(); i++) {
                String item = pointer() + "/" + i;
                origins.get(i).ifPresent(row -> noteRow(row, item));
            }
        }

        private void noteRow(Typed row, String item) {
            note(owner, item, table.sheet(), row.cell(plain ? Column.OWNER : "text"));
            table.columns().stream()
                    .filter(column -> !plain && column.isOfTheData())
                    .forEach(
                            column ->
                                    note(
                                            owner,
                                            item + "/" + column.path(),
                                            table.sheet(),
                                            row.cell(column.path())));
        }

        private boolean isNew(Typed row) {
            boolean elsewhere =
                    !plain && row.base().filter(was -> !was.owner().equals(owner)).isPresent();
            return row.base().isEmpty() || elsewhere;
        }

        private Json item(Typed row) {
            String schema = owner.isEmpty() ? "contract" : "commune";
            return plain
                    ? Json.text(row.owner())
                    : Edits.item(table.columns(), schema, pointer() + "/0", row);
        }

        private void write(List<JsonSource.Item> items, List<Integer> order) {
            boolean same = items.size() == now.size() && order.size() == now.size();
            for (int i = 0; same && i < order.size(); i++) {
                same = order.get(i) == i;
            }
            if (same) {
                return;
            }
            JsonSource target = source(owner);
            if (!target.isList(pointer())) {
                String schema = owner.isEmpty() ? "contract" : "commune";
                new Edits(schema, target).list(pointer());
            }
            target.arrange(pointer(), items);
            if (target.size(pointer()) == 0 && !plain) {
                target.remove(pointer());
            }
        }
    }

    /** Which of today's rows each exported one is. */
    static final class Matching {
        private Matching() {}

        static int[] of(List<Row> base, List<Row> now) {
            int[] matches = new int[base.size()];
            Arrays.fill(matches, -1);
            boolean[] taken = new boolean[now.size()];
            for (int i = 0; i < base.size(); i++) {
                matches[i] = byId(base.get(i), now, taken);
            }
            for (int i = 0; i < base.size(); i++) {
                if (matches[i] < 0 && id(base.get(i)).isEmpty()) {
                    matches[i] = bySame(base.get(i), now, taken, i);
                }
            }
            inGaps(base, now, matches, taken);
            return matches;
        }

        private static String id(Row row) {
            return row.value("id").isEmpty() ? row.value("body") : row.value("id");
        }

        private static int byId(Row row, List<Row> now, boolean[] taken) {
            String id =
                    id(row).isEmpty() && row.values().containsKey(Column.OWNER) && isCommune(row)
                            ? row.key()
                            : id(row);
            for (int i = 0; i < now.size() && !id.isEmpty(); i++) {
                if (!taken[i]
                        && (id(now.get(i)).equals(id)
                                || isCommune(now.get(i)) && now.get(i).key().equals(id))) {
                    taken[i] = true;
                    return i;
                }
            }
            return -1;
        }

        /** A row of the communes' sheet is known by the commune. */
        private static boolean isCommune(Row row) {
            return row.key().equals(row.owner()) && !row.owner().isEmpty();
        }

        private static int bySame(Row row, List<Row> now, boolean[] taken, int first) {
            for (int j = 0; j < now.size(); j++) {
                int i = (first + j) % now.size();
                if (!taken[i] && isSame(row, now.get(i))) {
                    taken[i] = true;
                    return i;
                }
            }
            return -1;
        }

        private static boolean isSame(Row one, Row other) {
            Set<String> paths = new LinkedHashSet<>(one.values().keySet());
            paths.addAll(other.values().keySet());
            return paths.stream()
                    .filter(path -> !path.startsWith("#"))
                    .allMatch(path -> one.value(path).equals(other.value(path)));
        }

        /** Between rows that are the same, as many on both sides: one for one. */
        private static void inGaps(List<Row> base, List<Row> now, int[] matches, boolean[] taken) {
            int from = 0;
            int low = -1;
            for (int i = 0; i <= base.size(); i++) {
                boolean end = i == base.size();
                if (!end && matches[i] < 0) {
                    continue;
                }
                int high = end ? now.size() : matches[i];
                if (high > low && i - from == high - low - 1) {
                    for (int j = from; j < i; j++) {
                        int index = low + 1 + j - from;
                        if (!taken[index] && id(base.get(j)).isEmpty()) {
                            taken[index] = true;
                            matches[j] = index;
                        }
                    }
                }
                from = i + 1;
                low = high;
            }
        }
    }
}
