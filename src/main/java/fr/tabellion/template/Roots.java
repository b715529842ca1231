package fr.tabellion.template;

import fr.tabellion.model.Contract;

import java.util.Optional;

/** What a subject gives its template to start from. */
final class Roots {
    private Roots() {}

    static Root of(Subject subject, PaperView paper) {
        Views views = new Views(subject.data(), subject.day());
        return switch (subject) {
            case Subject.OfSession of ->
                    new Root.OfSession(
                            paper, views.session(of.session()), views.body(of.session().body()));
            case Subject.OfAgendaItem item -> item(views, item, paper);
            case Subject.OfCommune of ->
                    new Root.OfCommune(
                            paper,
                            views.contract(of.contract()),
                            views.commune(of.contract(), of.commune()),
                            views.body(of.commune().id()));
            case Subject.OfContract of -> new Root.OfContract(paper, views.contract(of.contract()));
            case Subject.OfAvenant of ->
                    new Root.OfAvenant(
                            paper,
                            views.contract(of.contract()),
                            views.avenant(of.contract(), of.avenant(), of.content()));
        };
    }

    private static Root item(Views views, Subject.OfAgendaItem of, PaperView paper) {
        Optional<Contract> contract =
                of.item()
                        .contract()
                        .flatMap(id -> Optional.ofNullable(of.data().contracts().get(id)));
        String body = of.session().body();
        return new Root.OfAgendaItem(
                paper,
                views.session(of.session()),
                views.item(of.session(), of.item()),
                views.body(body),
                contract.map(views::contract),
                contract.flatMap(
                        known ->
                                known.communes().stream()
                                        .filter(commune -> commune.id().equals(body))
                                        .map(commune -> views.commune(known, commune))
                                        .findFirst()));
    }
}
