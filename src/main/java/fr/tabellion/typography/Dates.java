package fr.tabellion.typography;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;

/**
 * Days, periods and hours in French, whatever the locale of the machine.
 *
 * <pre>{@code
 * Dates.day(2024-04-01)                 1er avril 2024   (the letters are raised by Typography)
 * Dates.period(2024-01-01, 2030-12-31)  2024-2030
 * Dates.period(2024-03-01, 2030-12-31)  du 1er mars 2024 au 31 décembre 2030
 * Dates.time(19:30)                     19 h 30
 * }</pre>
 *
 * <p>Their no-break spaces stand already.
 */
public final class Dates {
    private static final List<String> MONTHS =
            List.of(
                    "janvier",
                    "février",
                    "mars",
                    "avril",
                    "mai",
                    "juin",
                    "juillet",
                    "août",
                    "septembre",
                    "octobre",
                    "novembre",
                    "décembre");
    private static final List<String> WEEKDAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

    private Dates() {}

    /** « 28 mars 2024 ». */
    public static String day(LocalDate date) {
        return dayAndMonth(date) + " " + date.getYear();
    }

    /** « jeudi 28 mars 2024 ». */
    public static String weekday(LocalDate date) {
        return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1) + " " + day(date);
    }

    /** « mars 2024 ». */
    public static String month(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** « 28 mars ». */
    public static String dayAndMonth(LocalDate date) {
        return dayOfMonth(date) + Spaces.NO_BREAK + MONTHS.get(date.getMonthValue() - 1);
    }

    private static String dayOfMonth(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    }

    /** « 19 h 30 », « 9 h 05 », « 19 h ». */
    public static String time(LocalTime time) {
        String hours = time.getHour() + "" + Spaces.NO_BREAK + "h";
        int minute = time.getMinute();
        String tens = minute < 10 ? "0" : "";
        return minute == 0 ? hours : hours + Spaces.NO_BREAK + tens + minute;
    }

    /**
     * Exact, in the shortest words: « 2024-2030 » and « 2024 » for whole years, else « du … au … ».
     */
    public static String period(LocalDate first, LocalDate last) {
        return wholeYears(first, last) ? years(first, last) : fromTo(first, last);
    }

    /** The years alone, exact or not: « 2024-2030 », « 2024 ». */
    public static String years(LocalDate first, LocalDate last) {
        return first.getYear() == last.getYear()
                ? String.valueOf(first.getYear())
                : first.getYear() + "-" + last.getYear();
    }

    /**
     * « du 3 au 28 mars 2024 », « du 1er janvier 2024 au 31 décembre 2030 », « le 3 mars 2024 ».
     */
    public static String fromTo(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return "le " + day(first);
        }
        return "du " + beginning(first, last) + " au " + day(last);
    }

    /** Without what the last day says again. */
    private static String beginning(LocalDate first, LocalDate last) {
        if (first.getYear() != last.getYear()) {
            return day(first);
        }
        return first.getMonth() == last.getMonth() ? dayOfMonth(first) : dayAndMonth(first);
    }

    /** From a 1 January to a 31 December. */
    public static boolean wholeYears(LocalDate first, LocalDate last) {
        return first.getDayOfYear() == 1
                && last.getMonth() == Month.DECEMBER
                && last.getDayOfMonth() == 31;
    }
}
