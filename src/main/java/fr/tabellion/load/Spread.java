package fr.tabellion.load;

import fr.tabellion.model.Avenant;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Session;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands on a broken part may not be drawn either: a body stops the contracts and sessions
 * that name it, a contract all that belongs to it, a commune the avenants and notes that show it.
 */
final class Spread {
    private final Findings findings;

    private Spread(Findings findings) {
        this.findings = findings;
    }

    static void over(
            Collection<Contract> contracts, Collection<Session> sessions, Findings findings) {
        Spread spread = new Spread(findings);
        contracts.forEach(spread::contract);
        sessions.forEach(spread::session);
    }

    private void contract(Contract contract) {
        Part part = new Part.Contract(contract.id());
        Set<String> bodies = new LinkedHashSet<>(contract.territory().communes());
        contract.parties().forEach(party -> bodies.add(party.body()));
        if (anyBroken(bodies.stream().map(Part.Body::new))) {
            findings.stop(part);
        }
        boolean all = findings.isBroken(part);
        for (String commune : communes(contract)) {
            if (all) {
                findings.stop(new Part.Commune(contract.id(), commune));
            }
        }
        for (Avenant avenant : contract.avenants()) {
            if (all || anyBroken(shownBy(avenant, contract))) {
                findings.stop(new Part.Avenant(contract.id(), number(avenant)));
            }
        }
    }

    private static Set<String> communes(Contract contract) {
        Set<String> ids = new LinkedHashSet<>(contract.territory().communes());
        contract.communes().forEach(commune -> ids.add(commune.id()));
        return ids;
    }

    static String number(Avenant avenant) {
        return Integer.toString(avenant.number());
    }

    /** The communes of its scope; without one it may show all. */
    private static Stream<Part> shownBy(Avenant avenant, Contract contract) {
        Collection<String> shown =
                avenant.communes().isEmpty() ? communes(contract) : avenant.communes();
        return shown.stream().map(id -> new Part.Commune(contract.id(), id));
    }

    /** A note stands on its contract, and on what the contract says for the session's body. */
    private void session(Session session) {
        Part part = new Part.Session(session.id());
        if (findings.isBroken(new Part.Body(session.body()))) {
            findings.stop(part);
        }
        for (Session.AgendaItem item : session.agenda()) {
            List<Part> under =
                    item.contract()
                            .map(
                                    contract ->
                                            List.<Part>of(
                                                    new Part.Contract(contract),
                                                    new Part.Commune(contract, session.body())))
                            .orElse(List.of());
            if (findings.isBroken(part) || anyBroken(under.stream())) {
                findings.stop(new Part.AgendaItem(session.id(), item.key()));
            }
        }
    }

    private boolean anyBroken(Stream<? extends Part> parts) {
        return parts.anyMatch(findings::isBroken);
    }
}
