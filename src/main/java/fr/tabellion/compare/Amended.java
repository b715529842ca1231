package fr.tabellion.compare;

import java.util.List;

/**
 * A provision that changes, for which the avenant has one article.
 *
 * @param ref the model's id of the provision; empty for the text outside its parts
 * @param place by which the article cites it
 */
public record Amended(String ref, Locator place, List<Change> changes) {
    public Amended {
        changes = List.copyOf(changes);
    }
}
