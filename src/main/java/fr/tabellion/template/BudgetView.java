package fr.tabellion.template;

import fr.tabellion.model.Commune.BudgetLine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Amounts as a table: a row for each thing and payer, a column for each year.
 *
 * <pre>
 * text        payer     2025      2026      total
 * Chantiers   l’État    5 000 €   5 000 €   10 000 €
 * </pre>
 *
 * @param lines one at least
 */
record BudgetView(Views views, Source at, List<LineView> lines) implements View {
    /** One amount. */
    record LineView(
            Source at,
            String ref,
            String theme,
            String text,
            PartyView party,
            int year,
            Amount amount)
            implements View {}

    /**
     * @param amounts one a year of {@link #years}; zero where nothing is planned
     */
    record RowView(String ref, String text, PartyView party, List<Amount> amounts, Amount total)
            implements View {}

    /** What one party pays in all. */
    record ShareView(PartyView party, List<Amount> amounts, Amount total) implements View {}

    static LineView line(Source at, String ref, BudgetLine line, PartyView party) {
        return new LineView(
                at, ref, line.theme(), line.text(), party, line.year(), new Amount(line.amount()));
    }

    @Shown
    List<Integer> years() {
        return lines.stream().map(LineView::year).distinct().sorted().toList();
    }

    @Shown
    List<RowView> rows() {
        Map<List<String>, LineView> first = new LinkedHashMap<>();
        lines.forEach(line -> first.putIfAbsent(key(line), line));
        return first.values().stream().map(this::row).toList();
    }

    private static List<String> key(LineView line) {
        return List.of(line.theme(), line.text(), line.party().party().body());
    }

    private RowView row(LineView first) {
        List<String> key = key(first);
        Predicate<LineView> same = line -> key(line).equals(key);
        return new RowView(first.ref(), first.text(), first.party(), amounts(same), sum(same));
    }

    /** What each party pays, in the order of the lines. */
    @Shown
    List<ShareView> shares() {
        Map<String, PartyView> parties = new LinkedHashMap<>();
        lines.forEach(line -> parties.putIfAbsent(line.party().party().body(), line.party()));
        return parties.values().stream().map(this::share).toList();
    }

    private ShareView share(PartyView party) {
        Predicate<LineView> theirs =
                line -> line.party().party().body().equals(party.party().body());
        return new ShareView(party, amounts(theirs), sum(theirs));
    }

    /** One total a year of {@link #years}. */
    @Shown
    List<Amount> totals() {
        return amounts(line -> true);
    }

    @Shown
    Amount total() {
        return sum(line -> true);
    }

    private List<Amount> amounts(Predicate<LineView> wanted) {
        return years().stream().map(year -> sum(wanted.and(line -> line.year() == year))).toList();
    }

    private Amount sum(Predicate<LineView> wanted) {
        return new Amount(
                lines.stream()
                        .filter(wanted)
                        .map(line -> line.amount().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
