package fr.tabellion.pipeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Trees that are wanted twice, by the paper itself and by the dossier that binds it: whoever comes
 * first draws, the other is handed the same.
 *
 * <pre>
 * trees.of("sessions/sceaux/note", drawing)   // for the dossier: drawn
 * trees.of("sessions/sceaux/note", drawing)   // for itself: handed over, and forgotten
 * </pre>
 *
 * <p>Forgotten at the second time, so that a session of a hundred points does not stay in memory.
 */
final class Twofold {
    private final Map<String, Tree> waiting = new ConcurrentHashMap<>();

    private record Tree(Drafted drafted, AtomicBoolean handed) {}

    /**
     * A second thread waits for the one that draws; it would draw the same.
     *
     * @param name the paper's, with its unit
     */
    Drafted of(String name, Supplier<Drafted> drawing) {
        Tree tree =
                waiting.computeIfAbsent(
                        name, ignored -> new Tree(drawing.get(), new AtomicBoolean()));
        if (tree.handed.getAndSet(true)) {
            waiting.remove(name, tree);
        }
        return tree.drafted;
    }
}
