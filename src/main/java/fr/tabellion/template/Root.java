package fr.tabellion.template;

import java.util.Optional;

/** The names a template starts from, by what its paper is made for. */
sealed interface Root extends View {
    PaperView paper();

    /**
     * @param body whose council sits
     */
    record OfSession(PaperView paper, SessionView session, BodyView body) implements Root {}

    /**
     * @param body whose council sits
     * @param commune what the item's contract says for that body, where it is a commune of it
     */
    record OfAgendaItem(
            PaperView paper,
            SessionView session,
            AgendaItemView item,
            BodyView body,
            Optional<ContractView> contract,
            Optional<CommuneView> commune)
            implements Root {}

    record OfCommune(PaperView paper, ContractView contract, CommuneView commune, BodyView body)
            implements Root {}

    record OfContract(PaperView paper, ContractView contract) implements Root {}

    record OfAvenant(PaperView paper, ContractView contract, AvenantView avenant) implements Root {}
}
