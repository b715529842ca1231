package fr.tabellion.template;

import fr.tabellion.model.Prose;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The members of a view, by the names templates know them by. */
final class Shape {
    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return new Shape(type);
                }
            };

    private final Map<String, Member> members = new LinkedHashMap<>();

    /**
     * @param path from the view to the value: one method, or two where it is read through another
     */
    record Member(Type type, Method... path) {
        @SuppressWarnings("NullAway") // No view returns null.
        Object of(Object view) {
            return call(path[path.length - 1], owner(view));
        }

        /** The view that has the member itself. */
        @SuppressWarnings("NullAway") // No view returns null.
        Object owner(Object view) {
            return path.length == 1 ? view : call(path[0], view);
        }

        private static Object call(Method method, Object target) {
            try {
                return method.invoke(target);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private Shape(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (!isHidden(component.getType())) {
                add(component.getName(), component.getAccessor());
            }
        }
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Shown.class))
                .forEach(method -> add(name(method), method));
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Also.class))
                .forEach(this::addAllOf);
    }

    static Shape of(Class<?> view) {
        return SHAPES.get(view);
    }

    Optional<Member> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    Set<String> names() {
        return new TreeSet<>(members.keySet());
    }

    /** The type behind an {@code Optional<…>}, a {@code List<…>} or the values of a map. */
    static Type inner(Type type) {
        Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : (Class<?>) type;
    }

    private void add(String name, Method method) {
        method.setAccessible(true);
        members.put(name, new Member(method.getGenericReturnType(), method));
    }

    private void addAllOf(Method through) {
        through.setAccessible(true);
        of(through.getReturnType())
                .members
                .forEach(
                        (name, member) ->
                                members.putIfAbsent(
                                        name,
                                        new Member(member.type(), through, member.path()[0])));
    }

    private static String name(Method method) {
        String given = method.getAnnotation(Shown.class).value();
        return given.isEmpty() ? method.getName() : given;
    }

    private static boolean isHidden(Class<?> type) {
        return type == Source.class
                || type == Views.class
                || type == AvenantContent.class
                || (type.isRecord()
                        && type != Prose.class
                        && type.getPackageName().equals(Prose.class.getPackageName()));
    }
}
