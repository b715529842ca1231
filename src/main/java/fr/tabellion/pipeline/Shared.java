package fr.tabellion.pipeline;

import fr.tabellion.build.Digest;
import fr.tabellion.build.InputSet;
import fr.tabellion.load.Loaded;
import fr.tabellion.load.Origins;
import fr.tabellion.load.ThemeLoader;
import fr.tabellion.pdf.Fonts;
import fr.tabellion.problem.Problem;
import fr.tabellion.template.Templates;
import fr.tabellion.theme.Theme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What all papers of a run share, whatever data they are made from: templates, theme, fonts.
 *
 * <p>Safe for use by several threads.
 */
final class Shared {
    final Site site;
    final Templates templates;
    final Loaded<Theme> theme;
    final Set<String> kinds;
    final Letterheads letterheads;
    final Printing printing;
    private final Fonts fonts = Fonts.shipped();

    Shared(Site site, Digest program) {
        this.site = site;
        this.templates = new Templates(site.templateFolders());
        this.theme = ThemeLoader.load(site.theme());
        this.kinds = Set.copyOf(templates.names());
        this.letterheads = new Letterheads(site.templates(), theme.value());
        this.printing = new Printing(theme.value(), fonts, letterheads, program);
    }

    /**
     * The road up to the tree, for some data.
     *
     * @param sought told of each place where a picture is looked for
     */
    Drafting drafting(Origins origins, Consumer<Path> sought) {
        Pictures pictures = new Pictures(site.pictureFolders(), sought);
        return new Drafting(templates, theme.value(), fonts, pictures, origins);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(templates.problems());
        problems.addAll(theme.problems());
        return problems;
    }

    /**
     * While there is one, nobody can tell which papers there are to be, and which are left over.
     */
    List<Problem> brokenKinds() {
        return templates.problems().stream().filter(Problem::isError).toList();
    }

    /**
     * What is wrong here, as inputs: a file that may not be read any more has the date and the
     * digest it had, but is not what papers were drawn with.
     */
    InputSet faults() {
        InputSet faults = InputSet.empty();
        for (Problem problem : problems()) {
            faults =
                    problem.isError()
                            ? faults.with(problem.location().file(), Digest.NONE)
                            : faults;
        }
        return faults;
    }
}
