package fr.tabellion.compare;

import fr.tabellion.compare.Change.Anchor;
import fr.tabellion.compare.Element.Part;
import fr.tabellion.compare.Element.Signed;

import java.util.List;
import java.util.Optional;

/**
 * Elements of the text in force side by side: how each is cited, and where among them something new
 * stands.
 *
 * <pre>
 * III, III bis, IV, and a part new after III  →  after « le III bis », as « III ter »
 * </pre>
 */
final class Siblings {
    private final List<Element> elements;
    private final List<Part> parts;
    private final Addresses addresses;
    private final Numbers numbers;

    Siblings(List<Element> elements, Where where) {
        this.elements = elements;
        this.parts = parts(elements);
        this.addresses = new Addresses(elements, where);
        this.numbers = new Numbers(parts);
    }

    private static List<Part> parts(List<Element> elements) {
        return elements.stream()
                .filter(element -> element instanceof Part)
                .map(Part.class::cast)
                .toList();
    }

    /** Where the merging goes on for that element. */
    Where where(Element element) {
        return addresses.of(element);
    }

    /** After III comes III bis already: a part that is new follows it. */
    int place(Element newcomer, int after) {
        if (!(newcomer instanceof Part)
                || after < 0
                || !(elements.get(after) instanceof Part previous)) {
            return after;
        }
        String base = Numbers.base(Numbers.number(previous));
        int end = after;
        for (int i = after + 1; i < elements.size() && !base.isEmpty(); i++) {
            if (elements.get(i) instanceof Part other
                    && Numbers.number(other).startsWith(base + " ")) {
                end = i;
            }
        }
        return end;
    }

    /** Parts are placed by parts alone. */
    Anchor anchor(Element newcomer, int place) {
        return newcomer instanceof Part ? amongParts(place) : amongAll(place);
    }

    private Anchor amongAll(int place) {
        boolean last = elements.stream().skip(place + 1L).allMatch(next -> next instanceof Signed);
        Optional<Step> after = place < 0 ? Optional.empty() : addresses.step(elements.get(place));
        return Anchor.of(after, elements.stream().findFirst().flatMap(addresses::step), last);
    }

    private Anchor amongParts(int place) {
        Optional<Part> after = previousPart(place);
        boolean last =
                parts.isEmpty() || after.filter(p -> p.id() == parts.getLast().id()).isPresent();
        return Anchor.of(
                after.map(Addresses::part), parts.stream().findFirst().map(Addresses::part), last);
    }

    private Optional<Part> previousPart(int place) {
        return parts(elements.subList(0, place + 1)).stream().reduce((a, b) -> b);
    }

    /** The number of a new part; empty where the text has no numbers. */
    String number(Part newcomer, int place) {
        return numbers.after(previousPart(place), newcomer);
    }
}
