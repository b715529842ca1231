package fr.tabellion.template;

import fr.tabellion.model.Prose;
import fr.tabellion.model.Session;
import fr.tabellion.model.Session.AgendaItem;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One point of a session's agenda. */
record AgendaItemView(Views views, Source at, Session session, AgendaItem item) implements View {
    @Shown
    String id() {
        return item.key();
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
    Map<String, Prose> prose() {
        return item.prose();
    }

    @Shown
    List<AnnexView> annexes() {
        return views.annexes(at, item.annexes());
    }
}
