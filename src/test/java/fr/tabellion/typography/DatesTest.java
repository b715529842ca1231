package fr.tabellion.typography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

@Isolated("changes the locale of the whole program")
class DatesTest {
    @ParameterizedTest
    @CsvSource({
        "2024-03-28, 28⍽mars 2024, jeudi 28⍽mars 2024, mars 2024",
        "2024-04-01, 1er⍽avril 2024, lundi 1er⍽avril 2024, avril 2024",
        "2024-02-29, 29⍽février 2024, jeudi 29⍽février 2024, février 2024",
        "2026-08-15, 15⍽août 2026, samedi 15⍽août 2026, août 2026",
        "2025-12-02, 2⍽décembre 2025, mardi 2⍽décembre 2025, décembre 2025",
        "1789-07-14, 14⍽juillet 1789, mardi 14⍽juillet 1789, juillet 1789"
    })
    void a_day(LocalDate date, String day, String weekday, String month) {
        assertThat(Marks.visible(Dates.day(date))).isEqualTo(day);
        assertThat(Marks.visible(Dates.weekday(date))).isEqualTo(weekday);
        assertThat(Marks.visible(Dates.month(date))).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2030-12-31, 2024-2030",
        "2024-01-01, 2024-12-31, 2024",
        "2020-01-01, 2022-12-30, du 1er⍽janvier 2020 au 30⍽décembre 2022",
        "2024-03-28, 2030-12-31, du 28⍽mars 2024 au 31⍽décembre 2030",
        "2024-01-02, 2024-12-31, du 2⍽janvier au 31⍽décembre 2024",
        "2024-03-03, 2024-03-28, du 3 au 28⍽mars 2024",
        "2024-03-01, 2024-03-28, du 1er au 28⍽mars 2024",
        "2024-03-03, 2025-03-28, du 3⍽mars 2024 au 28⍽mars 2025",
        "2024-03-28, 2024-03-28, le 28⍽mars 2024",
        "2024-02-01, 2030-11-30, du 1er⍽février 2024 au 30⍽novembre 2030"
    })
    void a_period_is_exact_in_the_shortest_words(LocalDate first, LocalDate last, String period) {
        assertThat(Marks.visible(Dates.period(first, last))).isEqualTo(period);
    }

    @Test
    void whole_years_can_be_told_by_their_days_and_other_periods_by_their_years() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        assertThat(Marks.visible(Dates.fromTo(first, LocalDate.of(2030, 12, 31))))
                .isEqualTo("du 1er⍽janvier 2024 au 31⍽décembre 2030");
        assertThat(Dates.years(first, LocalDate.of(2030, 6, 1))).isEqualTo("2024-2030");
        assertThat(Dates.years(first, LocalDate.of(2024, 6, 1))).isEqualTo("2024");
    }

    @ParameterizedTest
    @CsvSource({"19:30, 19⍽h⍽30", "09:05, 9⍽h⍽05", "19:00, 19⍽h", "00:00, 0⍽h", "23:59, 23⍽h⍽59"})
    void an_hour(LocalTime time, String expected) {
        assertThat(Marks.visible(Dates.time(time))).isEqualTo(expected);
    }

    @Test
    void the_locale_of_the_machine_has_no_say() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Dates.time(LocalTime.of(9, 5))).endsWith("05");
            assertThat(Dates.day(LocalDate.of(2024, 3, 28))).startsWith("28").endsWith("2024");
        } finally {
            Locale.setDefault(before);
        }
    }
}
