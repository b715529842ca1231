package fr.tabellion.compare;

import fr.tabellion.compare.Change.Added;
import fr.tabellion.compare.Change.CellChanged;
import fr.tabellion.compare.Change.Moved;
import fr.tabellion.compare.Change.PartyJoined;
import fr.tabellion.compare.Change.PartyLeft;
import fr.tabellion.compare.Change.PeriodChanged;
import fr.tabellion.compare.Change.Removed;
import fr.tabellion.compare.Change.Renamed;
import fr.tabellion.compare.Change.Replaced;
import fr.tabellion.compare.Change.Reworded;
import fr.tabellion.compare.Change.What;
import fr.tabellion.compare.Clause.Subject;
import fr.tabellion.compare.Quotation.Quote;
import fr.tabellion.document.Block;
import fr.tabellion.document.Inline;
import fr.tabellion.typography.Agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of each kind of change, in one place, as drafting of French law has them. */
final class Clauses {
    private final TextName text;
    private final Additions additions;

    Clauses(TextName text) {
        this.text = text;
        this.additions = new Additions(text);
    }

    /**
     * One a change; neighbours that are added at one place share theirs, also with those whose
     * place they take.
     */
    List<Clause> of(Amended amended) {
        List<Clause> clauses = new ArrayList<>();
        List<Change> changes = amended.changes();
        int at = 0;
        while (at < changes.size()) {
            List<Removed> run = Exchange.run(changes.subList(at, changes.size()));
            if (run.size() > 1) {
                clauses.add(removed(run, amended.place()));
                at += run.size();
                continue;
            }
            int end = at + 1;
            while (end < changes.size() && isOneAddition(changes.get(at), changes.get(end))) {
                end++;
            }
            List<Change> some = changes.subList(at, end);
            List<Removed> gone = Exchange.gone(some, changes.subList(end, changes.size()));
            clauses.add(
                    gone.isEmpty()
                            ? clause(some, amended.place())
                            : Additions.exchanged(added(some), gone, amended.place()));
            at = end + gone.size();
        }
        return clauses;
    }

    private static boolean isOneAddition(Change one, Change other) {
        return one instanceof Added a
                && other instanceof Added b
                && a.what() == b.what()
                && (a.what() != What.PART || Additions.completes(a) && Additions.completes(b))
                && a.place().equals(b.place())
                && a.anchor().equals(b.anchor());
    }

    private Clause clause(List<Change> some, Locator provision) {
        return switch (some.getFirst()) {
            case Added first -> additions.clause(added(some), provision);
            case Removed c -> removed(c, provision);
            case Replaced c -> replaced(c, provision);
            case Reworded c -> reworded(c, provision);
            case Renamed c -> renamed(c, provision);
            case Moved c -> moved(c, provision);
            case CellChanged c -> cell(c, provision);
            case PeriodChanged c -> period(c);
            case PartyJoined c ->
                    says(Agreement.capitalised(c.name()) + " " + becomes(c.name()) + text.to());
            case PartyLeft c ->
                    says(Agreement.capitalised(c.name()) + " " + ceases(c.name()) + text.to());
        };
    }

    private static List<Added> added(List<Change> some) {
        return some.stream().map(Added.class::cast).toList();
    }

    private static Clause says(String sentence) {
        return new Clause(Locator.WHOLE, Subject.NONE, new Sentence().text(sentence), List.of());
    }

    private static String becomes(String party) {
        return isPlural(party) ? "deviennent parties " : "devient partie ";
    }

    private static String ceases(String party) {
        return isPlural(party) ? "cessent d’être parties " : "cesse d’être partie ";
    }

    private static boolean isPlural(String party) {
        return party.toLowerCase(Locale.FRENCH).startsWith("les ");
    }

    /** « d’un III bis », « d’une partie « Suivi » » */
    static String ofA(Step step) {
        return "d’" + French.a(step);
    }

    // ---- Removals and replacements

    private Clause removed(Removed removed, Locator provision) {
        Locator context = removed.place().from(provision);
        return new Clause(
                context,
                Subject.LAST,
                new Sentence().text(agreed("supprimé", removed.place())),
                List.of());
    }

    /** « les deuxième à quatrième tirets sont supprimés » */
    private static Clause removed(List<Removed> run, Locator provision) {
        List<Step> steps = run.getFirst().place().steps();
        Locator around = new Locator(steps.subList(0, steps.size() - 1));
        return new Clause(
                around.from(provision),
                Subject.WITHIN,
                new Sentence().text(Exchange.named(run) + " sont supprimés"),
                List.of());
    }

