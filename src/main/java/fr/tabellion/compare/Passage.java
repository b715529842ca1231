package fr.tabellion.compare;

import fr.tabellion.document.Inline;

import java.util.List;

/** What the edits of one passage touch. */
final class Passage {
    private Passage() {}

    /** Whether they can be quoted: a picture, a footnote or a page's number cannot. */
    static boolean isOfWords(List<Atom> before, List<Atom> now, List<Edit> edits) {
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
    static boolean isOfYears(List<Atom> before, List<Atom> now, List<Edit> edits) {
        return edits.stream()
                .allMatch(
                        edit ->
                                isYears(before.subList(edit.from(), edit.to()))
                                        && isYears(now.subList(edit.nowFrom(), edit.nowTo())));
    }

    private static boolean isYears(List<Atom> atoms) {
        return atoms.stream().allMatch(atom -> atom.key().matches("[\\d\\-–—]+"));
    }

    /** The years that changed, with the others of the same period. */
    static List<Inline> before(List<Atom> before, List<Edit> edits) {
        return years(before, edits.getFirst().from(), edits.getLast().to());
    }

    static List<Inline> now(List<Atom> now, List<Edit> edits) {
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
