package fr.tabellion.template;

import freemarker.core.TemplateObject;
import freemarker.template.Template;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.swing.tree.TreeNode;

/**
 * A node of a parsed template: an instruction or an expression.
 *
 * <p>FreeMarker keeps its syntax tree to itself. Only here is it opened, by reflection; the version
 * is pinned in the build, and a test holds what is read from it.
 *
 * @param object FreeMarker's own
 */
@SuppressWarnings("deprecation") // Its root has no other accessor.
record Syntax(TemplateObject object) {
    private static final Method COUNT = method("getParameterCount");
    private static final Method VALUE = method("getParameterValue", int.class);
    private static final Method ROLE = method("getParameterRole", int.class);
    private static final Method SYMBOL = method("getNodeTypeSymbol");

    /** A part of a node: an expression (a Syntax), or a plain word such as a variable's name. */
    record Part(String role, Object value) {}

    static Syntax of(Template template) {
        return new Syntax(template.getRootTreeNode());
    }

    /** {@code #list}, {@code ${...}}, {@code ?upper_case}, {@code .}, as FreeMarker calls it. */
    String symbol() {
        return (String) call(SYMBOL, object);
    }

    /** The simple name of FreeMarker's class, where the symbol does not tell. */
    String type() {
        return object.getClass().getSimpleName();
    }

    int line() {
        return object.getBeginLine();
    }

    int column() {
        return object.getBeginColumn();
    }

    /** As it would be written. */
    String written() {
        return object.getCanonicalForm();
    }

    /** Instructions nested in this one. */
    List<Syntax> nested() {
        return object instanceof TreeNode node
                ? Collections.list(node.children()).stream()
                        .map(child -> new Syntax((TemplateObject) child))
                        .toList()
                : List.of();
    }

    List<Part> parts() {
        int count = (int) call(COUNT, object);
        List<Part> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Object value = call(VALUE, object, i);
            Object seen = value instanceof TemplateObject inner ? new Syntax(inner) : value;
            parts.add(new Part(call(ROLE, object, i).toString(), seen));
        }
        return parts;
    }

    /** The expressions among the parts. */
    List<Syntax> expressions() {
        return parts().stream()
                .map(Part::value)
                .filter(Syntax.class::isInstance)
                .map(Syntax.class::cast)
                .toList();
    }

    /** The first of the words in that role; empty where there is none. */
    String word(String role) {
        return words(role).stream().findFirst().orElse("");
    }

    /** What stands in that role, but for expressions: names, operators. */
    List<String> words(String role) {
        return parts().stream()
                .filter(part -> part.role().equals(role))
                .map(part -> String.valueOf(part.value()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether it is a text in quotes into which nothing is put. */
    boolean isPlainText() {
        return type().equals("StringLiteral") && !symbol().startsWith("dyn");
    }

    /** What stands between the quotes. */
    String unquoted() {
        String written = written();
        return written.substring(1, written.length() - 1);
    }

    private static Method method(String name, Class<?>... parameters) {
        try {
            Method method = TemplateObject.class.getDeclaredMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("another FreeMarker than the one this was made for", e);
        }
    }

    /** A part that is absent comes as the empty text. */
    private static Object call(Method method, Object target, Object... arguments) {
        try {
            Object value = method.invoke(target, arguments);
            return value == null ? "" : value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
