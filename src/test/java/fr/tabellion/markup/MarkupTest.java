package fr.tabellion.markup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;
import fr.tabellion.document.Document;
import fr.tabellion.document.Dump;
import fr.tabellion.problem.Messages;
import fr.tabellion.theme.Theme;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Collectors;

class MarkupTest {
    private static final MarkupContext CONTEXT =
            new MarkupContext(
                    "note.html", new HashSet<>(Theme.STANDARD), LocalDate.of(2024, 3, 28));

    private static Parsed page(String body) {
        return Markup.parse(
                "<html lang=\"fr-FR\"><head><title>Essai</title></head><body>\n"
                        + body
                        + "\n</body></html>",
                CONTEXT);
    }

    private static String said(Parsed parsed) {
        Messages messages = new Messages(Locale.FRANCE);
        return parsed.problems().stream().map(messages::problem).collect(Collectors.joining("\n"));
    }

    @Test
    void a_paper_made_by_a_template_becomes_a_tree() throws IOException {
        String html = Files.readString(Path.of("src/test/golden/template/deliberation.html"));
        Parsed parsed = Markup.parse(html, CONTEXT);
        assertThat(said(parsed)).isEmpty();
        Document document = parsed.document().orElseThrow();
        Golden.check("markup/deliberation.txt", Dump.write(document));
    }

    @Test
    void what_is_wrong_is_said_all_at_once() {
        Parsed parsed =
                page(
                        """
                        <h1>Un</h1><h3>Trois</h3>
                        <para>x</para>
                        <p clas="title">a</p><p class="titel">b</p>
                        texte perdu
                        <ul><p>c</p></ul>
                        <img src="logo.png"/>
                        """);
        Golden.check("markup/problems.txt", said(parsed) + "\n");
    }
}
