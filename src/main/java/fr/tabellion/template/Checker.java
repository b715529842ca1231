package fr.tabellion.template;

import fr.tabellion.model.Prose;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.template.Seen.Callable;
import fr.tabellion.template.Seen.Java;
import fr.tabellion.template.Seen.Space;
import fr.tabellion.template.Syntax.Part;

import freemarker.template.Template;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds names that no data could ever have, such as {@code ${contract.titel}}, without rendering:
 * also in branches that the data at hand never take, and behind {@code !}.
 *
 * <p>It walks the template's syntax with the types of the views in hand, through every branch, into
 * included files, and into macros and functions where they are called, with the types of their
 * arguments. Where a type is not known it keeps silent.
 */
final class Checker {
    private static final int DEEPEST = 60;

    private final Loading loading;
    private final Kind kind;
    private final Failures failures;
    private final Findings findings = new Findings();
    private final Map<String, Space> libraries = new HashMap<>();
    private final Map<String, Seen> globals = new HashMap<>();
    private final Set<List<Object>> included = new HashSet<>();
    private final Map<List<Object>, Seen> results = new HashMap<>();
    private final Set<String> assigned = new HashSet<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Set<Syntax> called = new HashSet<>();
    private final Expressions expressions;

    /** How a template is had by its name. */
    interface Loading {
        Template load(String name) throws IOException;
    }

    /** A call of a macro: what its {@code <#nested>} stands for. */
    private record Frame(List<Syntax> nested, List<String> variables, At caller) {}

    Checker(Loading loading, Kind kind, Failures failures) {
        this.loading = loading;
        this.kind = kind;
        this.failures = failures;
        this.expressions =
                new Expressions(
                        kind,
                        globals,
                        assigned,
                        findings,
                        (callable, arguments, at) ->
                                call(callable, arguments, at, Optional.empty()));
    }

    List<Problem> check() {
        String name = kind.name() + Folders.ENDING;
        Space main = Space.named(name);
        load(name)
                .ifPresent(
                        template -> {
                            At at = enter(name, template, main);
                            walk(Syntax.of(template), at);
                            uncalled(Syntax.of(template), at);
                        });
        return findings.all();
    }

    private Optional<Template> load(String name) {
        try {
            return Optional.of(loading.load(name));
        } catch (IOException e) {
            findings.add(failures.loading(name, e));
            return Optional.empty();
        }
    }

    private At enter(String name, Template template, Space space) {
        String file = failures.shown(Location.of(template.getSourceName())).file();
        At at = new At(name, file, space, Map.of(), Seen.ANY);
        define(Syntax.of(template), at);
        return at;
    }

    /** Macros can be called before they are written; variables may be set in another branch. */
    private void define(Syntax node, At at) {
        if (node.type().equals("Macro")) {
            at.space()
                    .variables()
                    .put(node.word("assignment target"), new Callable(node, at.file(), at.space()));
        }
        if (node.type().endsWith("Assignment")) {
            assigned.add(node.word("assignment target"));
        }
        node.nested().forEach(child -> define(child, at));
    }

    /** Macros of the kind's own file that nobody calls: whatever they are given. */
    private void uncalled(Syntax node, At at) {
        if (node.type().equals("Macro") && !called.contains(node)) {
            call(new Callable(node, at.file(), at.space()), Map.of(), at, Optional.empty());
        }
        node.nested().forEach(child -> uncalled(child, at));
    }

    // ---- Instructions

    private void walk(Syntax node, At at) {
        switch (node.type()) {
            case "Macro" -> {}
            case "LibraryLoad" -> library(node, at);
            case "Include" -> include(node, at);
            case "Assignment" -> assign(node, at, source(node, at));
            case "BlockAssignment" -> {
                walkNested(node, at);
                assign(node, at, Seen.ANY);
            }
            case "IteratorBlock" -> list(node, at);
            case "Items" -> walkNested(node, at.with(loop(node, at.items())));
            case "UnifiedCall" -> unifiedCall(node, at);
            case "BodyInstruction" -> nested(node, at);
            case "DollarVariable", "NumericalOutput" -> expressions.print(node, at);
            default -> {
                node.expressions().forEach(expression -> expressions.type(expression, at));
                walkNested(node, at);
            }
        }
    }

    private void walkNested(Syntax node, At at) {
        node.nested().forEach(child -> walk(child, at));
    }

    private void library(Syntax node, At at) {
        String variable = node.word("namespace");
        Optional<String> name = path(node, at);
        Seen library = name.map(this::library).orElse(Seen.ANY);
        at.space().variables().put(variable, library);
    }

    private Seen library(String name) {
        Space known = libraries.get(name);
        if (known != null) {
            return known;
        }
        Space space = Space.named(name);
        libraries.put(name, space);
        load(name).ifPresent(template -> walk(Syntax.of(template), enter(name, template, space)));
        return space;
    }

    private void include(Syntax node, At at) {
        Optional<String> name = path(node, at);
        if (name.isPresent() && included.add(List.of(name.get(), at.space()))) {
            load(name.get())
                    .ifPresent(
                            template -> {
                                At inside = enter(name.get(), template, at.space());
                                walk(Syntax.of(template), inside.with(at.locals()));
                            });
        }
    }

    /** The name of a template as the loader wants it; empty where it is computed. */
    private Optional<String> path(Syntax node, At at) {
        Syntax expression = node.expressions().getFirst();
        expressions.type(expression, at);
        if (!expression.isPlainText()) {
            return Optional.empty();
        }
        String name = expression.unquoted();
        if (name.startsWith("/")) {
            return Optional.of(name.substring(1));
        }
        int folder = at.name().lastIndexOf('/');
        return Optional.of(at.name().substring(0, folder + 1) + name);
    }

