package fr.tabellion.typography;

import java.util.List;

/** French typography over a whole paragraph, whatever runs it is cut into. */
public final class Typography {
    private Typography() {}

    /** For each run, in order, its pieces. An empty run gives no piece. */
    public static List<List<Piece>> set(List<Run> paragraph) {
        return paragraph.stream()
                .map(
                        run ->
                                run.text().isEmpty()
                                        ? List.<Piece>of()
                                        : List.of(new Piece(run.text(), false)))
                .toList();
    }
}
