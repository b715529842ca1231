package fr.tabellion.pdf;

import static fr.tabellion.pdf.Papers.cell;
import static fr.tabellion.pdf.Papers.h;
import static fr.tabellion.pdf.Papers.li;
import static fr.tabellion.pdf.Papers.note;
import static fr.tabellion.pdf.Papers.p;
import static fr.tabellion.pdf.Papers.row;
import static fr.tabellion.pdf.Papers.table;
import static fr.tabellion.pdf.Papers.td;
import static fr.tabellion.pdf.Papers.th;
import static fr.tabellion.pdf.Papers.ul;
import static fr.tabellion.pdf.Papers.words;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Inline;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class PagesTest {
    @Test
    void a_heading_is_never_left_alone_at_the_foot_of_a_page() {
        for (int above = 40; above < 54; above++) {
            List<Block> body = lines(above);
            body.add(h(2, "Titre"));
            body.add(p(words(60)));
            Reading reading = read(body);
            assertThat(page("mot0 ", reading))
                    .as("after " + above)
                    .isEqualTo(page("Titre", reading));
        }
    }

    @Test
    void a_lists_introduction_stays_with_its_first_item() {
        for (int above = 40; above < 54; above++) {
            List<Block> body = lines(above);
            body.add(p("La ville s’engage à :"));
            body.add(ul(li(p("former")), li(p("loger"))));
            Reading reading = read(body);
            assertThat(page("former", reading)).isEqualTo(page("La ville", reading));
        }
    }

    @Test
    void a_short_list_stands_on_one_page_and_a_longer_one_goes_on() {
        boolean split = false;
        for (int above = 40; above < 54; above++) {
            List<Block> body = lines(above);
            body.add(ul(li(p("former")), li(p("loger")), li(p("soigner"))));
            Reading reading = read(body);
            assertThat(page("soigner", reading)).isEqualTo(page("former", reading));
            body.set(above, ul(li(p("former")), li(p("loger")), li(p("soigner")), li(p("bâtir"))));
            Reading longer = read(body);
            split |= page("former", longer) != page("bâtir", longer);
        }
        assertThat(split).isTrue();
    }

    @Test
    void columns_without_a_width_are_as_wide_as_what_they_hold() {
        String funder = "La ville des Essarts-sur-Orme et ses partenaires";
        Reading reading =
                Papers.read(
                        table(
                                List.of(row(th("Action"), th("Financeur"), th("2025"), th("2026"))),
                                row(td("Place"), td(funder), td("9 €"), td("–"))));
        assertThat(page(funder, reading)).isZero();
    }

    @Test
    void no_line_of_a_paragraph_is_alone_on_a_page() {
        for (int above = 40; above < 54; above++) {
            List<Block> body = lines(above);
            body.add(p(words(60)));
            Reading reading = read(body);
            for (int page = 0; page < reading.pages(); page++) {
                int own = page;
                long count =
                        reading.lines().stream()
                                .filter(l -> l.page() == own && l.text().startsWith("mot"))
                                .count();
                assertThat(count).as("page " + page + " after " + above).isNotEqualTo(1);
            }
        }
    }

    @Test
    void the_header_begins_on_page_two_and_the_footer_counts() {
        Reading reading = read(lines(120));
        assertThat(reading.pages()).isEqualTo(3);
        assertThat(texts("En-tête", reading)).containsExactly("1 En-tête", "2 En-tête");
        assertThat(texts("Page", reading))
                .containsExactly("0 Page 1 / 3", "1 Page 2 / 3", "2 Page 3 / 3");
    }

    @Test
    void a_tables_head_is_repeated_on_each_page_and_tagged_once() {
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            rows.add(row(td("action " + i), td("montant")));
        }
        Reading reading =
                Papers.read(
                        table(
                                List.of(row(th("Tête"), th("Somme"))),
                                rows.toArray(Block.Row[]::new)));
        assertThat(texts("Tête", reading)).hasSize(reading.pages()).hasSizeGreaterThan(2);
        assertThat(reading.tree().split("THead", -1)).hasSize(2);
    }

    @Test
    void a_row_taller_than_a_page_goes_on_line_by_line() {
        Reading reading =
                Papers.read(
                        table(
                                List.of(row(th("a"), th("b"))),
                                row(cell(false, 1, 1, p(words(1800))), td("bref")),
                                row(td("suite"), td("fin"))));
        assertThat(reading.pages()).isGreaterThan(2);
        assertThat(reading.paragraphs()).contains(words(1800), "suite", "fin");
        assertThat(reading.tree().split("TR", -1)).hasSize(4);
    }

    @Test
    void a_footnote_stands_on_the_page_of_its_mark() {
        for (int above = 36; above < 54; above++) {
            List<Block> body = lines(above);
            body.add(
                    p(new Inline.Text("Appel"), note("La note en bas"), new Inline.Text(" suite")));
            Reading reading = read(body);
            assertThat(page("La note", reading)).isEqualTo(page("Appel", reading));
        }
    }

    @Test
    void a_footnote_longer_than_a_page_goes_on_at_the_foot_of_the_next() {
        Reading reading = Papers.read(p(new Inline.Text("Appel"), note(words(1500))), p("Après"));
        assertThat(reading.pages()).isGreaterThan(1);
        assertThat(reading.paragraphs()).containsExactly("Appel1", "Après", words(1500));
    }

    @Test
    void what_is_kept_together_is_on_one_page_if_it_fits_and_split_if_not() {
        for (int above = 40; above < 54; above++) {
            List<Block> body = lines(above);
            body.add(
                    new Block.Keep(Attributes.NONE, List.of(p("Début"), p(words(90)), p("Terme"))));
            Reading reading = read(body);
            assertThat(page("Terme", reading)).isEqualTo(page("Début", reading));
        }
        Reading huge =
                Papers.read(new Block.Keep(Attributes.NONE, List.of(p(words(1500)), p("Terme"))));
        assertThat(huge.pages()).isGreaterThan(1);
    }

    @Test
    void a_page_break_begins_a_page_and_two_of_them_only_one() {
        Reading reading =
                Papers.read(p("un"), new Block.PageBreak(), new Block.PageBreak(), p("deux"));
        assertThat(reading.pages()).isEqualTo(2);
        assertThat(page("deux", reading)).isEqualTo(1);
    }

    @Test
    void cells_that_span_rows_stay_with_them() {
        for (int above = 36; above < 54; above++) {
            List<Block> body = lines(above);
            body.add(
                    table(
                            List.of(),
                            row(cell(true, 3, 1, p("Emploi")), td("premier")),
                            row(td("deuxième")),
                            row(td("troisième"))));
            Reading reading = read(body);
            assertThat(page("troisième", reading)).isEqualTo(page("Emploi", reading));
        }
    }

    private static List<Block> lines(int count) {
        List<Block> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(
                    new Block.Paragraph(
                            Attributes.style("table"), List.of(new Inline.Text("ligne " + i))));
        }
        return lines;
    }

    private static Reading read(List<Block> body) {
        return Papers.read(body.toArray(Block[]::new));
    }

    private static int page(String start, Reading reading) {
        return reading.lines().stream()
                .filter(line -> line.text().contains(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start + " is not drawn"))
                .page();
    }

    private static List<String> texts(String start, Reading reading) {
        return reading.lines().stream()
                .filter(line -> line.text().startsWith(start))
                .map(line -> line.page() + " " + line.text())
                .toList();
    }
}
