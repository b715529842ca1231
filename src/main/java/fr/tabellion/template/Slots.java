package fr.tabellion.template;

import fr.tabellion.model.Avenant;
import fr.tabellion.model.Commune;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Data;
import fr.tabellion.model.Prose;
import fr.tabellion.model.Session;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds prose in the data under slots that no kind of paper reads. */
final class Slots {
    private final Views views;
    private final TreeSet<String> known;
    private final List<Problem> problems = new ArrayList<>();

    private Slots(Data data, Collection<String> known) {
        this.views = new Views(data, Optional.empty());
        this.known = new TreeSet<>(known);
    }

    static List<Problem> unknown(Data data, Collection<String> known) {
        Slots slots = new Slots(data, known);
        data.contracts().values().forEach(slots::contract);
        data.sessions().values().forEach(slots::session);
        return slots.problems;
    }

    private void contract(Contract contract) {
        check(contract.prose(), views.contractSource(contract));
        for (Commune commune : contract.communes()) {
            check(commune.prose(), views.commune(contract, commune).at());
        }
        for (Avenant avenant : contract.avenants()) {
            check(avenant.prose(), views.avenant(contract, avenant, AvenantContent.NONE).at());
        }
    }

    private void session(Session session) {
        session.agenda().forEach(item -> check(item.prose(), views.item(session, item).at()));
    }

    private void check(Map<String, Prose> prose, Source at) {
        for (String slot : new TreeSet<>(prose.keySet())) {
            if (!known.contains(slot)) {
                problems.add(
                        Problem.of(
                                        Code.E312,
                                        at.at("prose").at(slot).location(),
                                        slot,
                                        String.join(", ", known))
                                .near(Nearest.to(slot, known)));
            }
        }
    }
}
