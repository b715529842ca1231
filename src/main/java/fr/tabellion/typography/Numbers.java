package fr.tabellion.typography;

import java.util.Set;

/**
 * Numbers and what belongs to them: « n°8 » → « n°⍽8 », « 19h30 » → « 19⍽h⍽30 », « 100% » → « 100⍽%
 * », « 1 234,50 € » → « 1␣234,50⍽€ », « 28 mars » → « 28⍽mars », « article 4 bis » → «
 * article⍽4⍽bis ».
 *
 * <p>Thousands are parted where they were typed apart, and before a unit. « 16-25ans » stays: to
 * part it is the author's.
 */
final class Numbers implements Sweep {
    private static final String SIGNS = "%‰€$£";

    /** Parted from their number even where no space is typed. */
    private static final Set<String> UNITS =
            Set.of(
                    "km", "kg", "cm", "mm", "ha", "kW", "kWh", "MW", "MWh", "GWh", "Go", "Mo", "To",
                    "euros", "euro");

    /** Before these a number of four digits or more is a quantity, not a year. */
    private static final Set<String> QUANTITIES =
            Set.of(
                    "euros",
                    "euro",
                    "habitants",
                    "logements",
                    "personnes",
                    "ménages",
                    "élèves",
                    "tonnes",
                    "km",
                    "ha",
                    "m",
                    "kg",
                    "kWh",
                    "MWh",
                    "exemplaires",
                    "emplois",
                    "demandeurs",
                    "allocataires",
                    "bénéficiaires");

    /** These belong to the number after them. */
    private static final Set<String> LABELS =
            Set.of(
                    "article",
                    "articles",
                    "art",
                    "page",
                    "pages",
                    "p",
                    "pp",
                    "annexe",
                    "annexes",
                    "chapitre",
                    "titre",
                    "alinéa",
                    "paragraphe",
                    "lot",
                    "tome",
                    "figure",
                    "fig",
                    "tableau",
                    "section",
                    "phase",
                    "axe",
                    "vol",
                    "niveau",
                    "étape");

    @Override
    public void over(Sheet sheet) {
        for (int i = 0; i < sheet.length(); i++) {
            if (sheet.isFixed(i)) {
                continue;
            }
            if (sheet.at(i) == '°' || sheet.at(i) == 'º') {
                number(sheet, i);
            } else if (sheet.at(i) == '§') {
                spaceBeforeDigit(sheet, i + 1);
            } else if (sheet.isDigit(i) && !sheet.isDigit(i - 1)) {
                i = figures(sheet, i);
            }
        }
    }

    /** « n°8 », « N° DEL-2024-12 »; « 20 °C ». */
    private static void number(Sheet sheet, int i) {
        char left = sheet.at(i - 1);
        if ((left == 'n' || left == 'N') && !sheet.isLetter(i - 2)) {
            if (sheet.isWord(sheet.skipSpaces(i + 1))) {
                sheet.spaceAfter(i, Spaces.NO_BREAK);
            }
        } else if (sheet.at(i + 1) == 'C' && !sheet.isLetter(i + 2)) {
            int end = sheet.skipSpacesBack(i);
            if (sheet.isDigit(end - 1)) {
                sheet.spaceBefore(i, Spaces.NO_BREAK);
            }
        }
    }

    private static void spaceBeforeDigit(Sheet sheet, int from) {
        int next = sheet.skipSpaces(from);
        if (next > from && sheet.isDigit(next)) {
            sheet.oneSpace(from, next, Spaces.NO_BREAK);
        }
    }

    /** Sets one number and what stands around it; its last digit. */
    private static int figures(Sheet sheet, int start) {
        if (isPartOfMore(sheet, start)) {
            return start;
        }
        int telephone = telephone(sheet, start);
        if (telephone > start) {
            return telephone - 1;
        }
        int whole = endOfDigits(sheet, start);
        int end = endOfGroups(sheet, start, whole);
        boolean grouped = end > whole;
        end = endOfDecimals(sheet, end);
        label(sheet, start);
        boolean quantity = after(sheet, start, end, grouped);
        if (quantity && !grouped && sheet.at(start) != '0') {
            part(sheet, start, whole);
        }
        return end - 1;
    }

    /** Within a word, a decimal, a version. */
    private static boolean isPartOfMore(Sheet sheet, int start) {
        char left = sheet.at(start - 1);
        return (sheet.isLetter(start - 1) && !isHour(sheet, start - 1))
                || left == '_'
                || ((left == '.' || left == ',') && sheet.isDigit(start - 2));
    }

    private static boolean isHour(Sheet sheet, int i) {
        return sheet.at(i) == 'h' && sheet.isDigit(i - 1);
    }

    private static int endOfDigits(Sheet sheet, int from) {
        int end = from;
        while (sheet.isDigit(end)) {
            end++;
        }
        return end;
    }

    /** « 1 234 567 »: sets its spaces; the end of the number. */
    private static int endOfGroups(Sheet sheet, int start, int whole) {
        int end = whole;
        if (whole - start > 3 || sheet.at(start) == '0' || isAfterDigits(sheet, start)) {
            return end;
        }
        while (isGroup(sheet, end)) {
            sheet.put(end, Spaces.NARROW);
            end += 4;
        }
        return end;
    }

