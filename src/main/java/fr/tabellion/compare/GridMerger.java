package fr.tabellion.compare;

import fr.tabellion.compare.Change.Anchor;
import fr.tabellion.compare.Change.What;
import fr.tabellion.compare.Slots.Slot;
import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Block.Cell;
import fr.tabellion.document.Block.Paragraph;
import fr.tabellion.document.Block.Row;
import fr.tabellion.document.Block.Table;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Lays today's table over the one in force: cells, rows, or all of it where columns changed. */
final class GridMerger {
    private static final int TODAYS = 1_000_000;

    private final Ledger ledger;
    private final Where where;

    GridMerger(Ledger ledger, Where where) {
        this.ledger = ledger;
        this.where = where;
    }

    /** A row with all cells that cover it. */
    private record Line(Row row, List<Slot> slots) {
        String ref() {
            return row.attributes().ref();
        }

        String key() {
            return String.join(
                    "|", slots.stream().map(slot -> GridMerger.key(slot.cell())).toList());
        }

        /** What says which row it is: all that is no figure. */
        String label() {
            return String.join(
                    "|",
                    slots.stream()
                            .filter(slot -> !isFigure(slot.cell()))
                            .map(slot -> GridMerger.key(slot.cell()))
                            .toList());
        }

        Line with(List<Slot> other) {
            return new Line(row, other);
        }
    }

    private static String text(Cell cell) {
        return String.join("\n", Texts.paragraphs(cell.content()));
    }

    private static String key(Cell cell) {
        return Strand.key(text(cell));
    }

    private static boolean isFigure(Cell cell) {
        return key(cell).chars().noneMatch(Character::isLetter);
    }

    List<Block> merge(Table before, Table now) {
        if (texts(before).equals(texts(now))) {
            return List.of(before);
        }
        if (!heads(before).equals(heads(now))) {
            return replaced(before, now);
        }
        List<Line> old = lines(before.body(), 0);
        List<Line> current = lines(now.body(), TODAYS);
        List<Line> merged = rows(old, current, before);
        return List.of(
                new Table(
                        before.attributes(),
                        caption(before, now),
                        before.columns(),
                        before.head(),
                        collapse(merged)));
    }

    private static List<String> texts(Table table) {
        List<String> texts = new ArrayList<>(List.of(Strand.key(table.caption())));
        texts.addAll(heads(table));
        lines(table.body(), 0).forEach(line -> texts.add(line.key()));
        return texts;
    }

    private static List<String> heads(Table table) {
        return lines(table.head(), 0).stream().map(Line::key).toList();
    }

