package fr.tabellion.template;

import fr.tabellion.model.Period;
import fr.tabellion.typography.Dates;

import java.time.LocalDate;

/** A period; printed « 2024-2030 », or « du … au … » where it is not whole years. */
record PeriodView(Source at, LocalDate from, LocalDate to) implements View.Printed {
    static PeriodView of(Source at, Period period) {
        return new PeriodView(at, period.from(), period.to());
    }

    @Override
    public String printed() {
        return Dates.period(from, to);
    }

    /** The years alone: « 2024-2030 ». */
    @Shown
    String years() {
        return Dates.years(from, to);
    }

    /** « du 1er janvier 2024 au 31 décembre 2030 ». */
    @Shown
    String exact() {
        return Dates.fromTo(from, to);
    }
}
