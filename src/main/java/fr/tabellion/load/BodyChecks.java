package fr.tabellion.load;

import fr.tabellion.model.Body;
import fr.tabellion.model.Person;
import fr.tabellion.problem.Code;
import fr.tabellion.typography.Dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A body's people, mandates and logo. */
final class BodyChecks {
    private final Findings findings;
    private final Ids ids;
    private final Attachments attachments;

    BodyChecks(Findings findings, Ids ids, Attachments attachments) {
        this.findings = findings;
        this.ids = ids;
        this.attachments = attachments;
    }

    void check(Body body) {
        Part part = new Part.Body(body.id());
        body.logo().ifPresent(logo -> attachments.picture(part, logo.file(), "/logo/file"));
        Ids.Space people = ids.space(part);
        for (int i = 0; i < body.people().size(); i++) {
            Person person = body.people().get(i);
            String pointer = Pointer.child("/people", i);
            people.take(person.id(), pointer + "/id");
            name(part, person, pointer);
            mandates(part, person.mandates(), pointer + "/mandates");
        }
    }

    /** CRPA, article L. 212-1: an act bears its author's first name, last name and quality. */
    private void name(Part part, Person person, String pointer) {
        if (person.lastName().isPresent() && person.firstName().isEmpty()) {
            findings.report(part, pointer + "/lastName", Code.E208, person.lastName().orElse(""));
        }
    }

    private void mandates(Part part, List<Person.Mandate> mandates, String pointer) {
        for (int i = 0; i < mandates.size(); i++) {
            Person.Mandate mandate = mandates.get(i);
            inOrder(
                    findings,
                    part,
                    Pointer.child(pointer, i) + "/to",
                    mandate.from(),
                    mandate.to());
        }
    }

    /** Whether a period ends before it starts; open ends are fine. */
    static void inOrder(
            Findings findings,
            Part part,
            String pointer,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            findings.report(part, pointer, Code.E207, Dates.day(from.get()), Dates.day(to.get()));
        }
    }

    /** « maire, du 5 juillet 2020 au 28 mars 2026 », for hints. */
    static String mandatesOf(Person person) {
        return String.join(" ; ", person.mandates().stream().map(BodyChecks::words).toList());
    }

    private static String words(Person.Mandate mandate) {
        String from = mandate.from().map(day -> ", à partir du " + Dates.day(day)).orElse("");
        String to = mandate.to().map(day -> ", jusqu’au " + Dates.day(day)).orElse("");
        return mandate.quality() + from + to;
    }

    /** « Isabelle Drancy », or the id while there is no name. */
    static String called(Person person) {
        return person.name().isEmpty() ? person.id() : person.name();
    }
}
