package fr.tabellion.compare;

import fr.tabellion.document.Inline;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a passage an article quotes: words that stand in it exactly once.
 *
 * <p>Words that stand there twice are quoted with their neighbours until they do not. Where that
 * would take in all of the passage, or most of it changed, the passage is worded anew.
 *
 * <pre>
 * « la ville et la ville » to « la ville et la région »:
 * les mots : « et la ville » sont remplacés par les mots : « et la région »
 * </pre>
 */
final class Quotation {
    private final List<Atom> before;
    private final List<Atom> now;
    private final String passage;

    /** One edit as it is quoted; an insertion by the words it follows, or precedes. */
    sealed interface Quote {
        record Replaced(List<Atom> before, List<Atom> now) implements Quote {}

        record Deleted(List<Atom> before) implements Quote {}

        record Inserted(boolean after, List<Atom> anchor, List<Atom> now) implements Quote {}
    }

    private Quotation(List<Atom> before, List<Atom> now) {
        this.before = before;
        this.now = now;
        this.passage = text(before);
    }

    /** In the order of the passage; none where it is worded anew. */
    static List<Quote> of(List<Inline> before, List<Inline> now) {
        Passage passage = Passage.of(before, now);
        return new Quotation(passage.before(), passage.now()).quotes(passage.edits());
    }

    private static String text(List<Atom> atoms) {
        return Strand.text(atoms).replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    private List<Quote> quotes(List<Edit> edits) {
        List<Edit> settled = new ArrayList<>();
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            int left = settled.isEmpty() ? 0 : settled.getLast().to();
            int right = i + 1 < edits.size() ? edits.get(i + 1).from() : before.size() - 1;
            Edit unique = edit.isInsertion() ? edit : widened(edit, left, right);
            if (!edit.isInsertion()
                    && count(text(before.subList(unique.from(), unique.to()))) != 1) {
                return List.of();
            }
            if (!isBalanced(unique) && Brackets.match(before) && Brackets.match(now)) {
                return List.of();
            }
            Quote quote = quote(edit, unique, left, right);
            if (count(text(quoted(quote))) != 1) {
                return List.of();
            }
            settled.add(unique);
            quotes.add(quote);
        }
        boolean whole =
                settled.size() == 1
                        && settled.getFirst().from() == 0
                        && settled.getFirst().to() == before.size() - 1;
        return whole ? List.of() : quotes;
    }

    private static List<Atom> quoted(Quote quote) {
        return switch (quote) {
            case Quote.Replaced(List<Atom> old, List<Atom> current) -> old;
            case Quote.Deleted(List<Atom> old) -> old;
            case Quote.Inserted(boolean after, List<Atom> anchor, List<Atom> current) -> anchor;
        };
    }

    private Quote quote(Edit edit, Edit unique, int left, int right) {
        if (edit.isInsertion()) {
            return inserted(edit, left, right);
        }
        List<Atom> old = before.subList(unique.from(), unique.to());
        return unique.isDeletion()
                ? new Quote.Deleted(old)
                : new Quote.Replaced(old, now.subList(unique.nowFrom(), unique.nowTo()));
    }

    /** With as few neighbours as make the words stand once, within what no other edit touches. */
    private Edit widened(Edit edit, int left, int right) {
        for (int more = 0; more <= before.size(); more++) {
            for (int ahead = 0; ahead <= more; ahead++) {
                int from = edit.from() - ahead;
                int to = edit.to() + more - ahead;
                if (from >= left && to <= right && isQuotable(edit, from, to)) {
                    return around(edit, from, to);
                }
            }
        }
        return edit;
    }

    private static Edit around(Edit edit, int from, int to) {
        return new Edit(
                from, to, edit.nowFrom() - (edit.from() - from), edit.nowTo() + to - edit.to());
    }

    private boolean isQuotable(Edit edit, int from, int to) {
        return isWhole(from, to)
                && count(text(before.subList(from, to))) == 1
                && isBalanced(around(edit, from, to));
    }

    /** Nobody quotes « un conseiller « emplois francs », which leaves a quotation open. */
    private boolean isBalanced(Edit edit) {
        return Brackets.match(before.subList(edit.from(), edit.to()))
                && Brackets.match(now.subList(edit.nowFrom(), edit.nowTo()));
    }

    /** A quotation is not widened to a lone sign. */
    private boolean isWhole(int from, int to) {
        return Words.words(before, from, to) > 0
                || before.subList(from, to).stream().noneMatch(Atom::isWord);
    }

    /** « après les mots : « … », sont insérés les mots : « … » » */
    private Quote inserted(Edit edit, int left, int right) {
        List<Atom> come = now.subList(edit.nowFrom(), edit.nowTo());
        for (int from = edit.from() - 1; from >= left; from--) {
            List<Atom> anchor = before.subList(from, edit.from());
            if (before.get(from).isWord() && isAnchor(anchor)) {
                return new Quote.Inserted(true, anchor, come);
            }
        }
        for (int to = edit.from() + 1; to <= right; to++) {
            List<Atom> anchor = before.subList(edit.from(), to);
            if (before.get(to - 1).isWord() && isAnchor(anchor)) {
                return new Quote.Inserted(false, anchor, come);
            }
        }
        return new Quote.Inserted(true, before.subList(0, 0), come);
    }

    private boolean isAnchor(List<Atom> anchor) {
        return isTelling(anchor) && count(text(anchor)) == 1 && Brackets.match(anchor);
    }

    /** Nobody looks for « les »; for a number, one does. */
    private static boolean isTelling(List<Atom> anchor) {
        return anchor.stream()
                .map(Atom::key)
                .anyMatch(key -> key.length() > 3 || key.chars().anyMatch(Character::isDigit));
    }

    /** How often the words stand in the passage, inside other words included. */
    private int count(String words) {
        int count = 0;
        for (int at = passage.indexOf(words); at >= 0 && !words.isEmpty(); ) {
            count++;
            at = passage.indexOf(words, at + 1);
        }
        return count;
    }
}
