package fr.tabellion.compare;

import fr.tabellion.document.Block;

import java.util.List;

/**
 * One article of an avenant.
 *
 * @param ref the model's id of the provision it amends
 * @param title « Modification du III de l’annexe d’Antony »
 * @param content ready for the tree, typography applied
 * @param changes what it states
 */
public record Article(String ref, String title, List<Block> content, List<Change> changes) {
    public Article {
        content = List.copyOf(content);
        changes = List.copyOf(changes);
    }
}
