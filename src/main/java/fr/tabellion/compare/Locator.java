package fr.tabellion.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a passage stands in the text in force, by its own numbers.
 *
 * <p>« au III, engagements de la ville d’Antony, deuxième tiret » is {@code Numbered("III"),
 * Engagements("La ville d’Antony s’engage à :"), Tiret(2, 0)}.
 */
public record Locator(List<Step> steps) {
    public static final Locator WHOLE = new Locator(List.of());

    public Locator {
        steps = List.copyOf(steps);
    }

    Locator then(Step step) {
        return new Locator(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /** What is left of the way from {@code start} on. */
    Locator from(Locator start) {
        return new Locator(steps.subList(Math.min(start.steps.size(), steps.size()), steps.size()));
    }
}
