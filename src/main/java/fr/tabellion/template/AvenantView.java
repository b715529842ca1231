package fr.tabellion.template;

import fr.tabellion.model.Avenant;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Contract.Conclusion;
import fr.tabellion.model.Contract.Party;
import fr.tabellion.model.Prose;
import fr.tabellion.typography.Dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An avenant to a contract. */
record AvenantView(
        Views views, Source at, Contract contract, Avenant avenant, AvenantContent content)
        implements View {
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

    /** One for each provision that it amends. */
    @Shown
    List<ArticleView> articles() {
        return content.articles().stream()
                .map(article -> new ArticleView(article.title(), article.ref()))
                .toList();
    }

    /** The day the contract was concluded. */
    @Shown
    Optional<LocalDate> parentDate() {
        return content.parent().or(() -> contract.conclusion().flatMap(Conclusion::date));
    }

    /** « 2024-2030 », the years in force before it. */
    @Shown
    String period() {
        return content.period()
                .orElseGet(() -> Dates.years(contract.period().from(), contract.period().to()));
    }

    /**
     * Those whose signature it takes, each with the délibération that authorises it to sign this;
     * one that leaves by it signs it too.
     */
    @Shown
    List<PartyView> parties() {
        List<Party> all = content.parties().isEmpty() ? contract.parties() : content.parties();
        return all.stream().filter(this::signs).map(this::party).toList();
    }

    /** Today's clause says nothing of those that today's contract does not name. */
    private boolean signs(Party party) {
        return !contract.parties().contains(party)
                || contract.amendment()
                        .map(Contract.Amendment::parties)
                        .filter(parties -> !parties.isEmpty())
                        .map(parties -> parties.contains(party.body()))
                        .orElse(true);
    }

    private PartyView party(Party party) {
        Source source = views.contractSource(contract).at("parties");
        int index = contract.parties().indexOf(party);
        Optional<Contract.Authorisation> authorisation =
                avenant.authorisations().stream()
                        .filter(given -> given.party().equals(party.body()))
                        .map(given -> new Contract.Authorisation(given.number(), given.date()))
                        .findFirst();
        return new PartyView(
                views,
                index < 0 ? source : source.at(index),
                new Party(
                        party.body(),
                        party.quality(),
                        party.person(),
                        party.designation(),
                        authorisation));
    }

    /** Those that were concluded before it. */
    @Shown
    List<EarlierView> earlier() {
        return content.earlier().stream()
                .map(other -> new EarlierView(other.number(), other.date()))
                .toList();
    }
}
