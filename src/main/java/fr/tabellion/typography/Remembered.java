package fr.tabellion.typography;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Paragraphs already set: most of a paper's words are its template's, and so every other paper's
 * too.
 *
 * <p>Of a bounded size: when the new half is full the old one is dropped, and what was asked for
 * since has moved to the new. Safe for use by several threads.
 */
final class Remembered {
    /** Longer ones are somebody's own prose, which does not come back. */
    private static final int LONGEST = 600;

    private final int half;
    private volatile Map<List<Run>, List<List<Piece>>> recent = new ConcurrentHashMap<>();
    private volatile Map<List<Run>, List<List<Piece>>> old = Map.of();

    /**
     * @param most paragraphs held at once
     */
    Remembered(int most) {
        this.half = most / 2;
    }

    Optional<List<List<Piece>>> of(List<Run> paragraph) {
        Optional<List<List<Piece>>> found = Optional.ofNullable(recent.get(paragraph));
        if (found.isPresent()) {
            return found;
        }
        Optional<List<List<Piece>>> before = Optional.ofNullable(old.get(paragraph));
        before.ifPresent(set -> keep(paragraph, set));
        return before;
    }

    void keep(List<Run> paragraph, List<List<Piece>> set) {
        if (paragraph.stream().mapToInt(run -> run.text().length()).sum() > LONGEST) {
            return;
        }
        if (recent.size() >= half) {
            old = recent;
            recent = new ConcurrentHashMap<>();
        }
        recent.put(List.copyOf(paragraph), set.stream().map(List::copyOf).toList());
    }

    int size() {
        return recent.size() + old.size();
    }
}
