package fr.tabellion.compare;

import fr.tabellion.compare.Change.What;
import fr.tabellion.compare.Element.Group;
import fr.tabellion.compare.Element.Item;
import fr.tabellion.compare.Element.Line;
import fr.tabellion.document.Block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays today's list over the one in force: item by item, or all of it where numbers would shift.
 *
 * <pre>
 * 1° A         Deleted(1° A, 2° B)
 * 2° B    →    Inserted(1° B)          — item by item, B would silently become 1°
 * </pre>
 */
final class ListMerger {
    private final LineMerger lines;
    private final ItemMerger items;
    private final Matching matching;
    private final Ledger ledger;

    ListMerger(Merger merger, LineMerger lines, Matching matching, Ledger ledger, Refs refs) {
        this.lines = lines;
        this.items = new ItemMerger(merger, matching, ledger, refs);
        this.matching = matching;
        this.ledger = ledger;
    }

    List<Block> merged(Group before, Group now, Where where) {
        return before.isFree() ? free(before, now, where) : ordered(before, now, where);
    }

    /** A list whose items have an identity: their order says nothing. */
    private List<Block> free(Group before, Group now, Where where) {
        Map<Integer, Integer> matched = matching.among(before.items(), now.items(), Item::id);
        return introduced(before, now, matched, where);
    }

    /** One that came or went is no change of a field: somebody has to look at it. */
    private List<Block> introduction(Group before, Group now, Where where) {
        Where there = where.then(new Step.Introduction()).of(before.ref());
        Optional<Line> old = before.introduction();
        Optional<Line> current = now.introduction();
        if (old.isPresent() && current.isPresent()) {
            return List.of(lines.merged(old.get(), current.get(), there));
        }
        if (old.isPresent() || current.isPresent()) {
            ledger.unexplained(there, words(old), words(current));
        }
        return old.<Block>map(Line::block).stream().toList();
    }

    private static String words(Optional<Line> line) {
        return line.map(Line::text).orElse("");
    }

    /**
     * Prose in the form of a list: its order counts, and its numbers, which Word and the PDF make,
     * must not shift.
     */
    private List<Block> ordered(Group before, Group now, Where where) {
        Map<Integer, Integer> pairs = aligned(before.items(), now.items());
        if (before.isNumbered() && shifts(before, now, pairs)) {
            return replaced(before, now, where);
        }
        return introduced(before, now, pairs, where);
    }

    private List<Block> introduced(
            Group before, Group now, Map<Integer, Integer> pairs, Where where) {
        List<Block> out = new ArrayList<>(introduction(before, now, where));
        out.add(list(before, now, pairs, where));
        return out;
    }

    private Block list(Group before, Group now, Map<Integer, Integer> pairs, Where where) {
        Pairs<Item> paired = new Pairs<>(before.items(), now.items(), pairs);
        return before.with(items.merged(before, paired, where));
    }

    private static Map<Integer, Integer> aligned(List<Item> before, List<Item> now) {
        List<Alignment.Pair> alike = Alignment.of(before, now, ListMerger::likeness);
        Map<Integer, Integer> pairs = new HashMap<>();
        Alignment.filled(alike, before, now, (one, other) -> true)
                .forEach(pair -> pairs.put(pair.before(), pair.now()));
        return pairs;
    }

    private static double likeness(Item one, Item other) {
        return one.key().equals(other.key())
                ? 1
                : Likeness.from(
                        Likeness.SAME_LIST,
                        Likeness.Bag.of(one.text()),
                        Likeness.Bag.of(other.text()));
    }

    /** Whether an item that stays would get another number. */
    private static boolean shifts(Group before, Group now, Map<Integer, Integer> pairs) {
        boolean same =
                before.list() instanceof Block.OrderedList a
                        && now.list() instanceof Block.OrderedList b
                        && a.start() == b.start()
                        && a.numbering() == b.numbering();
        return !same || pairs.entrySet().stream().anyMatch(p -> !p.getKey().equals(p.getValue()));
    }

    private List<Block> replaced(Group before, Group now, Where where) {
        String id =
                ledger.add(
                        where.provision(),
                        number ->
                                new Change.Replaced(
                                        number,
                                        where.ref(),
                                        where.list(),
                                        What.GROUP,
                                        before.blocks(),
                                        now.blocks()));
        return List.of(
                new Block.Deleted(id, before.blocks()), new Block.Inserted(id, now.blocks()));
    }
}