    private Seen source(Syntax node, At at) {
        List<Syntax> source = node.expressions();
        Seen value = source.isEmpty() ? Seen.ANY : expressions.type(source.getFirst(), at);
        return node.word("assignment operator").equals("=") ? value : Seen.ANY;
    }

    private void assign(Syntax node, At at, Seen value) {
        String variable = node.word("assignment target");
        Map<String, Seen> scope =
                switch (node.word("variable scope")) {
                    case "2" -> at.locals();
                    case "3" -> globals;
                    default -> at.space().variables();
                };
        Seen before = scope.get(variable);
        scope.put(variable, before == null ? value : before.or(value));
    }

    private void list(Syntax node, At at) {
        Seen source = expressions.type(node.expressions().getFirst(), at);
        Seen element = source.element();
        walkNested(node, at.with(loop(node, element)).listing(element));
    }

    private static Map<String, Seen> loop(Syntax node, Seen element) {
        List<String> variables = node.words("target loop variable");
        Map<String, Seen> locals = new HashMap<>();
        variables.forEach(variable -> locals.put(variable, Seen.ANY));
        if (variables.size() == 1) {
            locals.put(variables.getFirst(), element);
        }
        return locals;
    }

    // ---- Calls

    private void unifiedCall(Syntax node, At at) {
        Syntax name = node.expressions().getFirst();
        Seen callee = callee(name, at);
        List<String> variables = node.words("target loop variable");
        Map<String, Seen> arguments = arguments(node, callee, at);
        if (callee instanceof Callable callable) {
            Frame frame = new Frame(node.nested(), variables, at);
            call(callable, arguments, at, Optional.of(frame));
            return;
        }
        checkProse(node, name.written(), arguments, at);
        Map<String, Seen> locals = new HashMap<>();
        variables.forEach(variable -> locals.put(variable, Seen.ANY));
        walkNested(node, at.with(locals));
    }

    private Map<String, Seen> arguments(Syntax call, Seen callee, At at) {
        List<String> names = call.words("argument name");
        List<Seen> values =
                call.expressions().stream()
                        .skip(1)
                        .map(value -> expressions.type(value, at))
                        .toList();
        if (names.isEmpty()) {
            return callee instanceof Callable callable
                    ? Expressions.byPosition(callable, values)
                    : Map.of();
        }
        Map<String, Seen> named = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            named.put(names.get(i), values.get(i));
        }
        return named;
    }

    private Seen callee(Syntax syntax, At at) {
        return syntax.written().equals("prose") && !at.locals().containsKey("prose")
                ? Seen.ANY
                : expressions.type(syntax, at);
    }

    private void checkProse(Syntax node, String name, Map<String, Seen> named, At at) {
        Seen text = named.getOrDefault("text", Seen.ANY);
        boolean prose = text instanceof Java java && java.raw() == Prose.class;
        if (name.equals("prose") && !prose && text != Seen.ANY) {
            findings.add(Code.E318, node, at);
        }
    }

    /** Walks a macro or function with the types of its arguments, once for each set of them. */
    private Seen call(
            Callable callable, Map<String, Seen> arguments, At caller, Optional<Frame> frame) {
        Syntax macro = callable.syntax();
        called.add(macro);
        List<Object> key = List.of(macro, Map.copyOf(arguments), frame.map(Frame::nested));
        Seen before = results.putIfAbsent(key, Seen.ANY);
        if (before != null || frames.size() > DEEPEST) {
            return before == null ? Seen.ANY : before;
        }
        At inside =
                new At(callable.home().name(), callable.file(), callable.home(), Map.of(), Seen.ANY)
                        .with(parameters(macro, arguments, caller));
        frames.push(frame.orElse(new Frame(List.of(), List.of(), caller)));
        walkNested(macro, inside);
        frames.pop();
        Seen result = returned(macro, inside);
        results.put(key, result);
        return result;
    }

    private Map<String, Seen> parameters(Syntax macro, Map<String, Seen> arguments, At at) {
        Map<String, Seen> locals = new HashMap<>();
        String last = "";
        for (Part part : macro.parts()) {
            if (part.role().equals("parameter name") || part.role().startsWith("catch-all")) {
                last = String.valueOf(part.value());
                locals.put(last, arguments.getOrDefault(last, Seen.ANY));
            } else if (part.role().equals("parameter default")
                    && part.value() instanceof Syntax otherwise
                    && !arguments.containsKey(last)) {
                locals.put(last, expressions.type(otherwise, at.with(locals)));
            }
        }
        return locals;
    }

    private Seen returned(Syntax node, At at) {
        if (node.type().equals("ReturnInstruction") && !node.expressions().isEmpty()) {
            return expressions.type(node.expressions().getFirst(), at);
        }
        return node.nested().stream()
                .map(child -> returned(child, at))
                .filter(seen -> seen != Seen.ANY)
                .reduce(Seen::or)
                .orElse(Seen.ANY);
    }

    /** {@code <#nested>}: the caller's own content, back in the caller's place. */
    private void nested(Syntax node, At at) {
        List<Seen> passed =
                node.expressions().stream().map(value -> expressions.type(value, at)).toList();
        if (frames.isEmpty()) {
            return;
        }
        Frame frame = frames.pop();
        Map<String, Seen> locals = new HashMap<>();
        for (int i = 0; i < frame.variables.size(); i++) {
            locals.put(frame.variables.get(i), i < passed.size() ? passed.get(i) : Seen.ANY);
        }
        frame.nested.forEach(child -> walk(child, frame.caller.with(locals)));
        frames.push(frame);
    }
}
