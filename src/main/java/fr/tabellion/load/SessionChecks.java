package fr.tabellion.load;

import fr.tabellion.model.Body;
import fr.tabellion.model.Data;
import fr.tabellion.model.Matter;
import fr.tabellion.model.Session;
import fr.tabellion.problem.Code;
import fr.tabellion.typography.Dates;

import java.util.HashMap;
import java.util.List;
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
        session.secretary().ifPresent(id -> person(part, session, id, "/secretary"));
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
        item.rapporteur().ifPresent(id -> person(part, session, id, pointer + "/rapporteur"));
        ids.kinds(part, item.kinds(), pointer + "/kinds");
        for (int i = 0; i < item.annexes().size(); i++) {
            String place = Pointer.child(pointer + "/annexes", i);
            enclosure(part, item, item.annexes().get(i), place);
        }
        item.matter()
                .filter(code -> Matter.of(code).isEmpty())
                .ifPresent(
                        code -> {
                            List<String> known = Matter.codes();
                            findings.unknown(part, pointer + "/matter", Code.E254, code, known);
                        });
        item.vote().ifPresent(vote -> vote(part, session, vote, pointer + "/vote"));
    }

    private void enclosure(
            Part part, Session.AgendaItem item, Session.Enclosure enclosure, String pointer) {
        attachments.enclosure(part, enclosure, pointer);
        if (enclosure.paper().isPresent() && enclosure.file().isPresent()) {
            findings.report(part, pointer + "/file", Code.E252, enclosure.title());
        }
        if (enclosure.paper().isPresent() && item.contract().isEmpty()) {
            findings.report(part, pointer + "/paper", Code.E253, enclosure.paper().get());
        }
    }

    /** Who takes part in a vote is for, against, or abstains. */
    private void vote(Part part, Session session, Session.Vote vote, String pointer) {
        int cast = vote.inFavour() + vote.against() + vote.abstentions();
        if (cast != vote.voters()) {
            String voters = Integer.toString(vote.voters());
            findings.report(part, pointer, Code.E251, Integer.toString(cast), voters);
        }
        session.members()
                .filter(members -> vote.voters() > members)
                .ifPresent(
                        members ->
                                findings.report(
                                        part,
                                        pointer + "/voters",
                                        Code.E255,
                                        Integer.toString(vote.voters()),
                                        Integer.toString(members)));
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

    /** Somebody of the body whose council sits, in office that day. */
    private void person(Part part, Session session, String id, String pointer) {
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
