package fr.tabellion.build;

import fr.tabellion.problem.Problem;

import java.util.List;
import java.util.function.Predicate;

/**
 * Targets that come from one rendering, such as a note as DOCX and as PDF. Its paths are known
 * before it is rendered.
 */
public sealed interface Draft {
    List<String> paths();

    /**
     * A draft to be kept current.
     *
     * @param reads which of the unit's inputs it may depend on, by name, to tell which file made it
     *     stale. Only the wording depends on it.
     * @param renderer called at most once, on any thread
     */
    record Drawn(List<String> paths, Predicate<String> reads, Renderer renderer) implements Draft {
        public Drawn {
            paths = List.copyOf(paths);
        }

        public Drawn(List<String> paths, Renderer renderer) {
            this(paths, name -> true, renderer);
        }
    }

    /**
     * Paths that are somebody else's business, such as a sealed paper's: neither written, nor
     * looked at, nor orphans.
     */
    record Held(List<String> paths, Reason reason) implements Draft {
        public Held {
            paths = List.copyOf(paths);
        }
    }

    /** Makes the targets, but not their bytes. */
    @FunctionalInterface
    interface Renderer {
        Rendering render() throws Exception;
    }

    /**
     * What came of it. A path of the draft without a target failed, for the problems given; next to
     * targets they are warnings.
     */
    record Rendering(List<Target> targets, List<Problem> problems) {
        public Rendering {
            targets = List.copyOf(targets);
            problems = List.copyOf(problems);
        }

        public static Rendering of(Target... targets) {
            return new Rendering(List.of(targets), List.of());
        }

        public static Rendering failed(List<Problem> problems) {
            return new Rendering(List.of(), problems);
        }
    }
}
