package fr.tabellion.compare;

import fr.tabellion.compare.Change.Anchor;
import fr.tabellion.compare.Change.What;
import fr.tabellion.compare.Slots.Slot;
import fr.tabellion.document.Block;
import fr.tabellion.document.Block.Cell;
import fr.tabellion.document.Block.Table;
import fr.tabellion.document.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays today's table over the one in force: row by row, or all of it where columns changed.
 *
 * <pre>
 * Emploi | Jeunes | 80              Emploi | Jeunes           | Deleted("80") Inserted("120")
 *        | Heures | 4000      →            | Deleted("Heures") | Deleted("4000")
 * </pre>
 */
final class GridMerger {
    /** From here on cells are numbered that are today's. */
    private static final int TODAYS = 1_000_000;

    private final Ledger ledger;
    private final Refs refs;
    private final Where where;

    GridMerger(Ledger ledger, Refs refs, Where where) {
        this.ledger = ledger;
        this.refs = refs;
        this.where = where;
    }

    List<Block> merged(Table before, Table now) {
        if (keys(before).equals(keys(now))) {
            return List.of(before);
        }
        if (!hasSameColumns(before, now) || interlocks(before)) {
            return replaced(before, now);
        }
        return List.of(
                new Table(
                        before.attributes(),
                        caption(before, now),
                        before.columns(),
                        before.head(),
                        GridRow.collapsed(rows(before, now))));
    }

    /** What is compared of all its words. */
    private static List<String> keys(Table table) {
        List<String> keys = new ArrayList<>(List.of(Strand.key(table.caption())));
        keys.addAll(heads(table));
        GridRow.of(table.body(), 0).forEach(row -> keys.add(row.key()));
        return keys;
    }

    private static List<String> heads(Table table) {
        return GridRow.of(table.head(), 0).stream().map(GridRow::key).toList();
    }

    private static boolean hasSameColumns(Table before, Table now) {
        return before.columns().size() == now.columns().size() && heads(before).equals(heads(now));
    }

    /** A row of which every cell goes on in another has nothing that could be marked as gone. */
    private static boolean interlocks(Table table) {
        return !GridRow.of(table.body(), 0).stream().allMatch(GridRow::hasOwnCell);
    }

    private List<Block> replaced(Table before, Table now) {
        String id =
                ledger.add(
                        where.provision(),
                        number ->
                                new Change.Replaced(
                                        number,
                                        where.ref(),
                                        where.at(),
                                        What.TABLE,
                                        List.of(before),
                                        List.of(now)));
        return List.of(
                new Block.Deleted(id, List.of(before)), new Block.Inserted(id, List.of(now)));
    }

    private List<Inline> caption(Table before, Table now) {
        if (Strand.key(before.caption()).equals(Strand.key(now.caption()))) {
            return before.caption();
        }
        String id =
                ledger.add(
                        where.provision(),
                        number ->
                                new Change.Reworded(
                                        number,
                                        where.ref(),
                                        where.at().then(new Step.Title()),
                                        before.caption(),
                                        now.caption()));
        return Passage.of(before.caption(), now.caption()).marked(id);
    }

    // ---- Rows

    private List<GridRow> rows(Table before, Table now) {
        Pairs<GridRow> pairs =
                RowPairs.of(GridRow.of(before.body(), 0), GridRow.of(now.body(), TODAYS));
        List<GridRow> old = pairs.before();
        List<String> labels = RowLabels.of(old);
        RowMerger rows = new RowMerger(ledger, refs, where, before);
        Map<Integer, List<GridRow>> newcomers = pairs.newcomers();
        Succession<GridRow> out = new Succession<>();
        out.comes(comes(newcomers, -1, labels, rows));
        for (int i = 0; i < old.size(); i++) {
            GridRow row = old.get(i);
            Where there = where.then(new Step.Line(labels.get(i))).of(row.ref());
            Optional<GridRow> counterpart = pairs.counterpart(i);
            if (counterpart.isPresent()) {
                GridRow both = rows.both(row, counterpart.get(), there);
                List<GridRow> above = old.subList(Math.max(0, i - 1), i);
                out.stays(
                        List.of(both),
                        newcomer ->
                                above.stream()
                                        .map(rows::shared)
                                        .anyMatch(one -> tears(newcomer, one, both)));
            } else {
                out.goes(List.of(rows.goes(row, there)));
            }
            out.comes(comes(newcomers, i, labels, rows));
        }
        return joined(out.all().stream().map(rows::shared).toList());
    }

    private static List<GridRow> comes(
            Map<Integer, List<GridRow>> newcomers, int place, List<String> labels, RowMerger rows) {
        Anchor anchor = anchor(place, labels);
        return newcomers.getOrDefault(place, List.of()).stream()
                .map(row -> rows.comes(row, anchor))
                .toList();
    }

    private static Anchor anchor(int place, List<String> labels) {
        return Anchor.of(step(place, labels), step(0, labels), place == labels.size() - 1);
    }

    private static Optional<Step> step(int place, List<String> labels) {
        return place < 0 || labels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step.Line(labels.get(place)));
    }

    // ---- Cells over several rows

    /**
     * A cell over several rows is not torn: a new row waits for its end, unless that cell is the
     * heading they will share.
     */
    private static boolean tears(GridRow newcomer, GridRow above, GridRow below) {
        int head = isHeadedAlike(newcomer, above) ? 1 : 0;
        return below.slots().stream().skip(head).anyMatch(above::has);
    }

    private static String theme(GridRow row) {
        return settled(row.first()).key();
    }

    /** As it will read. */
    private static Slot settled(Slot slot) {
        return slot.holding(Redline.accepted(slot.cell().content()));
    }

    /** A new row under the theme of its neighbour shares the neighbour's cell. */
    private static List<GridRow> joined(List<GridRow> rows) {
        List<GridRow> out = new ArrayList<>();
        for (GridRow row : rows) {
            boolean joins = !out.isEmpty() && isToday(row) && isHeadedAlike(row, out.getLast());
            out.add(joins ? row.headedBy(out.getLast().first()) : row);
        }
        return out;
    }

    private static boolean isToday(GridRow row) {
        return row.slots().stream().anyMatch(slot -> slot.origin() >= TODAYS);
    }

    private static boolean isHeadedAlike(GridRow newcomer, GridRow above) {
        return above.slots().size() > 1
                && above.first().origin() < TODAYS
                && above.first().cell().header()
                && newcomer.first().cell().header()
                && newcomer.first().cell().columnSpan() == above.first().cell().columnSpan()
                && newcomer.hasOwnCellBesideHead()
                && !isMarked(above.first().cell())
                && above.first().key().equals(theme(newcomer));
    }

    private static boolean isMarked(Cell cell) {
        return !Redline.accepted(cell.content()).equals(cell.content());
    }
}
