package fr.tabellion.load;

import fr.tabellion.model.Annex;
import fr.tabellion.model.Avenant;
import fr.tabellion.model.Body;
import fr.tabellion.model.Commune;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Forms;
import fr.tabellion.model.Gender;
import fr.tabellion.model.Noun;
import fr.tabellion.model.Period;
import fr.tabellion.model.Person;
import fr.tabellion.model.Session;

import java.time.LocalTime;
import java.util.List;

/**
 * From JSON to the records of the model, key by component.
 *
 * <p>Written out rather than reflected: a component that is added breaks the compile here, and
 * thousands of small files are read without any set-up.
 */
final class Records {
    private Records() {}

    /**
     * @param forms those of the file, or computed
     */
    static Body body(String id, Fields in, Forms forms) {
        return new Body(
                id,
                in.choice("type", Body.Type.class),
                in.text("name"),
                in.optional("insee"),
                in.optional("siren"),
                in.optional("siret"),
                in.optionalObject("noun", Records::noun),
                forms,
                in.flag("plural"),
                in.optionalObject("council", Records::noun),
                in.optionalObject("executive", Records::noun),
                in.optionalObject("logo", Records::logo),
                in.list("people", Records::person));
    }

    private static Noun noun(Fields in) {
        return new Noun(in.text("text"), in.choice("gender", Gender.class), in.flag("plural"));
    }

    static Forms forms(Fields in) {
        return new Forms(in.text("the"), in.text("of"), in.text("to"));
    }

    private static Body.Logo logo(Fields in) {
        return new Body.Logo(in.text("file"), in.text("alternative"));
    }

    private static Person person(Fields in) {
        return new Person(
                in.text("id"),
                in.optional("civility"),
                in.optional("firstName"),
                in.optional("lastName"),
                in.optional("gender").map(gender -> in.choice("gender", Gender.class)),
                in.optional("address"),
                in.list("mandates", Records::mandate));
    }

    private static Person.Mandate mandate(Fields in) {
        return new Person.Mandate(
                in.text("quality"), in.optionalDate("from"), in.optionalDate("to"));
    }

    static Contract contract(String id, Fields in, List<Commune> communes, List<Avenant> avenants) {
        return new Contract(
                id,
                in.text("title"),
                in.object("instrument", Records::noun),
                in.optional("program"),
                in.optional("object"),
                in.optional("notice"),
                in.object("period", Records::period),
                in.object("territory", Records::territory),
                in.list("references", Records::reference),
                in.list("parties", Records::party),
                in.list("themes", Records::theme),
                in.list("provisions", Records::provision),
                in.slots("prose"),
                in.optionalObject("conclusion", Records::conclusion),
                in.list("annexes", Records::annex),
                in.texts("kinds"),
                in.optionalObject("amendment", Records::amendment),
                communes,
                avenants);
    }

    private static Contract.Amendment amendment(Fields in) {
        return new Contract.Amendment(in.texts("parties"));
    }

    private static Period period(Fields in) {
        return new Period(in.date("from"), in.date("to"));
    }

    private static Contract.Territory territory(Fields in) {
        return new Contract.Territory(
                in.text("name"), in.optionalObject("forms", Records::forms), in.texts("communes"));
    }

    private static Contract.Reference reference(Fields in) {
        return new Contract.Reference(in.text("id"), in.text("text"), in.optional("url"));
    }

    private static Contract.Party party(Fields in) {
        return new Contract.Party(
                in.text("body"),
                in.optional("quality"),
                in.optional("person"),
                in.optional("designation"),
                in.optionalObject("authorisation", Records::authorisation));
    }

    private static Contract.Authorisation authorisation(Fields in) {
        return new Contract.Authorisation(in.optional("number"), in.date("date"));
    }

    private static Contract.Theme theme(Fields in) {
        return new Contract.Theme(in.text("id"), in.text("title"), in.optional("matter"));
    }

    private static Contract.Provision provision(Fields in) {
        return new Contract.Provision(
                in.text("id"),
                in.choice("position", Contract.Provision.Position.class),
                in.optional("title"),
                in.prose("text"));
    }

