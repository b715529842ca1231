package fr.tabellion.pipeline;

import java.util.List;

/**
 * What the data call for.
 *
 * @param papers in the order of the data
 * @param impossible papers whose needs are not met, with the reason
 */
public record Plan(List<Paper> papers, List<Impossible> impossible) {
    public Plan {
        papers = List.copyOf(papers);
        impossible = List.copyOf(impossible);
    }

    /**
     * A paper there will not be.
     *
     * @param need the first need of its kind that is not met: {@code commune.commitments}
     */
    public record Impossible(Paper paper, String need) {}
}
