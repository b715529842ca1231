package fr.tabellion.typography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.RuleBasedNumberFormat;

import fr.tabellion.typography.Numerals.Hyphens;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

class AmountsTest {
    static Stream<List<String>> letters() {
        return Lines.of("typography/letters.txt").map(line -> List.of(line.split(" *\\| *")));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void an_amount_in_letters_reads_as_the_table_says(List<String> row) {
        var euros = new BigDecimal(row.get(0));
        assertThat(Amounts.inLetters(euros)).isEqualTo(row.get(1));
        assertThat(Amounts.inLetters(euros, Hyphens.EVERYWHERE)).isEqualTo(row.getLast());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.50 | 1␣234,50⍽€",
                "1234.5 | 1␣234,50⍽€",
                "2000 | 2␣000⍽€",
                "2E+6 | 2␣000␣000⍽€",
                "0 | 0⍽€",
                "0.05 | 0,05⍽€",
                "999 | 999⍽€",
                "-1500 | −1␣500⍽€",
                "-0.10 | −0,10⍽€",
                "1234567890123.45 | 1␣234␣567␣890␣123,45⍽€",
                "150.00 | 150⍽€"
            })
    void figures_part_thousands_and_show_cents_only_if_there_are_any(
            BigDecimal euros, String figures) {
        assertThat(Marks.visible(Amounts.figures(euros))).isEqualTo(figures);
    }

    @Test
    void a_column_of_a_table_is_even() {
        assertThat(Marks.visible(Amounts.figures(new BigDecimal("2000"), 2)))
                .isEqualTo("2␣000,00⍽€");
    }

    @Test
    void an_act_states_an_amount_in_figures_and_in_letters() {
        assertThat(
                        Marks.visible(
                                Amounts.figuresAndLetters(
                                        new BigDecimal("1234.50"), Hyphens.CLASSIC)))
                .isEqualTo(
                        "1␣234,50⍽€ (mille deux cent trente-quatre euros et cinquante centimes)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234.50 | 1␣234,5", "1E+4 | 10␣000", "0.125 | 0,125", "-12 | −12", "7 | 7"})
    void a_number_keeps_the_decimals_it_has(BigDecimal number, String expected) {
        assertThat(Marks.visible(Amounts.number(number))).isEqualTo(expected);
        assertThat(Marks.visible(Amounts.percent(number))).isEqualTo(expected + "⍽%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "12.345", "-0.009"})
    void a_fraction_of_a_cent_is_refused_not_rounded(BigDecimal euros) {
        assertThatThrownBy(() -> Amounts.figures(euros))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cent");
        assertThatThrownBy(() -> Amounts.inLetters(euros))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+15", "-1000000000000000", "1E+300"})
    void what_is_too_large_to_be_spelt_out_is_refused(BigDecimal euros) {
        assertThatThrownBy(() -> Amounts.inLetters(euros))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too large");
    }

    /** ICU knows all but the s before « millions » and either of the two ways with hyphens. */
    @Test
    void numbers_in_letters_agree_with_icu_where_it_knows() {
        var icu = new RuleBasedNumberFormat(Locale.FRENCH, RuleBasedNumberFormat.SPELLOUT);
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            long number = i < 10_000 ? i : random.nextLong(Numerals.LIMIT);
            agrees(icu, number, false, "%spellout-cardinal-masculine");
            agrees(icu, number, true, "%spellout-cardinal-feminine");
        }
    }

    private static void agrees(
            RuleBasedNumberFormat icu, long number, boolean feminine, String rules) {
        String ours = Numerals.inLetters(number, feminine, Hyphens.CLASSIC);
        assertThat(comparable(ours)).isEqualTo(comparable(icu.format(number, rules)));
    }

    private static String comparable(String letters) {
        return letters.replace('-', ' ').replaceAll("(cent|vingt)s (mil|bil)", "$1 $2");
    }

    @Test
    void counts_agree_with_the_plural_rules_of_icu() {
        PluralRules rules = PluralRules.forLocale(Locale.FRENCH);
        for (int n = 0; n < 1000; n++) {
            boolean plural = !rules.select(n).equals("one");
            assertThat(Agreement.count(n, "commune").endsWith("communes")).isEqualTo(plural);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, I",
        "2, II",
        "4, IV",
        "6, VI",
        "9, IX",
        "14, XIV",
        "19, XIX",
        "40, XL",
        "49, XLIX",
        "90, XC",
        "400, CD",
        "1984, MCMLXXXIV",
        "2024, MMXXIV",
        "3999, MMMCMXCIX"
    })
    void roman_numerals(int number, String roman) {
        assertThat(Numerals.roman(number)).isEqualTo(roman);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4000})
    void there_is_no_roman_numeral_for_nought_nor_for_4000(int number) {
        assertThatThrownBy(() -> Numerals.roman(number))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1er | 1re | premier",
                "2 | 2e | 2e | deuxième",
                "4 | 4e | 4e | quatrième",
                "5 | 5e | 5e | cinquième",
                "9 | 9e | 9e | neuvième",
                "21 | 21e | 21e | vingt et unième",
                "30 | 30e | 30e | trentième",
                "80 | 80e | 80e | quatre-vingtième",
                "200 | 200e | 200e | deux centième",
                "1000 | 1000e | 1000e | millième",
                "2000000 | 2000000e | 2000000e | deux millionième"
            })
    void ordinals(int number, String masculine, String feminine, String letters) {
        assertThat(Numerals.ordinal(number, false)).isEqualTo(masculine);
        assertThat(Numerals.ordinal(number, true)).isEqualTo(feminine);
        assertThat(Numerals.ordinalInLetters(number, false, Hyphens.CLASSIC)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"1, 1er", "2, 2", "4 bis, 4⍽bis", " 12 , 12", "1 ter, 1⍽ter"})
    void the_first_article_is_the_1er(String number, String article) {
        assertThat(Marks.visible(Numerals.article(number))).isEqualTo(article);
    }
}
