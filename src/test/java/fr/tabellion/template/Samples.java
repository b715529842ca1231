package fr.tabellion.template;

import fr.tabellion.model.Annex;
import fr.tabellion.model.Avenant;
import fr.tabellion.model.Body;
import fr.tabellion.model.Commune;
import fr.tabellion.model.Commune.Action;
import fr.tabellion.model.Commune.BudgetLine;
import fr.tabellion.model.Commune.Commitment;
import fr.tabellion.model.Commune.Indicator;
import fr.tabellion.model.Commune.Priority;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Contract.Authorisation;
import fr.tabellion.model.Contract.Conclusion;
import fr.tabellion.model.Contract.Party;
import fr.tabellion.model.Contract.Provision;
import fr.tabellion.model.Contract.Provision.Position;
import fr.tabellion.model.Contract.Reference;
import fr.tabellion.model.Contract.Territory;
import fr.tabellion.model.Contract.Theme;
import fr.tabellion.model.Data;
import fr.tabellion.model.Forms;
import fr.tabellion.model.Gender;
import fr.tabellion.model.Noun;
import fr.tabellion.model.Period;
import fr.tabellion.model.Person;
import fr.tabellion.model.Person.Mandate;
import fr.tabellion.model.Prose;
import fr.tabellion.model.Session;
import fr.tabellion.model.Session.AgendaItem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small contract with everything a template may ask for. */
final class Samples {
    static final LocalDate DAY = LocalDate.of(2024, 3, 28);

    private Samples() {}

    static Noun masculine(String text) {
        return new Noun(text, Gender.MASCULINE, false);
    }

    static Noun feminine(String text) {
        return new Noun(text, Gender.FEMININE, false);
    }

    static Forms forms(String the, String of, String to) {
        return new Forms(the, of, to);
    }

    static Body sceaux() {
        return new Body(
                "sceaux",
                Body.Type.COMMUNE,
                "Sceaux",
                Optional.of("92071"),
                Optional.of("219200714"),
                Optional.empty(),
                Optional.of(feminine("ville")),
                forms("Sceaux", "de Sceaux", "à Sceaux"),
                false,
                Optional.of(masculine("conseil municipal")),
                Optional.of(masculine("maire")),
                Optional.of(new Body.Logo("sceaux.png", "Ville de Sceaux")),
                List.of(
                        person("isabelle-drancy", "Isabelle", "Drancy", "adjointe au maire"),
                        person("anne-lefort", "Anne", "Lefort", "maire")));
    }

    private static Person person(String id, String first, String last, String quality) {
        return new Person(
                id,
                Optional.of("Mme"),
                Optional.of(first),
                Optional.of(last),
                Optional.of(Gender.FEMININE),
                Optional.empty(),
                List.of(
                        new Mandate(
                                quality, Optional.of(LocalDate.of(2020, 7, 1)), Optional.empty())));
    }

    static Body state() {
        return new Body(
                "etat",
                Body.Type.STATE,
                "État et ses services",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                forms("l’État et ses services", "de l’État", "à l’État"),
                true,
                Optional.empty(),
                Optional.of(masculine("préfet")),
                Optional.empty(),
                List.of());
    }

    static Commune commune() {
        return new Commune(
                "sceaux",
                Optional.of("la partie scéenne du quartier"),
                List.of(
                        new Priority(
                                Optional.of("decrochage"),
                                "insertion",
                                "lutter contre le décrochage",
                                List.of(
                                        new Action(Optional.empty(), "créer un café des parents"),
                                        new Action(Optional.of("eps"), "former l'équipe"))),
                        new Priority(Optional.empty(), "education", "ouvrir un fablab", List.of())),
                List.of(
                        new Commitment(
                                Optional.empty(), "insertion", "sceaux", "Créer un lieu d'accueil"),
                        new Commitment(
                                Optional.empty(), "insertion", "etat", "Financer deux postes")),
                List.of(
                        new Indicator(
                                Optional.empty(),
                                "insertion",
                                "Jeunes suivis",
                                Optional.of("personnes"),
                                Optional.of("120"),
                                Optional.of("200"),
                                Optional.of("mission locale"))),
                List.of(
                        budget("insertion", "Chantiers", "sceaux", 2024, "5000"),
                        budget("insertion", "Chantiers", "sceaux", 2025, "6000.50"),
                        budget("insertion", "Chantiers", "etat", 2025, "1234.50")),
                Map.of("context", new Prose("Le quartier des Blagis.\n\n- un\n- deux")));
    }

