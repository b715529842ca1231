package fr.tabellion.pipeline;

import fr.tabellion.build.Draft;
import fr.tabellion.build.Unit;
import fr.tabellion.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is built of a contract or a session: the files of its chosen papers, and all that is wrong
 * with it.
 *
 * <pre>
 * drafts.of("sessions/sceaux-2024-03-28", selection).drafts()
 *     // note-blagis-2024.docx, .pdf; what is sealed, kept; the enclosures, copied
 * </pre>
 *
 * <p>Nothing is drawn yet: a draft tells how.
 */
final class Drafts {
    private final Shared shared;
    private final Plans plans;
    private final Trees trees;
    private final Dossiers dossiers;
    private final Registers registers;
    private final Checks checks;

    Drafts(
            Shared shared,
            Plans plans,
            Trees trees,
            Dossiers dossiers,
            Registers registers,
            Checks checks) {
        this.shared = shared;
        this.plans = plans;
        this.trees = trees;
        this.dossiers = dossiers;
        this.registers = registers;
        this.checks = checks;
    }

    Unit.Plan of(String unit, Selection selection) {
        Plan plan = plans.of(unit);
        Succession succession = succession(unit, plan, selection);
        List<Draft> drafts = new ArrayList<>(succession.drafts());
        List<Problem> problems = new ArrayList<>(checks.problems(unit));
        problems.addAll(succession.problems());
        for (Paper paper : plan.papers()) {
            if (paper.kind().isDossier()) {
                problems.addAll(dossiers.unknown(paper));
                drafts.addAll(dossiers.copies(paper, selection.wants(paper, Form.PDF)));
            }
        }
        List<String> notes = new ArrayList<>(succession.notes());
        notes.addAll(unmet(plan, selection));
        return new Unit.Plan(drafts, problems, notes);
    }

    private static List<String> unmet(Plan plan, Selection selection) {
        return plan.impossible().stream()
                .filter(one -> selection.covers(one.paper()))
                .map(one -> Unmet.of(one).note())
                .toList();
    }

    private Succession succession(String unit, Plan plan, Selection selection) {
        Succession succession =
                new Succession(
                        unit,
                        registers.of(unit),
                        shared.site.out(),
                        selection.formats(),
                        trees::draft);
        for (Paper paper : plan.papers()) {
            Succession.Drawing drawing = (drawn, tree) -> drafts(paper, drawn, tree, selection);
            Optional<Paper> explained = plans.explained(paper);
            if (explained.isPresent()) {
                succession.companion(paper, explained.get(), selection.covers(paper), drawing);
            } else if (!isWithoutOther(paper)) {
                succession.paper(paper, selection.covers(paper), drawing);
            }
        }
        succession.others(selection.kind().isEmpty() && selection.commune().isEmpty());
        return succession;
    }

    /** Explains a paper whose template is broken: which versions that has cannot be told. */
    private boolean isWithoutOther(Paper paper) {
        return !paper.kind().explains().isEmpty()
                && !shared.templates.lacking(paper.kind()).isEmpty();
    }

    /**
     * Files that were not asked for are left as they are.
     *
     * @param paper that the choice was made of
     * @param drawn the same, or a later version of it
     */
    private List<Draft> drafts(
            Paper paper, Paper drawn, Function<Paper, Drafted> tree, Selection selection) {
        List<Form> asked =
                paper.forms().stream().filter(form -> selection.wants(paper, form)).toList();
        List<Form> others = paper.forms().stream().filter(form -> !asked.contains(form)).toList();
        List<Draft> drafts = new ArrayList<>();
        if (!asked.isEmpty()) {
            drafts.add(
                    new Draft.Drawn(
                            paths(drawn, asked),
                            new Reads(paper, shared.kinds),
                            () ->
                                    shared.printing.print(
                                            drawn,
                                            asked,
                                            selection.withData(),
                                            tree.apply(drawn))));
        }
        if (!others.isEmpty()) {
            drafts.add(new Draft.Held(paths(drawn, others), Selection.NOT_ASKED));
        }
        return drafts;
    }

    private static List<String> paths(Paper paper, List<Form> forms) {
        return forms.stream().map(paper::path).toList();
    }
}
