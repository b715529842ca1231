package fr.tabellion.typography;

import java.util.List;

/** « M. Dupont » → « M.⍽Dupont », « Mme la Préfète » → « M^me^⍽la Préfète ». */
final class Civilities implements Sweep {
    /**
     * @param written as it stands in the text
     * @param raised how many letters at its end usage raises
     * @param named only before a name: « Me » is also a pronoun
     */
    private record Civility(String written, int raised, boolean named) {}

    private static final List<Civility> CIVILITIES =
            List.of(
                    new Civility("Mmes", 3, false),
                    new Civility("Mme", 2, false),
                    new Civility("Mlles", 4, false),
                    new Civility("Mlle", 3, false),
                    new Civility("MM.", 0, false),
                    new Civility("M.", 0, false),
                    new Civility("Mgr", 2, true),
                    new Civility("Me", 1, true),
                    new Civility("Dr", 1, true),
                    new Civility("Pr", 1, true));

    @Override
    public void over(Sheet sheet) {
        for (int i = 0; i < sheet.length(); i++) {
            char c = sheet.at(i);
            if ((c == 'M' || c == 'D' || c == 'P') && !sheet.isFixed(i) && !isInside(sheet, i)) {
                begin(sheet, i);
            }
        }
    }

    private static boolean isInside(Sheet sheet, int i) {
        return sheet.isWord(i - 1) || sheet.at(i - 1) == '-' || sheet.at(i - 1) == '.';
    }

    private static void begin(Sheet sheet, int i) {
        for (Civility civility : CIVILITIES) {
            int end = i + civility.written().length();
            if (sheet.reads(i, civility.written()) && !sheet.isWord(end)) {
                set(sheet, civility, end);
                return;
            }
        }
    }

    private static void set(Sheet sheet, Civility civility, int end) {
        int next = sheet.skipSpaces(end);
        boolean before =
                next > end && (civility.named() ? sheet.isUpper(next) : sheet.isLetter(next));
        if (before) {
            sheet.oneSpace(end, next, Spaces.NO_BREAK);
        }
        if (before || !civility.named()) {
            sheet.raise(end - civility.raised(), end);
        }
    }
}
