package fr.tabellion.document;

import java.util.List;
import java.util.Optional;

/**
 * Which items and rows come or go as a whole.
 *
 * <p>An item does when all it holds is one {@link Block.Inserted} or {@link Block.Deleted}; a row
 * when all cells of its own do: a heading cell may belong to its neighbours as well.
 */
public final class Marks {
    private Marks() {}

    /** The mark that stands around all of the content. */
    public static Optional<Block> around(List<Block> content) {
        return content.size() == 1
                        && (content.getFirst() instanceof Block.Inserted
                                || content.getFirst() instanceof Block.Deleted)
                ? Optional.of(content.getFirst())
                : Optional.empty();
    }

    /** The mark of a row, given all cells that begin or go on in it. */
    public static Optional<Block> of(List<Block.Cell> cells) {
        List<Block.Cell> single = cells.stream().filter(cell -> cell.rowSpan() == 1).toList();
        List<Block.Cell> plain = single.stream().filter(cell -> !cell.header()).toList();
        List<Block.Cell> own = !plain.isEmpty() ? plain : !single.isEmpty() ? single : cells;
        List<Optional<Block>> marks = own.stream().map(cell -> around(cell.content())).toList();
        boolean all = !marks.isEmpty() && marks.stream().allMatch(Optional::isPresent);
        return all ? marks.getFirst() : Optional.empty();
    }
}
