package fr.tabellion.pipeline;

import fr.tabellion.document.Document;
import fr.tabellion.document.Images;
import fr.tabellion.load.Origins;
import fr.tabellion.load.Part;
import fr.tabellion.markup.Markup;
import fr.tabellion.markup.MarkupContext;
import fr.tabellion.markup.Parsed;
import fr.tabellion.pdf.Fonts;
import fr.tabellion.pdf.Missing;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.template.Kind;
import fr.tabellion.template.PaperInfo;
import fr.tabellion.template.Rendered;
import fr.tabellion.template.Specimen;
import fr.tabellion.template.Templates;
import fr.tabellion.template.Trace;
import fr.tabellion.theme.Theme;

import java.util.ArrayList;
import java.util.List;

/**
 * The road up to the tree: template, markup, and whether both writers will be able to draw it.
 *
 * <p>Safe for use by several threads.
 */
final class Drafting {
    private final Templates templates;
    private final Theme theme;
    private final Fonts fonts;
    private final Pictures pictures;
    private final Origins origins;

    Drafting(Templates templates, Theme theme, Fonts fonts, Pictures pictures, Origins origins) {
        this.templates = templates;
        this.theme = theme;
        this.fonts = fonts;
        this.pictures = pictures;
        this.origins = origins;
    }

    /**
     * @param grafts what the program itself puts into the paper
     */
    Drafted draft(Paper paper, Grafts grafts) {
        return draft(paper, new PaperInfo(paper.name()), grafts);
    }

    /**
     * @param attached for a dossier, the files that go with it
     */
    Drafted draft(Paper paper, List<PaperInfo.Attached> attached) {
        return draft(paper, new PaperInfo(paper.name(), attached), Grafts.NONE);
    }

    private Drafted draft(Paper paper, PaperInfo info, Grafts grafts) {
        Rendered rendered = templates.render(paper.kind(), paper.subject(), info);
        if (!rendered.isGood()) {
            return new Drafted.Stopped(rendered.problems().stream().map(this::placed).toList());
        }
        Parsed parsed = Markup.parse(rendered.html(), context(paper.name(), rendered));
        return parsed.document()
                .map(grafts::into)
                .map(document -> drawable(paper, document, rendered.problems()))
                .orElseGet(() -> new Drafted.Stopped(inTemplate(paper, info, parsed)));
    }

    /** What is wrong with the templates, each tried on papers made up for it. */
    List<Problem> faults() {
        List<Problem> problems = new ArrayList<>();
        for (Kind kind : templates.kinds()) {
            problems.addAll(templates.check(kind));
            templates.specimens(kind).forEach(specimen -> problems.addAll(faults(kind, specimen)));
        }
        return problems;
    }

    /** What markup says of such a paper. */
    private List<Problem> faults(Kind kind, Specimen specimen) {
        Rendered paper = specimen.paper();
        Parsed parsed = Markup.parse(paper.html(), context(kind.name(), paper));
        return located(parsed, specimen.trace());
    }

    private MarkupContext context(String name, Rendered rendered) {
        return new MarkupContext(name + ".html", theme.styles().keySet(), rendered.date());
    }

    /**
     * What is wrong with the HTML, at the place of the template that wrote it: the paper is
     * rendered once more, with each instruction recorded.
     */
    private List<Problem> inTemplate(Paper paper, PaperInfo info, Parsed parsed) {
        return located(parsed, templates.trace(paper.kind(), paper.subject(), info));
    }

    private static List<Problem> located(Parsed parsed, Trace trace) {
        return parsed.faults().stream()
                .map(fault -> located(fault.problem(), trace.place(fault.offset())))
                .toList();
    }

    private static Problem located(Problem problem, Location place) {
        return place.equals(Location.NONE) ? problem : problem.at(place);
    }

    /** Characters and pictures are checked before either file of a paper is written. */
    private Drafted drawable(Paper paper, Document document, List<Problem> warnings) {
        List<Problem> problems = new ArrayList<>(warnings);
        Images images = pictures.of(document, problems::add);
        for (Missing missing : fonts.missing(document, theme)) {
            problems.add(noGlyph(paper, missing));
        }
        return problems.stream().anyMatch(Problem::isError)
                ? new Drafted.Stopped(problems)
                : new Drafted.Ready(document, images, problems);
    }

    /** Another paper's data may hold the same character, and are not what is to be corrected. */
    private List<Part> typedIn(Paper paper) {
        return Sources.of(paper.subject()).stream().filter(origins::hasFile).toList();
    }

    /** A template knows a value by its pointer; prose that cannot be set, by its line as well. */
    private Problem placed(Problem problem) {
        Location place = problem.location();
        if (place.line() > 0 || !place.file().startsWith("data/")) {
            return problem;
        }
        String file = place.file().substring("data/".length());
        int line = problem.code() == Code.E313 ? Integer.parseInt(problem.arguments().get(1)) : 1;
        return origins.line(file, place.pointer(), line).map(problem::at).orElse(problem);
    }

    private Problem noGlyph(Paper paper, Missing missing) {
        Location place =
                origins.find(missing.codePoint(), typedIn(paper))
                        .orElse(Location.of(paper.kind().name() + ".ftlh"));
        return Problem.of(
                Code.E501,
                place,
                Character.toString(missing.codePoint()),
                String.format("U+%04X", missing.codePoint()),
                String.valueOf(Character.getName(missing.codePoint())),
                missing.around());
    }
}
