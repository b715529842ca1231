package fr.tabellion.pipeline;

import fr.tabellion.document.Document;
import fr.tabellion.document.Images;
import fr.tabellion.problem.Problem;

import java.util.List;

/** A paper on its way: its tree and pictures, or what kept it from having one. */
public sealed interface Drafted {
    List<Problem> problems();

    /**
     * A tree that both writers can draw.
     *
     * @param problems warnings only
     */
    record Ready(Document document, Images images, List<Problem> problems) implements Drafted {
        public Ready {
            problems = List.copyOf(problems);
        }
    }

    /** No tree; nothing of the paper is written. */
    record Stopped(List<Problem> problems) implements Drafted {
        public Stopped {
            problems = List.copyOf(problems);
        }
    }
}
