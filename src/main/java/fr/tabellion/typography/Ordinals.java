package fr.tabellion.typography;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** « 1er » → « 1^er^ », « 3ème » → « 3^ème^ », « XXe siècle » → « XX^e^⍽siècle ». */
final class Ordinals implements Sweep {
    private static final Set<String> OF_ONE =
            Set.of("er", "ers", "re", "res", "ère", "ères", "ere");
    private static final Set<String> OF_TWO =
            Set.of("d", "de", "ds", "des", "nd", "nde", "nds", "ndes");
    private static final Set<String> OF_ANY =
            Set.of("e", "es", "ème", "èmes", "eme", "ième", "ièmes");

    /** As far as centuries, arrondissements and republics go; « Les » and « Ces » are none. */
    private static final List<String> ROMAN =
            IntStream.rangeClosed(1, 39).mapToObj(Numerals::roman).toList();

    private static final Set<String> ROMANS = Set.copyOf(ROMAN);

    @Override
    public void over(Sheet sheet) {
        for (int i = 0; i < sheet.length(); i++) {
            if (sheet.isFixed(i) || sheet.isWord(i - 1)) {
                continue;
            }
            if (sheet.isDigit(i)) {
                digits(sheet, i);
            } else if (isRoman(sheet.at(i))) {
                roman(sheet, i);
            }
        }
    }

    private static boolean isRoman(char c) {
        return c == 'I' || c == 'V' || c == 'X';
    }

    private static void digits(Sheet sheet, int start) {
        int end = start;
        while (sheet.isDigit(end)) {
            end++;
        }
        int stop = sheet.endOfWord(end);
        if (stop == end || stop - end > 5 || isPartOfMore(sheet, start)) {
            return;
        }
        String number = sheet.between(start, end);
        String suffix = sheet.between(end, stop);
        if (isSuffix(suffix, number.equals("1"), number.equals("2"))) {
            raise(sheet, end, stop);
        }
    }

    /** « 1,5e » and « 2.1e » are no ordinals. */
    private static boolean isPartOfMore(Sheet sheet, int start) {
        char left = sheet.at(start - 1);
        return (left == ',' || left == '.') && sheet.isDigit(start - 2);
    }

    private static boolean isSuffix(String suffix, boolean one, boolean two) {
        return OF_ANY.contains(suffix)
                || (one && OF_ONE.contains(suffix))
                || (two && OF_TWO.contains(suffix));
    }

    private static void roman(Sheet sheet, int start) {
        int end = start;
        while (isRoman(sheet.at(end))) {
            end++;
        }
        int stop = sheet.endOfWord(end);
        if (stop == end || stop - end > 5 || !ROMANS.contains(sheet.between(start, end))) {
            return;
        }
        String suffix = sheet.between(end, stop);
        boolean one = end - start == 1 && sheet.at(start) == 'I';
        if (one ? OF_ONE.contains(suffix) : isOrdinalOfRoman(suffix, end - start)) {
            raise(sheet, end, stop);
        }
    }

    /** « Ve République », « XIes rencontres »; « Ves » is nothing. */
    private static boolean isOrdinalOfRoman(String suffix, int length) {
        return OF_ANY.contains(suffix) && (length > 1 || !suffix.endsWith("s"));
    }

    private static void raise(Sheet sheet, int from, int to) {
        if (sheet.isDigit(to) || sheet.isFixed(from)) {
            return;
        }
        sheet.raise(from, to);
        int next = sheet.skipSpaces(to);
        int end = sheet.endOfWord(next);
        if (next > to
                && sheet.isLetter(next)
                && (sheet.isLower(next) || sheet.reads(next, "République"))
                && !SmallWords.isOne(sheet.between(next, end))) {
            sheet.oneSpace(to, next, Spaces.NO_BREAK);
        }
    }
}
