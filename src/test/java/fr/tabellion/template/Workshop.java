package fr.tabellion.template;

import fr.tabellion.problem.Messages;
import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A folder of templates made up by a test. */
final class Workshop {
    static final String HEADER =
            "<#ftl"
                + " attributes={\"for\":\"agenda-item\",\"title\":\"Essai\",\"slots\":[\"context\"]}>\n";

    private final Path folder;

    Workshop(Path folder) {
        this.folder = folder;
    }

    Workshop with(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Templates templates() {
        return new Templates(List.of(folder), Duration.ofMillis(500));
    }

    /** What the template makes of the sample's agenda item, or what it says instead. */
    String draw(String template) {
        return draw(template, Samples.agendaItem());
    }

    String draw(String template, Subject subject) {
        with("essai.ftlh", HEADER + template);
        Templates templates = templates();
        if (!templates.problems().isEmpty()) {
            return said(templates.problems());
        }
        Kind kind = templates.kinds().getFirst();
        Rendered paper = templates.render(kind, subject, new PaperInfo("essai"));
        return paper.isGood() ? paper.html().strip() : said(paper.problems());
    }

    /** What the check of that template says. */
    String check(String template) {
        with("essai.ftlh", HEADER + template);
        Templates templates = templates();
        return templates.problems().isEmpty()
                ? said(templates.check(templates.kinds().getFirst()))
                : said(templates.problems());
    }

    /** In French, the folder left out. */
    String said(List<Problem> problems) {
        Messages messages = new Messages(Locale.FRANCE);
        return problems.stream()
                .map(messages::problem)
                .map(text -> text.replace(folder.toString().replace('\\', '/') + "/", ""))
                .collect(Collectors.joining("\n"));
    }
}