    private static BudgetLine budget(
            String theme, String text, String party, int year, String amount) {
        return new BudgetLine(Optional.empty(), theme, text, party, year, new BigDecimal(amount));
    }

    static Contract contract() {
        return contract("Engagements Quartiers 2030");
    }

    static Contract contract(String title) {
        return new Contract(
                "blagis-2024",
                title,
                masculine("contrat-cadre"),
                Optional.of("politique de la ville"),
                Optional.of("fixer les grandes orientations"),
                Optional.empty(),
                new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2030, 12, 31)),
                new Territory(
                        "quartier des Blagis",
                        Optional.of(
                                forms(
                                        "le quartier des Blagis",
                                        "du quartier des Blagis",
                                        "au quartier des Blagis")),
                        List.of("sceaux")),
                List.of(new Reference("loi", "la loi n° 2014-173", Optional.empty())),
                List.of(party("sceaux", "maire"), party("etat", "préfet des Hauts-de-Seine")),
                List.of(
                        new Theme(
                                "education",
                                "Réussite éducative",
                                Optional.of("de réussite éducative")),
                        new Theme("sante", "Santé", Optional.of("de santé")),
                        new Theme(
                                "insertion",
                                "Insertion des jeunes",
                                Optional.of("d'insertion des jeunes"))),
                List.of(
                        new Provision(
                                "suivi",
                                Position.CLOSING,
                                Optional.of("Suivi"),
                                new Prose("Oui."))),
                Map.of("context", new Prose("Un *contexte*.")),
                Optional.of(new Conclusion(Optional.empty(), Optional.of("Sceaux"), 3)),
                List.of(new Annex("Diagnostic", Optional.empty())),
                List.of(),
                Optional.empty(),
                List.of(commune()),
                List.of(avenant()));
    }

    private static Party party(String body, String quality) {
        return new Party(
                body,
                Optional.of(quality),
                Optional.empty(),
                Optional.of("ci-après dénommée « la Ville »"),
                Optional.of(new Authorisation(Optional.of("2024-12"), DAY)));
    }

    static Avenant avenant() {
        return new Avenant(
                1,
                Optional.of("ajouter la déclinaison communale de Sceaux"),
                List.of("sceaux"),
                List.of("suivi"),
                List.of("le code général des collectivités territoriales"),
                List.of(),
                List.of(),
                Optional.of(LocalDate.of(2024, 9, 1)),
                Optional.empty(),
                Map.of());
    }

    static Session session(AgendaItem... items) {
        return new Session(
                "sceaux-2024-03-28",
                "sceaux",
                DAY,
                Optional.empty(),
                Optional.of("Hôtel de ville"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(items));
    }

    static AgendaItem item() {
        return item("Approbation du contrat", Map.of());
    }

    static AgendaItem item(String object, Map<String, Prose> prose) {
        return new AgendaItem(
                Optional.empty(),
                Optional.of("12"),
                object,
                Optional.of("isabelle-drancy"),
                Optional.of("blagis-2024"),
                List.of(),
                List.of("le code général des collectivités territoriales"),
                List.of(),
                List.of(),
                prose,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Data data(Contract contract, Session session) {
        return new Data(
                Map.of("sceaux", sceaux(), "etat", state()),
                Map.of(contract.id(), contract),
                Map.of(session.id(), session));
    }

    static Subject.OfAgendaItem agendaItem() {
        return agendaItem(contract(), item());
    }

    static Subject.OfAgendaItem agendaItem(Contract contract, AgendaItem item) {
        Session session = session(item);
        return new Subject.OfAgendaItem(data(contract, session), session, item);
    }

    static Subject.OfCommune ofCommune() {
        Contract contract = contract();
        return new Subject.OfCommune(
                data(contract, session(item())), contract, contract.communes().getFirst());
    }

    static AvenantContent content() {
        return new AvenantContent(
                List.of(new AvenantContent.Article("Déclinaison communale de Sceaux", "article-2")),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    static Subject.OfAvenant ofAvenant() {
        Contract contract = contract();
        return new Subject.OfAvenant(
                data(contract, session(item())),
                contract,
                contract.avenants().getFirst(),
                content());
    }
}
