package fr.tabellion.compare;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.document.Dump;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

class ComparisonTest {
    private static final String ANTONY = "antony-2020/annexe-antony";
    private static final String VAL_FLEURI = "demo-rives-de-lorme/annexe-demo-val-fleuri";

    static String dump(String paper) {
        try {
            return Files.readString(Path.of("src/test/golden/papers", paper + ".tree.txt"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Today's text is the paper's dump with words replaced in it. */
    private static Comparison changed(String paper, UnaryOperator<String> edit) {
        String dump = dump(paper);
        return Comparison.of("annexe", Dump.read(dump), Dump.read(edit.apply(dump)));
    }

    private static void holds(Comparison comparison) {
        Document redline = comparison.redline();
        assertThat(Dump.write(Redline.rejected(redline)))
                .isEqualTo(Dump.write(comparison.inForce()));
        assertThat(Redline.accepted(redline)).isEqualTo(comparison.applied());
        assertThat(Dump.read(Dump.write(redline))).isEqualTo(redline);
    }

    @Test
    void a_text_compared_with_itself_has_no_changes() {
        for (String paper : new String[] {ANTONY, VAL_FLEURI}) {
            Comparison same = changed(paper, dump -> dump);
            assertThat(same.isEmpty()).isTrue();
            assertThat(same.unexplained()).isEmpty();
            assertThat(same.applied()).isEqualTo(same.inForce());
        }
    }

    @Test
    void what_introduces_a_list_or_entitles_a_table_changes_before_what_these_hold() {
        Document before = Annexe.sample().document();
        String now =
                Dump.write(before)
                        .replace("La ville d’Antony s’engage", "La commune d’Antony s’engage")
                        .replace("chantiers d’insertion", "chantiers d’avenir")
                        .replace("Indicateurs par thème", "Indicateurs et objectifs par thème")
                        .replace("4000", "5000");
        List<String> places =
                Comparison.of("annexe", before, Dump.read(now)).changes().stream()
                        .map(change -> French.place(change.place()))
                        .toList();
        String table =
                "à la partie «\u00a0Indicateurs de suivi\u00a0»,"
                        + " tableau «\u00a0Indicateurs par thème\u00a0»";
        assertThat(places)
                .containsExactly(
                        "au I, engagements de la ville d’Antony, phrase introductive",
                        "au I, engagements de la ville d’Antony, quatrième tiret",
                        "au II, engagements de la ville d’Antony, phrase introductive",
                        "au III, engagements de la ville d’Antony, phrase introductive",
                        table + ", intitulé",
                        table
                                + ", ligne «\u00a0Heures d’insertion dans les marchés\u00a0»,"
                                + " colonne «\u00a0Objectif\u00a0»");
    }

    @Test
    void a_word_replaced_is_one_change() {
        Comparison comparison =
                changed(ANTONY, dump -> dump.replace("Créer un espace", "Ouvrir un espace"));
        assertThat(comparison.changes()).hasSize(1);
        assertThat(comparison.changes().getFirst())
                .isInstanceOfSatisfying(
                        Change.Reworded.class,
                        change -> {
                            assertThat(change.ref()).isEqualTo("antony/commitment:5");
                            assertThat(French.place(change.place()))
                                    .isEqualTo(
                                            "au I, engagements de la ville d’Antony,"
                                                    + " cinquième tiret");
                        });
        assertThat(Dump.write(comparison.applied())).contains("Ouvrir un espace");
        holds(comparison);
    }

    @Test
    void amounts_of_a_table_change_with_their_totals() {
        Comparison comparison =
                changed(
                        VAL_FLEURI,
                        dump ->
                                dump.replace("18\\u202f500", "19\\u202f500")
                                        .replace("36\\u202f500", "37\\u202f500")
                                        .replace("1\\u202f180\\u202f500", "1\\u202f181\\u202f500"));
        assertThat(comparison.changes())
                .hasSize(3)
                .allMatch(change -> change instanceof Change.CellChanged);
        holds(comparison);
    }

    @Test
    void a_change_left_out_is_as_if_it_had_not_been_made() {
        Comparison comparison =
                changed(ANTONY, dump -> dump.replace("Créer un espace", "Ouvrir un espace"));
        Comparison without = comparison.without(change -> true);
        assertThat(without.isEmpty()).isTrue();
        assertThat(without.applied()).isEqualTo(comparison.inForce());
    }

    @Test
    void what_no_contractual_field_explains_is_told_and_changes_nothing() {
        Comparison comparison =
                changed(ANTONY, dump -> dump.replace("marque le pas", "s’essouffle"));
        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.unexplained()).hasSize(1);
        assertThat(comparison.unexplained().getFirst().arguments().get(1))
                .contains("marque le pas");
        assertThat(comparison.applied()).isEqualTo(comparison.inForce());
    }

    @Test
    void where_one_of_the_texts_says_nothing_a_difference_unexplained_has_nothing_to_quote() {
        Document before = Annexe.sample().document();
        List<Block> less = new ArrayList<>(before.body());
        less.remove(3);
        Document now = new Document(before.metadata(), List.of(), List.of(), less);
        assertThat(unexplained(before, now))
                .containsExactly("« Le présent contrat prolonge celui de 2015. »", "");
        assertThat(unexplained(now, before))
                .containsExactly("", "« Le présent contrat prolonge celui de 2015. »");
    }

    private static List<String> unexplained(Document before, Document now) {
        List<String> arguments =
                Comparison.of("annexe", before, now).unexplained().getFirst().arguments();
        return arguments.subList(1, 3).stream().map(one -> one.replace('\u00a0', ' ')).toList();
    }

    @Test
    void the_period_is_a_change_of_its_own() {
        Comparison comparison =
                changed(
                        ANTONY,
                        dump -> dump.replace("      \"2020-2022\"\n", "      \"2020-2024\"\n"));
        assertThat(comparison.changes()).singleElement().isInstanceOf(Change.PeriodChanged.class);
        holds(comparison);
    }

    @Test
    void a_terminal_shows_changes_word_by_word() {
        Comparison comparison =
                changed(
                        ANTONY,
                        dump ->
                                dump.replace("Créer un espace", "Ouvrir un espace")
                                        .replace("      \"2020-2022\"\n", "      \"2020-2024\"\n"));
        assertThat(DiffLine.of(comparison))
                .extracting(ComparisonTest::shown)
                .containsExactly(
                        "à la mention de la période: 2020-[-2022-]{+2024+}",
                        "au I, engagements de la ville d’Antony, cinquième tiret:"
                                + " [-Créer-]{+Ouvrir+} un espace de coworking");
    }

    @Test
    void a_terminal_shows_a_row_on_one_line_without_the_head_of_its_table() {
        Annexe before = Annexe.sample();
        Annexe now = before.copy();
        now.indicators.add(1, new Annexe.Indicator("Emploi", "Contrats signés", "25"));
        Comparison comparison = Comparison.of("annexe", before.document(), now.document());
        assertThat(DiffLine.of(comparison))
                .singleElement()
                .extracting(ComparisonTest::shown)
                .asString()
                .endsWith(": {+Emploi | Contrats signés | 25+}");
    }

    private static String shown(DiffLine line) {
        StringBuilder out = new StringBuilder(line.place()).append(": ");
        for (DiffLine.Piece piece : line.pieces()) {
            out.append(
                    switch (piece.mark()) {
                        case PLAIN -> piece.text();
                        case INSERTED -> "{+" + piece.text() + "+}";
                        case DELETED -> "[-" + piece.text() + "-]";
                    });
        }
        return out.toString();
    }

    @Test
    void an_id_that_the_sealed_text_gave_says_which_item_it_is_however_reworded() {
        Comparison comparison =
                changed(
                        ANTONY,
                        dump ->
                                dump.replace("antony/commitment:5", "antony/commitment-5")
                                        .replace(
                                                "Créer un espace de coworking",
                                                "Louer des bureaux à la journée"));
        assertThat(comparison.changes())
                .singleElement()
                .isInstanceOf(Change.Reworded.class)
                .extracting(Change::ref)
                .isEqualTo("antony/commitment:5");
        holds(comparison);
    }

    @Test
    void a_redline_is_compared_with_nothing() {
        Comparison comparison =
                changed(ANTONY, dump -> dump.replace("Créer un espace", "Ouvrir un espace"));
        Document redline = comparison.redline();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () ->
                                Comparison.of(
                                        "annexe",
                                        Redline.accepted(comparison.inForce()),
                                        new Document(
                                                redline.metadata(),
                                                redline.header(),
                                                redline.footer(),
                                                List.of(new Block.Inserted("1", redline.body())))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
