package fr.tabellion.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What stays, goes and comes, in the order of the redline: what comes waits until all that goes
 * before the next that stays has gone.
 *
 * <pre>
 * stays a, comes x, goes b, stays c  →  a b x c
 * </pre>
 */
final class Succession<T> {
    private final List<T> out = new ArrayList<>();
    private final List<T> waiting = new ArrayList<>();

    void stays(List<T> some) {
        stays(some, newcomer -> false);
    }

    /**
     * @param waits whether what comes has to let this one pass too
     */
    void stays(List<T> some, Predicate<T> waits) {
        waiting.stream().filter(waits.negate()).forEach(out::add);
        waiting.removeIf(waits.negate());
        out.addAll(some);
    }

    void goes(List<T> some) {
        out.addAll(some);
    }

    void comes(List<T> some) {
        waiting.addAll(some);
    }

    List<T> all() {
        List<T> all = new ArrayList<>(out);
        all.addAll(waiting);
        return all;
    }
}
