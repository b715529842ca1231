package fr.tabellion.workbook;

import fr.tabellion.load.Json;
import fr.tabellion.load.JsonSource;
import fr.tabellion.problem.Code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Merges the rows of one list of one file: what was changed in them, which are gone, which moved,
 * which are new.
 */
final class ListMerge {
    private final Decisions decisions;
    private final Filled filled;
    private final Table table;
    private final String owner;
    private final List<Typed> rows;
    private final List<Row> base;
    private final List<Row> now;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final boolean plain;

    /**
     * @param owner the commune whose file has the list; empty for the contract's
     */
    ListMerge(Decisions decisions, Table table, String owner, List<Typed> rows) {
        this.decisions = decisions;
        this.filled = decisions.filled();
        this.table = table;
        this.owner = owner;
        this.rows = rows;
        this.plain = table.sheet() == Sheet.COMMUNES;
        this.base =
                filled.trace().rows(table.sheet()).stream()
                        .filter(row -> plain || row.owner().equals(owner))
                        .toList();
        this.now = table.rows().stream().filter(row -> plain || row.owner().equals(owner)).toList();
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
        return row.base().filter(was -> plain || was.owner().equals(owner)).flatMap(this::index);
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
            String item = pointer() + "/" + index.get();
            decisions.fields(table, row, was.get(), item, Optional.of(now.get(index.get())));
        } else if (isChanged(row, was.get())) {
            decisions.conflict(
                    Code.W932,
                    filled.at(table.sheet(), row.cell("text")),
                    decisions.label(table, was.get()));
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
                decisions.change(
                        new Change(
                                Change.Type.REMOVED,
                                filled.at(table.sheet()),
                                decisions.label(table, was),
                                "",
                                "",
                                ""));
            } else {
                decisions.conflict(
                        Code.W931, filled.at(table.sheet()), decisions.label(table, was));
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
            decisions.conflict(Code.W933, filled.at(table.sheet()), where());
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
        return owner.isEmpty() ? table.sheet().title() : decisions.commune(owner);
    }

    private void moved(List<Integer> mine, List<Integer> was) {
        for (Typed row : rows) {
            Optional<Integer> index = index(row);
            boolean first =
                    index.isPresent() && mine.indexOf(index.get()) != was.indexOf(index.get());
            if (first) {
                decisions.change(
                        new Change(
                                Change.Type.MOVED,
                                filled.at(table.sheet(), row.cell(Column.KEY)),
                                decisions.label(table, row),
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
                    rows.stream().filter(row -> index(row).equals(Optional.of(index))).findFirst());
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
                decisions.change(
                        new Change(
                                Change.Type.ADDED,
                                filled.at(table.sheet(), row.cell(Column.KEY)),
                                decisions.label(table, row),
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
        decisions.note(owner, item, table.sheet(), row.cell(plain ? Column.OWNER : "text"));
        table.columns().stream()
                .filter(column -> !plain && column.isOfTheData())
                .forEach(
                        column ->
                                decisions.note(
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
        return plain
                ? Json.text(row.owner())
                : Edits.item(table.columns(), Decisions.schema(owner), pointer() + "/0", row);
    }

    private void write(List<JsonSource.Item> items, List<Integer> order) {
        boolean same = items.size() == now.size() && order.size() == now.size();
        for (int i = 0; same && i < order.size(); i++) {
            same = order.get(i) == i;
        }
        if (same) {
            return;
        }
        JsonSource target = decisions.source(owner);
        if (!target.isList(pointer())) {
            decisions.edits(owner).list(pointer());
        }
        target.arrange(pointer(), items);
        if (target.size(pointer()) == 0 && !plain) {
            target.remove(pointer());
        }
    }
}
