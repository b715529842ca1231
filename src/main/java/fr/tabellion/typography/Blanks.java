package fr.tabellion.typography;

/** « la ville » → « la ville »: one space between words, none inside brackets. */
final class Blanks implements Sweep {
    @Override
    public void over(Sheet sheet) {
        for (int i = 1; i < sheet.length(); i++) {
            if (sheet.isSpace(i) && !sheet.isSpace(i - 1) && !sheet.isFixed(i)) {
                between(sheet, i, sheet.skipSpaces(i));
            }
        }
    }

    private static void between(Sheet sheet, int from, int to) {
        char left = sheet.at(from - 1);
        char right = sheet.at(to);
        if (sheet.isEdge(from - 1) || sheet.isEdge(to) || (opens(left) && closes(right))) {
            return;
        }
        if (opens(left) || closes(right)) {
            sheet.delete(from, to);
        } else if (allPlain(sheet, from, to)) {
            sheet.delete(from + 1, to);
        }
    }

    /** Between « ( » and « ) » a blank waits to be ticked or filled. */
    private static boolean opens(char c) {
        return c == '(' || c == '[';
    }

    private static boolean closes(char c) {
        return c == ')' || c == ']';
    }

    /** No-break spaces in a row were typed on purpose, as room for a pen. */
    private static boolean allPlain(Sheet sheet, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sheet.at(i) != ' ') {
                return false;
            }
        }
        return true;
    }
}