    private static Contract.Conclusion conclusion(Fields in) {
        return new Contract.Conclusion(
                in.optionalDate("date"), in.optional("place"), in.whole("copies"));
    }

    private static Annex annex(Fields in) {
        return new Annex(in.text("title"), in.optional("file"));
    }

    static Commune commune(String id, Fields in) {
        return new Commune(
                id,
                in.optional("part"),
                in.list("priorities", Records::priority),
                in.list("commitments", Records::commitment),
                in.list("indicators", Records::indicator),
                in.list("budget", Records::budgetLine),
                in.slots("prose"));
    }

    private static Commune.Priority priority(Fields in) {
        return new Commune.Priority(
                in.optional("id"),
                in.text("theme"),
                in.text("text"),
                in.list("actions", Records::action));
    }

    private static Commune.Action action(Fields in) {
        return new Commune.Action(in.optional("id"), in.text("text"));
    }

    private static Commune.Commitment commitment(Fields in) {
        return new Commune.Commitment(
                in.optional("id"), in.text("theme"), in.text("party"), in.text("text"));
    }

    private static Commune.Indicator indicator(Fields in) {
        return new Commune.Indicator(
                in.optional("id"),
                in.text("theme"),
                in.text("text"),
                in.optional("unit"),
                in.optional("baseline"),
                in.optional("target"),
                in.optional("source"));
    }

    private static Commune.BudgetLine budgetLine(Fields in) {
        return new Commune.BudgetLine(
                in.optional("id"),
                in.text("theme"),
                in.text("text"),
                in.text("party"),
                in.whole("year"),
                in.decimal("amount"));
    }

    static Avenant avenant(int number, Fields in) {
        return new Avenant(
                number,
                in.optional("object"),
                in.texts("communes"),
                in.texts("provisions"),
                in.texts("visas"),
                in.list("authorisations", Records::avenantAuthorisation),
                in.list("changes", Records::treatment),
                in.optionalDate("effect"),
                in.optionalObject("conclusion", Records::conclusion),
                in.slots("prose"));
    }

    private static Avenant.Treatment treatment(Fields in) {
        return new Avenant.Treatment(
                in.text("ref"),
                in.choice("kind", Avenant.Treatment.Kind.class),
                in.optional("why"));
    }

    private static Avenant.Authorisation avenantAuthorisation(Fields in) {
        return new Avenant.Authorisation(in.text("party"), in.optional("number"), in.date("date"));
    }

    static Session session(String id, Fields in) {
        return new Session(
                id,
                in.text("body"),
                in.date("date"),
                in.optional("time").map(LocalTime::parse),
                in.optional("place"),
                in.optionalDate("convocation"),
                in.optional("notice"),
                in.optionalWhole("members"),
                in.optional("secretary"),
                in.list("agenda", Records::agendaItem));
    }

    private static Session.AgendaItem agendaItem(Fields in) {
        return new Session.AgendaItem(
                in.optional("id"),
                in.optional("number"),
                in.text("object"),
                in.optional("rapporteur"),
                in.optional("contract"),
                in.texts("kinds"),
                in.texts("visas"),
                in.texts("considerations"),
                in.list("decisions", Records::decision),
                in.slots("prose"),
                in.list("annexes", Records::enclosure),
                in.optional("matter"),
                in.optional("nature").map(any -> in.choice("nature", Session.Nature.class)),
                in.optionalObject("vote", Records::vote));
    }

    private static Session.Decision decision(Fields in) {
        return new Session.Decision(in.text("verb"), in.text("text"));
    }

    private static Session.Enclosure enclosure(Fields in) {
        return new Session.Enclosure(in.text("title"), in.optional("paper"), in.optional("file"));
    }

    private static Session.Vote vote(Fields in) {
        return new Session.Vote(
                in.whole("voters"),
                in.whole("inFavour"),
                in.whole("against"),
                in.whole("abstentions"));
    }
}
