package fr.tabellion.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Adds the places where the words of a French paragraph may be divided.
 *
 * <p>As French printers do it: never a name or an abbreviation (any word with a capital), a
 * compound at its own hyphen only, nor the last word of a paragraph. What somebody divided by soft
 * hyphens is left alone.
 */
final class Hyphenation {
    private static final double PENALTY = 50;

    private final List<Atom> atoms;

    Hyphenation(List<Atom> atoms) {
        this.atoms = atoms;
    }

    List<Atom> divided() {
        int last = lastSpace();
        List<Atom> divided = new ArrayList<>(atoms.size() * 2);
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            if (i < last && atom instanceof Atom.Word word && stands(i) && isFrench(word)) {
                divide(word, divided);
            } else {
                divided.add(atom);
            }
        }
        return divided;
    }

    private int lastSpace() {
        int last = atoms.size() - 1;
        while (last >= 0 && !(atoms.get(last) instanceof Atom.Space)) {
            last--;
        }
        return last;
    }

    /** A whole word, not a part of one. */
    private boolean stands(int at) {
        return !(at > 0 && isPart(atoms.get(at - 1))) && !isPart(atoms.get(at + 1));
    }

    private static boolean isPart(Atom atom) {
        return switch (atom) {
            case Atom.Word w -> true;
            case Atom.Cut c -> true;
            case Atom.Folio f -> true;
            case Atom.Picture p -> true;
            case Atom.Space s -> false;
            case Atom.LineEnd e -> false;
            case Atom.Mark m -> false;
        };
    }

    private static boolean isFrench(Atom.Word word) {
        return word.actual().isEmpty()
                && !word.ink().look().capitals()
                && word.ink().tag().isFrench();
    }

    private static void divide(Atom.Word word, List<Atom> divided) {
        String text = word.text();
        int from = 0;
        while (from < text.length() && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        int to = text.length();
        while (to > from && !Character.isLetter(text.charAt(to - 1))) {
            to--;
        }
        BitSet breaks = new BitSet();
        String core = text.substring(from, to);
        if (core.chars().allMatch(Hyphenation::isPlain)) {
            breaks = Patterns.french().breaks(core);
        }
        int done = 0;
        for (int at = breaks.nextSetBit(0); at >= 0; at = breaks.nextSetBit(at + 1)) {
            part(word, done, from + at, divided);
            done = from + at;
        }
        divided.add(done == 0 ? word : piece(word, text.substring(done), 0));
    }

    private static boolean isPlain(int c) {
        return c == '’' || c == '\'' || (Character.isLetter(c) && Character.isLowerCase(c));
    }

    /**
     * What stands before a break and the break. The pair of letters around it is kerned where the
     * line goes on, and that is taken back where it does not.
     */
    private static void part(Atom.Word word, int from, int to, List<Atom> divided) {
        Look look = word.ink().look();
        String text = word.text();
        int pair = look.face().kern(text.charAt(to - 1), text.charAt(to));
        double kern = pair * look.size() / 1000;
        divided.add(piece(word, text.substring(from, to), kern));
        divided.add(new Atom.Cut(word.ink(), look.width("\u00ad") - kern, PENALTY));
    }

    private static Atom.Word piece(Atom.Word word, String text, double kern) {
        return new Atom.Word(word.ink(), text, word.ink().look().width(text) + kern, "");
    }
}
