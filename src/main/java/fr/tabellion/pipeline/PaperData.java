package fr.tabellion.pipeline;

import fr.tabellion.document.Document;
import fr.tabellion.document.Texts;
import fr.tabellion.load.JsonText;
import fr.tabellion.load.RecordJson;
import fr.tabellion.model.Avenant;
import fr.tabellion.model.Body;
import fr.tabellion.model.Commune;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Data;
import fr.tabellion.model.Person;
import fr.tabellion.model.Session;
import fr.tabellion.pdf.Attachment;
import fr.tabellion.template.Subject;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The data of one paper and nothing else: not the other communes of its contract, not the rest of
 * the agenda, no person whom the paper does not name.
 *
 * <pre>{@code
 * {"paper": "contracts/antony-2020/annexe-antony",
 *  "contract": {"id": "antony-2020", …, "communes": [{"id": "antony", …}]},
 *  "bodies": [{"id": "antony", …}, {"id": "etat-92", …}]}
 * }</pre>
 */
final class PaperData {
    private static final String FILE = "source.json";

    private final Map<String, Object> json = new LinkedHashMap<>();
    private final Set<String> bodies = new TreeSet<>();
    private final Data data;
    private final String words;

    private PaperData(Paper paper, Document tree) {
        this.data = paper.subject().data();
        this.words = words(tree);
        json.put("paper", paper.unit() + "/" + paper.name());
        add(paper.subject());
        json.put(
                "bodies",
                bodies.stream().filter(data.bodies()::containsKey).map(this::body).toList());
    }

    /** As a file for its PDF to carry. */
    static Attachment attachment(Paper paper, Document tree) {
        String json = JsonText.of(new PaperData(paper, tree).json).replace("\r\n", "\n");
        return new Attachment(
                FILE,
                tree.metadata().title(),
                "application/json",
                json.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(Document tree) {
        return String.join("\n", Texts.paragraphs(tree.header()))
                + String.join("\n", Texts.of(tree))
                + String.join("\n", Texts.paragraphs(tree.footer()));
    }

    private void add(Subject subject) {
        switch (subject) {
            case Subject.OfAgendaItem item -> session(item.session(), item.item());
            case Subject.OfSession all -> session(all.session());
            case Subject.OfCommune one ->
                    contract(one.contract(), one.commune()::equals, List.of());
            case Subject.OfContract all -> contract(all.contract(), one -> true, List.of());
            case Subject.OfAvenant one -> {
                one.content().parties().forEach(party -> bodies.add(party.body()));
                contract(
                        one.contract(),
                        commune -> one.avenant().communes().contains(commune.id()),
                        List.of(one.avenant()));
            }
        }
    }

    private void session(Session session) {
        bodies.add(session.body());
        json.put("session", RecordJson.of(session));
    }

    private void session(Session session, Session.AgendaItem item) {
        bodies.add(session.body());
        Map<String, Object> only = RecordJson.of(session);
        only.put("agenda", List.of(RecordJson.of(item)));
        json.put("session", only);
        item.contract()
                .filter(data.contracts()::containsKey)
                .map(data.contracts()::get)
                .ifPresent(
                        contract ->
                                contract(
                                        contract,
                                        Sources.concerning(session, contract),
                                        List.of()));
    }

    private void contract(Contract contract, Predicate<Commune> which, List<Avenant> avenants) {
        contract.parties().forEach(party -> bodies.add(party.body()));
        bodies.addAll(contract.territory().communes());
        Map<String, Object> only = RecordJson.of(contract);
        keep(only, "communes", contract.communes().stream().filter(which).toList());
        keep(only, "avenants", avenants);
        json.put("contract", only);
    }

    private static void keep(Map<String, Object> json, String key, List<? extends Record> kept) {
        json.remove(key);
        if (!kept.isEmpty()) {
            json.put(key, kept.stream().map(RecordJson::of).toList());
        }
    }

    private Map<String, Object> body(String id) {
        Body body = Objects.requireNonNull(data.bodies().get(id), id);
        Map<String, Object> only = RecordJson.of(body);
        keep(only, "people", body.people().stream().filter(this::isNamed).toList());
        return only;
    }

    private boolean isNamed(Person person) {
        return person.lastName().filter(words::contains).isPresent();
    }
}
