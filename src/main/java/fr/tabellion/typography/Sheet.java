package fr.tabellion.typography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A paragraph on the composing table: its runs set end to end, each character knowing which typed
 * character it comes from, whether it must stay, and whether it is raised.
 *
 * <p>A sweep reads from left to right. {@link #put} and {@link #raise} act at once; characters that
 * come or go do so in {@link #settle}, so that positions hold during a sweep.
 */
final class Sheet {
    /** What {@link #at} answers outside the paragraph. */
    static final char NOTHING = '\0';

    private final List<Run> runs;
    private char[] text;
    private int[] origins;
    private boolean[] fixed;
    private boolean[] raised;

    private char[] before = {};
    private char[] after = {};
    private boolean[] gone = {};
    private boolean pending;
    private boolean changed;
    private boolean unsettled = true;

    Sheet(List<Run> runs) {
        this.runs = runs;
        int length = runs.stream().mapToInt(run -> run.text().length()).sum();
        text = new char[length];
        origins = new int[length];
        fixed = new boolean[length];
        raised = new boolean[length];
        int start = 0;
        for (Run run : runs) {
            int end = start + run.text().length();
            run.text().getChars(0, run.text().length(), text, start);
            Arrays.fill(fixed, start, end, run.verbatim());
            start = end;
        }
        Arrays.setAll(origins, i -> i);
    }

    /** Readies the next look; false if the last one changed nothing that a rule could see. */
    boolean begin() {
        if (!unsettled) {
            return false;
        }
        if (changed) {
            Arrays.fill(raised, false);
            onlyVerbatimFixed();
        }
        unsettled = false;
        return true;
    }

    private void onlyVerbatimFixed() {
        int i = 0;
        int typed = 0;
        for (Run run : runs) {
            typed += run.text().length();
            while (i < text.length && origins[i] < typed) {
                fixed[i++] = run.verbatim();
            }
        }
    }

    int length() {
        return text.length;
    }

    char at(int i) {
        return i >= 0 && i < text.length ? text[i] : NOTHING;
    }

    String between(int from, int to) {
        return new String(text, from, to - from);
    }

    boolean isSpace(int i) {
        return Spaces.isSpace(at(i));
    }

    /** Letters, and accents that stand alone after theirs. */
    boolean isLetter(int i) {
        char c = at(i);
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    boolean isUpper(int i) {
        return Character.isUpperCase(at(i));
    }

    boolean isLower(int i) {
        return Character.isLowerCase(at(i));
    }

    boolean isDigit(int i) {
        char c = at(i);
        return c >= '0' && c <= '9';
    }

    boolean isWord(int i) {
        return isLetter(i) || isDigit(i);
    }

    /** No text, or a line break, a tab and the like. */
    boolean isEdge(int i) {
        return at(i) < ' ';
    }

    /** Whether those characters stand there, in this case. */
    boolean reads(int i, String words) {
        if (i < 0 || i + words.length() > text.length) {
            return false;
        }
        for (int k = 0; k < words.length(); k++) {
            if (text[i + k] != words.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** The first position from there on that is no letter. */
    int endOfWord(int from) {
        int end = from;
        while (isLetter(end)) {
            end++;
        }
        return end;
    }

    /** The first letter of the word that ends before there. */
    int startOfWord(int to) {
        int start = to;
        while (isLetter(start - 1)) {
            start--;
        }
        return start;
    }

    int skipSpaces(int from) {
        int i = from;
        while (isSpace(i)) {
            i++;
        }
        return i;
    }

    /** The position after the last character before there that is no space. */
    int skipSpacesBack(int to) {
        int i = to;
        while (isSpace(i - 1)) {
            i--;
        }
        return i;
    }

    boolean isFixed(int i) {
        return i >= 0 && i < fixed.length && fixed[i];
    }

    void fix(int from, int to) {
        Arrays.fill(fixed, from, to, true);
    }

    void raise(int from, int to) {
        for (int i = from; i < to; i++) {
            raised[i] = !fixed[i];
        }
    }

    boolean isRaised(int i) {
        return raised[i];
    }

    void put(int i, char c) {
        if (!fixed[i] && text[i] != c) {
            text[i] = c;
            changed = true;
            unsettled |= c != '’' && !Spaces.isSpace(c);
        }
    }

    void delete(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!fixed[i]) {
                reserve();
                gone[i] = true;
            }
        }
    }

    /** One space of that kind in place of those before {@code i}, or where there are none. */
    void spaceBefore(int i, char space) {
        int start = skipSpacesBack(i);
        if (start == i && !fixed[i]) {
            reserve();
            before[i] = space;
        } else if (start < i) {
            oneSpace(start, i, space);
        }
    }

    /** One space of that kind in place of those after {@code i}, or where there are none. */
    void spaceAfter(int i, char space) {
        int end = skipSpaces(i + 1);
        if (end == i + 1 && !fixed[i]) {
            reserve();
            after[i] = space;
        } else if (end > i + 1) {
            oneSpace(i + 1, end, space);
        }
    }

    /** Turns the spaces from there to there into one. */
    void oneSpace(int from, int to, char space) {
        put(from, space);
        delete(from + 1, to);
    }

    private void reserve() {
        if (!pending) {
            pending = true;
            before = new char[text.length];
            after = new char[text.length];
            gone = new boolean[text.length];
        }
    }

    /** Lets characters come and go. */
    void settle() {
        if (!pending) {
            return;
        }
        var next = new Copy(text.length);
        for (int i = 0; i < text.length; i++) {
            next.add(before[i], i, false);
            if (!gone[i]) {
                next.add(text[i], i, true);
            }
            next.add(after[i], i, false);
        }
        next.become();
        pending = false;
        changed = true;
        unsettled = true;
    }

    /** The paragraph as it will be. */
    private final class Copy {
        private final char[] texts;
        private final int[] froms;
        private final boolean[] fixes;
        private final boolean[] raises;
        private int length;

        Copy(int old) {
            int size = 3 * old;
            texts = new char[size];
            froms = new int[size];
            fixes = new boolean[size];
            raises = new boolean[size];
        }

        void add(char c, int old, boolean same) {
            if (same || c != NOTHING) {
                texts[length] = c;
                froms[length] = origins[old];
                fixes[length] = same && fixed[old];
                raises[length] = same && raised[old];
                length++;
            }
        }

        void become() {
            text = Arrays.copyOf(texts, length);
            origins = Arrays.copyOf(froms, length);
            fixed = Arrays.copyOf(fixes, length);
            raised = Arrays.copyOf(raises, length);
        }
    }

    /** The typed character that this one is, or stands beside. */
    int origin(int i) {
        return origins[i];
    }

    /** What became of each run. */
    List<List<Piece>> pieces() {
        var result = new ArrayList<List<Piece>>(runs.size());
        int from = 0;
        int typed = 0;
        for (Run run : runs) {
            typed += run.text().length();
            int to = from;
            while (to < text.length && origins[to] < typed) {
                to++;
            }
            result.add(pieces(run, from, to));
            from = to;
        }
        return result;
    }

    private List<Piece> pieces(Run run, int from, int to) {
        if (!changed && !anyRaised(from, to)) {
            return Typography.asTyped(run);
        }
        var pieces = new ArrayList<Piece>(1);
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || raised[i] != raised[start]) {
                pieces.add(new Piece(between(start, i), raised[start]));
                start = i;
            }
        }
        return pieces;
    }

    private boolean anyRaised(int from, int to) {
        for (int i = from; i < to; i++) {
            if (raised[i]) {
                return true;
            }
        }
        return false;
    }
}
