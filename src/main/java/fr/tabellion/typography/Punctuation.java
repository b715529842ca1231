package fr.tabellion.typography;

/**
 * « Pourquoi? » → « Pourquoi␣? », « Rapporteur : » → « Rapporteur⍽: », « mot , » → « mot, ».
 *
 * <p>Where no space is typed one comes only if the sign ends a word: « 19:30 » and « a:b » stay.
 */
final class Punctuation implements Sweep {
    @Override
    public void over(Sheet sheet) {
        for (int i = 1; i < sheet.length(); i++) {
            if (sheet.isFixed(i)) {
                continue;
            }
            switch (sheet.at(i)) {
                case ';', '!', '?' -> high(sheet, i, Spaces.NARROW);
                case ':' -> high(sheet, i, Spaces.NO_BREAK);
                case ',', '.' -> low(sheet, i);
                default -> {}
            }
        }
    }

    private static void high(Sheet sheet, int i, char space) {
        int word = sheet.skipSpacesBack(i) - 1;
        char left = sheet.at(word);
        if (sheet.isEdge(word) || "([{«“¿¡".indexOf(left) >= 0) {
            return;
        }
        boolean typed = word < i - 1;
        if (typed || (!isHigh(left) && endsHere(sheet, i))) {
            sheet.spaceBefore(i, space);
        }
    }

    /** « ?! » stay together. */
    private static boolean isHigh(char c) {
        return c == ';' || c == ':' || c == '!' || c == '?';
    }

    private static boolean endsHere(Sheet sheet, int i) {
        int next = i + 1;
        while (sheet.at(next) == '!' || sheet.at(next) == '?') {
            next++;
        }
        return sheet.isSpace(next) || sheet.isEdge(next) || ")]}»”\"…".indexOf(sheet.at(next)) >= 0;
    }

    /** No space before a comma or a full stop; « .pdf », « .5 » and « .... » begin something. */
    private static void low(Sheet sheet, int i) {
        int word = sheet.skipSpacesBack(i);
        boolean ends =
                sheet.isSpace(i + 1)
                        || sheet.isEdge(i + 1)
                        || ")]}»”;:!?".indexOf(sheet.at(i + 1)) >= 0;
        if (word < i
                && ends
                && (sheet.isWord(word - 1) || ")]}»”".indexOf(sheet.at(word - 1)) >= 0)) {
            sheet.delete(word, i);
        }
    }
}
