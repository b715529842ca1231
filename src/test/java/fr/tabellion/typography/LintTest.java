package fr.tabellion.typography;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;
import fr.tabellion.typography.Finding.Kind;
import fr.tabellion.typography.Finding.Weight;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class LintTest {
    static Stream<List<String>> texts() {
        return Lines.of("typography/lint.txt").map(line -> List.of((line + " ").split(" ⇒ ", 2)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_is_doubted_as_the_table_says(List<String> row) {
        String expected = row.get(1).strip();
        assertThat(
                        Lint.doubts(row.get(0)).stream()
                                .map(LintTest::shown)
                                .collect(Collectors.joining(" ; "))
                                .strip())
                .isEqualTo(expected);
    }

    private static String shown(Finding finding) {
        return finding.kind() + " " + finding.found() + " → " + finding.instead();
    }

    @ParameterizedTest
    @ValueSource(strings = {"annexe-antony-2020", "note-sceaux-2024"})
    void the_faults_of_the_seeds_are_found(String seed) {
        var report = new StringBuilder();
        int number = 0;
        for (String line : Lines.all("typography/seeds/" + seed + ".txt").toList()) {
            number++;
            for (Finding finding : Lint.doubts(line)) {
                assertThat(line).startsWith(line.substring(0, finding.offset()) + finding.found());
                report.append("%d:%d %s%n".formatted(number, finding.offset(), shown(finding)));
            }
        }
        Golden.check("typography/" + seed + ".lint.txt", report.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"annexe-antony-2020", "note-sceaux-2024"})
    void the_seeds_are_set(String seed) {
        String set =
                Lines.all("typography/seeds/" + seed + ".txt")
                        .map(line -> Typography.set(List.of(new Run(line, false))))
                        .map(runs -> Marks.visible(runs.getFirst()))
                        .collect(Collectors.joining("\n", "", "\n"));
        Golden.check("typography/" + seed + ".set.txt", set);
    }

    @Test
    void what_typography_changes_is_listed_with_its_place() {
        assertThat(Lint.changes("l'avenant n°8... le 1er ; fin?"))
                .containsExactly(
                        new Finding(Kind.SET, 1, "'", "’"),
                        new Finding(Kind.SET, 11, "°", "°\u00A0"),
                        new Finding(Kind.SET, 13, "...", "…"),
                        new Finding(Kind.RAISED, 21, "er", "er"),
                        new Finding(Kind.SET, 23, " ", "\u202F"),
                        new Finding(Kind.SET, 29, "?", "\u202F?"));
    }

    @Test
    void both_are_told_in_the_order_of_the_text() {
        assertThat(Lint.of("la politique la ville : l'Etat"))
                .extracting(Finding::kind)
                .containsExactly(Kind.MISSING_WORD, Kind.SET, Kind.SET, Kind.MISSING_ACCENT);
    }

    @Test
    void a_change_asks_nothing_a_habit_a_glance_a_fault_a_look() {
        assertThat(Kind.SET.weight()).isEqualTo(Weight.DONE);
        assertThat(Kind.MISSING_ACCENT.weight()).isEqualTo(Weight.REMARK);
        assertThat(Kind.MISSING_WORD.weight()).isEqualTo(Weight.DOUBT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n", "\"", "((((", "))))", "«»«»", "\uD800", "….…", "de de de"})
    void hostile_text_is_read_to_its_end(String text) {
        assertThat(Lint.of(text)).allSatisfy(f -> assertThat(f.offset()).isLessThan(text.length()));
    }

    @Test
    void a_long_text_is_read_in_a_moment() {
        String text = "la mémoire collective organiser (un café, « l'Etat » ".repeat(2_000);
        assertThat(Lint.doubts(text)).hasSizeGreaterThan(4_000);
    }

    @Test
    void text_that_is_set_already_has_no_change_to_tell() {
        assertThat(Lint.changes("la ville d’Antony s’engage à\u00A0: n°\u00A08\u202F;")).isEmpty();
    }
}
