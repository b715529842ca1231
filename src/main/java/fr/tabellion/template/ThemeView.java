package fr.tabellion.template;

import fr.tabellion.model.Contract.Theme;
import fr.tabellion.typography.Numerals;

import java.util.List;
import java.util.Optional;

/**
 * A theme, and what a commune has under it; a contract's own themes hold nothing.
 *
 * @param number among the themes listed with it, from 1
 */
record ThemeView(
        Source at,
        Theme theme,
        String ref,
        int number,
        List<PriorityView> priorities,
        List<CommitmentsView> commitments,
        List<IndicatorView> indicators,
        Optional<BudgetView> budget)
        implements View {
    static ThemeView bare(Source at, Theme theme, int number) {
        return new ThemeView(
                at, theme, theme.id(), number, List.of(), List.of(), List.of(), Optional.empty());
    }

    @Shown
    String id() {
        return theme.id();
    }

    @Shown
    String title() {
        return theme.title();
    }

    /** « d’insertion des jeunes », after « En matière ». */
    @Shown
    Optional<String> matter() {
        return theme.matter();
    }

    /** The number as sections show it: « IV ». */
    @Shown
    String roman() {
        return Numerals.roman(number);
    }
}
