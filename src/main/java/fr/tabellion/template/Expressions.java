package fr.tabellion.template;

import fr.tabellion.model.Prose;
import fr.tabellion.problem.Code;
import fr.tabellion.template.Seen.Callable;
import fr.tabellion.template.Seen.Java;
import fr.tabellion.template.Seen.Listing;
import fr.tabellion.template.Seen.Space;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The types of a template's expressions, as far as they can be known without data.
 *
 * <pre>{@code
 * contract.parties[0].name   text
 * contract.titel             unknown, and told: « title »?
 * }</pre>
 */
final class Expressions {
    private final Kind kind;
    private final Map<String, Seen> globals;
    private final Set<String> assigned;
    private final Findings findings;
    private final Calls calls;
    private final Set<String> functions = Functions.all().keySet();

    /** How a macro or function is walked where an expression calls it. */
    interface Calls {
        Seen call(Callable callable, Map<String, Seen> arguments, At caller);
    }

    /**
     * @param globals variables of all templates
     * @param assigned names that are set somewhere, perhaps in a branch not walked yet
     */
    Expressions(
            Kind kind,
            Map<String, Seen> globals,
            Set<String> assigned,
            Findings findings,
            Calls calls) {
        this.kind = kind;
        this.globals = globals;
        this.assigned = assigned;
        this.findings = findings;
        this.calls = calls;
    }

    Seen type(Syntax node, At at) {
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
        Seen local = at.locals().get(name);
        if (local != null) {
            return local;
        }
        Seen own = at.space().variables().getOrDefault(name, globals.get(name));
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
            known.addAll(at.locals().keySet());
            known.addAll(at.space().variables().keySet());
            findings.unknown(node, at, name, known);
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
                    findings.unknown(node, at, name, space.variables().keySet());
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
                findings.add(Code.E316, node, at, name, kind.name());
            }
            return new Java(Prose.class);
        }
        if (raw == LocalDate.class && Values.DAY_MEMBERS.contains(name)) {
            return name.equals("year") ? Seen.NUMBER : Seen.TEXT;
        }
        return unknown(node, at, name, raw == LocalDate.class ? Values.DAY_MEMBERS : Set.of());
    }

    private Seen unknown(Syntax node, At at, String name, Set<String> known) {
        findings.unknown(node, at, name, known);
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
            return calls.call(callable, byPosition(callable, values), at);
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

    // ---- Use

    /** What is printed where text is expected. */
    void print(Syntax node, At at) {
        Seen seen = type(node.expressions().getFirst(), at);
        if (seen instanceof Java java && !isPrintable(java.raw()) || seen instanceof Listing) {
            findings.add(Code.E317, node, at, node.expressions().getFirst().written());
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

    static Map<String, Seen> byPosition(Callable callable, List<Seen> values) {
        List<String> parameters = callable.syntax().words("parameter name");
        Map<String, Seen> named = new HashMap<>();
        for (int i = 0; i < parameters.size() && i < values.size(); i++) {
            named.put(parameters.get(i), values.get(i));
        }
        return named;
    }
}
