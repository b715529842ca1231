package fr.tabellion.typography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class TypographyTest {
    private static final int PARAGRAPHS = Boolean.getBoolean("soak") ? 200_000 : 4_000;

    /** What hostile paragraphs are made of. */
    private static final String[] SCRAPS = {
        "mot",
        "ville",
        "État",
        "la",
        "à",
        "M.",
        "Mme",
        "Me",
        "Dupont",
        " ",
        " ",
        " ",
        " ",
        "  ",
        "\u00A0",
        "\u202F",
        "\u2009",
        ";",
        ":",
        "!",
        "?",
        ",",
        ".",
        "...",
        "…",
        "....",
        "\"",
        "\"",
        "'",
        "’",
        "«",
        "»",
        "“",
        "”",
        "(",
        ")",
        "[",
        "]",
        "-",
        "–",
        "—",
        "--",
        "1",
        "2",
        "12",
        "234",
        "000",
        "2024",
        "01 41 13 33 00",
        "er",
        "ème",
        "e",
        "XX",
        "V",
        "h",
        "€",
        "%",
        "km",
        "m²",
        "n°",
        "°",
        "§",
        "art.",
        "article",
        "pages",
        "L.",
        "SIREN",
        "R+6",
        "https://a.fr/l'x",
        "x@y.fr",
        "n.pdf",
        "<b>",
        "&amp;",
        "${x}",
        "\n",
        "🏙",
        "\uD800",
        "é",
        "œ",
        "k€",
        "M€",
        "ans",
        "mars"
    };

    record Case(String typed, List<Run> runs, String expected) {
        static Case of(String line) {
            String[] sides = line.split(" ⇒ ", 2);
            return new Case(sides[0], runs(sides[0]), sides[sides.length - 1]);
        }

        private static List<Run> runs(String typed) {
            var runs = new ArrayList<Run>();
            String cut = Marks.hidden(typed).replace("⟦", "¦⟦").replace("⟧", "⟧¦");
            for (String run : cut.split("¦")) {
                runs.add(new Run(run.replaceAll("[⟦⟧]", ""), run.startsWith("⟦")));
            }
            return runs;
        }

        /** A line that stays is written once: its marks of cutting are not in the result. */
        private String result() {
            return expected.replaceAll("[¦⟦⟧]", "");
        }

        @Override
        public String toString() {
            return typed;
        }
    }

    static Stream<Case> cases() {
        return Lines.of("typography/cases.txt")
                .filter(line -> !line.matches("## [^*]*"))
                .map(Case::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void typed_text_is_set_as_the_table_says(Case example) {
        assertThat(set(example.runs())).isEqualTo(example.result());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_is_set_stays_set(Case example) {
        List<List<Piece>> once = Typography.set(example.runs());
        assertThat(set(again(example.runs(), once))).isEqualTo(example.result());
    }

    @Test
    void the_table_has_three_hundred_cases() {
        assertThat(cases().count()).isGreaterThanOrEqualTo(300);
    }

    @Test
    void setting_twice_is_setting_once() {
        hostile(
                runs -> {
                    List<List<Piece>> once = Typography.set(runs);
                    assertThat(set(again(runs, once))).isEqualTo(Marks.visible(flat(once)));
                });
    }

    @Test
    void letters_digits_and_signs_of_substance_never_change() {
        hostile(
                runs ->
                        assertThat(substance(text(Typography.set(runs))))
                                .isEqualTo(
                                        substance(
                                                runs.stream()
                                                        .map(Run::text)
                                                        .collect(Collectors.joining()))));
    }

    @Test
    void it_does_not_matter_how_the_text_is_cut_into_runs() {
        var random = new Random(11);
        hostile(runs -> assertThat(set(cut(runs, random))).isEqualTo(set(runs)));
    }

    @Test
    void verbatim_runs_stay_as_typed_and_there_are_as_many_results_as_runs() {
        hostile(
                runs -> {
                    List<List<Piece>> set = Typography.set(runs);
                    assertThat(set).hasSameSizeAs(runs);
                    for (int i = 0; i < runs.size(); i++) {
                        if (runs.get(i).verbatim()) {
                            assertThat(text(List.of(set.get(i)))).isEqualTo(runs.get(i).text());
                        }
                    }
                });
    }

    @Test
    void plain_words_come_back_as_they_are() {
        var run = new Run("la ville de Sceaux garde ses écoles ouvertes", false);
        assertThat(Typography.set(List.of(run)).getFirst().getFirst().text()).isSameAs(run.text());
    }

    @Test
    void the_quick_way_out_never_skips_a_rule() {
        hostile(
                runs ->
                        assertThat(Typography.set(runs))
                                .isEqualTo(Typography.swept(runs).pieces()));
    }

    @Test
    void an_empty_run_gives_no_piece_and_an_empty_paragraph_no_run() {
        assertThat(Typography.set(List.of())).isEmpty();
        assertThat(Typography.set(List.of(new Run("", false), new Run("a:", false))))
                .startsWith(List.of())
                .hasSize(2);
    }

    @Test
    void a_raised_piece_stays_within_its_run() {
        assertThat(Typography.set(List.of(new Run("le 1", false), new Run("er avril", false))))
                .containsExactly(
                        List.of(new Piece("le 1", false)),
                        List.of(new Piece("er", true), new Piece("\u00A0avril", false)));
    }

    @Test
    void a_space_that_comes_belongs_to_the_run_of_its_sign() {
        assertThat(Typography.set(List.of(new Run("Objet", false), new Run(": x", false))))
                .containsExactly(
                        List.of(new Piece("Objet", false)), List.of(new Piece("\u00A0: x", false)));
    }

    @Test
    void twenty_thousand_signs_of_one_kind_are_set() {
        for (String scrap : SCRAPS) {
            String text = scrap.repeat(20_000 / scrap.length());
            assertThat(Typography.set(List.of(new Run(text, false)))).hasSize(1);
        }
    }

    private static void hostile(java.util.function.Consumer<List<Run>> check) {
        var random = new Random(7);
        for (int i = 0; i < PARAGRAPHS; i++) {
            check.accept(paragraph(random));
        }
    }

    private static List<Run> paragraph(Random random) {
        var runs = new ArrayList<Run>();
        int count = 1 + random.nextInt(4);
        for (int r = 0; r < count; r++) {
            var text = new StringBuilder();
            for (int s = random.nextInt(8); s > 0; s--) {
                text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
            }
            runs.add(new Run(text.toString(), random.nextInt(8) == 0));
        }
        return runs;
    }

    private static List<Run> cut(List<Run> runs, Random random) {
        var cut = new ArrayList<Run>();
        for (Run run : runs) {
            int at = random.nextInt(run.text().length() + 1);
            cut.add(new Run(run.text().substring(0, at), run.verbatim()));
            cut.add(new Run(run.text().substring(at), run.verbatim()));
        }
        return cut;
    }

    private static List<Run> again(List<Run> runs, List<List<Piece>> set) {
        var again = new ArrayList<Run>();
        for (int i = 0; i < runs.size(); i++) {
            again.add(new Run(text(List.of(set.get(i))), runs.get(i).verbatim()));
        }
        return again;
    }

    private static String set(List<Run> runs) {
        return Marks.visible(flat(Typography.set(runs)));
    }

    /** Neighbours that are raised alike are one piece: where runs are cut does not show. */
    private static List<Piece> flat(List<List<Piece>> set) {
        var flat = new ArrayList<Piece>();
        for (Piece piece : set.stream().flatMap(List::stream).toList()) {
            if (!flat.isEmpty() && flat.getLast().raised() == piece.raised()) {
                Piece last = flat.removeLast();
                flat.add(new Piece(last.text() + piece.text(), piece.raised()));
            } else {
                flat.add(piece);
            }
        }
        return flat;
    }

    private static String text(List<List<Piece>> set) {
        return set.stream().flatMap(List::stream).map(Piece::text).collect(Collectors.joining());
    }

    /** All but spaces, and the signs that are set: quotes, apostrophes, dashes, dots. */
    private static String substance(String text) {
        return text.replaceAll("[\\u0020\\u00A0\\u202F\\u2009\"'’‘«»“”.…–-]", "");
    }
}
