package fr.tabellion.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a contract says for one commune.
 *
 * @param id the body's
 * @param part how papers call its part of the territory: « la partie … du quartier »
 * @param prose by slot
 */
public record Commune(
        String id,
        Optional<String> part,
        List<Priority> priorities,
        List<Commitment> commitments,
        List<Indicator> indicators,
        List<BudgetLine> budget,
        Map<String, Prose> prose) {
    public Commune {
        priorities = List.copyOf(priorities);
        commitments = List.copyOf(commitments);
        indicators = List.copyOf(indicators);
        budget = List.copyOf(budget);
    }

    /** « lutter contre le décrochage scolaire », under a theme, with its actions. */
    public record Priority(Optional<String> id, String theme, String text, List<Action> actions) {
        public Priority {
            actions = List.copyOf(actions);
        }
    }

    public record Action(Optional<String> id, String text) {}

    /**
     * What one party engages to do under a theme.
     *
     * @param party the id of a party's body
     */
    public record Commitment(Optional<String> id, String theme, String party, String text) {}

    /**
     * What will be measured.
     *
     * @param baseline the value at the start, as it is to be printed
     */
    public record Indicator(
            Optional<String> id,
            String theme,
            String text,
            Optional<String> unit,
            Optional<String> baseline,
            Optional<String> target,
            Optional<String> source) {}

    /**
     * One amount of the budget.
     *
     * @param party who pays
     * @param amount in euros
     */
    public record BudgetLine(
            Optional<String> id,
            String theme,
            String text,
            String party,
            int year,
            BigDecimal amount) {}
}
