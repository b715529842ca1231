package fr.tabellion.pipeline;

import fr.tabellion.compare.Comparison;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.model.Avenant;
import fr.tabellion.model.Body;
import fr.tabellion.problem.Problem;
import fr.tabellion.template.AvenantContent;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An avenant as it is computed: what it changes, and the text that it leaves.
 *
 * @param comparisons of each text in force with what the avenant makes of it
 * @param grafts what its papers say in the program's words, by the {@code data-ref} of the section
 *     it goes to
 * @param gone the bodies among its parties that today's contract does not name, by id
 * @param problems differences that are in no article
 */
record Amendment(
        Avenant avenant,
        AvenantContent content,
        List<Comparison> comparisons,
        Map<String, List<Block>> grafts,
        Map<String, Body> gone,
        List<Problem> problems) {
    Amendment {
        comparisons = List.copyOf(comparisons);
        grafts = Map.copyOf(grafts);
        gone = Map.copyOf(gone);
        problems = List.copyOf(problems);
    }

    /** The texts in force once it is concluded, by name; those that it does not touch stay. */
    SortedMap<String, Document> texts() {
        SortedMap<String, Document> texts = new TreeMap<>();
        comparisons.stream()
                .filter(one -> !one.isEmpty())
                .forEach(one -> texts.put(one.text(), one.applied()));
        return texts;
    }
}
