package fr.tabellion.compare;

import fr.tabellion.compare.Element.Line;
import fr.tabellion.document.Block;
import fr.tabellion.document.Texts;

/**
 * Lays today's line over the one in force, word by word.
 *
 * <pre>
 * "Créer un espace" | "Ouvrir un espace"  →  Deleted("Créer") Inserted("Ouvrir") " un espace"
 * </pre>
 *
 * <p>A line whose difference no contractual field explains stays as it was.
 */
final class LineMerger {
    private final Ledger ledger;

    LineMerger(Ledger ledger) {
        this.ledger = ledger;
    }

    Block merged(Line before, Line now, Where where) {
        if (before.key().equals(now.key())) {
            return before.block();
        }
        Passage passage = Passage.of(before.content(), now.content());
        if (passage.isOfWords()) {
            if (before.ref().equals(Where.PERIOD.ref()) && passage.isOfYears()) {
                return period(before, passage);
            }
            if (before.ref().equals(Where.PARTIES.ref())) {
                return reworded(before, now, passage, Where.PARTIES);
            }
            if (where.contractual()) {
                return reworded(before, now, passage, where.of(before.ref()));
            }
        }
        ledger.unexplained(where, Texts.of(before.content()), Texts.of(now.content()));
        return before.block();
    }

    private Block period(Line before, Passage passage) {
        Where where = Where.PERIOD;
        String id =
                ledger.add(
                        where.provision(),
                        number ->
                                new Change.PeriodChanged(
                                        number,
                                        where.ref(),
                                        where.at(),
                                        passage.yearsBefore(),
                                        passage.yearsNow()));
        return before.with(passage.marked(id));
    }

    private Block reworded(Line before, Line now, Passage passage, Where where) {
        String id =
                ledger.add(
                        where.provision(),
                        number ->
                                new Change.Reworded(
                                        number,
                                        where.ref(),
                                        where.at(),
                                        before.content(),
                                        now.content()));
        return before.with(passage.marked(id));
    }
}
