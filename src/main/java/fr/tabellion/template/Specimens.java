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
import fr.tabellion.model.Session.Decision;
import fr.tabellion.model.Session.Enclosure;
import fr.tabellion.model.Session.Nature;
import fr.tabellion.model.Session.Vote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Made-up subjects to try templates on: one that has everything twice, one that has but what no
 * data can lack.
 *
 * @param rich whether everything is there
 */
record Specimens(boolean rich) {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 16);

    static Subject full(Audience audience) {
        return new Specimens(true).subject(audience);
    }

    static Subject least(Audience audience) {
        return new Specimens(false).subject(audience);
    }

    /** A paper that files go with. */
    static PaperInfo full(String name) {
        String digest = "0".repeat(64);
        return new PaperInfo(
                name,
                List.of(
                        new PaperInfo.Attached("Plan", "Objet", "plan.pdf", 1_234_567, digest),
                        new PaperInfo.Attached("Avis", "Objet", "avis.pdf", 12, digest)));
    }

    private Subject subject(Audience audience) {
        Contract contract = contract();
        Session session = session();
        Data data =
                new Data(
                        Map.of("commune", commune("commune"), "etat", state()),
                        Map.of(contract.id(), contract),
                        Map.of(session.id(), session));
        return switch (audience) {
            case SESSION -> new Subject.OfSession(data, session);
            case AGENDA_ITEM ->
                    new Subject.OfAgendaItem(data, session, session.agenda().getFirst());
            case COMMUNE -> new Subject.OfCommune(data, contract, contract.communes().getFirst());
            case CONTRACT -> new Subject.OfContract(data, contract);
            case AVENANT ->
                    new Subject.OfAvenant(data, contract, contract.avenants().getLast(), content());
        };
    }

    private <T> Optional<T> maybe(T value) {
        return rich ? Optional.of(value) : Optional.empty();
    }

    private <T> List<T> some(List<T> values) {
        return rich ? values : List.of();
    }

    /** Every slot that anybody could ask for, or none. */
    private Map<String, Prose> prose() {
        return rich ? new AnySlot() : Map.of();
    }

    private static final class AnySlot extends AbstractMap<String, Prose> {
        private static final Prose SAMPLE =
                new Prose("Un *texte*[^1] :\n\n- un ;\n- deux.\n\n## Titre\n\nFin.\n\n[^1]: Note.");

        @Override
        public Prose get(Object key) {
            return SAMPLE;
        }

        @Override
        public boolean containsKey(Object key) {
            return true;
        }

        @Override
        public Set<Entry<String, Prose>> entrySet() {
            return Set.of(Map.entry("context", SAMPLE));
        }
    }

    private Body commune(String id) {
        return new Body(
                id,
                Body.Type.COMMUNE,
                "Antony",
                maybe("92002"),
                maybe("219200029"),
                maybe("21920002900018"),
                maybe(noun("ville", Gender.FEMININE)),
                new Forms("Antony", "d’Antony", "à Antony"),
                false,
                Optional.of(noun("conseil municipal", Gender.MASCULINE)),
                Optional.of(noun("maire", Gender.MASCULINE)),
                maybe(new Body.Logo("antony.png", "Logo")),
                List.of(person()));
    }

    private Body state() {
        return new Body(
                "etat",
                Body.Type.STATE,
                "État",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Forms("l’État", "de l’État", "à l’État"),
                rich,
                Optional.empty(),
                maybe(noun("préfet", Gender.MASCULINE)),
                Optional.empty(),
                List.of());
    }

    private static Noun noun(String text, Gender gender) {
        return new Noun(text, gender, false);
    }

    private Person person() {
        return new Person(
                "maire",
                maybe("Mme"),
                maybe("Camille"),
                maybe("Roy"),
                maybe(Gender.FEMININE),
                maybe("Madame le Maire"),
                some(List.of(new Mandate("maire", Optional.empty(), Optional.empty()))));
    }

    private Contract contract() {
        return new Contract(
                "contrat",
                "Contrat",
                noun("convention-cadre", Gender.FEMININE),
                maybe("politique de la ville"),
                maybe("fixer les orientations"),
                maybe("Exemple fictif"),
                new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2030, 12, 31)),
                new Territory("quartier", Optional.empty(), List.of("commune")),
                some(List.of(new Reference("loi", "la loi", maybe("https://exemple.fr/loi")))),
                List.of(party("commune"), party("etat")),
                List.of(theme("emploi", "Emploi"), theme("sante", "Santé")),
                some(List.of(provision(Position.PREAMBLE), provision(Position.CLOSING))),
                prose(),
                maybe(conclusion()),
                some(List.of(new Annex("Annexe", maybe("annexe.pdf")))),
                List.of(),
                maybe(new Contract.Amendment(List.of("commune"))),
                List.of(commune()),
                List.of(avenant(1), avenant(2)));
    }

    private Party party(String body) {
        return new Party(
                body,
                maybe("maire"),
                Optional.empty(),
                maybe("ci-après dénommée « la Ville »"),
                maybe(new Authorisation(maybe("2025-12"), DAY)));
    }

    private Theme theme(String id, String title) {
        return new Theme(id, title, Optional.of("de " + title));
    }

    private Provision provision(Position position) {
        return new Provision(
                position.name().toLowerCase(java.util.Locale.ROOT),
                position,
                maybe("Suivi"),
                AnySlot.SAMPLE);
    }

    private Conclusion conclusion() {
        return new Conclusion(maybe(DAY), maybe("Antony"), 3);
    }

    private Commune commune() {
        return new Commune(
                "commune",
                maybe("la partie haute"),
                List.of(priority("emploi"), priority("sante")),
                List.of(commitment("emploi", "commune"), commitment("sante", "etat")),
                some(List.of(indicator("emploi"), indicator("sante"))),
                some(List.of(budget(2025), budget(2026))),
                prose());
    }

    private Priority priority(String theme) {
        return new Priority(
                maybe(theme),
                theme,
                "Priorité",
                some(List.of(new Action(Optional.empty(), "Action"), new Action(maybe("b"), "B"))));
    }

    private Commitment commitment(String theme, String party) {
        return new Commitment(maybe(theme), theme, party, "Engagement");
    }

    private Indicator indicator(String theme) {
        return new Indicator(
                Optional.empty(),
                theme,
                "Indicateur",
                maybe("personnes"),
                maybe("1"),
                maybe("2"),
                maybe("CAF"));
    }

    private static BudgetLine budget(int year) {
        return new BudgetLine(
                Optional.empty(), "emploi", "Poste", "etat", year, new BigDecimal("1234.50"));
    }

    private Avenant avenant(int number) {
        return new Avenant(
                number,
                Optional.of("ajouter une déclinaison"),
                List.of("commune"),
                some(List.of("closing")),
                some(List.of("la loi")),
                some(
                        List.of(
                                new Avenant.Authorisation("commune", maybe("2025-12"), DAY),
                                new Avenant.Authorisation("etat", Optional.empty(), DAY))),
                List.of(),
                maybe(DAY),
                maybe(conclusion()),
                prose());
    }

    private AvenantContent content() {
        return new AvenantContent(
                List.of(
                        new AvenantContent.Article("Déclinaison communale", "article-2"),
                        new AvenantContent.Article("Suivi", "article-3")),
                some(
                        List.of(
                                new AvenantContent.Earlier(1, maybe(DAY)),
                                new AvenantContent.Earlier(2, Optional.empty()))),
                maybe(DAY),
                List.of(),
                maybe("2020-2026"));
    }

    private Session session() {
        AgendaItem item =
                new AgendaItem(
                        Optional.of("point"),
                        maybe("12"),
                        "Objet",
                        Optional.of("maire"),
                        Optional.of("contrat"),
                        List.of(),
                        some(List.of("la loi", "l’avis")),
                        some(List.of("que le quartier a changé", "l’urgence")),
                        some(
                                List.of(
                                        new Decision("approuve", "le contrat"),
                                        new Decision("dit", "oui"))),
                        prose(),
                        some(
                                List.of(
                                        new Enclosure(
                                                "Annexe",
                                                maybe("annexe-commune"),
                                                Optional.empty()),
                                        new Enclosure(
                                                "Plan", Optional.empty(), maybe("plan.pdf")))),
                        maybe("7.5"),
                        maybe(Nature.DE),
                        maybe(new Vote(31, 30, 0, 1)));
        return new Session(
                "seance",
                "commune",
                DAY,
                maybe(LocalTime.of(19, 30)),
                maybe("Hôtel de ville"),
                maybe(DAY.minusDays(10)),
                maybe("Exemple fictif"),
                maybe(33),
                maybe("maire"),
                List.of(item));
    }
}
