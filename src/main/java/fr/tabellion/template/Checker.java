package fr.tabellion.template;

import fr.tabellion.model.Prose;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;
import fr.tabellion.template.Seen.Callable;
import fr.tabellion.template.Seen.Java;
import fr.tabellion.template.Seen.Listing;
import fr.tabellion.template.Seen.Space;
import fr.tabellion.template.Syntax.Part;

import freemarker.template.Template;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Map<String, Space> libraries = new HashMap<>();
    private final Map<String, Seen> globals = new HashMap<>();
    private final Set<List<Object>> included = new HashSet<>();
    private final Map<List<Object>, Seen> results = new HashMap<>();
    private final Set<String> assigned = new HashSet<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Set<Syntax> called = new HashSet<>();
    private final Set<String> functions = Functions.all().keySet();

    /** How a template is had by its name. */
    interface Loading {
        Template load(String name) throws IOException;
    }

    /**
     * Where the walk is.
     *
     * @param file the template's name and its path
     * @param locals variables of macros and loops, innermost last
     * @param items what the {@code <#list>} around gives one by one
     */
    private record At(String name, String file, Space space, Map<String, Seen> locals, Seen items) {
        At with(Map<String, Seen> more) {
            Map<String, Seen> all = new HashMap<>(locals);
            all.putAll(more);
            return new At(name, file, space, all, items);
        }

        At listing(Seen element) {
            return new At(name, file, space, locals, element);
        }
    }

    /** A call of a macro: what its {@code <#nested>} stands for. */
    private record Frame(List<Syntax> nested, List<String> variables, At caller) {}

    Checker(Loading loading, Kind kind, Failures failures) {
        this.loading = loading;
        this.kind = kind;
        this.failures = failures;
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
        return List.copyOf(problems);
    }

    private Optional<Template> load(String name) {
        try {
            return Optional.of(loading.load(name));
        } catch (IOException e) {
            problems.addAll(failures.loading(name, e));
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
            at.space
                    .variables()
                    .put(node.word("assignment target"), new Callable(node, at.file, at.space));
        }
        if (node.type().endsWith("Assignment")) {
            assigned.add(node.word("assignment target"));
        }
        node.nested().forEach(child -> define(child, at));
    }

    /** Macros of the kind's own file that nobody calls: whatever they are given. */
    private void uncalled(Syntax node, At at) {
        if (node.type().equals("Macro") && !called.contains(node)) {
            call(new Callable(node, at.file, at.space), Map.of(), at, Optional.empty());
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
            case "Items" -> walkNested(node, at.with(loop(node, at.items)));
            case "UnifiedCall" -> unifiedCall(node, at);
            case "BodyInstruction" -> nested(node, at);
            case "DollarVariable", "NumericalOutput" -> print(node, at);
            default -> {
                node.expressions().forEach(expression -> type(expression, at));
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
        at.space.variables().put(variable, library);
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
        if (name.isPresent() && included.add(List.of(name.get(), at.space))) {
            load(name.get())
                    .ifPresent(
                            template -> {
                                At inside = enter(name.get(), template, at.space);
                                walk(Syntax.of(template), inside.with(at.locals));
                            });
        }
    }

    /** The name of a template as the loader wants it; empty where it is computed. */
    private Optional<String> path(Syntax node, At at) {
        Syntax expression = node.expressions().getFirst();
        type(expression, at);
        if (!expression.isPlainText()) {
            return Optional.empty();
        }
        String name = expression.unquoted();
        if (name.startsWith("/")) {
            return Optional.of(name.substring(1));
        }
        int folder = at.name.lastIndexOf('/');
        return Optional.of(at.name.substring(0, folder + 1) + name);
    }

    private Seen source(Syntax node, At at) {
        List<Syntax> source = node.expressions();
        Seen value = source.isEmpty() ? Seen.ANY : type(source.getFirst(), at);
        return node.word("assignment operator").equals("=") ? value : Seen.ANY;
    }

    private void assign(Syntax node, At at, Seen value) {
        String variable = node.word("assignment target");
        Map<String, Seen> scope =
                switch (node.word("variable scope")) {
                    case "2" -> at.locals;
                    case "3" -> globals;
                    default -> at.space.variables();
                };
        Seen before = scope.get(variable);
        scope.put(variable, before == null ? value : before.or(value));
    }

    private void list(Syntax node, At at) {
        Seen source = type(node.expressions().getFirst(), at);
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

    private void print(Syntax node, At at) {
        Seen seen = type(node.expressions().getFirst(), at);
        if (seen instanceof Java java && !isPrintable(java.raw()) || seen instanceof Listing) {
            report(Code.E317, node, at, node.expressions().getFirst().written());
        }
    }

    private static boolean isPrintable(Class<?> raw) {
        return CharSequence.class.isAssignableFrom(raw)
                || Number.class.isAssignableFrom(raw)
                || raw == int.class
                || raw.isEnum()
                || raw == LocalDate.class
                || raw == LocalTime.class
                || View.Printed.class.isAssignableFrom(raw);
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
                call.expressions().stream().skip(1).map(value -> type(value, at)).toList();
        if (names.isEmpty()) {
            return callee instanceof Callable callable ? byPosition(callable, values) : Map.of();
        }
        Map<String, Seen> named = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            named.put(names.get(i), values.get(i));
        }
        return named;
    }

    private Seen callee(Syntax syntax, At at) {
        return syntax.written().equals("prose") && !at.locals.containsKey("prose")
                ? Seen.ANY
                : type(syntax, at);
    }

    private void checkProse(Syntax node, String name, Map<String, Seen> named, At at) {
        Seen text = named.getOrDefault("text", Seen.ANY);
        boolean prose = text instanceof Java java && java.raw() == Prose.class;
        if (name.equals("prose") && !prose && text != Seen.ANY) {
            report(Code.E318, node, at);
        }
    }

    private static Map<String, Seen> byPosition(Callable callable, List<Seen> values) {
        List<String> parameters = callable.syntax().words("parameter name");
        Map<String, Seen> named = new HashMap<>();
        for (int i = 0; i < parameters.size() && i < values.size(); i++) {
            named.put(parameters.get(i), values.get(i));
        }
        return named;
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
                locals.put(last, type(otherwise, at.with(locals)));
            }
        }
        return locals;
    }

    private Seen returned(Syntax node, At at) {
        if (node.type().equals("ReturnInstruction") && !node.expressions().isEmpty()) {
            return type(node.expressions().getFirst(), at);
        }
        return node.nested().stream()
                .map(child -> returned(child, at))
                .filter(seen -> seen != Seen.ANY)
                .reduce(Seen::or)
                .orElse(Seen.ANY);
    }

    /** {@code <#nested>}: the caller's own content, back in the caller's place. */
    private void nested(Syntax node, At at) {
        List<Seen> passed = node.expressions().stream().map(value -> type(value, at)).toList();
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

    // ---- Expressions

    private Seen type(Syntax node, At at) {
        if (node.symbol().startsWith("?")) {
            return builtIn(node, at);
        }
        return switch (node.type()) {
            case "Identifier" -> variable(node, at);
            case "Dot", "DotBeforeMethodCall" -> dot(node, at);
            case "DynamicKeyName", "DynamicKeyNameBeforeMethodCall" -> key(node, at);
            case "MethodCall" -> methodCall(node, at);
            case "DefaultToExpression" -> otherwise(node, at);
            case "ParentheticalExpression" -> type(node.expressions().getFirst(), at);
            case "StringLiteral" -> all(node, at, Seen.TEXT);
            case "NumberLiteral" -> Seen.NUMBER;
            case "BooleanLiteral",
                    "ExistsExpression",
                    "AndExpression",
                    "OrExpression",
                    "NotExpression",
                    "ComparisonExpression" ->
                    all(node, at, Seen.FLAG);
            case "Range" -> all(node, at, new Listing(Seen.NUMBER));
            case "ListLiteral" -> new Listing(items(node, at));
            case "DollarVariable" -> {
                print(node, at);
                yield Seen.TEXT;
            }
            default -> all(node, at, Seen.ANY);
        };
    }

    private Seen all(Syntax node, At at, Seen result) {
        node.expressions().forEach(expression -> type(expression, at));
        return result;
    }

    private Seen items(Syntax node, At at) {
        return node.expressions().stream()
                .map(item -> type(item, at))
                .reduce(Seen::or)
                .orElse(Seen.ANY);
    }

    private Seen variable(Syntax node, At at) {
        String name = node.written();
        Seen local = at.locals.get(name);
        if (local != null) {
            return local;
        }
        Seen own = at.space.variables().getOrDefault(name, globals.get(name));
        if (own != null) {
            return own;
        }
        Shape root = Shape.of(kind.audience().root());
        if (root.member(name).isPresent()) {
            return Seen.of(root.member(name).get().type());
        }
        if (!functions.contains(name) && !name.equals("prose") && !assigned.contains(name)) {
            Set<String> known = new TreeSet<>(root.names());
            known.addAll(functions);
            known.addAll(at.locals.keySet());
            known.addAll(at.space.variables().keySet());
            report(node, at, name, known);
        }
        return Seen.ANY;
    }

    private Seen dot(Syntax node, At at) {
        Seen left = type(node.expressions().getFirst(), at);
        return member(node, at, left, node.word("right-hand operand"));
    }

    private Seen member(Syntax node, At at, Seen owner, String name) {
        return switch (owner) {
            case Java java -> member(node, at, java, name);
            case Space space -> {
                Seen found = space.variables().get(name);
                if (found == null) {
                    report(node, at, name, space.variables().keySet());
                }
                yield found == null ? Seen.ANY : found;
            }
            case Listing listing -> unknown(node, at, name, Set.of());
            case Callable callable -> unknown(node, at, name, Set.of());
            case Seen.Any any -> Seen.ANY;
        };
    }

    private Seen member(Syntax node, At at, Java owner, String name) {
        Class<?> raw = owner.raw();
        if (View.class.isAssignableFrom(raw)) {
            Shape shape = Shape.of(raw);
            return shape.member(name)
                    .map(member -> Seen.of(member.type()))
                    .orElseGet(() -> unknown(node, at, name, shape.names()));
        }
        if (Map.class.isAssignableFrom(raw)) {
            if (!kind.slots().contains(name)) {
                report(Code.E316, node, at, name, kind.name());
            }
            return new Java(Prose.class);
        }
        if (raw == LocalDate.class && Values.DAY_MEMBERS.contains(name)) {
            return name.equals("year") ? Seen.NUMBER : Seen.TEXT;
        }
        return unknown(node, at, name, raw == LocalDate.class ? Values.DAY_MEMBERS : Set.of());
    }

    private Seen unknown(Syntax node, At at, String name, Set<String> known) {
        report(node, at, name, known);
        return Seen.ANY;
    }

    private Seen key(Syntax node, At at) {
        List<Syntax> parts = node.expressions();
        Seen owner = type(parts.getFirst(), at);
        Syntax key = parts.getLast();
        Seen index = type(key, at);
        if (key.isPlainText()) {
            return member(node, at, owner, key.unquoted());
        }
        if (owner.isList()) {
            return index instanceof Listing ? owner : owner.element();
        }
        return Seen.ANY;
    }

    private Seen methodCall(Syntax node, At at) {
        List<Syntax> parts = node.expressions();
        Seen callee = type(parts.getFirst(), at);
        List<Seen> values = parts.stream().skip(1).map(value -> type(value, at)).toList();
        if (callee instanceof Callable callable) {
            return call(callable, byPosition(callable, values), at, Optional.empty());
        }
        String name = parts.getFirst().written();
        boolean ours = parts.getFirst().type().equals("Identifier") && functions.contains(name);
        return ours ? Seen.TEXT : parts.getFirst().symbol().startsWith("?") ? callee : Seen.ANY;
    }

    private Seen otherwise(Syntax node, At at) {
        List<Seen> sides = node.expressions().stream().map(side -> type(side, at)).toList();
        return sides.getFirst() == Seen.ANY ? Seen.ANY : sides.getFirst();
    }

    private Seen builtIn(Syntax node, At at) {
        List<Syntax> parts = node.expressions();
        Seen left = parts.isEmpty() ? Seen.ANY : type(parts.getFirst(), at);
        Seen argument = Seen.ANY;
        for (Syntax part : parts.stream().skip(1).toList()) {
            argument =
                    part.type().equals("LocalLambdaExpression")
                            ? lambda(part, left.element(), at)
                            : type(part, at);
        }
        return BuiltIns.result(node.word("right-hand operand"), left, argument);
    }

    private Seen lambda(Syntax lambda, Seen element, At at) {
        List<Syntax> parts = lambda.expressions();
        Map<String, Seen> locals = new HashMap<>();
        parts.subList(0, parts.size() - 1)
                .forEach(parameter -> locals.put(parameter.written(), element));
        return type(parts.getLast(), at.with(locals));
    }

    // ---- Words

    private void report(Syntax node, At at, String name, Set<String> known) {
        Problem problem =
                node.written().equals(name)
                        ? Problem.of(Code.E319, place(node, at), name)
                        : Problem.of(Code.E303, place(node, at), name, node.written());
        problems.add(problem.near(Nearest.to(name, known)));
    }

    private void report(Code code, Syntax node, At at, String... arguments) {
        problems.add(Problem.of(code, place(node, at), arguments));
    }

    private static Location place(Syntax node, At at) {
        return Location.at(at.file, node.line(), node.column());
    }
}
