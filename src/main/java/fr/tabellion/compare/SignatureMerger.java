package fr.tabellion.compare;

import fr.tabellion.document.Block;
import fr.tabellion.document.Texts;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays today's signatures over those in force. Who signs follows from who is a party; in which name
 * and office, from the day.
 *
 * <pre>
 * la ville, l’État | la ville, le bailleur  →  la ville, Deleted(l’État), Inserted(le bailleur)
 * </pre>
 */
final class SignatureMerger {
    private final Ledger ledger;

    SignatureMerger(Ledger ledger) {
        this.ledger = ledger;
    }

    Block merged(Block.Signatures before, Block.Signatures now) {
        List<Block.Signature> out = new ArrayList<>();
        for (Block.Signature one : before.signatures()) {
            out.add(signs(one.party(), now) ? one : left(one));
        }
        for (Block.Signature other : now.signatures()) {
            if (!signs(other.party(), before)) {
                out.add(joined(other));
            }
        }
        return new Block.Signatures(before.attributes(), before.introduction(), out);
    }

    private static boolean signs(String party, Block.Signatures signatures) {
        return signatures.signatures().stream().anyMatch(one -> one.party().equals(party));
    }

    private Block.Signature left(Block.Signature one) {
        String id =
                ledger.add(
                        Where.PARTIES.provision(),
                        number ->
                                new Change.PartyLeft(
                                        number, one.party(), Where.PARTIES.at(), name(one)));
        return holding(one, new Block.Deleted(id, one.content()));
    }

    private Block.Signature joined(Block.Signature one) {
        String id =
                ledger.add(
                        Where.PARTIES.provision(),
                        number ->
                                new Change.PartyJoined(
                                        number, one.party(), Where.PARTIES.at(), name(one)));
        return holding(one, new Block.Inserted(id, one.content()));
    }

    private static Block.Signature holding(Block.Signature one, Block mark) {
        return new Block.Signature(one.attributes(), one.party(), List.of(mark));
    }

    /** « Pour la ville d’Antony » */
    private static String name(Block.Signature signature) {
        return Texts.paragraphs(signature.content()).stream()
                .findFirst()
                .orElse(signature.party())
                .replaceFirst("^Pour[\\s\u00a0]+", "");
    }
}
