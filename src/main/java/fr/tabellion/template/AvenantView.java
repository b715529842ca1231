package fr.tabellion.template;

import fr.tabellion.model.Avenant;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Contract.Party;
import fr.tabellion.model.Prose;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An avenant to a contract. */
record AvenantView(Views views, Source at, Contract contract, Avenant avenant) implements View {
    private static final Phrase INSTRUMENT = Phrase.of("avenant", false, false);

    @Shown
    int number() {
        return avenant.number();
    }

    /** « l’avenant », {@code .this} « cet avenant ». */
    @Shown
    Phrase instrument() {
        return INSTRUMENT;
    }

    /** After « a pour objet de » or « d’ ». */
    @Shown
    Optional<String> object() {
        return avenant.object();
    }

    @Shown
    List<CommuneView> communes() {
        return contract.communes().stream()
                .filter(commune -> avenant.communes().contains(commune.id()))
                .map(commune -> views.commune(contract, commune))
                .toList();
    }

    @Shown
    List<ProvisionView> provisions() {
        return views.provisions(
                contract, provision -> avenant.provisions().contains(provision.id()));
    }

    @Shown
    List<String> visas() {
        return avenant.visas();
    }

    @Shown
    Optional<LocalDate> effect() {
        return avenant.effect();
    }

    @Shown
    Optional<ConclusionView> conclusion() {
        return avenant.conclusion().map(given -> views.conclusion(at, given));
    }

    @Shown
    Map<String, Prose> prose() {
        return avenant.prose();
    }

    /** The contract's parties, each with the délibération that authorises it to sign this. */
    @Shown
    List<PartyView> parties() {
        return contract.parties().stream().map(this::party).toList();
    }

    private PartyView party(Party party) {
        int index = contract.parties().indexOf(party);
        Optional<Contract.Authorisation> authorisation =
                avenant.authorisations().stream()
                        .filter(given -> given.party().equals(party.body()))
                        .map(given -> new Contract.Authorisation(given.number(), given.date()))
                        .findFirst();
        return new PartyView(
                views,
                views.contractSource(contract).at("parties").at(index),
                new Party(
                        party.body(),
                        party.quality(),
                        party.person(),
                        party.designation(),
                        authorisation));
    }

    /** Those that came before it. */
    @Shown
    List<AvenantView> earlier() {
        return contract.avenants().stream()
                .filter(other -> other.number() < avenant.number())
                .map(other -> views.avenant(contract, other))
                .toList();
    }
}
