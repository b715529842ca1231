package fr.tabellion.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/**
 * Neighbours in the text in force and in today's, and which of them are the same.
 *
 * <pre>
 * before  a b c
 * now     a x c y     b has no counterpart; x comes after a, y after c
 * </pre>
 */
final class Pairs<T> {
    private final List<T> before;
    private final List<T> now;
    private final Map<Integer, Integer> nowByBefore;

    /**
     * @param nowByBefore by their indexes
     */
    Pairs(List<T> before, List<T> now, Map<Integer, Integer> nowByBefore) {
        this.before = before;
        this.now = now;
        this.nowByBefore = Map.copyOf(nowByBefore);
    }

    /** Those of the text in force. */
    List<T> before() {
        return before;
    }

    /** Today's counterpart of the one in force at that index. */
    Optional<T> counterpart(int index) {
        return Optional.ofNullable(nowByBefore.get(index)).map(now::get);
    }

    /** Today's new ones by the index of the one in force they follow, -1 before the first. */
    Map<Integer, List<T>> newcomers() {
        return newcomers((newcomer, after) -> after);
    }

    /**
     * @param place where a new one belongs that follows the one in force at that index
     */
    Map<Integer, List<T>> newcomers(ToIntBiFunction<T, Integer> place) {
        Map<Integer, Integer> places = places();
        Map<Integer, List<T>> newcomers = new HashMap<>();
        int after = -1;
        for (int i = 0; i < now.size(); i++) {
            if (places.containsKey(i)) {
                after = places.get(i);
            } else {
                int at = place.applyAsInt(now.get(i), after);
                newcomers.computeIfAbsent(at, k -> new ArrayList<>()).add(now.get(i));
            }
        }
        return newcomers;
    }

    private Map<Integer, Integer> places() {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            Integer counterpart = nowByBefore.get(i);
            if (counterpart != null) {
                places.put(counterpart, i);
            }
        }
        return places;
    }
}
