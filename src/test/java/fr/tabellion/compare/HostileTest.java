package fr.tabellion.compare;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Block.Cell;
import fr.tabellion.document.Block.Row;
import fr.tabellion.document.Document;
import fr.tabellion.document.Dump;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Metadata;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** What holds of any two texts that markup lets through, however odd. */
class HostileTest {
    private static final int PAIRS = Boolean.getBoolean("soak") ? 20_000 : 120;

    @Test
    void a_redline_of_odd_texts_rejected_is_the_one_in_force() {
        for (long seed = 0; seed < PAIRS; seed++) {
            Hostile hostile = new Hostile(seed);
            Document before = hostile.text();
            Document now = hostile.mutated(before, 1 + (int) (seed % 12));
            isGivenBack(before, now, "seed " + seed);
        }
    }

    private static Comparison isGivenBack(Document before, Document now, String seed) {
        Comparison comparison = Comparison.of("annexe", before, now);
        Document redline = comparison.redline();
        assertThat(Dump.write(Redline.rejected(redline))).as(seed).isEqualTo(Dump.write(before));
        assertThat(Redline.accepted(redline)).as(seed).isEqualTo(comparison.applied());
        assertThat(comparison.without(change -> true).redline()).as(seed).isEqualTo(before);
        return comparison;
    }

    // ---- Tables

    @Test
    void a_new_row_between_two_that_share_any_cell_waits_for_the_end_of_it() {
        Block before =
                table(
                        row(td(1, "Emploi"), td(2, "la ville"), td(1, "80")),
                        row(td("Santé"), td("9")));
        Block now =
                table(
                        row(td(1, "Emploi"), td(1, "la ville"), td(1, "80")),
                        row(td("Habitat"), td("le bailleur"), td("12")),
                        row(td("Santé"), td("la ville"), td("9")));
        becomes(before, now);
    }

    @Test
    void a_shared_cell_that_is_no_heading_is_not_torn_by_a_new_row_of_the_same_words() {
        Block before = table(row(td(2, "Emploi"), td("Jeunes")), row(td("Heures")));
        Block now = table(row(td(3, "Emploi"), td("Jeunes")), row(td("Places")), row(td("Heures")));
        becomes(before, now);
    }

    @Test
    void a_new_row_under_the_old_name_of_a_theme_renamed_does_not_tear_it() {
        Block before = table(row(th(2, "Emploi"), td("Jeunes")), row(td("Heures")));
        Block now =
                table(
                        row(th(1, "Emploi et insertion"), td("Jeunes")),
                        row(th(1, "Emploi"), td("Places")),
                        row(th(1, "Emploi et insertion"), td("Heures")));
        becomes(before, now);
    }

    @Test
    void a_row_that_could_not_go_alone_has_its_table_replaced() {
        Block before =
                table(row(td(2, "un"), td(1, "deux")), row(td(2, "trois")), row(td(1, "quatre")));
        Block now = table(row(td("un"), td("deux")), row(td("quatre"), td("trois")));
        Comparison comparison = becomes(before, now);
        assertThat(comparison.changes()).hasSize(1).allMatch(c -> c instanceof Change.Replaced);
    }

    @Test
    void a_table_of_more_columns_under_the_same_heads_is_another() {
        Block before = table(row(td("un"), td("deux")), row(td("trois"), td("quatre")));
        Block now =
                table(row(td("un"), td("deux"), td("x")), row(td("trois"), td("quatre"), td("y")));
        Comparison comparison = becomes(before, now);
        assertThat(comparison.changes()).hasSize(1).allMatch(c -> c instanceof Change.Replaced);
    }

    // ---- Blocks and words

    @Test
    void a_frame_that_was_empty_gives_back_what_came_into_it() {
        Block picture = p(new Inline.Image("logo.png", ""));
        becomes(new Block.Keep(Attributes.NONE, List.of()), keep(picture));
    }

    @Test
    void sections_without_a_name_are_the_same_ones_in_their_order() {
        Block before = nameless("Les jeunes", "Le quartier");
        assertThat(isGivenBack(part(before), part(before), "").isEmpty()).isTrue();
        assertThat(becomes(before, nameless("Les jeunes", "Le quartier de la gare")).changes())
                .hasSize(1);
    }

    @Test
    void a_numbered_list_of_the_model_keeps_what_introduces_it() {
        becomes(introduced("Soutenir les jeunes"), introduced("Soutenir tous les jeunes"));
    }

    @Test
    void a_word_with_a_soft_hyphen_at_its_end_is_the_word() {
        becomes(p(text("le mot\u00ad suite")), p(text("le mot fin")));
        becomes(p(text("le mot\u00ad")), p(text("le petit mot")));
        assertThat(Strand.key("le mot\u00ad suite")).isEqualTo(Strand.key("le mot suite"));
    }

    @Test
    void code_without_a_sign_is_not_taken_for_the_end() {
        becomes(
                p(text("la "), new Inline.Code(""), text(" ville")),
                p(text("la commune de Sceaux")));
    }

