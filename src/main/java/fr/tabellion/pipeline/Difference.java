package fr.tabellion.pipeline;

import fr.tabellion.compare.DiffLine;

import java.util.List;

/**
 * What an avenant changes of one text in force.
 *
 * @param text the name of the paper: {@code annexe-antony}
 */
public record Difference(String contract, int avenant, String text, List<DiffLine> lines) {
    public Difference {
        lines = List.copyOf(lines);
    }
}
