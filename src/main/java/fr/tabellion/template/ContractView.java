package fr.tabellion.template;

import fr.tabellion.model.Contract;
import fr.tabellion.model.Contract.Provision.Position;
import fr.tabellion.model.Prose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A contract. */
record ContractView(Views views, Source at, Contract contract) implements View {
    @Shown
    String id() {
        return contract.id();
    }

    @Shown
    String title() {
        return contract.title();
    }

    /** « le contrat-cadre », {@code .this} « ce contrat-cadre ». */
    @Shown
    Phrase instrument() {
        return Phrase.of(contract.instrument());
    }

    @Shown
    Optional<String> program() {
        return contract.program();
    }

    /** After « a pour objet de ». */
    @Shown
    Optional<String> object() {
        return contract.object();
    }

    /** A line that every paper bears. */
    @Shown
    Optional<String> notice() {
        return contract.notice();
    }

    @Shown
    PeriodView period() {
        return PeriodView.of(at.at("period"), contract.period());
    }

    @Shown
    TerritoryView territory() {
        return new TerritoryView(views, at.at("territory"), contract.territory());
    }

    @Shown
    List<ReferenceView> references() {
        List<Contract.Reference> all = contract.references();
        return IntStream.range(0, all.size())
                .mapToObj(i -> reference(at.at("references").at(i), all.get(i)))
                .toList();
    }

    private static ReferenceView reference(Source at, Contract.Reference reference) {
        return new ReferenceView(at, reference.id(), reference.text(), reference.url());
    }

    @Shown
    List<PartyView> parties() {
        return views.parties(contract);
    }

    /** In the order of the papers' sections. */
    @Shown
    List<ThemeView> themes() {
        return IntStream.range(0, contract.themes().size())
                .mapToObj(
                        i -> ThemeView.bare(at.at("themes").at(i), contract.themes().get(i), i + 1))
                .toList();
    }

    /** Provisions that stand before the themes' sections. */
    @Shown
    List<ProvisionView> preamble() {
        return views.provisions(contract, given -> given.position() == Position.PREAMBLE);
    }

    /** Provisions that stand after the themes' sections. */
    @Shown
    List<ProvisionView> closing() {
        return views.provisions(contract, given -> given.position() == Position.CLOSING);
    }

    @Shown
    Map<String, Prose> prose() {
        return contract.prose();
    }

    @Shown
    Optional<ConclusionView> conclusion() {
        return contract.conclusion().map(given -> views.conclusion(at, given));
    }

    @Shown
    List<AnnexView> annexes() {
        return views.annexes(at, contract.annexes());
    }

    @Shown
    List<CommuneView> communes() {
        return contract.communes().stream().map(one -> views.commune(contract, one)).toList();
    }

    @Shown
    List<AvenantView> avenants() {
        return contract.avenants().stream()
                .map(one -> views.avenant(contract, one, AvenantContent.NONE))
                .toList();
    }
}