    @Test
    void words_in_many_wrappings_keep_theirs() {
        Inline deep =
                new Inline.Link(
                        "https://sceaux.fr",
                        List.of(new Inline.Emphasis(List.of(strong(text("Sceaux"))))));
        becomes(
                p(deep, strong(text("ville"))),
                p(text("Sceaux"), new Inline.Emphasis(List.of(text("-"))), strong(text("ville"))));
    }

    @Test
    void an_id_counted_beyond_all_numbers_is_counted_on() {
        Block.ListItem one = item("x:99999999999", "Soutenir les jeunes");
        Block.ListItem other = item("x:99999999999", "Ouvrir un centre de santé");
        Comparison comparison =
                becomes(
                        new Block.BulletList(Attributes.NONE, List.of(one)),
                        new Block.BulletList(Attributes.NONE, List.of(one, other)));
        assertThat(Dump.write(comparison.applied())).contains("x:100000000000");
    }

    // ---- What no field holds

    @Test
    void what_introduces_a_list_does_not_come_or_go_unsaid() {
        Block alone = keep(list("la ville"));
        Block introduced =
                new Block.Keep(
                        Attributes.NONE,
                        List.of(Annexe.p("La ville s’engage à\u00a0:"), list("la ville")));
        assertThat(told(alone, introduced)).anyMatch(one -> one.contains("La ville s’engage"));
        assertThat(told(introduced, alone)).anyMatch(one -> one.contains("La ville s’engage"));
        assertThat(told(introduced, introduced)).isEmpty();
    }

    @Test
    void a_part_is_not_given_a_title_unsaid() {
        Block words = Annexe.p("La ville agit.");
        Block heading = new Block.Heading(Attributes.NONE, 2, Annexe.text("Les moyens"));
        Block nameless = new Block.Section(Annexe.ref("moyens"), List.of(words));
        Block titled = new Block.Section(Annexe.ref("moyens"), List.of(heading, words));
        assertThat(told(nameless, titled)).anyMatch(one -> one.contains("Les moyens"));
    }

    private static Block list(String words) {
        return new Block.BulletList(Annexe.ref("pilotage/ville"), List.of(item("n:1", words)));
    }

    /** What a person is to look at, and the changes. */
    private static List<String> told(Block before, Block now) {
        Comparison comparison = becomes(before, now);
        return Stream.concat(
                        comparison.unexplained().stream().map(Object::toString),
                        comparison.changes().stream().map(Object::toString))
                .toList();
    }

    /** As the prose of one part. */
    private static Comparison becomes(Block before, Block now) {
        return isGivenBack(part(before), part(now), "");
    }

    private static Document part(Block block) {
        Metadata metadata =
                new Metadata("Annexe", "", "", List.of(), "fr-FR", LocalDate.of(2025, 1, 1));
        Block part = new Block.Section(Annexe.ref("pilotage"), List.of(Annexe.p("Avant"), block));
        return new Document(metadata, List.of(), List.of(), List.of(part));
    }

    private static Block table(Row... rows) {
        return new Block.Table(
                Attributes.NONE,
                Annexe.text("Indicateurs"),
                Collections.nCopies(rows[0].cells().size(), new Block.Column(0)),
                List.of(),
                List.of(rows));
    }

    private static Row row(Cell... cells) {
        return new Row(Attributes.NONE, List.of(cells));
    }

    private static Cell td(String words) {
        return td(1, words);
    }

    private static Cell td(int rows, String words) {
        return cell(false, rows, words);
    }

    private static Cell th(int rows, String words) {
        return cell(true, rows, words);
    }

    private static Cell cell(boolean header, int rows, String words) {
        return new Cell(
                Attributes.NONE,
                header,
                rows,
                1,
                Block.Alignment.NATURAL,
                List.of(Annexe.p(words)));
    }

    private static Block.ListItem item(String ref, String words) {
        return new Block.ListItem(Annexe.ref(ref), List.of(Annexe.p(words)));
    }

    private static Block nameless(String... words) {
        return new Block.Section(
                Attributes.NONE,
                Stream.of(words)
                        .<Block>map(
                                each -> new Block.Section(Attributes.NONE, List.of(Annexe.p(each))))
                        .toList());
    }

    private static Block introduced(String words) {
        return new Block.Section(
                Attributes.NONE,
                List.of(
                        Annexe.p("La ville s’engage à\u00a0:"),
                        new Block.OrderedList(
                                Attributes.NONE,
                                Block.Numbering.DECIMAL,
                                1,
                                List.of(item("n:1", words)))));
    }

    private static Block keep(Block block) {
        return new Block.Keep(Attributes.NONE, List.of(block));
    }

    private static Block p(Inline... content) {
        return new Block.Paragraph(Attributes.NONE, List.of(content));
    }

    private static Inline text(String words) {
        return new Inline.Text(words);
    }

    private static Inline strong(Inline... content) {
        return new Inline.Strong(List.of(content));
    }
}
