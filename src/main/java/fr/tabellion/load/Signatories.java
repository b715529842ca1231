package fr.tabellion.load;

import fr.tabellion.model.Body;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Data;
import fr.tabellion.model.Noun;
import fr.tabellion.model.Person;
import fr.tabellion.problem.Code;
import fr.tabellion.typography.Dates;
import fr.tabellion.typography.Offices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who signs for each party, and whether that person may on the day. */
final class Signatories {
    private final Data data;
    private final Findings findings;

    Signatories(Data data, Findings findings) {
        this.data = data;
        this.findings = findings;
    }

    void check(Part part, Contract contract) {
        Optional<LocalDate> day = contract.conclusion().flatMap(Contract.Conclusion::date);
        List<String> open = new ArrayList<>();
        for (int i = 0; i < contract.parties().size(); i++) {
            Contract.Party party = contract.parties().get(i);
            Body body = data.bodies().get(party.body());
            if (body != null && !isNamed(part, party, body, day, Pointer.child("/parties", i))) {
                open.add(body.name());
            }
        }
        if (!open.isEmpty()) {
            findings.report(part, "/parties", Code.W230, Findings.enumerated(open));
        }
    }

    private boolean isNamed(
            Part part, Contract.Party party, Body body, Optional<LocalDate> day, String pointer) {
        return party.person()
                .map(id -> isNamed(part, id, body, day, pointer + "/person"))
                .orElseGet(() -> isNamedByQuality(part, party, body, day, pointer));
    }

    private boolean isNamed(
            Part part, String id, Body body, Optional<LocalDate> day, String pointer) {
        Optional<Person> person = person(body, id);
        if (person.isEmpty()) {
            unknown(findings, part, pointer, id, body);
            return true;
        }
        day.ifPresent(date -> mandate(findings, part, pointer, person.get(), date));
        return !person.get().name().isEmpty();
    }

    private boolean isNamedByQuality(
            Part part, Contract.Party party, Body body, Optional<LocalDate> day, String pointer) {
        String quality = party.quality().or(() -> body.executive().map(Noun::text)).orElse("");
        List<Person> found =
                body.people().stream()
                        .filter(person -> !person.name().isEmpty())
                        .filter(person -> held(person, quality, day))
                        .toList();
        if (found.size() > 1) {
            List<String> names = found.stream().map(Person::name).toList();
            findings.report(
                    part, pointer, Code.W231, body.name(), quality, Findings.enumerated(names));
        }
        return !found.isEmpty();
    }

    /** As papers choose: on the day, in either gender; without a day, whose mandate still runs. */
    private static boolean held(Person person, String quality, Optional<LocalDate> day) {
        return person.mandates().stream()
                .filter(mandate -> isSame(quality, mandate.quality()))
                .anyMatch(mandate -> day.map(mandate::covers).orElse(mandate.to().isEmpty()));
    }

    private static boolean isSame(String office, String held) {
        return Offices.same(office, held);
    }

    static Optional<Person> person(Body body, String id) {
        return body.people().stream().filter(person -> person.id().equals(id)).findFirst();
    }

    static void unknown(Findings findings, Part part, String pointer, String id, Body body) {
        List<String> known = body.people().stream().map(Person::id).toList();
        findings.unknownIn(part, pointer, Code.E204, id, known, body.name());
    }

    /** Without any mandate the quality is unknown, and so is whether it covers a day. */
    static void mandate(
            Findings findings, Part part, String pointer, Person person, LocalDate day) {
        if (!person.mandates().isEmpty() && person.mandateOn(day).isEmpty()) {
            findings.report(
                    part,
                    pointer,
                    Code.E210,
                    BodyChecks.called(person),
                    Dates.day(day),
                    BodyChecks.mandatesOf(person));
        }
    }
}
