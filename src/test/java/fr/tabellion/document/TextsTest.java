package fr.tabellion.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class TextsTest {
    @Test
    void a_footnote_leaves_its_number_and_comes_after_the_body() {
        assertThat(
                        texts(
                                paragraph(
                                        new Inline.Text("Le contrat"),
                                        new Inline.Footnote(
                                                List.of(paragraph(new Inline.Text("Loi Lamy.")))),
                                        new Inline.Text(" court.")),
                                paragraph(new Inline.Text("Fin."))))
                .containsExactly("Le contrat1 court.", "Fin.", "Loi Lamy.");
    }

    @Test
    void a_list_gives_a_line_an_item_and_a_table_a_line_a_paragraph() {
        Block list =
                new Block.BulletList(
                        Attributes.NONE,
                        List.of(
                                item(paragraph(new Inline.Text("un"))),
                                item(paragraph(new Inline.Text("deux")))));
        Block.Cell cell =
                new Block.Cell(
                        Attributes.NONE, false, 1, 1, Block.Alignment.NATURAL, List.of(list));
        Block table =
                new Block.Table(
                        Attributes.NONE,
                        List.of(new Inline.Text("Budget")),
                        List.of(),
                        List.of(),
                        List.of(new Block.Row(Attributes.NONE, List.of(cell, cell))));
        assertThat(texts(table)).containsExactly("Budget", "un", "deux", "un", "deux");
    }

    @Test
    void what_is_no_word_leaves_nothing() {
        assertThat(
                        texts(
                                paragraph(),
                                paragraph(new Inline.PageNumber(), new Inline.Image("a", "b")),
                                new Block.PageBreak()))
                .isEmpty();
    }

    private static List<String> texts(Block... body) {
        return Texts.of(
                new Document(
                        new Metadata("", "", "", List.of(), "fr", LocalDate.EPOCH),
                        List.of(paragraph(new Inline.Text("en-tête"))),
                        List.of(),
                        List.of(body)));
    }

    private static Block.ListItem item(Block... content) {
        return new Block.ListItem(Attributes.NONE, List.of(content));
    }

    private static Block.Paragraph paragraph(Inline... content) {
        return new Block.Paragraph(Attributes.NONE, List.of(content));
    }
}
