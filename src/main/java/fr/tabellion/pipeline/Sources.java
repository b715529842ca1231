package fr.tabellion.pipeline;

import fr.tabellion.load.Named;
import fr.tabellion.load.Part;
import fr.tabellion.model.Commune;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Session;
import fr.tabellion.template.Subject;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Predicate;

/**
 * The parts of the data that one paper is made from, what is its own first: where a text of it may
 * have been typed.
 *
 * <pre>
 * annexe-sceaux    Commune sceaux, Contract blagis-2024, Body etat-92, …
 * </pre>
 */
final class Sources {
    private final SequencedSet<Part> parts = new LinkedHashSet<>();

    private Sources() {}

    static List<Part> of(Subject subject) {
        Sources sources = new Sources();
        sources.add(subject);
        return List.copyOf(sources.parts);
    }

    private void add(Subject subject) {
        switch (subject) {
            case Subject.OfSession all -> session(all);
            case Subject.OfAgendaItem one -> item(one);
            case Subject.OfCommune one -> contract(one.contract(), one.commune()::equals);
            case Subject.OfContract all -> contract(all.contract(), commune -> true);
            case Subject.OfAvenant one -> {
                String number = String.valueOf(one.avenant().number());
                parts.add(new Part.Avenant(one.contract().id(), number));
                contract(one.contract(), commune -> true);
            }
        }
    }

    private void session(Subject.OfSession subject) {
        Session session = subject.session();
        parts.add(new Part.Session(session.id()));
        parts.add(new Part.Body(session.body()));
        Named.contractsOf(session).stream()
                .filter(subject.data().contracts()::containsKey)
                .map(subject.data().contracts()::get)
                .forEach(contract -> contract(contract, commune -> true));
    }

    private void item(Subject.OfAgendaItem subject) {
        Session session = subject.session();
        parts.add(new Part.AgendaItem(session.id(), subject.item().key()));
        parts.add(new Part.Body(session.body()));
        subject.item()
                .contract()
                .filter(subject.data().contracts()::containsKey)
                .map(subject.data().contracts()::get)
                .ifPresent(contract -> contract(contract, concerning(session, contract)));
    }

    /** A commune's council is told of that commune, any other council of all. */
    static Predicate<Commune> concerning(Session session, Contract contract) {
        boolean named = contract.communes().stream().anyMatch(c -> c.id().equals(session.body()));
        return commune -> !named || commune.id().equals(session.body());
    }

    private void contract(Contract contract, Predicate<Commune> which) {
        contract.communes().stream()
                .filter(which)
                .forEach(commune -> parts.add(new Part.Commune(contract.id(), commune.id())));
        parts.add(new Part.Contract(contract.id()));
        Named.by(contract).forEach(id -> parts.add(new Part.Body(id)));
    }
}