    private static boolean isAfterDigits(Sheet sheet, int start) {
        return sheet.isSpace(start - 1) && sheet.isDigit(start - 2) && !sheet.isFixed(start - 2);
    }

    private static boolean isGroup(Sheet sheet, int i) {
        return sheet.isSpace(i)
                && !sheet.isFixed(i)
                && sheet.isDigit(i + 1)
                && sheet.isDigit(i + 2)
                && sheet.isDigit(i + 3)
                && !sheet.isFixed(i + 1)
                && !sheet.isDigit(i + 4);
    }

    /** « 234,50 », « 1.234,50 », « 28.03.2024 ». */
    private static int endOfDecimals(Sheet sheet, int from) {
        int end = from;
        while ((sheet.at(end) == ',' || sheet.at(end) == '.') && sheet.isDigit(end + 1)) {
            end = endOfDigits(sheet, end + 1);
        }
        return end;
    }

    /** « 01 41 13 33 00 » stays on one line; its end, or {@code start}. */
    private static int telephone(Sheet sheet, int start) {
        if (sheet.at(start) != '0') {
            return start;
        }
        int end = start + 2;
        for (int group = 0; group < 4; group++) {
            if (!sheet.isSpace(end) || !sheet.isDigit(end + 1) || !sheet.isDigit(end + 2)) {
                return start;
            }
            end += 3;
        }
        if (sheet.isDigit(end)) {
            return start;
        }
        for (int space = start + 2; space < end; space += 3) {
            sheet.put(space, Spaces.NO_BREAK);
        }
        return end;
    }

    /** « article 4 », « art. 4 », « L. 2121-12 ». */
    private static void label(Sheet sheet, int start) {
        int end = sheet.skipSpacesBack(start);
        if (end == start || sheet.isFixed(end)) {
            return;
        }
        int word = sheet.at(end - 1) == '.' ? end - 1 : end;
        int from = sheet.startOfWord(word);
        boolean code = word < end && word - from == 1 && "LRDA".indexOf(sheet.at(from)) >= 0;
        if (code || isLabel(sheet, from, word)) {
            sheet.oneSpace(end, start, Spaces.NO_BREAK);
        }
    }

    private static boolean isLabel(Sheet sheet, int from, int to) {
        return to - from > 0
                && to - from <= 10
                && LABELS.contains(decapitalised(sheet.between(from, to)));
    }

    private static String decapitalised(String word) {
        return Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    /** What follows a number; whether it makes of it a quantity. */
    private static boolean after(Sheet sheet, int start, int end, boolean grouped) {
        int next = sheet.skipSpaces(end);
        if (SIGNS.indexOf(sheet.at(next)) >= 0 && !sheet.isFixed(next)) {
            sheet.spaceBefore(next, Spaces.NO_BREAK);
            return true;
        }
        if (!sheet.isLetter(next) || sheet.isFixed(next)) {
            return false;
        }
        int stop = sheet.endOfWord(next);
        String word = sheet.between(next, stop);
        if (word.equals("h")) {
            hours(sheet, next);
            return false;
        }
        if (isMoney(sheet, word, stop) || UNITS.contains(word) || isArea(sheet, word, stop)) {
            sheet.spaceBefore(next, Spaces.NO_BREAK);
            return true;
        }
        if (next > end && sheet.isLower(next) && counts(start, end, grouped, word)) {
            sheet.oneSpace(end, next, Spaces.NO_BREAK);
        }
        return next > end && QUANTITIES.contains(word);
    }

    /** « 12 k€ », « 3 M€ », « 2 Md€ ». */
    private static boolean isMoney(Sheet sheet, String word, int stop) {
        return sheet.at(stop) == '€'
                && (word.equals("k") || word.equals("K") || word.equals("M") || word.equals("Md"));
    }

    /** « 80 m² », « 80m2 ». */
    private static boolean isArea(Sheet sheet, String word, int stop) {
        char power = sheet.at(stop);
        return (word.equals("m") || word.equals("km"))
                && (power == '²' || power == '³' || power == '2' || power == '3')
                && !sheet.isWord(stop + 1);
    }

    /** « 16h15 », « 16 h », « 24h/24 ». */
    private static void hours(Sheet sheet, int h) {
        int minutes = sheet.skipSpaces(h + 1);
        boolean hasMinutes =
                sheet.isDigit(minutes) && sheet.isDigit(minutes + 1) && !sheet.isWord(minutes + 2);
        sheet.spaceBefore(h, Spaces.NO_BREAK);
        if (hasMinutes) {
            sheet.spaceAfter(h, Spaces.NO_BREAK);
        }
    }

    /** « 40 ans », « 28 mars »; no year, no word of grammar. */
    private static boolean counts(int start, int end, boolean grouped, String word) {
        boolean year = !grouped && end - start > 3 && !QUANTITIES.contains(word);
        return !year && !SmallWords.isOne(word);
    }

    /** « 12000 € » → « 12␣000 € ». */
    private static void part(Sheet sheet, int start, int whole) {
        for (int i = whole - 3; i > start; i -= 3) {
            sheet.spaceBefore(i, Spaces.NARROW);
        }
    }
}
