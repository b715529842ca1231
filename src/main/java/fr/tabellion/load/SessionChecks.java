package fr.tabellion.load;

import fr.tabellion.model.Body;
import fr.tabellion.model.Data;
import fr.tabellion.model.Session;
import fr.tabellion.problem.Code;
import fr.tabellion.typography.Dates;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A session: its body, its dates, and each point of its agenda. */
final class SessionChecks {
    private final Data data;
    private final Findings findings;
    private final Ids ids;
    private final Attachments attachments;
    private final Set<String> bodies;
    private final Set<String> contracts;

    SessionChecks(
            Data data,
            Findings findings,
            Ids ids,
            Attachments attachments,
            Set<String> bodies,
            Set<String> contracts) {
        this.data = data;
        this.findings = findings;
        this.ids = ids;
        this.attachments = attachments;
        this.bodies = bodies;
        this.contracts = contracts;
    }

    void check(Session session) {
        Part part = new Part.Session(session.id());
        if (!bodies.contains(session.body())) {
            findings.unknown(part, "/body", Code.E201, session.body(), bodies);
        }
        session.convocation()
                .filter(day -> day.isAfter(session.date()))
                .ifPresent(
                        day ->
                                findings.report(
                                        part,
                                        "/convocation",
                                        Code.E211,
                                        Dates.day(day),
                                        Dates.day(session.date())));
        Map<String, String> keys = new HashMap<>();
        for (int i = 0; i < session.agenda().size(); i++) {
            Session.AgendaItem item = session.agenda().get(i);
            Part itsPart =
                    item.key().isEmpty() ? part : new Part.AgendaItem(session.id(), item.key());
            item(itsPart, session, item, Pointer.child("/agenda", i), keys);
        }
    }

    private void item(
            Part part,
            Session session,
            Session.AgendaItem item,
            String pointer,
            Map<String, String> keys) {
        key(part, item, pointer, keys);
        item.contract()
                .filter(contract -> !contracts.contains(contract))
                .ifPresent(
                        contract ->
                                findings.unknown(
                                        part,
                                        pointer + "/contract",
                                        Code.E205,
                                        contract,
                                        contracts));
        item.rapporteur().ifPresent(id -> rapporteur(part, session, id, pointer + "/rapporteur"));
        ids.kinds(part, item.kinds(), pointer + "/kinds");
        attachments.annexes(part, item.annexes(), pointer + "/annexes");
    }

    private void key(Part part, Session.AgendaItem item, String pointer, Map<String, String> keys) {
        if (item.key().isEmpty()) {
            findings.report(part, pointer, Code.E215);
            return;
        }
        String other = keys.putIfAbsent(Folders.folded(item.key()), pointer);
        if (other != null) {
            String line = Integer.toString(findings.line(part, other));
            findings.report(part, pointer, Code.E216, item.key(), line);
        }
    }

    private void rapporteur(Part part, Session session, String id, String pointer) {
        Optional<Body> body = Optional.ofNullable(data.bodies().get(session.body()));
        body.ifPresent(
                found ->
                        Signatories.person(found, id)
                                .ifPresentOrElse(
                                        person ->
                                                Signatories.mandate(
                                                        findings,
                                                        part,
                                                        pointer,
                                                        person,
                                                        session.date()),
                                        () ->
                                                Signatories.unknown(
                                                        findings, part, pointer, id, found)));
    }
}
