package fr.tabellion.template;

import fr.tabellion.model.Annex;
import fr.tabellion.model.Avenant;
import fr.tabellion.model.Body;
import fr.tabellion.model.Commune;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Contract.Provision;
import fr.tabellion.model.Data;
import fr.tabellion.model.Person;
import fr.tabellion.model.Person.Mandate;
import fr.tabellion.model.Session;
import fr.tabellion.model.Session.AgendaItem;
import fr.tabellion.typography.Offices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Makes the views of one paper: knows where a body is found, and on which day people hold office.
 *
 * @param day of the paper; absent while it is not settled: those still in office count then
 */
record Views(Data data, Optional<LocalDate> day) {
    BodyView body(String id) {
        Body body = data.bodies().get(id);
        if (body == null) {
            throw new IllegalArgumentException("no body " + id);
        }
        return new BodyView(this, Source.file("bodies/" + id + ".json"), body);
    }

    ContractView contract(Contract contract) {
        return new ContractView(this, contractSource(contract), contract);
    }

    Source contractSource(Contract contract) {
        return Source.file("contracts/" + contract.id() + "/contract.json");
    }

    CommuneView commune(Contract contract, Commune commune) {
        String file = "contracts/" + contract.id() + "/communes/" + commune.id() + ".json";
        return new CommuneView(this, Source.file(file), contract, commune);
    }

    AvenantView avenant(Contract contract, Avenant avenant, AvenantContent content) {
        String file = "contracts/" + contract.id() + "/avenants/" + avenant.number() + ".json";
        return new AvenantView(this, Source.file(file), contract, avenant, content);
    }

    SessionView session(Session session) {
        return new SessionView(this, sessionSource(session), session);
    }

    AgendaItemView item(Session session, AgendaItem item) {
        int index = session.agenda().indexOf(item);
        Source source = sessionSource(session).at("agenda").at(index);
        return new AgendaItemView(this, source, session, item);
    }

    private static Source sessionSource(Session session) {
        return Source.file("sessions/" + session.id() + "/session.json");
    }

    List<PartyView> parties(Contract contract) {
        Source source = contractSource(contract).at("parties");
        return IntStream.range(0, contract.parties().size())
                .mapToObj(i -> new PartyView(this, source.at(i), contract.parties().get(i)))
                .toList();
    }

    PartyView party(Contract contract, String body) {
        return parties(contract).stream()
                .filter(party -> party.party().body().equals(body))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no party " + body));
    }

    List<ProvisionView> provisions(Contract contract, Predicate<Provision> wanted) {
        Source source = contractSource(contract).at("provisions");
        List<Provision> all = contract.provisions();
        return IntStream.range(0, all.size())
                .filter(i -> wanted.test(all.get(i)))
                .mapToObj(i -> provision(source.at(i), all.get(i)))
                .toList();
    }

    private static ProvisionView provision(Source at, Provision provision) {
        return new ProvisionView(at, provision.id(), provision.title(), provision.text());
    }

    List<AnnexView> annexes(Source owner, List<Annex> annexes) {
        return IntStream.range(0, annexes.size())
                .mapToObj(
                        i ->
                                new AnnexView(
                                        owner.at("annexes").at(i),
                                        annexes.get(i).title(),
                                        annexes.get(i).file()))
                .toList();
    }

    ConclusionView conclusion(Source owner, Contract.Conclusion given) {
        return new ConclusionView(
                owner.at("conclusion"), given.date(), given.place(), given.copies());
    }

    /** One of the body's people, in the quality of the day. */
    Optional<PersonView> person(BodyView body, String id) {
        List<Person> people = body.body().people();
        return IntStream.range(0, people.size())
                .filter(i -> people.get(i).id().equals(id))
                .mapToObj(i -> person(body, i, mandate(people.get(i), any -> true)))
                .findFirst();
    }

    /** Who holds that quality on the day; nobody where it is not one person. */
    Optional<PersonView> inOffice(BodyView body, String quality) {
        List<Person> people = body.body().people();
        Predicate<Mandate> wanted = mandate -> sameQuality(quality, mandate.quality());
        List<PersonView> found =
                IntStream.range(0, people.size())
                        .filter(i -> mandate(people.get(i), wanted).isPresent())
                        .mapToObj(i -> person(body, i, mandate(people.get(i), wanted)))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private PersonView person(BodyView body, int index, Optional<Mandate> mandate) {
        return new PersonView(
                body.at().at("people").at(index),
                body.body().people().get(index),
                mandate.map(Mandate::quality));
    }

    private Optional<Mandate> mandate(Person person, Predicate<Mandate> wanted) {
        return person.mandates().stream()
                .filter(wanted)
                .filter(mandate -> day.map(mandate::covers).orElse(mandate.to().isEmpty()))
                .reduce((earlier, later) -> later);
    }

    /** « président » and « présidente » are one. */
    static boolean sameQuality(String office, String held) {
        return Offices.same(office, held);
    }
}
