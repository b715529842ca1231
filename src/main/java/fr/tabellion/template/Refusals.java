package fr.tabellion.template;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What no template may do: run text as a template, print text unescaped, hide errors, read the
 * clock, reach Java, loop without an end, or look outside its folder.
 */
final class Refusals {
    private static final Set<String> REFUSED =
            Set.of(
                    "?interpret",
                    "?eval",
                    "?evalJson",
                    "?eval_json",
                    "?new",
                    "?api",
                    "?noEsc",
                    "?no_esc",
                    "#noautoesc",
                    "#noAutoEsc",
                    "#outputformat",
                    "#outputFormat",
                    "#autoesc",
                    "#autoEsc",
                    "#setting",
                    "#attempt",
                    "#visit",
                    "#recurse",
                    "#fallback",
                    "#transform",
                    "#comp",
                    "?has_api",
                    "?hasApi");

    private static final Set<String> VARIABLES =
            Set.of(
                    ".template_name",
                    ".templateName",
                    ".main",
                    ".namespace",
                    ".locals",
                    ".vars",
                    ".globals");

    /** A range longer than this is no list of any paper. */
    private static final int LONGEST = 10_000;

    private final Template template;
    private final List<Problem> problems = new ArrayList<>();

    private Refusals(Template template) {
        this.template = template;
    }

    static List<Problem> of(Template template) {
        Refusals refusals = new Refusals(template);
        if (template.getOutputFormat() != HTMLOutputFormat.INSTANCE
                || !template.getAutoEscaping()) {
            refusals.refuse(Syntax.of(template), "<#ftl output_format=… auto_esc=…>");
        }
        refusals.walk(Syntax.of(template), "");
        refusals.returns(Syntax.of(template));
        return refusals.problems;
    }

    private void walk(Syntax node, String parent) {
        String symbol = node.symbol();
        if (REFUSED.contains(symbol)) {
            refuse(node, symbol);
        }
        switch (node.type()) {
            case "BuiltinVariable" -> variable(node);
            case "Range" -> range(node, parent);
            case "Include", "LibraryLoad" -> path(node);
            default -> {
                // Nothing more to ask.
            }
        }
        node.expressions().forEach(child -> walk(child, node.type()));
        node.nested().forEach(child -> walk(child, node.type()));
    }

    /** FreeMarker lets it pass, and then stops as if it had a bug. */
    private void returns(Syntax node) {
        if (node.symbol().equals("#return")) {
            Location place = Location.at(template.getSourceName(), node.line(), node.column());
            problems.add(Problem.of(Code.E324, place, "<#return>"));
        }
        if (!node.type().equals("Macro")) {
            node.nested().forEach(this::returns);
        }
    }

    private void variable(Syntax node) {
        if (!VARIABLES.contains(node.written())) {
            refuse(node, node.written());
        }
    }

    private void range(Syntax node, String parent) {
        List<Syntax> ends = node.expressions();
        boolean slice = parent.equals("DynamicKeyName");
        if (ends.size() < 2 && !slice) {
            refuse(node, node.written());
        }
        boolean huge =
                ends.stream()
                        .filter(end -> end.type().equals("NumberLiteral"))
                        .anyMatch(
                                end ->
                                        new java.math.BigDecimal(end.written()).intValue()
                                                > LONGEST);
        if (huge) {
            refuse(node, node.written());
        }
    }

    private void path(Syntax node) {
        node.expressions().stream()
                .filter(name -> name.type().equals("StringLiteral"))
                .map(Syntax::written)
                .filter(name -> name.contains("..") || name.contains(":") || name.contains("\\"))
                .findFirst()
                .ifPresent(name -> refuse(node, name));
    }

    private void refuse(Syntax node, String what) {
        Location place =
                Location.at(template.getSourceName(), Math.max(1, node.line()), node.column());
        problems.add(Problem.of(Code.E306, place, what));
    }
}
