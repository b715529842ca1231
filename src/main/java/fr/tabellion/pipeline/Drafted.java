package fr.tabellion.pipeline;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.document.Images;
import fr.tabellion.document.Inline;
import fr.tabellion.problem.Problem;

import java.util.ArrayList;
import java.util.List;

/** A paper on its way: its tree and pictures, or what kept it from having one. */
public sealed interface Drafted {
    List<Problem> problems();

    /**
     * A tree that both writers can draw.
     *
     * @param bound for a dossier, the papers behind the cover, which is the document
     * @param problems warnings only
     */
    record Ready(Document document, Images images, List<Bound> bound, List<Problem> problems)
            implements Drafted {
        public Ready {
            bound = List.copyOf(bound);
            problems = List.copyOf(problems);
        }

        public Ready(Document document, Images images, List<Problem> problems) {
            this(document, images, List.of(), problems);
        }

        /** All it says: a dossier's papers each as a section behind the cover. */
        Document whole() {
            if (bound.isEmpty()) {
                return document;
            }
            List<Block> body = new ArrayList<>(document.body());
            bound.forEach(
                    one -> body.add(new Block.Section(Attributes.NONE, one.document().body())));
            return new Document(document.metadata(), document.header(), document.footer(), body);
        }

        /** The same with another tree. */
        Ready with(Document other) {
            return new Ready(other, images, bound, problems);
        }
    }

    /**
     * A paper of a dossier.
     *
     * @param group the point of the agenda it stands under; empty for none
     * @param title as the summary calls it
     */
    record Bound(List<Inline> group, List<Inline> title, Document document) {
        public Bound {
            group = List.copyOf(group);
            title = List.copyOf(title);
        }
    }

    /** No tree; nothing of the paper is written. */
    record Stopped(List<Problem> problems) implements Drafted {
        public Stopped {
            problems = List.copyOf(problems);
        }
    }
}
