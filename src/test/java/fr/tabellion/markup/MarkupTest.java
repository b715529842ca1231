package fr.tabellion.markup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;
import fr.tabellion.document.Block.Paragraph;
import fr.tabellion.document.Document;
import fr.tabellion.document.Dump;
import fr.tabellion.document.Inline;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Messages;
import fr.tabellion.theme.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

class MarkupTest {
    private static final Path CASES = Path.of("src/test/resources/markup");
    private static final MarkupContext CONTEXT =
            new MarkupContext(
                    "note.html", new HashSet<>(Theme.STANDARD), LocalDate.of(2024, 3, 28));
    private static final String OPEN =
            "<html lang=\"fr-FR\"><head><title>Essai</title></head><body>";

    private static Parsed page(String body) {
        return Markup.parse(OPEN + "\n" + body + "\n</body></html>", CONTEXT);
    }

    private static String said(Parsed parsed) {
        Messages messages = new Messages(Locale.FRANCE);
        return parsed.problems().stream().map(messages::problem).collect(Collectors.joining("\n"));
    }

    private static String outcome(String body) {
        Parsed parsed = page(body);
        return parsed.document().map(MarkupTest::body).orElseGet(() -> said(parsed) + "\n");
    }

    private static String body(Document document) {
        String dump = Dump.write(document);
        return dump.substring(dump.indexOf("  body\n") + 7);
    }

    /** Cases of a file: a line in # says what, the lines after it are the HTML. */
    private static String all(String file) throws IOException {
        StringBuilder golden = new StringBuilder();
        for (String part : Files.readString(CASES.resolve(file)).split("(?m)^# ")) {
            if (!part.isBlank()) {
                int line = part.indexOf('\n');
                String html = part.substring(line + 1).strip();
                golden.append("# ").append(part, 0, line).append('\n').append(html).append('\n');
                golden.append(outcome(html.replace("\\u0007", "\u0007"))).append('\n');
            }
        }
        return golden.toString();
    }

    @Test
    void html_of_the_subset_becomes_a_tree() throws IOException {
        Golden.check("markup/good.txt", all("good.txt"));
    }

    @Test
    void what_is_not_of_the_subset_is_said_all_at_once() throws IOException {
        Golden.check("markup/bad.txt", all("bad.txt"));
    }

    @Test
    void a_paper_made_by_a_template_becomes_a_tree() throws IOException {
        String html = Files.readString(Path.of("src/test/golden/template/deliberation.html"));
        Parsed parsed = Markup.parse(html, CONTEXT);
        assertThat(said(parsed)).isEmpty();
        Golden.check("markup/deliberation.txt", Dump.write(parsed.document().orElseThrow()));
    }

