package fr.tabellion.compare;

import fr.tabellion.compare.Change.Anchor;
import fr.tabellion.compare.Change.What;
import fr.tabellion.compare.Element.Aside;
import fr.tabellion.compare.Element.Box;
import fr.tabellion.compare.Element.Grid;
import fr.tabellion.compare.Element.Group;
import fr.tabellion.compare.Element.Line;
import fr.tabellion.compare.Element.Part;
import fr.tabellion.compare.Element.Signed;
import fr.tabellion.document.Block;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays today's text over the text in force: one tree with marks, and the changes they bear.
 *
 * <pre>
 * "Le comité se réunit deux fois."     Deleted("1", p "Le comité se réunit deux fois.")
 * "Il est présidé par le préfet."  →   p "Il est présidé par le " Deleted("2", "préfet")
 *                                          Inserted("2", "maire") "."
 * </pre>
 *
 * <p>This goes through elements side by side; what an element holds is laid over its counterpart by
 * {@link LineMerger}, {@link ListMerger}, {@link PartMerger}, {@link GridMerger} and {@link
 * SignatureMerger}.
 */
final class Merger {
    private final Matching matching;
    private final Ledger ledger;
    private final Refs refs;
    private final LineMerger lines;
    private final ListMerger lists;
    private final PartMerger parts;
    private final SignatureMerger signatures;

    private Merger(Matching matching, Ledger ledger, Refs refs) {
        this.matching = matching;
        this.ledger = ledger;
        this.refs = refs;
        this.lines = new LineMerger(ledger);
        this.lists = new ListMerger(this, lines, matching, ledger, refs);
        this.parts = new PartMerger(this, ledger, refs);
        this.signatures = new SignatureMerger(ledger);
    }

    /** The body of the redline. */
    static List<Block> merge(List<Block> before, List<Block> now, Ledger ledger) {
        List<Element> old = Outline.of(before);
        List<Element> current = Outline.of(now);
        Merger merger = new Merger(Matching.of(old, current), ledger, Refs.of(old));
        ledger.open(Where.PERIOD.provision(), Where.PERIOD.ref(), Locator.WHOLE);
        ledger.open(Where.PARTIES.provision(), Where.PARTIES.ref(), Locator.WHOLE);
        return merger.merged(old, current, Where.WHOLE);
    }

    /** Elements side by side, laid over each other. */
    List<Block> merged(List<Element> before, List<Element> now, Where where) {
        Pairs<Element> pairs = Counterparts.of(before, now, matching);
        Siblings siblings = new Siblings(before, where);
        Map<Integer, List<Element>> newcomers = pairs.newcomers(siblings::place);
        Succession<Block> out = new Succession<>();
        out.comes(comes(newcomers, -1, siblings, where));
        for (int i = 0; i < before.size(); i++) {
            Element element = before.get(i);
            Where there = siblings.where(element);
            Optional<Element> counterpart = pairs.counterpart(i);
            if (counterpart.isPresent()) {
                out.stays(both(element, counterpart.get(), there));
            } else if (there.isContractual(element)) {
                out.goes(goes(element, there));
            } else {
                out.stays(staysAlone(element, there));
            }
            out.comes(comes(newcomers, i, siblings, where));
        }
        return out.all();
    }

    // ---- What stays

    private List<Block> both(Element before, Element now, Where where) {
        return switch (before) {
            case Line line when now instanceof Line other ->
                    List.of(lines.merged(line, other, where));
            case Group group when now instanceof Group other ->
                    where.isContractual(group)
                            ? lists.merged(group, other, where)
                            : unexplained(group, other, where);
            case Part part when now instanceof Part other -> parts.merged(part, other, where);
            case Grid grid when now instanceof Grid other ->
                    where.isContractual(grid)
                            ? new GridMerger(ledger, refs, where)
                                    .merged(grid.table(), other.table())
                            : unexplained(grid, other, where);
            case Box box when now instanceof Box other ->
                    List.of(box.with(merged(box.content(), other.content(), where)));
            case Signed signed when now instanceof Signed other ->
                    List.of(signatures.merged(signed.signatures(), other.signatures()));
            default -> before.blocks();
        };
    }

    private List<Block> unexplained(Element before, Element now, Where where) {
        if (!Strand.key(before.text()).equals(Strand.key(now.text()))) {
            ledger.unexplained(where, before.text(), now.text());
        }
        return before.blocks();
    }

    /** It stays though today's text has it not: no contract speaks of it. */
    private List<Block> staysAlone(Element element, Where where) {
        if (!isLeftToItsText(element)) {
            ledger.unexplained(where, element.text(), "");
        }
        return element.blocks();
    }

    /** Page breaks, logos and signatures: nobody wonders where they went or came from. */
    private static boolean isLeftToItsText(Element element) {
        return element instanceof Aside || element instanceof Signed;
    }

    // ---- What goes and comes

    private List<Block> goes(Element element, Where where) {
        if (element instanceof Part part) {
            return parts.goes(part, where);
        }
        String id =
                ledger.add(
                        where.provision(),
                        number ->
                                new Change.Removed(
                                        number,
                                        element.ref(),
                                        element instanceof Group ? where.list() : where.at(),
                                        what(element),
                                        element.blocks()));
        return List.of(new Block.Deleted(id, element.blocks()));
    }

    private List<Block> comes(
            Map<Integer, List<Element>> newcomers, int place, Siblings siblings, Where where) {
        List<Block> out = new ArrayList<>();
        for (Element newcomer : newcomers.getOrDefault(place, List.of())) {
            if (newcomer instanceof Part part) {
                out.addAll(parts.comes(part, place, siblings, where));
            } else if (where.isContractual(newcomer)) {
                out.addAll(comes(newcomer, siblings.anchor(newcomer, place), where));
            } else if (!isLeftToItsText(newcomer)) {
                ledger.unexplained(where, "", newcomer.text());
            }
        }
        return out;
    }

    private List<Block> comes(Element newcomer, Anchor anchor, Where where) {
        List<Block> fresh = refs.fresh(newcomer.blocks());
        String id =
                ledger.add(
                        where.provision(),
                        number ->
                                new Change.Added(
                                        number,
                                        newcomer.ref(),
                                        where.at(),
                                        what(newcomer),
                                        anchor,
                                        new Step.Titled(""),
                                        fresh));
        return List.of(new Block.Inserted(id, fresh));
    }

    private static What what(Element element) {
        return switch (element) {
            case Line line -> What.PARAGRAPH;
            case Group group -> What.GROUP;
            case Part part -> What.PART;
            case Grid grid -> What.TABLE;
            case Box box -> What.BOX;
            case Aside aside -> What.BOX;
            case Signed signed -> What.BOX;
        };
    }
}
