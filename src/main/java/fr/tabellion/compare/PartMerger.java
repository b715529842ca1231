package fr.tabellion.compare;

import fr.tabellion.compare.Change.Anchor;
import fr.tabellion.compare.Change.What;
import fr.tabellion.compare.Element.Part;
import fr.tabellion.document.Block;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Texts;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays today's part over the one in force, which keeps its number; each is a provision of its own.
 *
 * <pre>
 * "III. Emploi" | "II. Emploi et insertion"  →  "III. Emploi" Inserted(" et insertion")
 * </pre>
 */
final class PartMerger {
    private final Merger merger;
    private final Ledger ledger;
    private final Refs refs;

    PartMerger(Merger merger, Ledger ledger, Refs refs) {
        this.merger = merger;
        this.ledger = ledger;
        this.refs = refs;
    }

    List<Block> merged(Part before, Part now, Where where) {
        Where inside = where.inPart(before);
        if (!before.ref().isEmpty()) {
            ledger.open(inside.provision(), inside.ref(), inside.at());
        }
        List<Block> title =
                before.title().stream()
                        .<Block>map(heading -> title(heading, before, now, inside))
                        .toList();
        if (title.isEmpty() && !Identity.key(now.heading()).isEmpty()) {
            ledger.unexplained(inside, "", Texts.of(now.heading()));
        }
        return before.wrapped(title, merger.merged(before.content(), now.content(), inside));
    }

    private Block.Heading title(Block.Heading heading, Part before, Part now, Where where) {
        List<Inline> title = heading.content();
        if (Identity.key(title).equals(Identity.key(now.heading()))) {
            return heading;
        }
        List<Atom> old = Strand.of(title);
        List<Atom> current = renumbered(now.heading(), title, old);
        String id =
                ledger.add(
                        where.provision(),
                        number ->
                                new Change.Renamed(
                                        number,
                                        before.ref(),
                                        where.at(),
                                        title,
                                        Weave.slice(current)));
        return new Block.Heading(
                heading.attributes(), heading.level(), Passage.ofAtoms(old, current).marked(id));
    }

    /** Today's words under the number in force. */
    private static List<Atom> renumbered(List<Inline> now, List<Inline> before, List<Atom> old) {
        List<Atom> current = Strand.beside(old, now);
        int words = Numbers.length(before);
        int wordsNow = Numbers.length(now);
        List<Atom> renumbered = new ArrayList<>(old.subList(0, words));
        Atom first = current.get(wordsNow);
        renumbered.add(new Atom(old.get(words).gap(), first.piece(), first.key()));
        renumbered.addAll(current.subList(wordsNow + 1, current.size()));
        return renumbered;
    }

    List<Block> goes(Part part, Where where) {
        String provision = "part " + part.id();
        ledger.open(provision, part.ref(), where.at());
        String id =
                ledger.add(
                        provision,
                        number ->
                                new Change.Removed(
                                        number, part.ref(), where.at(), What.PART, part.blocks()));
        return List.of(new Block.Deleted(id, part.blocks()));
    }

    List<Block> comes(Part part, int place, Siblings siblings, Where where) {
        Anchor anchor = siblings.anchor(part, place);
        String number = siblings.number(part, place);
        // What completes a text is one provision of it, however many parts that has.
        boolean completes = number.isEmpty() && anchor.last();
        String provision = completes ? "end of " + where.at() : "new part " + part.id();
        ledger.open(provision, part.ref(), where.at());
        List<Block> fresh = refs.fresh(Numbers.numbered(part, number));
        String id =
                ledger.add(
                        provision,
                        change ->
                                new Change.Added(
                                        change,
                                        part.ref(),
                                        where.at(),
                                        What.PART,
                                        anchor,
                                        name(part, number),
                                        fresh));
        return List.of(new Block.Inserted(id, fresh));
    }

    private static Step name(Part part, String number) {
        return number.isEmpty()
                ? new Step.Titled(Identity.bare(part.heading()))
                : new Step.Numbered(number);
    }
}
