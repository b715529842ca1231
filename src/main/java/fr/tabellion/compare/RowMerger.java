package fr.tabellion.compare;

import fr.tabellion.compare.Change.Anchor;
import fr.tabellion.compare.Change.What;
import fr.tabellion.compare.Slots.Slot;
import fr.tabellion.document.Block;
import fr.tabellion.document.Block.Cell;
import fr.tabellion.document.Block.Paragraph;
import fr.tabellion.document.Block.Row;
import fr.tabellion.document.Block.Table;
import fr.tabellion.document.Inline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays rows of today's table over rows of the one in force, cell by cell.
 *
 * <pre>
 * Jeunes suivis | 80      Jeunes suivis | 120   →   Jeunes suivis | Deleted("80") Inserted("120")
 * </pre>
 */
final class RowMerger {
    private final Ledger ledger;
    private final Refs refs;
    private final Where where;
    private final Table table;

    /** Cells as they were merged, by their number: one that covers several rows is merged once. */
    private final Map<Integer, Cell> merged = new HashMap<>();

    /**
     * @param where the table stands
     * @param table in force
     */
    RowMerger(Ledger ledger, Refs refs, Where where, Table table) {
        this.ledger = ledger;
        this.refs = refs;
        this.where = where;
        this.table = table;
    }

    GridRow both(GridRow before, GridRow now, Where there) {
        List<Slot> slots = new ArrayList<>();
        for (int k = 0; k < before.slots().size(); k++) {
            Slot slot = before.slots().get(k);
            if (!merged.containsKey(slot.origin())) {
                merged.put(slot.origin(), cell(slot, now.slots().get(k), there));
            }
            slots.add(slot.with(merged.get(slot.origin())));
        }
        return new GridRow(before.row(), slots);
    }

    /** Each cell as it was merged, in all rows it covers. */
    GridRow shared(GridRow row) {
        return row.with(slot -> slot.with(merged.getOrDefault(slot.origin(), slot.cell())));
    }

    /** A cell that covers more rows than this one goes with the last of them. */
    GridRow goes(GridRow row, Where there) {
        String id =
                ledger.add(
                        where.provision(),
                        number ->
                                new Change.Removed(
                                        number,
                                        there.ref(),
                                        there.at(),
                                        What.ROW,
                                        List.of(row.quoted(table))));
        return row.with(slot -> slot.cell().rowSpan() == 1 ? deleted(id, slot) : slot);
    }

    private static Slot deleted(String id, Slot slot) {
        return slot.holding(List.of(new Block.Deleted(id, slot.cell().content())));
    }

    GridRow comes(GridRow row, Anchor anchor) {
        Row fresh = new Row(refs.fresh(row.row().attributes()), List.of());
        String id =
                ledger.add(
                        where.provision(),
                        number ->
                                new Change.Added(
                                        number,
                                        where.of(fresh.attributes().ref()).ref(),
                                        where.at(),
                                        What.ROW,
                                        anchor,
                                        new Step.Line(""),
                                        List.of(row.quoted(table))));
        return new GridRow(fresh, row.with(slot -> inserted(id, slot)).slots());
    }

    private static Slot inserted(String id, Slot slot) {
        return slot.holding(List.of(new Block.Inserted(id, slot.cell().content())));
    }

    // ---- Cells

    private Cell cell(Slot before, Slot now, Where there) {
        if (before.key().equals(now.key())) {
            return before.cell();
        }
        String id =
                ledger.add(
                        where.provision(),
                        number ->
                                new Change.CellChanged(
                                        number,
                                        there.ref(),
                                        there.at().then(new Step.Column(column(before.column()))),
                                        inlines(before),
                                        inlines(now)));
        return before.cell().holding(changed(id, before.cell(), now.cell()));
    }

    private static List<Block> changed(String id, Cell before, Cell now) {
        if (before.content().size() == 1
                && now.content().size() == 1
                && before.content().getFirst() instanceof Paragraph old
                && now.content().getFirst() instanceof Paragraph current) {
            List<Inline> marked = Passage.of(old.content(), current.content()).marked(id);
            return List.of(new Paragraph(old.attributes(), marked));
        }
        return List.of(
                new Block.Deleted(id, before.content()), new Block.Inserted(id, now.content()));
    }

    private static List<Inline> inlines(Slot slot) {
        List<Block> content = slot.cell().content();
        return content.size() == 1 && content.getFirst() instanceof Paragraph only
                ? only.content()
                : List.of(new Inline.Text(slot.text().replace('\n', ' ')));
    }

    /** What the last row of the head calls that column. */
    private String column(int column) {
        return GridRow.of(table.head(), 0).stream()
                .reduce((a, b) -> b)
                .flatMap(
                        head ->
                                head.slots().stream()
                                        .filter(slot -> slot.column() <= column)
                                        .reduce((a, b) -> b))
                .map(Slot::text)
                .orElse("");
    }
}
