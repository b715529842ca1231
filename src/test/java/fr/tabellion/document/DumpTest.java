package fr.tabellion.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tabellion.Golden;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class DumpTest {
    private static final int PAPERS = Boolean.getBoolean("soak") ? 2000 : 200;

    @Test
    void every_paper_comes_back_as_it_was_written() {
        for (int seed = 0; seed < PAPERS; seed++) {
            Document document = Trees.document(seed);
            assertThat(Dump.read(Dump.write(document))).as("seed " + seed).isEqualTo(document);
        }
    }

    @Test
    void every_character_comes_back_even_half_a_surrogate_pair() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0xffff; c++) {
            all.append((char) c);
        }
        all.append("\ud83d\ude00 \"quoted\" \\u00a0 \\");
        Document document = paper(all.toString());
        String dump = Dump.write(document);
        assertThat(Dump.read(dump)).isEqualTo(document);
        assertThat(dump).contains("\\u00a0").contains("\\u202f").contains("\\u000a").contains("é");
    }

    @Test
    void a_note_reads_well() {
        Golden.check("document/note.txt", Dump.write(Trees.note(1)));
    }

    @Test
    void empty_texts_titles_and_papers_come_back() {
        Document empty =
                new Document(
                        new Metadata("", "", "", List.of(""), "", LocalDate.of(1, 1, 1)),
                        List.of(),
                        List.of(),
                        List.of(
                                new Block.Paragraph(
                                        Attributes.NONE, List.of(new Inline.Text("")))));
        assertThat(Dump.read(Dump.write(empty))).isEqualTo(empty);
    }

    @Test
    void a_damaged_dump_is_refused_with_its_line() {
        String dump = Dump.write(paper("Bonjour"));
        refused(dump.replace("paragraph", "paragraf"), "line 6: no block is called « paragraf »");
        refused(dump.replace("\"Bonjour\"", "\"Bonjour"), "line 7: « \" » is missing");
        refused(dump.replace("    paragraph", "     paragraph"), "line 6: indented by 5");
        refused(dump.replace("Bonjour", "\\u00zz"), "line 7: a broken escape");
        refused(dump.replace("Bonjour", "Bon\\"), "line 7");
        refused(dump.replace("2024-03-28", "demain"), "line 2: not a date: demain");
        refused(dump.replace("body", "corps"), "body is expected, not corps");
        refused("", "a document");
        refused(dump + dump, "indented by 0");
        refused(dump.replace("\"Bonjour\"", "\"Bonjour\" !"), "line 7: something stands after");
        refused(dump.replace("paragraph", "heading level=\"haut\""), "level is not a number");
        refused(dump.replace("paragraph", "ordered numbering=\"grec\""), "« grec »");
    }

    @Test
    void a_dump_cut_anywhere_is_refused_or_read_never_anything_else() {
        String dump = Dump.write(new Trees(5, Trees.Knobs.USUAL.withBlocks(6)).document());
        for (int end = 0; end < dump.length(); end += 23) {
            String cut = dump.substring(0, end);
            try {
                Dump.read(cut);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("dump, line");
            }
        }
    }

    private static void refused(String dump, String message) {
        assertThatThrownBy(() -> Dump.read(dump))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static Document paper(String text) {
        return new Document(
                new Metadata("Essai", "", "", List.of(), "fr-FR", LocalDate.of(2024, 3, 28)),
                List.of(),
                List.of(),
                List.of(new Block.Paragraph(Attributes.NONE, List.of(new Inline.Text(text)))));
    }
}