    @Test
    void the_head_tells_the_file_s_properties() {
        Document document =
                Markup.parse(
                                """
                                <!DOCTYPE html>
                                <html lang="fr-FR"><head>
                                  <title>Note : le
                                    contrat</title>
                                  <meta name="subject" content="L'objet"/>
                                  <meta name="author" content="Sceaux"/>
                                  <meta name="keywords" content="ville, quartier ,,"/>
                                  <meta name="date" content="2024-04-01"/>
                                </head><body>
                                  <header><p>En-tête</p></header><p>a</p>
                                  <footer><p><page/> / <pages/></p></footer>
                                </body></html>\
                                """,
                                CONTEXT)
                        .document()
                        .orElseThrow();
        assertThat(document.metadata().title()).isEqualTo("Note\u00a0: le contrat");
        assertThat(document.metadata().subject()).isEqualTo("L’objet");
        assertThat(document.metadata().keywords()).containsExactly("ville", "quartier");
        assertThat(document.metadata().date()).isEqualTo(LocalDate.of(2024, 4, 1));
        assertThat(document.metadata().language()).isEqualTo("fr-FR");
        assertThat(document.header()).hasSize(1);
        assertThat(document.footer()).hasSize(1);
        assertThat(document.body()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "du texte",
                "<p>a</p>",
                "<html lang=\"fr\"><body><p>a</p></body></html>",
                "<html lang=\"fr\"><head></head><body><p>a</p></body></html>",
                "<html lang=\"fr\"><head><title> </title></head><body><p>a</p></body></html>",
                "<html lang=\"fr\"><head><title>a</title></head></html>",
                "<html><head><title>a</title></head><body/></html>",
                "<html lang=\"fr\"><head><title>a</title><meta name=\"autor\""
                        + " content=\"\"/></head><body/></html>",
                "<html lang=\"fr\"><head><title>a</title><title>b</title></head><body/></html>",
                "<html lang=\"fr\"><head><title>a</title><meta name=\"date\""
                        + " content=\"hier\"/></head><body/></html>",
                "<html lang=\"fr\"><head><title>a</title></head><body/><body/></html>",
                "<html"
                    + " lang=\"fr\"><head><title>a</title></head><body><header><h1>a</h1></header></body></html>",
                "<html lang=\"fr\"><head><title>a</title></head><body/></html><html/>",
                "<!DOCTYPE html SYSTEM \"http://example.org/x.dtd\"><html/>",
                "<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><html"
                        + " lang=\"fr\"><head><title>&a;</title></head><body/></html>",
            })
    void a_paper_without_its_frame_is_a_problem(String html) {
        Parsed parsed = Markup.parse(html, CONTEXT);
        assertThat(parsed.document()).isEmpty();
        assertThat(parsed.faults()).isNotEmpty();
        assertThat(said(parsed)).isNotEmpty();
    }

    @Test
    void entities_that_explode_are_refused_unread() {
        String bomb =
                "<!DOCTYPE html [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                        + "<html lang=\"fr\"><head><title>&b;</title></head><body/></html>";
        assertThat(Markup.parse(bomb, CONTEXT).problems())
                .extracting(problem -> problem.code())
                .containsExactly(Code.E418);
    }

    @Test
    void nesting_too_deep_is_said_and_breaks_nothing() {
        String deep = "<section>".repeat(50_000) + "<p>a</p>" + "</section>".repeat(50_000);
        Parsed parsed = page(deep);
        assertThat(parsed.problems()).extracting(problem -> problem.code()).contains(Code.E415);
    }

    @Test
    void a_paper_beyond_all_measure_is_refused() {
        assertThat(page("<p>" + "a".repeat(Markup.LARGEST) + "</p>").problems())
                .extracting(problem -> problem.code())
                .containsExactly(Code.E416);
    }

    @Test
    void places_are_right_far_into_a_long_paper() {
        String line = "<p>Été &#233;&amp; <strong>à Sceaux</strong><!-- <p> --></p>\n";
        Parsed parsed = page(line.repeat(20_000) + "  <p>a<blink>b</blink></p>");
        assertThat(said(parsed)).startsWith("note.html:20002:7  élément <blink> inconnu");
        assertThat(parsed.faults().getFirst().offset())
                .isEqualTo(OPEN.length() + 1 + line.length() * 20_000 + 6);
    }

    @Test
    void problems_come_in_the_order_of_the_html_and_not_without_end() {
        Parsed parsed = page("<blink/>\n".repeat(1000));
        List<Integer> offsets = parsed.faults().stream().map(Fault::offset).toList();
        assertThat(offsets).isSorted().hasSize(100);
    }

    @Test
    void long_text_stays_whole() {
        String text = "Antony et Sceaux ".repeat(6000).strip();
        Document document = page("<p>" + text + "</p>").document().orElseThrow();
        Paragraph paragraph = (Paragraph) document.body().getFirst();
        assertThat(((Inline.Text) paragraph.content().getFirst()).value()).isEqualTo(text);
    }

    @Test
    void line_ends_of_windows_are_white_space() {
        assertThat(outcome("<p>a\r\nb</p>")).isEqualTo(outcome("<p>a\nb</p>"));
    }
}
