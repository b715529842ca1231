package fr.tabellion.compare;

import fr.tabellion.document.Inline;

import java.util.List;

/**
 * A passage in force beside today's, and the edits that lead from one to the other.
 *
 * <pre>
 * « Créer 12 places » | « Ouvrir 12 places »
 * marked: Deleted("Créer") Inserted("Ouvrir") " 12 places"
 * </pre>
 */
record Passage(List<Atom> before, List<Atom> now, List<Edit> edits) {
    static Passage of(List<Inline> before, List<Inline> now) {
        List<Atom> old = Strand.of(before);
        return ofAtoms(old, Strand.beside(old, now));
    }

    static Passage ofAtoms(List<Atom> before, List<Atom> now) {
        return new Passage(before, now, Words.edits(before, now));
    }

    /** The passage in force with the edits marked as that change's. */
    List<Inline> marked(String change) {
        return Weave.of(change, before, now, edits);
    }

    /** Whether the edits can be quoted: a picture, a footnote or a page's number cannot. */
    boolean isOfWords() {
        return edits.stream()
                .allMatch(
                        edit ->
                                before.subList(edit.from(), edit.to()).stream()
                                                .allMatch(Passage::isQuotable)
                                        && now.subList(edit.nowFrom(), edit.nowTo()).stream()
                                                .allMatch(Passage::isQuotable));
    }

    private static boolean isQuotable(Atom atom) {
        return atom.piece()
                .leaf()
                .map(
                        leaf ->
                                leaf instanceof Inline.LineBreak
                                        || leaf instanceof Inline.Blank
                                        || leaf instanceof Inline.Code)
                .orElse(true);
    }

    /** « 2020-2022 » to « 2020-2024 », and nothing else. */
    boolean isOfYears() {
        return edits.stream()
                .allMatch(
                        edit ->
                                isYears(before.subList(edit.from(), edit.to()))
                                        && isYears(now.subList(edit.nowFrom(), edit.nowTo())));
    }

    private static boolean isYears(List<Atom> atoms) {
        return atoms.stream().allMatch(atom -> atom.key().matches("[\\d\\-–—]+"));
    }

    /** The years in force that changed, with the others of the same period. */
    List<Inline> yearsBefore() {
        return years(before, edits.getFirst().from(), edits.getLast().to());
    }

    List<Inline> yearsNow() {
        return years(now, edits.getFirst().nowFrom(), edits.getLast().nowTo());
    }

    private static List<Inline> years(List<Atom> atoms, int from, int to) {
        int start = from;
        while (start > 0 && isYears(atoms.subList(start - 1, start))) {
            start--;
        }
        int end = to;
        while (end < atoms.size() && isYears(atoms.subList(end, end + 1))) {
            end++;
        }
        return Weave.slice(atoms.subList(start, end));
    }
}
