package fr.tabellion.template;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the checker knows of a value without computing it. */
@SuppressWarnings(
        "ClassInitializationDeadlock") // an interface without defaults is not initialised with them
sealed interface Seen {
    Seen ANY = new Any();
    Seen TEXT = new Java(String.class);
    Seen NUMBER = new Java(Integer.class);
    Seen FLAG = new Java(Boolean.class);

    /** Nothing is known, so nothing is said about it. */
    record Any() implements Seen {}

    /** A value of the views, of that type; an {@code Optional} counts as what it holds. */
    record Java(Type type) implements Seen {
        Class<?> raw() {
            return Shape.raw(type);
        }
    }

    /** A list made in the template. */
    record Listing(Seen element) implements Seen {}

    /** The variables of a template, such as a library's. */
    record Space(String name, Map<String, Seen> variables) implements Seen {
        static Space named(String name) {
            return new Space(name, new HashMap<>());
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** A macro or a function of a template. */
    record Callable(Syntax syntax, String file, Space home) implements Seen {}

    static Seen of(Type type) {
        return Shape.raw(type) == Optional.class ? of(Shape.inner(type)) : new Java(type);
    }

    /** What a list of it would give one by one. */
    default Seen element() {
        return switch (this) {
            case Listing listing -> listing.element();
            case Java java when List.class.isAssignableFrom(java.raw()) ->
                    of(Shape.inner((ParameterizedType) java.type()));
            default -> ANY;
        };
    }

    default boolean isList() {
        return this instanceof Listing
                || this instanceof Java java && List.class.isAssignableFrom(java.raw());
    }

    /** What is known where it may be the one or the other. */
    default Seen or(Seen other) {
        return equals(other) ? this : ANY;
    }
}
