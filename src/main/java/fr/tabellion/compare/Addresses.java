package fr.tabellion.compare;

import fr.tabellion.compare.Element.Aside;
import fr.tabellion.compare.Element.Box;
import fr.tabellion.compare.Element.Grid;
import fr.tabellion.compare.Element.Group;
import fr.tabellion.compare.Element.Line;
import fr.tabellion.compare.Element.Part;
import fr.tabellion.compare.Element.Signed;
import fr.tabellion.document.Block;
import fr.tabellion.document.Texts;
import fr.tabellion.typography.Numerals;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How neighbours in the text in force are cited.
 *
 * <p>An <i>alinéa</i> is whatever stands on a line of its own, items of lists included, as drafting
 * counts them; what stands alone needs no number.
 */
final class Addresses {
    private final Where where;
    private final boolean alone;
    private final Map<Integer, Step> steps = new HashMap<>();

    Addresses(List<Element> elements, Where where) {
        this.where = where;
        this.alone = elements.stream().filter(element -> !(element instanceof Aside)).count() == 1;
        int line = 0;
        int list = 0;
        for (Element element : elements) {
            switch (element) {
                case Line l -> steps.put(l.id(), new Step.Alinea(line + 1));
                case Group g -> steps.put(g.id(), listing(g, elements, ++list));
                case Part p -> steps.put(p.id(), part(p));
                case Grid g ->
                        steps.put(g.id(), new Step.Tabled(Texts.of(g.table().caption()).strip()));
                case Box b -> steps.put(b.id(), new Step.Alinea(line + 1));
                case Aside a -> {}
                case Signed s -> {}
            }
            line += lines(element);
        }
    }

    private static int lines(Element element) {
        return element instanceof Grid || element instanceof Aside || element instanceof Part
                ? 0
                : Texts.paragraphs(element.blocks()).size();
    }

    private static Step listing(Group group, List<Element> elements, int ordinal) {
        boolean only = elements.stream().filter(element -> element instanceof Group).count() == 1;
        return group.introduction()
                .map(line -> (Step) new Step.Engagements(Texts.of(line.content()).strip()))
                .orElseGet(() -> new Step.Listing(only ? 0 : ordinal));
    }

    static Step part(Part part) {
        String number = Numbers.number(part);
        if (!number.isEmpty()) {
            return new Step.Numbered(number);
        }
        String title = Identity.bare(part.heading());
        if (!title.isEmpty()) {
            return new Step.Titled(title);
        }
        String[] words = part.text().strip().split("\\s+", 7);
        return new Step.Opening(
                String.join(" ", List.of(words).subList(0, Math.min(words.length, 6))));
    }

    /** Where the merging goes on for that element. */
    Where of(Element element) {
        Step step = steps.get(element.id());
        boolean plain = alone && (element instanceof Line || element instanceof Box);
        boolean onlyList = step instanceof Step.Listing(int ordinal) && ordinal == 0;
        return step == null || plain || onlyList ? where : where.then(step);
    }

    /** By what something inserted after it is placed. */
    Optional<Step> step(Element element) {
        return Optional.ofNullable(steps.get(element.id()));
    }

    /** « deuxième tiret », « 2° ». */
    static Step item(Group group, int index, Where where) {
        return switch (group.list()) {
            case Block.OrderedList list ->
                    new Step.Point(mark(list.numbering(), list.start() + index));
            default -> new Step.Tiret(index + 1, where.depth());
        };
    }

    /** The item's own mark, as it stands in the text. */
    static String mark(Block.Numbering numbering, int number) {
        return switch (numbering) {
            case DECIMAL -> number + "°";
            case UPPER_ROMAN -> Numerals.roman(number);
            case LOWER_ROMAN -> Numerals.roman(number).toLowerCase(Locale.ROOT);
            case UPPER_LETTER -> letter(number, 'A');
            case LOWER_LETTER -> letter(number, 'a');
        };
    }

    private static String letter(int number, char first) {
        String last = Character.toString(first + (number - 1) % 26);
        return number > 26 ? letter((number - 1) / 26, first) + last : last;
    }
}
