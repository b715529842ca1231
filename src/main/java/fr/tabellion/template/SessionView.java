package fr.tabellion.template;

import fr.tabellion.model.Session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** A sitting of a council. */
record SessionView(Views views, Source at, Session session) implements View {
    @Shown
    String id() {
        return session.id();
    }

    @Shown
    BodyView body() {
        return views.body(session.body());
    }

    /** « le conseil municipal », {@code .to} « au conseil municipal ». */
    @Shown
    Optional<Phrase> council() {
        return body().council();
    }

    @Shown
    LocalDate date() {
        return session.date();
    }

    @Shown
    Optional<LocalTime> time() {
        return session.time();
    }

    @Shown
    Optional<String> place() {
        return session.place();
    }

    @Shown
    Optional<LocalDate> convocation() {
        return session.convocation();
    }

    @Shown
    Optional<String> notice() {
        return session.notice();
    }

    /** How many the council has that day. */
    @Shown
    Optional<Integer> members() {
        return session.members();
    }

    /** Once the council has designated one. */
    @Shown
    Optional<PersonView> secretary() {
        return session.secretary().flatMap(id -> views.person(body(), id));
    }

    /** The points of the agenda, in order. */
    @Shown
    List<AgendaItemView> items() {
        return session.agenda().stream().map(item -> views.item(session, item)).toList();
    }
}
