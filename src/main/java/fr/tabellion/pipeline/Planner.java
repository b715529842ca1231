package fr.tabellion.pipeline;

import fr.tabellion.model.Avenant;
import fr.tabellion.model.Body;
import fr.tabellion.model.Commune;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Data;
import fr.tabellion.model.Session;
import fr.tabellion.model.Session.AgendaItem;
import fr.tabellion.template.Audience;
import fr.tabellion.template.Kind;
import fr.tabellion.template.Subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says which papers the data call for: a kind is drawn wherever its needs are met, unless the data
 * narrow it.
 */
final class Planner {
    private final Data data;
    private final List<Kind> kinds;
    private final BiFunction<Kind, Subject, Optional<String>> unmet;

    /**
     * @param unmet the first need of a kind that a subject does not meet
     */
    Planner(Data data, List<Kind> kinds, BiFunction<Kind, Subject, Optional<String>> unmet) {
        this.data = data;
        this.kinds = List.copyOf(kinds);
        this.unmet = unmet;
    }

    /** The papers of a contract: of its communes, of itself, of the avenants it is to have. */
    Plan contract(Contract contract, List<Amendment> amendments) {
        String unit = "contracts/" + contract.id();
        return sorted(
                wanted(contract.kinds())
                        .flatMap(kind -> papers(unit, kind, contract, amendments))
                        .toList());
    }

    private Stream<Paper> papers(
            String unit, Kind kind, Contract contract, List<Amendment> amendments) {
        String name = kind.name();
        return switch (kind.audience()) {
            case SESSION, AGENDA_ITEM -> Stream.empty();
            case COMMUNE ->
                    contract.communes().stream()
                            .map(commune -> paper(unit, name, kind, contract, commune));
            case CONTRACT ->
                    Stream.of(new Paper(unit, name, kind, new Subject.OfContract(data, contract)));
            case AVENANT -> amendments.stream().map(one -> paper(unit, name, kind, contract, one));
        };
    }

    private Paper paper(String unit, String name, Kind kind, Contract contract, Commune commune) {
        Subject subject = new Subject.OfCommune(data, contract, commune);
        return new Paper(unit, name + "-" + commune.id(), kind, subject);
    }

    private Paper paper(
            String unit, String name, Kind kind, Contract contract, Amendment amendment) {
        Avenant avenant = amendment.avenant();
        Subject subject =
                new Subject.OfAvenant(
                        knowing(amendment.gone()), contract, avenant, amendment.content());
        return new Paper(unit, numbered(name, avenant.number()), kind, subject);
    }

    /** Of the whole country there may be many bodies: copied only where there is one to add. */
    private Data knowing(Map<String, Body> gone) {
        return gone.isEmpty() ? data : data.with(new Data(gone, Map.of(), Map.of()));
    }

    /** {@code avenant-modifications} of the second is {@code avenant-2-modifications}. */
    private static String numbered(String kind, int number) {
        int end = kind.indexOf('-');
        return end < 0
                ? kind + "-" + number
                : kind.substring(0, end) + "-" + number + kind.substring(end);
    }

    /**
     * A contract as it is to be taken over when it was concluded elsewhere.
     *
     * @param communes whose content is part of it
     */
    Optional<Paper> basis(Contract contract, Predicate<String> communes) {
        Subject stated = new Subject.OfContract(data, reduced(contract, communes));
        return kinds.stream()
                .filter(Kind::basis)
                .findFirst()
                .map(kind -> new Paper("contracts/" + contract.id(), kind.name(), kind, stated));
    }

    /** With what it says for some of its communes only, and no avenants. */
    private static Contract reduced(Contract contract, Predicate<String> communes) {
        return new Contract(
                contract.id(),
                contract.title(),
                contract.instrument(),
                contract.program(),
                contract.object(),
                contract.notice(),
                contract.period(),
                contract.territory(),
                contract.references(),
                contract.parties(),
                contract.themes(),
                contract.provisions(),
                contract.prose(),
                contract.conclusion(),
                contract.annexes(),
                contract.kinds(),
                contract.amendment(),
                contract.communes().stream()
                        .filter(commune -> communes.test(commune.id()))
                        .toList(),
                List.of());
    }

    /** The papers of a session: its own, then item by item. */
    Plan session(Session session) {
        Stream<Paper> items = session.agenda().stream().flatMap(item -> papers(session, item));
        return sorted(Stream.concat(papers(session), items).toList());
    }

    private Stream<Paper> papers(Session session) {
        String unit = "sessions/" + session.id();
        Subject subject = new Subject.OfSession(data, session);
        return kinds.stream()
                .filter(kind -> kind.audience() == Audience.SESSION)
                .map(kind -> new Paper(unit, kind.name(), kind, subject));
    }

    private Stream<Paper> papers(Session session, AgendaItem item) {
        String unit = "sessions/" + session.id();
        Subject subject = new Subject.OfAgendaItem(data, session, item);
        return wanted(item.kinds())
                .filter(kind -> kind.audience() == Audience.AGENDA_ITEM)
                .map(kind -> new Paper(unit, kind.name() + "-" + item.key(), kind, subject));
    }

    /** All kinds, or those the data name. */
    private Stream<Kind> wanted(List<String> named) {
        return kinds.stream()
                .filter(kind -> !kind.basis())
                .filter(kind -> named.isEmpty() || named.contains(kind.name()));
    }

    private Plan sorted(List<Paper> papers) {
        List<Paper> possible = new ArrayList<>();
        List<Plan.Impossible> impossible = new ArrayList<>();
        for (Paper paper : papers) {
            unmet.apply(paper.kind(), paper.subject())
                    .ifPresentOrElse(
                            need -> impossible.add(new Plan.Impossible(paper, need)),
                            () -> possible.add(paper));
        }
        return new Plan(possible, impossible);
    }
}
