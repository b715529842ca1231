package fr.tabellion.load;

import fr.tabellion.model.Avenant;
import fr.tabellion.model.Commune;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Session;

import java.util.SequencedSet;
import java.util.TreeSet;

/**
 * What a contract or a session names in other files, whether it is there or not: its papers are
 * made from nothing else.
 */
public final class Named {
    private Named() {}

    /** The bodies that a contract names. */
    public static SequencedSet<String> by(Contract contract) {
        SequencedSet<String> bodies = new TreeSet<>(contract.territory().communes());
        contract.parties().forEach(party -> bodies.add(party.body()));
        contract.communes().stream().map(Commune::id).forEach(bodies::add);
        for (Avenant avenant : contract.avenants()) {
            bodies.addAll(avenant.communes());
            avenant.authorisations().forEach(given -> bodies.add(given.party()));
        }
        return bodies;
    }

    /** The contracts on a session's agenda. */
    public static SequencedSet<String> contractsOf(Session session) {
        SequencedSet<String> contracts = new TreeSet<>();
        session.agenda().forEach(item -> item.contract().ifPresent(contracts::add));
        return contracts;
    }
}