    private Clause replaced(Replaced replaced, Locator provision) {
        String by =
                replaced.what() == What.TABLE
                        ? " par le tableau suivant"
                        : " par les dispositions suivantes";
        return new Clause(
                replaced.place().from(provision),
                Subject.LAST,
                new Sentence().text(agreed("remplacé", replaced.place()) + by),
                replaced.after());
    }

    /** « est supprimée », « sont supprimés » */
    private String agreed(String participle, Locator place) {
        return agreed("", participle, place);
    }

    /** « est ainsi rédigée » */
    private String isSo(String participle, Locator place) {
        return agreed("ainsi ", participle, place);
    }

    private String agreed(String adverb, String participle, Locator place) {
        boolean feminine = place.last().map(French::isFeminine).orElse(text.feminine());
        boolean plural = place.last().map(French::isPlural).orElse(false);
        return (plural ? "sont " : "est ")
                + adverb
                + Agreement.agreed(participle, feminine, plural);
    }

    private Clause moved(Moved moved, Locator provision) {
        List<Step> way = moved.to().steps();
        Sentence sentence = new Sentence().text("est déplacé ");
        String place = French.place(moved.to());
        if (moved.anchor().last() && !way.isEmpty()) {
            Locator around = new Locator(way.subList(0, way.size() - 1));
            place =
                    (around.steps().isEmpty() ? "" : French.place(around) + ", ")
                            + "à la fin "
                            + French.of(way.getLast());
        } else {
            place +=
                    moved.anchor()
                            .after()
                            .map(step -> ", après " + French.the(step))
                            .or(() -> moved.anchor().next().map(s -> ", avant " + French.the(s)))
                            .orElse("");
        }
        sentence.text(place);
        List<Block> quoted = List.of();
        if (moved.reworded()) {
            Optional<List<Inline>> line = Additions.line(moved.after());
            sentence.text(", et ainsi rédigé");
            line.ifPresent(words -> sentence.text("\u00a0: ").quote(words));
            quoted = line.isPresent() ? List.of() : moved.after();
        }
        return new Clause(moved.place().from(provision), Subject.LAST, sentence, quoted);
    }

    // ---- Words

    private Clause reworded(Reworded change, Locator provision) {
        Locator context = change.place().from(provision);
        List<Quote> quotes = Quotation.of(change.before(), change.after());
        if (quotes.isEmpty() || quotes.size() > 1 && isOfParties(change.place())) {
            Sentence whole =
                    new Sentence()
                            .text(isSo("rédigé", change.place()))
                            .text("\u00a0: ")
                            .quote(change.after());
            return new Clause(context, Subject.LAST, whole, List.of());
        }
        return new Clause(context, Subject.WITHIN, Quoted.all(quotes), List.of());
    }

    /** Who the parties are is read as a whole, not put together from a comma and an « et ». */
    private static boolean isOfParties(Locator place) {
        return place.last().filter(Step.Parties.class::isInstance).isPresent();
    }

    private Clause renamed(Renamed change, Locator provision) {
        List<Atom> title = Strand.of(change.after());
        List<Atom> bare = title.subList(Numbers.length(change.after()), title.size() - 1);
        Sentence sentence =
                new Sentence().text("est ainsi rédigé\u00a0: ").quote(Weave.slice(bare));
        return new Clause(
                change.place().from(provision).then(new Step.Title()),
                Subject.LAST,
                sentence,
                List.of());
    }

    private Clause cell(CellChanged change, Locator provision) {
        List<Quote> quotes = Quotation.of(change.before(), change.after());
        List<Quote> all = quotes.isEmpty() ? List.of(whole(change)) : quotes;
        return new Clause(
                change.place().from(provision), Subject.WITHIN, Quoted.all(all), List.of());
    }

    private static Quote whole(CellChanged change) {
        List<Atom> before = Strand.of(change.before());
        List<Atom> after = Strand.of(change.after());
        List<Atom> old = before.subList(0, before.size() - 1);
        List<Atom> current = after.subList(0, after.size() - 1);
        if (old.isEmpty()) {
            return new Quote.Inserted(true, old, current);
        }
        return current.isEmpty() ? new Quote.Deleted(old) : new Quote.Replaced(old, current);
    }

    private Clause period(PeriodChanged change) {
        Sentence sentence =
                new Sentence()
                        .text("dans l’intitulé " + text.of() + ", la période\u00a0: ")
                        .quote(change.before())
                        .text(" est remplacée par la période\u00a0: ")
                        .quote(change.after());
        return new Clause(Locator.WHOLE, Subject.NONE, sentence, List.of());
    }
}
