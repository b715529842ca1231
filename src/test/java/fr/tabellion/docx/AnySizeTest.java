package fr.tabellion.docx;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.document.Images;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Texts;
import fr.tabellion.document.Trees;
import fr.tabellion.theme.Themes;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Papers larger than any council's; how long they take is for the benchmark to show. */
class AnySizeTest {
    @Test
    void a_list_of_5000_items_restarts_nowhere() {
        Document list =
                paper(
                        new Block.OrderedList(
                                Attributes.NONE,
                                Block.Numbering.DECIMAL,
                                1,
                                each(5000, i -> new Block.ListItem(Attributes.NONE, words(i)))));
        DocxParts parts = sound(list);
        assertThat(DocxParts.all(parts.root("word/document.xml"), "p")).hasSize(5000);
        assertThat(DocxText.read(written(list))).contains("5000. ");
    }

    @Test
    void many_lists_each_begin_anew() {
        List<Block> lists =
                each(
                        1000,
                        i ->
                                new Block.OrderedList(
                                        Attributes.NONE,
                                        Block.Numbering.LOWER_ROMAN,
                                        1 + i % 3,
                                        each(
                                                2,
                                                j ->
                                                        new Block.ListItem(
                                                                Attributes.NONE, words(j)))));
        sound(paper(lists.toArray(Block[]::new)));
    }

    @Test
    void a_table_of_200_rows_repeats_its_head_and_splits_no_row() {
        Document table =
                paper(
                        new Block.Table(
                                Attributes.NONE,
                                List.of(),
                                List.of(),
                                List.of(row(0, true)),
                                each(200, i -> row(i, false))));
        DocxParts parts = sound(table);
        assertThat(DocxParts.all(parts.root("word/document.xml"), "cantSplit")).hasSize(201);
        assertThat(DocxParts.all(parts.root("word/document.xml"), "tblHeader")).hasSize(1);
    }

    @Test
    void a_paragraph_of_100_000_characters_comes_through_whole() {
        String text = "délibération n° 12 – à l’unanimité, ".repeat(2800).substring(0, 100_000);
        sound(paper(new Block.Paragraph(Attributes.NONE, List.of(new Inline.Text(text)))));
    }

    @Test
    void emphasis_a_thousand_deep_ends_as_it_began() {
        Inline deep = new Inline.Text("fond");
        for (int i = 0; i < 1000; i++) {
            deep = new Inline.Emphasis(List.of(deep));
        }
        sound(paper(new Block.Paragraph(Attributes.NONE, List.of(deep))));
    }

    private static DocxParts sound(Document document) {
        byte[] docx = written(document);
        DocxParts parts = DocxParts.of(docx);
        assertThat(Schemas.violations(parts)).isEmpty();
        assertThat(Lint.findings(parts)).isEmpty();
        assertThat(DocxText.words(docx)).isEqualTo(Texts.of(document));
        return parts;
    }

    private static byte[] written(Document document) {
        return new DocxWriter(Themes.sample()).write(document, Images.NONE);
    }

    private static Block.Row row(int index, boolean head) {
        return new Block.Row(
                Attributes.NONE,
                each(
                        4,
                        i ->
                                new Block.Cell(
                                        Attributes.NONE,
                                        head,
                                        1,
                                        1,
                                        Block.Alignment.NATURAL,
                                        words(4 * index + i))));
    }

    private static List<Block> words(int index) {
        return List.of(
                new Block.Paragraph(
                        Attributes.NONE, List.of(new Inline.Text("mot " + index + ", été"))));
    }

    private static <T> List<T> each(int count, IntFunction<T> made) {
        return IntStream.range(0, count).mapToObj(made).toList();
    }

    private static Document paper(Block... body) {
        Document note = Trees.note(1);
        return new Document(note.metadata(), List.of(), List.of(), List.of(body));
    }
}
