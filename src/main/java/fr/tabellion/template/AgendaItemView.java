package fr.tabellion.template;

import fr.tabellion.model.Prose;
import fr.tabellion.model.Session;
import fr.tabellion.model.Session.AgendaItem;
import fr.tabellion.model.Session.Decision;
import fr.tabellion.model.Session.Enclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One point of a session's agenda. */
record AgendaItemView(Views views, Source at, Session session, AgendaItem item) implements View {
    @Shown
    String id() {
        return item.key();
    }

    /** Its place on the agenda, from 1. */
    @Shown
    int position() {
        return session.agenda().indexOf(item) + 1;
    }

    @Shown
    Optional<String> number() {
        return item.number();
    }

    @Shown
    String object() {
        return item.object();
    }

    /** In the quality that is theirs on the day of the session. */
    @Shown
    Optional<PersonView> rapporteur() {
        return item.rapporteur().flatMap(id -> views.person(views.body(session.body()), id));
    }

    @Shown
    List<String> visas() {
        return item.visas();
    }

    @Shown
    List<String> considerations() {
        return item.considerations();
    }

    @Shown
    List<DecisionView> decisions() {
        return IntStream.range(0, item.decisions().size())
                .mapToObj(i -> decision(i, item.decisions().get(i)))
                .toList();
    }

    private DecisionView decision(int index, Decision decision) {
        return new DecisionView(at.at("decisions").at(index), decision.verb(), decision.text());
    }

    /** Once it has taken place. */
    @Shown
    Optional<VoteView> vote() {
        return item.vote()
                .map(
                        vote ->
                                new VoteView(
                                        at.at("vote"),
                                        vote.voters(),
                                        vote.inFavour(),
                                        vote.against(),
                                        vote.abstentions()));
    }

    @Shown
    Map<String, Prose> prose() {
        return item.prose();
    }

    @Shown
    List<AnnexView> annexes() {
        return IntStream.range(0, item.annexes().size())
                .mapToObj(i -> annex(i, item.annexes().get(i)))
                .toList();
    }

    private AnnexView annex(int index, Enclosure enclosure) {
        return new AnnexView(at.at("annexes").at(index), enclosure.title(), enclosure.file());
    }
}
