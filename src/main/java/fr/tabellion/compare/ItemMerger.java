package fr.tabellion.compare;

import fr.tabellion.compare.Change.Anchor;
import fr.tabellion.compare.Change.What;
import fr.tabellion.compare.Element.Group;
import fr.tabellion.compare.Element.Item;
import fr.tabellion.document.Block;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays today's items over those of a list in force: each stays, goes, comes, or moves between
 * lists.
 *
 * <pre>
 * item "Former"                          item Deleted("3", "Former")
 * item "Soigner", other list: nothing →  item "Soigner", other list: item Inserted("3", "Former")
 * </pre>
 */
final class ItemMerger {
    private final Merger merger;
    private final Matching matching;
    private final Ledger ledger;
    private final Refs refs;

    ItemMerger(Merger merger, Matching matching, Ledger ledger, Refs refs) {
        this.merger = merger;
        this.matching = matching;
        this.ledger = ledger;
        this.refs = refs;
    }

    /**
     * @param pairs the items of the list in force and today's
     */
    List<Block.ListItem> merged(Group list, Pairs<Item> pairs, Where where) {
        Map<Integer, List<Item>> newcomers = pairs.newcomers();
        Succession<Block.ListItem> out = new Succession<>();
        out.comes(comes(newcomers, -1, list, where));
        for (int i = 0; i < list.items().size(); i++) {
            Item item = list.items().get(i);
            Where there = where.then(Addresses.item(list, i, where)).of(item.ref());
            Optional<Item> counterpart = pairs.counterpart(i);
            if (counterpart.isPresent()) {
                out.stays(List.of(both(item, counterpart.get(), there)));
            } else {
                out.goes(List.of(leaves(item, there)));
            }
            out.comes(comes(newcomers, i, list, where));
        }
        return out.all();
    }

    private Block.ListItem both(Item before, Item now, Where where) {
        return before.key().equals(now.key())
                ? before.item()
                : before.with(merger.merged(before.content(), now.content(), where.inItem()));
    }

    // ---- What leaves the list

    private Block.ListItem leaves(Item item, Where where) {
        String id =
                matching.now(item)
                        .map(elsewhere -> movesTo(elsewhere, item, where))
                        .orElseGet(() -> goes(item, where));
        return item.with(List.of(new Block.Deleted(id, item.blocks())));
    }

    private String goes(Item item, Where where) {
        return ledger.add(
                where.provision(),
                number ->
                        new Change.Removed(
                                number, item.ref(), where.at(), What.ITEM, item.blocks()));
    }

    /** Where it arrives is known only later, when its new list is gone through. */
    private String movesTo(Item elsewhere, Item item, Where where) {
        Ledger.Move move = ledger.move(item.id());
        ledger.later(
                where.provision(),
                () ->
                        new Change.Moved(
                                move.id(),
                                item.ref(),
                                where.at(),
                                move.to(),
                                move.anchor(),
                                !item.key().equals(elsewhere.key()),
                                item.blocks(),
                                elsewhere.blocks()));
        return move.id();
    }

    // ---- What comes to the list

    private List<Block.ListItem> comes(
            Map<Integer, List<Item>> newcomers, int place, Group list, Where where) {
        Anchor anchor = anchor(place, list, where);
        return newcomers.getOrDefault(place, List.of()).stream()
                .map(item -> comes(item, list, anchor, where))
                .toList();
    }

    private static Anchor anchor(int place, Group list, Where where) {
        boolean last = place == list.items().size() - 1 && endsWithList(where.at());
        return Anchor.of(step(place, list, where), step(0, list, where), last);
    }

    private static Optional<Step> step(int place, Group list, Where where) {
        return place < 0 || list.items().isEmpty()
                ? Optional.empty()
                : Optional.of(Addresses.item(list, place, where));
    }

    /** A part may go on after its list. */
    private static boolean endsWithList(Locator place) {
        return place.last()
                .filter(
                        step ->
                                step instanceof Step.Engagements
                                        || step instanceof Step.Listing
                                        || step instanceof Step.Tiret
                                        || step instanceof Step.Point)
                .isPresent();
    }

    private Block.ListItem comes(Item item, Group list, Anchor anchor, Where where) {
        return matching.before(item)
                .map(origin -> arrives(item, origin, anchor, where))
                .orElseGet(() -> added(item, list, anchor, where));
    }

    private Block.ListItem arrives(Item item, Item origin, Anchor anchor, Where where) {
        Ledger.Move move = ledger.move(origin.id());
        move.arrives(where.at(), anchor);
        return origin.with(List.of(new Block.Inserted(move.id(), item.blocks())));
    }

    private Block.ListItem added(Item item, Group list, Anchor anchor, Where where) {
        Block.ListItem fresh = refs.fresh(item.item());
        String id =
                ledger.add(
                        where.provision(),
                        number ->
                                new Change.Added(
                                        number,
                                        fresh.attributes().ref(),
                                        where.at(),
                                        What.ITEM,
                                        anchor,
                                        name(list, where),
                                        fresh.content()));
        return new Block.ListItem(
                fresh.attributes(), List.of(new Block.Inserted(id, fresh.content())));
    }

    private static Step name(Group list, Where where) {
        return list.isNumbered()
                ? Addresses.item(list, list.items().size(), where)
                : new Step.Tiret(0, where.depth());
    }
}
