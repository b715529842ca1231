package fr.tabellion.compare;

import fr.tabellion.compare.Atom.Piece;
import fr.tabellion.compare.Element.Part;
import fr.tabellion.document.Block;
import fr.tabellion.document.Inline;
import fr.tabellion.typography.Numerals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The numbers of parts, frozen once the text is concluded.
 *
 * <pre>
 * between III and IV   III bis, III ter
 * before I             I A
 * after the last       the next number
 * </pre>
 */
final class Numbers {
    /** Latin adverbs as drafting has them; nobody has seen the twentieth. */
    private static final List<String> ADVERBS =
            List.of(
                    "bis",
                    "ter",
                    "quater",
                    "quinquies",
                    "sexies",
                    "septies",
                    "octies",
                    "nonies",
                    "decies",
                    "undecies",
                    "duodecies",
                    "terdecies",
                    "quaterdecies",
                    "quindecies",
                    "sexdecies",
                    "septdecies",
                    "octodecies",
                    "novodecies",
                    "vicies");

    private static final List<String> ROMAN =
            IntStream.rangeClosed(1, 600).mapToObj(Numerals::roman).toList();

    private final List<Part> parts;
    private final Set<String> taken = new HashSet<>();

    /**
     * @param parts of the text in force, side by side
     */
    Numbers(List<Part> parts) {
        this.parts = parts;
        parts.forEach(part -> taken.add(number(part)));
    }

    static String number(Part part) {
        return Identity.number(part.heading());
    }

    static String base(String number) {
        return number.replaceFirst(" .*", "");
    }

    /**
     * The number of a part that comes after {@code previous}; empty where the text has no numbers.
     */
    String after(Optional<Part> previous, Part added) {
        if (number(added).isEmpty()) {
            return "";
        }
        List<String> numbers =
                parts.stream().map(Numbers::number).filter(number -> !number.isEmpty()).toList();
        if (numbers.isEmpty()) {
            return "";
        }
        String before =
                previous.map(part -> upTo(part))
                        .flatMap(some -> some.stream().reduce((a, b) -> b))
                        .orElse("");
        String number =
                before.isEmpty()
                        ? letter(numbers.getFirst())
                        : before.equals(numbers.getLast()) ? next() : adverb(base(before));
        taken.add(number);
        return number;
    }

    /** The numbers up to that part. */
    private List<String> upTo(Part last) {
        List<String> numbers = new ArrayList<>();
        for (Part part : parts) {
            if (!number(part).isEmpty()) {
                numbers.add(number(part));
            }
            if (part.id() == last.id()) {
                break;
            }
        }
        return numbers;
    }

    private String next() {
        int highest =
                taken.stream().mapToInt(number -> ROMAN.indexOf(base(number))).max().orElse(-1);
        return Numerals.roman(highest + 2);
    }

    private String adverb(String base) {
        return ADVERBS.stream()
                .map(adverb -> base + " " + adverb)
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseGet(() -> numbered(base));
    }

    /** Beyond the adverbs: « III 21 ». */
    private String numbered(String base) {
        return IntStream.iterate(ADVERBS.size() + 2, i -> i + 1)
                .mapToObj(i -> base + " vicies-" + i)
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseThrow();
    }

    private String letter(String first) {
        return IntStream.rangeClosed('A', 'Z')
                .mapToObj(c -> base(first) + " " + (char) c)
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseGet(() -> adverb(base(first)));
    }

    // ---- Titles

    /** The part's blocks under that number. */
    static List<Block> numbered(Part part, String number) {
        List<Block> title =
                part.title().stream()
                        .map(
                                h ->
                                        new Block.Heading(
                                                h.attributes(),
                                                h.level(),
                                                retitled(h.content(), number)))
                        .map(Block.class::cast)
                        .toList();
        return part.wrapped(
                title, part.content().stream().flatMap(e -> e.blocks().stream()).toList());
    }

    static List<Inline> retitled(List<Inline> title, String number) {
        if (number.isEmpty() || Identity.number(title).isEmpty()) {
            return title;
        }
        List<Atom> atoms = Strand.of(title);
        Piece first = atoms.getFirst().piece();
        List<Atom> numbered = new ArrayList<>();
        String shown = number.replace(' ', '\u00a0');
        numbered.add(new Atom(List.of(), new Piece(shown, first.leaf(), first.path()), number));
        numbered.addAll(atoms.subList(length(title) - 1, atoms.size()));
        return Weave.slice(numbered);
    }

    /** Of how many atoms the number with its full stop is; 0 where there is none. */
    static int length(List<Inline> title) {
        String number = Identity.number(title);
        return number.isEmpty() ? 0 : Strand.of(List.of(new Inline.Text(number + "."))).size() - 1;
    }
}
