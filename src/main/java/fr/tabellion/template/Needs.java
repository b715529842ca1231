package fr.tabellion.template;

import fr.tabellion.model.Prose;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether what a kind needs is there. */
final class Needs {
    private Needs() {}

    /** The first path that holds nothing. */
    static Optional<String> unmet(List<String> needs, Root root) {
        return needs.stream().filter(need -> !isMet(root, List.of(need.split("\\.")))).findFirst();
    }

    private static boolean isMet(Object value, List<String> path) {
        return switch (value) {
            case Optional<?> optional -> optional.isPresent() && isMet(optional.get(), path);
            case Map<?, ?> map when !path.isEmpty() ->
                    map.containsKey(path.getFirst())
                            && isMet(map.get(path.getFirst()), path.subList(1, path.size()));
            case View view when !path.isEmpty() ->
                    Shape.of(view.getClass())
                            .member(path.getFirst())
                            .map(member -> isMet(member.of(view), path.subList(1, path.size())))
                            .orElse(false);
            case Collection<?> list -> path.isEmpty() && !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            case String text -> path.isEmpty() && !text.isBlank();
            case Prose prose -> path.isEmpty() && !prose.markdown().isBlank();
            default -> path.isEmpty();
        };
    }
}
