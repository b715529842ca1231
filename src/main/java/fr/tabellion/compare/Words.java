package fr.tabellion.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import java.util.ArrayList;
import java.util.List;

/** Which words of a passage changed. */
final class Words {
    /** Edits with no more words than this between them are one: nobody quotes a lone « de ». */
    private static final int BETWEEN = 2;

    /** Beyond this many, the passage is easier read anew. */
    private static final int MOST = 4;

    /** Below this share of words kept, the passage is replaced as a whole. */
    private static final double KEPT = 0.5;

    private Words() {}

    /** In order, none when the passages say the same; one over all of it where most changed. */
    static List<Edit> edits(List<Atom> before, List<Atom> now) {
        List<Edit> edits = merged(raw(before, now), before);
        Edit whole = new Edit(0, before.size() - 1, 0, now.size() - 1);
        return edits.size() > MOST || kept(edits, before, now) < KEPT ? List.of(whole) : edits;
    }

    private static List<Edit> raw(List<Atom> before, List<Atom> now) {
        List<Edit> edits = new ArrayList<>();
        var patch = DiffUtils.diff(keys(before), keys(now));
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            int from = delta.getSource().getPosition();
            int nowFrom = delta.getTarget().getPosition();
            edits.add(
                    new Edit(
                            from,
                            from + delta.getSource().size(),
                            nowFrom,
                            nowFrom + delta.getTarget().size()));
        }
        return edits;
    }

    /** Without the end: what has no words, as an empty {@code code}, is not taken for it. */
    private static List<String> keys(List<Atom> atoms) {
        return atoms.stream().limit(atoms.size() - 1L).map(Atom::key).toList();
    }

    private static List<Edit> merged(List<Edit> edits, List<Atom> before) {
        List<Edit> merged = new ArrayList<>();
        for (Edit edit : edits) {
            if (!merged.isEmpty() && words(before, merged.getLast().to(), edit.from()) <= BETWEEN) {
                merged.add(merged.removeLast().and(edit));
            } else {
                merged.add(edit);
            }
        }
        return merged;
    }

    /** The share of the words of both that stay. */
    private static double kept(List<Edit> edits, List<Atom> before, List<Atom> now) {
        int all = words(before, 0, before.size()) + words(now, 0, now.size());
        int changed = 0;
        for (Edit edit : edits) {
            changed += words(before, edit.from(), edit.to());
            changed += words(now, edit.nowFrom(), edit.nowTo());
        }
        return all == 0 ? 1 : 1 - (double) changed / all;
    }

    static int words(List<Atom> atoms, int from, int to) {
        return (int) atoms.subList(from, to).stream().filter(Atom::isWord).count();
    }
}
