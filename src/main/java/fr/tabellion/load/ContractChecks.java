package fr.tabellion.load;

import fr.tabellion.model.Avenant;
import fr.tabellion.model.Body;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Data;
import fr.tabellion.problem.Code;
import fr.tabellion.typography.Dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A contract: its period, territory, parties, themes, communes and avenants. */
final class ContractChecks {
    private final Data data;
    private final Findings findings;
    private final Ids ids;
    private final Attachments attachments;
    private final Set<String> bodies;
    private final Signatories signatories;

    ContractChecks(
            Data data, Findings findings, Ids ids, Attachments attachments, Set<String> bodies) {
        this.data = data;
        this.findings = findings;
        this.ids = ids;
        this.attachments = attachments;
        this.bodies = bodies;
        this.signatories = new Signatories(data, findings);
    }

    void check(Contract contract) {
        Part part = new Part.Contract(contract.id());
        BodyChecks.inOrder(
                findings,
                part,
                "/period/to",
                Optional.of(contract.period().from()),
                Optional.of(contract.period().to()));
        territory(part, contract.territory());
        parties(part, contract);
        singles(part, contract);
        ids.kinds(part, contract.kinds(), "/kinds");
        attachments.annexes(part, contract.annexes(), "/annexes");
        communes(contract);
        avenants(contract);
    }

    private void territory(Part part, Contract.Territory territory) {
        Ids.Space once = ids.space(part);
        for (int i = 0; i < territory.communes().size(); i++) {
            String id = territory.communes().get(i);
            String pointer = Pointer.child("/territory/communes", i);
            once.name(id, pointer);
            Body body = data.bodies().get(id);
            if (!bodies.contains(id)) {
                findings.unknown(part, pointer, Code.E200, id, bodies);
            } else if (body != null && body.type() != Body.Type.COMMUNE) {
                findings.report(part, pointer, Code.E225, body.name());
            }
        }
    }

    private void parties(Part part, Contract contract) {
        Ids.Space once = ids.space(part);
        for (int i = 0; i < contract.parties().size(); i++) {
            String id = contract.parties().get(i).body();
            String pointer = Pointer.child("/parties", i) + "/body";
            once.name(id, pointer);
            if (!bodies.contains(id)) {
                findings.unknown(part, pointer, Code.E201, id, bodies);
            }
        }
        signatories.check(part, contract);
        List<String> known = contract.parties().stream().map(Contract.Party::body).toList();
        contract.amendment()
                .ifPresent(
                        clause ->
                                scope(
                                        part,
                                        clause.parties(),
                                        "/amendment/parties",
                                        Code.E203,
                                        known));
    }

    private void singles(Part part, Contract contract) {
        Ids.Space themes = ids.space(part);
        for (int i = 0; i < contract.themes().size(); i++) {
            themes.take(contract.themes().get(i).id(), Pointer.child("/themes", i) + "/id");
        }
        Ids.Space references = ids.space(part);
        for (int i = 0; i < contract.references().size(); i++) {
            references.take(
                    contract.references().get(i).id(), Pointer.child("/references", i) + "/id");
        }
        Ids.Space provisions = ids.space(part);
        for (int i = 0; i < contract.provisions().size(); i++) {
            provisions.take(
                    contract.provisions().get(i).id(), Pointer.child("/provisions", i) + "/id");
        }
    }

    private void communes(Contract contract) {
        Set<String> territory = new HashSet<>(contract.territory().communes());
        CommuneChecks checks = new CommuneChecks(contract, findings, ids);
        contract.communes()
                .forEach(
                        commune -> {
                            Part part = new Part.Commune(contract.id(), commune.id());
                            if (!territory.contains(commune.id())) {
                                findings.unknown(
                                        part,
                                        "",
                                        Code.E206,
                                        commune.id(),
                                        contract.territory().communes());
                            }
                            checks.check(part, commune);
                        });
    }

    private void avenants(Contract contract) {
        List<String> provisions =
                contract.provisions().stream().map(Contract.Provision::id).toList();
        List<String> parties = contract.parties().stream().map(Contract.Party::body).toList();
        int expected = 1;
        for (Avenant avenant : contract.avenants()) {
            Part part = new Part.Avenant(contract.id(), Spread.number(avenant));
            if (avenant.number() > expected) {
                missing(part, avenant.number(), expected);
            }
            expected = avenant.number() + 1;
            scope(
                    part,
                    avenant.communes(),
                    "/communes",
                    Code.E213,
                    contract.territory().communes());
            scope(part, avenant.provisions(), "/provisions", Code.E214, provisions);
            authorisations(part, avenant, parties);
            avenant.effect().ifPresent(day -> effect(part, day, contract.period().to()));
        }
    }

    private void missing(Part part, int number, int from) {
        List<String> gaps = new ArrayList<>();
        for (int i = from; i < Math.min(number, from + 10); i++) {
            gaps.add(Integer.toString(i));
        }
        findings.report(part, "", Code.W212, Integer.toString(number), Findings.enumerated(gaps));
    }

    private void scope(
            Part part, List<String> named, String pointer, Code code, List<String> known) {
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                findings.unknown(part, Pointer.child(pointer, i), code, named.get(i), known);
            }
        }
    }

    /** One that leaves by the avenant signs it, and is no party of today's contract any more. */
    private void authorisations(Part part, Avenant avenant, List<String> parties) {
        for (int i = 0; i < avenant.authorisations().size(); i++) {
            String party = avenant.authorisations().get(i).party();
            if (!parties.contains(party) && !bodies.contains(party)) {
                String pointer = Pointer.child("/authorisations", i) + "/party";
                findings.unknown(part, pointer, Code.E203, party, parties);
            }
        }
    }

    private void effect(Part part, LocalDate day, LocalDate end) {
        if (day.isAfter(end)) {
            findings.report(part, "/effect", Code.E226, Dates.day(day), Dates.day(end));
        }
    }
}
