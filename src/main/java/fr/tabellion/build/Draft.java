package fr.tabellion.build;

import fr.tabellion.problem.Problem;

import java.util.List;

/**
 * Targets that come from one rendering, such as a note as DOCX and as PDF. Its paths are known
 * before it is rendered.
 */
public sealed interface Draft {
    List<String> paths();

    /**
     * A draft to be kept current.
     *
     * @param reads names of the unit's inputs that it may depend on, to tell which file made it
     *     stale; empty for all. Only the wording depends on it.
     * @param renderer called at most once, on any thread
     */
    record Drawn(List<String> paths, List<String> reads, Renderer renderer) implements Draft {
        public Drawn {
            paths = List.copyOf(paths);
            reads = List.copyOf(reads);
        }

        public Drawn(List<String> paths, Renderer renderer) {
            this(paths, List.of(), renderer);
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
