package fr.tabellion.template;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class TemplatesTest {
    private static final Path FOLDER = Path.of("src/test/resources/template/templates");
    private final Templates templates = new Templates(List.of(FOLDER));

    @Test
    void adding_a_kind_needs_no_java() {
        assertThat(templates.problems()).isEmpty();
        assertThat(templates.kinds()).extracting(Kind::name).containsExactly("deliberation");
        Kind kind = templates.kinds().getFirst();
        Subject subject = Samples.agendaItem();
        assertThat(templates.unmet(kind, subject)).isEmpty();
        Rendered paper = templates.render(kind, subject, new PaperInfo("deliberation-blagis-2024"));
        assertThat(paper.problems()).isEmpty();
        Golden.check("template/deliberation.html", paper.html());
    }
}
