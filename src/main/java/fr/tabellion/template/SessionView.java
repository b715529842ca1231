package fr.tabellion.template;

import fr.tabellion.model.Session;

import java.time.LocalDate;
import java.time.LocalTime;
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
}
