package fr.tabellion.compare;

import fr.tabellion.compare.Element.Aside;
import fr.tabellion.compare.Element.Box;
import fr.tabellion.compare.Element.Grid;
import fr.tabellion.compare.Element.Group;
import fr.tabellion.compare.Element.Line;
import fr.tabellion.compare.Element.Part;
import fr.tabellion.compare.Element.Signed;
import fr.tabellion.document.Block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Pairs elements that stand side by side: parts and lists as they were matched, what has no
 * identity by its words and its order, signatures with signatures.
 *
 * <pre>
 * "Le comité se réunit.", list « de suivre »  |  "Le comité se réunit deux fois.", list « de suivre »
 * </pre>
 */
final class Counterparts {
    /** Lists, tables and quotations are the same from here on: their parts are compared anew. */
    private static final double SOMEWHAT = 0.3;

    private final List<Element> before;
    private final List<Element> now;
    private final Map<Integer, Integer> pairs;

    private Counterparts(List<Element> before, List<Element> now, Map<Integer, Integer> matched) {
        this.before = before;
        this.now = now;
        this.pairs = new HashMap<>(matched);
    }

    static Pairs<Element> of(List<Element> before, List<Element> now, Matching matching) {
        Counterparts counterparts =
                new Counterparts(before, now, matching.among(before, now, Element::id));
        counterparts.inOrder();
        counterparts.signed();
        return new Pairs<>(before, now, counterparts.pairs);
    }

    private void inOrder() {
        List<Integer> old = inOrder(before);
        List<Integer> current = inOrder(now);
        List<Alignment.Pair> aligned =
                Alignment.of(old, current, (i, j) -> likeness(before.get(i), now.get(j)));
        for (Alignment.Pair pair :
                Alignment.filled(
                        aligned, old, current, (i, j) -> isOneLine(before.get(i), now.get(j)))) {
            pairs.put(old.get(pair.before()), current.get(pair.now()));
        }
    }

    private static List<Integer> inOrder(List<Element> elements) {
        return IntStream.range(0, elements.size())
                .filter(i -> isInOrder(elements.get(i)))
                .boxed()
                .toList();
    }

    private void signed() {
        IntStream.range(0, now.size())
                .filter(i -> now.get(i) instanceof Signed)
                .findFirst()
                .ifPresent(
                        first ->
                                IntStream.range(0, before.size())
                                        .filter(i -> before.get(i) instanceof Signed)
                                        .forEach(i -> pairs.put(i, first)));
    }

    /** What has no identity but its words and its place. */
    private static boolean isInOrder(Element element) {
        return switch (element) {
            case Line line -> true;
            case Group group -> !group.isFree();
            case Grid grid -> true;
            case Box box -> true;
            case Part part -> false;
            case Aside aside -> false;
            case Signed signed -> false;
        };
    }

    /** A line that alone took the place of another is that one, worded anew. */
    private static boolean isOneLine(Element one, Element other) {
        return one instanceof Line a
                && other instanceof Line b
                && a.ref().isEmpty()
                && b.ref().isEmpty()
                && a.block() instanceof Block.Paragraph
                && b.block() instanceof Block.Paragraph;
    }

    // ---- Likeness

    private static double likeness(Element one, Element other) {
        return switch (one) {
            case Line line when other instanceof Line that -> lines(line, that);
            case Grid grid when other instanceof Grid that -> grids(grid, that);
            case Group group when other instanceof Group that ->
                    group.isNumbered() == that.isNumbered() ? wholes(one, other) : 0;
            case Box box when other instanceof Box that ->
                    box.block().getClass() == that.block().getClass() ? wholes(one, other) : 0;
            default -> 0;
        };
    }

    private static double lines(Line one, Line other) {
        if (!one.ref().isEmpty() || !other.ref().isEmpty()) {
            return one.ref().equals(other.ref()) ? 1 : 0;
        }
        if (one.block() instanceof Block.Heading != other.block() instanceof Block.Heading) {
            return 0;
        }
        return one.key().equals(other.key()) ? 1 : likeness(Likeness.SAME_LIST, one, other);
    }

    private static double grids(Grid one, Grid other) {
        String caption = Strand.key(one.table().caption());
        boolean same = caption.equals(Strand.key(other.table().caption()));
        return same && !caption.isEmpty() ? 1 : wholes(one, other);
    }

    private static double wholes(Element one, Element other) {
        boolean same = Strand.key(one.text()).equals(Strand.key(other.text()));
        return same ? 1 : likeness(SOMEWHAT, one, other);
    }

    private static double likeness(double least, Element one, Element other) {
        return Likeness.from(least, Likeness.Bag.of(one.text()), Likeness.Bag.of(other.text()));
    }
}