    private static List<Line> lines(List<Row> rows, int origin) {
        List<List<Slot>> slots = Slots.expand(rows, origin);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(new Line(rows.get(i), slots.get(i)));
        }
        return lines;
    }

    private static List<Row> collapse(List<Line> lines) {
        List<List<Cell>> cells = Slots.collapse(lines.stream().map(Line::slots).toList());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new Row(lines.get(i).row().attributes(), cells.get(i)));
        }
        return rows;
    }

    private List<Block> replaced(Table before, Table now) {
        String id = ledger.id();
        ledger.add(
                where.provision(),
                new Change.Replaced(
                        id, where.ref(), where.at(), What.TABLE, List.of(before), List.of(now)));
        return List.of(
                new Block.Deleted(id, List.of(before)), new Block.Inserted(id, List.of(now)));
    }

    private List<Inline> caption(Table before, Table now) {
        if (Strand.key(before.caption()).equals(Strand.key(now.caption()))) {
            return before.caption();
        }
        String id = ledger.id();
        ledger.add(
                where.provision(),
                new Change.Reworded(
                        id,
                        where.ref(),
                        where.at().then(new Step.Title()),
                        before.caption(),
                        now.caption()));
        return weave(id, before.caption(), now.caption());
    }

    private static List<Inline> weave(String id, List<Inline> before, List<Inline> now) {
        List<Atom> old = Strand.of(before);
        List<Atom> current = Strand.of(now, old.size());
        return Weave.of(id, old, current, Words.edits(old, current));
    }

    // ---- Rows

    private List<Line> rows(List<Line> before, List<Line> now, Table table) {
        Map<Integer, Integer> pairs = pairs(before, now);
        Map<Integer, List<Integer>> inserted = inserted(now, pairs);
        Map<Integer, Cell> cells = new HashMap<>();
        List<String> labels = labels(before);
        List<Line> out = new ArrayList<>();
        List<Line> waiting = new ArrayList<>(come(inserted, -1, before, now, labels, table));
        for (int i = 0; i < before.size(); i++) {
            Line line = before.get(i);
            Where there = where.then(new Step.Line(labels.get(i))).of(line.ref());
            if (pairs.containsKey(i)) {
                flush(waiting, before, i, out);
                out.add(both(line, now.get(pairs.get(i)), there, table, cells));
            } else {
                out.add(gone(line, there, table));
            }
            waiting.addAll(come(inserted, i, before, now, labels, table));
        }
        out.addAll(waiting);
        return joined(shared(out, cells));
    }

    /** A cell over several rows is not torn: what stands under another theme waits for its end. */
    private static void flush(List<Line> waiting, List<Line> before, int next, List<Line> out) {
        List<Line> staying = new ArrayList<>();
        for (Line line : waiting) {
            boolean torn =
                    next > 0
                            && Slots.has(before.get(next - 1).slots(), first(before.get(next)))
                            && !theme(line).equals(theme(before.get(next)));
            (torn ? staying : out).add(line);
        }
        waiting.clear();
        waiting.addAll(staying);
    }

    private static int first(Line line) {
        return line.slots().getFirst().origin();
    }

    private static String theme(Line line) {
        return key(settled(line.slots().getFirst().cell()));
    }

    private static Map<Integer, Integer> pairs(List<Line> before, List<Line> now) {
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        pairUp(before, now, pairs, taken, GridMerger::isNamed);
        pairUp(before, now, pairs, taken, (a, b) -> a.key().equals(b.key()));
        pairUp(before, now, pairs, taken, (a, b) -> a.label().equals(b.label()));
        pairUp(before, now, pairs, taken, GridMerger::isAlike);
        moved(before, now, pairs);
        return pairs;
    }

    private static void pairUp(
            List<Line> before,
            List<Line> now,
            Map<Integer, Integer> pairs,
            Set<Integer> taken,
            BiPredicate<Line, Line> same) {
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < now.size() && !pairs.containsKey(i); j++) {
                if (!taken.contains(j)
                        && before.get(i).slots().size() == now.get(j).slots().size()
                        && same.test(before.get(i), now.get(j))) {
                    pairs.put(i, j);
                    taken.add(j);
                }
            }
        }
    }

    private static boolean isNamed(Line before, Line now) {
        return Identity.isGiven(now.ref())
                && (now.ref().equals(before.ref())
                        || now.ref().equals(Identity.claimed(before.ref())));
    }

    private static boolean isAlike(Line before, Line now) {
        boolean toldApart = Identity.isGiven(before.ref()) && Identity.isGiven(now.ref());
        return !toldApart
                && before.ref().isEmpty() == now.ref().isEmpty()
                && Likeness.of(bag(before), bag(now)) >= Likeness.SAME_LIST;
    }

    private static Likeness.Bag bag(Line line) {
        return Likeness.Bag.of(Strand.of(List.of(new Inline.Text(line.label().replace('|', ' ')))));
    }

    /** A row that now stands under another theme goes and comes; a theme renamed stays. */
    private static void moved(List<Line> before, List<Line> now, Map<Integer, Integer> pairs) {
        Map<Integer, Set<String>> names = new HashMap<>();
        pairs.forEach(
                (i, j) -> {
                    for (int k = 0; k < before.get(i).slots().size(); k++) {
                        names.computeIfAbsent(
                                        before.get(i).slots().get(k).origin(), o -> new HashSet<>())
                                .add(key(now.get(j).slots().get(k).cell()));
                    }
                });
        pairs.entrySet()
                .removeIf(
                        pair -> {
                            List<Slot> old = before.get(pair.getKey()).slots();
                            List<Slot> current = now.get(pair.getValue()).slots();
                            for (int k = 0; k < old.size(); k++) {
                                String name = key(old.get(k).cell());
                                if (!name.equals(key(current.get(k).cell()))
                                        && names.getOrDefault(old.get(k).origin(), Set.of()).size()
                                                > 1) {
                                    return true;
                                }
                            }
                            return false;
                        });
    }

    private static Map<Integer, List<Integer>> inserted(
            List<Line> now, Map<Integer, Integer> pairs) {
        Map<Integer, Integer> places = new HashMap<>();
        pairs.forEach((i, j) -> places.put(j, i));
        Map<Integer, List<Integer>> inserted = new HashMap<>();
        int anchor = -1;
        for (int j = 0; j < now.size(); j++) {
            anchor = places.getOrDefault(j, anchor);
            if (!places.containsKey(j)) {
                inserted.computeIfAbsent(anchor, k -> new ArrayList<>()).add(j);
            }
        }
        return inserted;
    }

    // ---- One row

    private Line both(Line before, Line now, Where there, Table table, Map<Integer, Cell> cells) {
        List<Slot> slots = new ArrayList<>();
        for (int k = 0; k < before.slots().size(); k++) {
            Slot slot = before.slots().get(k);
            Cell other = now.slots().get(k).cell();
            if (!cells.containsKey(slot.origin())) {
                cells.put(slot.origin(), cell(slot, other, there, table));
            }
            slots.add(slot.with(cells.get(slot.origin())));
        }
        return before.with(slots);
    }

    private Cell cell(Slot slot, Cell now, Where there, Table table) {
        Cell before = slot.cell();
        if (key(before).equals(key(now))) {
            return before;
        }
        String id = ledger.id();
        ledger.add(
                where.provision(),
                new Change.CellChanged(
                        id,
                        there.ref(),
                        there.at().then(new Step.Column(column(table, slot.column()))),
                        inlines(before),
                        inlines(now)));
        return with(before, changed(id, before, now));
    }

    private static List<Block> changed(String id, Cell before, Cell now) {
        if (before.content().size() == 1
                && now.content().size() == 1
                && before.content().getFirst() instanceof Paragraph old
                && now.content().getFirst() instanceof Paragraph current) {
            return List.of(
                    new Paragraph(old.attributes(), weave(id, old.content(), current.content())));
        }
        return List.of(
                new Block.Deleted(id, before.content()), new Block.Inserted(id, now.content()));
    }

    private static List<Inline> inlines(Cell cell) {
        return cell.content().size() == 1 && cell.content().getFirst() instanceof Paragraph only
                ? only.content()
                : List.of(new Inline.Text(text(cell).replace('\n', ' ')));
    }

    private static String column(Table table, int column) {
        return lines(table.head(), 0).stream()
                .reduce((a, b) -> b)
                .flatMap(
                        head ->
                                head.slots().stream()
                                        .filter(slot -> slot.column() <= column)
                                        .reduce((a, b) -> b))
                .map(slot -> text(slot.cell()))
                .orElse("");
    }

    /** A cell that covers more rows than this one goes with the last of them. */
    private Line gone(Line line, Where there, Table table) {
        String id = ledger.id();
        ledger.add(
                where.provision(),
                new Change.Removed(
                        id, there.ref(), there.at(), What.ROW, List.of(alone(line, table))));
        List<Slot> slots = new ArrayList<>();
        for (Slot slot : line.slots()) {
            Block deleted = new Block.Deleted(id, slot.cell().content());
            boolean own = slot.cell().rowSpan() == 1;
            slots.add(own ? slot.with(with(slot.cell(), List.of(deleted))) : slot);
        }
        return line.with(slots);
    }

    /** Each cell as it was merged, in all rows it covers. */
    private static List<Line> shared(List<Line> lines, Map<Integer, Cell> cells) {
        return lines.stream()
                .map(
                        line ->
                                line.with(
                                        line.slots().stream()
                                                .map(
                                                        slot ->
                                                                slot.with(
                                                                        cells.getOrDefault(
                                                                                slot.origin(),
                                                                                slot.cell())))
                                                .toList()))
                .toList();
    }

    private List<Line> come(
            Map<Integer, List<Integer>> inserted,
            int place,
            List<Line> before,
            List<Line> now,
            List<String> labels,
            Table table) {
        List<Line> out = new ArrayList<>();
        for (int j : inserted.getOrDefault(place, List.of())) {
            Line line = now.get(j);
            String id = ledger.id();
            Attributes own = line.row().attributes();
            Row row =
                    new Row(
                            new Attributes(own.style(), ledger.free(own.ref()), own.language()),
                            List.of());
            Anchor anchor = anchor(place, before, labels);
            ledger.add(
                    where.provision(),
                    new Change.Added(
                            id,
                            row.attributes().ref().isEmpty() ? where.ref() : row.attributes().ref(),
                            where.at(),
                            What.ROW,
                            anchor,
                            new Step.Line(""),
                            List.of(alone(line, table))));
            out.add(
                    new Line(
                            row,
                            line.slots().stream()
                                    .map(
                                            slot ->
                                                    slot.with(
                                                            with(
                                                                    slot.cell(),
                                                                    List.of(
                                                                            new Block.Inserted(
                                                                                    id,
                                                                                    slot.cell()
                                                                                            .content())))))
                                    .toList()));
        }
        return out;
    }

    private static Anchor anchor(int place, List<Line> before, List<String> labels) {
        Optional<Step> after =
                place < 0 ? Optional.empty() : Optional.of(new Step.Line(labels.get(place)));
        Optional<Step> next =
                after.isPresent() || labels.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Step.Line(labels.getFirst()));
        return new Anchor(after, next, place == before.size() - 1);
    }

    /** One row as a table, for a quotation. */
    private static Block alone(Line line, Table table) {
        List<Cell> cells =
                line.slots().stream()
                        .map(slot -> Slots.collapse(List.of(List.of(slot))).getFirst().getFirst())
                        .toList();
        return new Table(
                Attributes.NONE,
                List.of(),
                table.columns(),
                table.head(),
                List.of(new Row(line.row().attributes(), cells)));
    }

    private static Cell with(Cell cell, List<Block> content) {
        return new Cell(
                cell.attributes(),
                cell.header(),
                cell.rowSpan(),
                cell.columnSpan(),
                cell.alignment(),
                content);
    }

    /** A new row under the theme of its neighbour shares the neighbour's cell. */
    private static List<Line> joined(List<Line> lines) {
        List<Line> out = new ArrayList<>();
        for (Line line : lines) {
            Optional<Line> above = out.isEmpty() ? Optional.empty() : Optional.of(out.getLast());
            out.add(isToday(line) ? joined(line, above) : line);
        }
        return out;
    }

    private static boolean isToday(Line line) {
        return line.slots().stream().anyMatch(slot -> slot.origin() >= TODAYS);
    }

    private static Line joined(Line line, Optional<Line> above) {
        List<Slot> slots = new ArrayList<>();
        for (int k = 0; k < line.slots().size(); k++) {
            Slot slot = line.slots().get(k);
            int index = k;
            slots.add(neighbour(slot, index, above).orElse(slot));
        }
        return line.with(slots);
    }

    private static Optional<Slot> neighbour(Slot slot, int index, Optional<Line> line) {
        return line.filter(other -> index < other.slots().size() - 1)
                .map(other -> other.slots().get(index))
                .filter(other -> other.origin() < TODAYS)
                .filter(other -> other.cell().header() && slot.cell().header())
                .filter(other -> index == 0 && !isMarked(other.cell()))
                .filter(other -> key(other.cell()).equals(key(settled(slot.cell()))));
    }

    private static boolean isMarked(Cell cell) {
        return !Redline.accepted(cell.content()).equals(cell.content());
    }

    /** As it will read. */
    private static Cell settled(Cell cell) {
        return with(cell, Redline.accepted(cell.content()));
    }

    // ---- Labels

    /** By which each row is cited: as many of its words as tell it from the others. */
    private static List<String> labels(List<Line> lines) {
        List<List<String>> words = lines.stream().map(GridMerger::words).toList();
        List<String> labels = new ArrayList<>();
        for (List<String> own : words) {
            int length = 1;
            while (length < own.size() && isShared(own.subList(0, length), words)) {
                length++;
            }
            labels.add(String.join(" – ", own.subList(0, Math.min(length, own.size()))));
        }
        return labels;
    }

    private static boolean isShared(List<String> start, List<List<String>> all) {
        return all.stream()
                        .filter(
                                other ->
                                        other.size() >= start.size()
                                                && other.subList(0, start.size()).equals(start))
                        .count()
                > 1;
    }

    /** First what is the row's own, then what it shares with its neighbours. */
    private static List<String> words(Line line) {
        List<String> words = new ArrayList<>();
        line.slots().stream()
                .filter(slot -> !isFigure(slot.cell()) && slot.cell().rowSpan() == 1)
                .forEach(slot -> words.add(text(slot.cell())));
        Cell first = line.slots().getFirst().cell();
        boolean heads = first.header() && first.rowSpan() == 1 && !isFigure(first);
        if (words.size() > 1 && heads && line.slots().size() > 2) {
            words.add(words.removeFirst());
        }
        line.slots().stream()
                .filter(slot -> !isFigure(slot.cell()) && slot.cell().rowSpan() > 1)
                .forEach(slot -> words.add(text(slot.cell())));
        return words.isEmpty()
                ? line.slots().stream().limit(1).map(slot -> text(slot.cell())).toList()
                : words;
    }
}
