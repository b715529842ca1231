package fr.tabellion.typography;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stays as typed: addresses, file names, codes, version numbers, markup that came as text.
 *
 * <p>« https://sceaux.fr/?a=1 », « x@y.fr », « note.pdf », « QN09201M », « R+6 », « E2C », «
 * INTB2012345A », « SIREN 219 200 714 », « 2.1.3 », « &amp; », « ${x} », « &lt;p&gt; ».
 */
final class Zones implements Sweep {
    /** Beyond this it is no word; and the patterns would go deep. */
    private static final int LONGEST = 1000;

    private static final String OPENERS = "([{«“\"'‘’<";
    private static final String CLOSERS = ".,;:!?)]}»”\"'’…>";

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?i)(https?|ftp|file|mailto|tel):\\S+"
                            + "|www\\.\\S+"
                            + "|[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"
                            + "|([\\w-]+\\.)+(fr|com|org|net|eu|info|paris|re|gouv)([/?#:]\\S*)?");
    private static final Pattern FILE =
            Pattern.compile(
                    "(?i)[\\p{L}\\d_./\\\\:~#+-]*\\.(pdf|docx?|xlsx?|pptx?|od[tsp]|json|csv|txt|xml"
                            + "|html?|ftlh|md|png|jpe?g|svg|gif|zip|dot[xm]|docm|eml|p7[sm])"
                            + "|[A-Za-z]:\\\\\\S*|\\.{0,2}/[\\w./'’-]+|\\\\\\\\\\S+");

    /** Capitals and digits mixed, with the signs that codes have. */
    private static final Pattern CODE =
            Pattern.compile("(?=[^\\d]*\\d)(?=[^\\p{Lu}]*\\p{Lu})[\\p{Lu}\\d][\\p{Lu}\\d+._/-]*");

    private static final Pattern VERSION = Pattern.compile("v\\d+(\\.\\d+)*|\\d+(\\.\\d+){2,}");

    /** After these, digits are a number of register, whatever spaces they are typed with. */
    private static final Set<String> REGISTERS =
            Set.of("SIREN", "SIRET", "RCS", "IBAN", "INSEE", "FINESS", "TVA", "RNA", "NOR", "UAI");

    @Override
    public void over(Sheet sheet) {
        int start = 0;
        boolean suspect = false;
        for (int i = 0; i <= sheet.length(); i++) {
            if (isBetween(sheet, i)) {
                if (suspect) {
                    token(sheet, start, i);
                }
                start = i + 1;
                suspect = false;
            } else {
                suspect |= isSuspect(sheet, i);
            }
        }
        markup(sheet);
    }

    /** Spares the patterns all common words. */
    private static boolean isSuspect(Sheet sheet, int i) {
        return switch (sheet.at(i)) {
            case '@', '/', '\\' -> true;
            case '.' -> sheet.isLetter(i + 1);
            default -> sheet.isDigit(i) || (sheet.isUpper(i) && sheet.isUpper(i + 1));
        };
    }

    private static boolean isBetween(Sheet sheet, int i) {
        return switch (sheet.at(i)) {
            case '(', '[', '"', '«', '»', '“', '”' -> true;
            default -> sheet.isSpace(i) || sheet.isEdge(i);
        };
    }

    private static void token(Sheet sheet, int from, int to) {
        int start = from;
        while (start < to && OPENERS.indexOf(sheet.at(start)) >= 0) {
            start++;
        }
        start = afterElision(sheet, start, to);
        int end = to;
        while (end > start && CLOSERS.indexOf(sheet.at(end - 1)) >= 0) {
            end--;
        }
        if (isRegister(sheet, start, end)) {
            register(sheet, end);
        } else if (staysAsTyped(sheet.between(start, end))) {
            sheet.fix(start, end);
        }
    }

    private static boolean isRegister(Sheet sheet, int start, int end) {
        int length = end - start;
        return length >= 3
                && length <= 6
                && sheet.isUpper(start)
                && sheet.isUpper(end - 1)
                && REGISTERS.contains(sheet.between(start, end));
    }

    /** « l’E2C », « d'adresse@sceaux.fr », « jusqu’au ». */
    private static int afterElision(Sheet sheet, int start, int end) {
        int word = sheet.endOfWord(start);
        boolean elided = word < end && (sheet.at(word) == '\'' || sheet.at(word) == '’');
        return elided && word - start <= 6 ? word + 1 : start;
    }

    private static boolean staysAsTyped(String core) {
        return core.length() > LONGEST
                || CODE.matcher(core).matches()
                || VERSION.matcher(core).matches()
                || ADDRESS.matcher(core).matches()
                || FILE.matcher(core).matches();
    }

    /** « SIREN : 219 200 714 »: from the first to the last digit. */
    private static void register(Sheet sheet, int from) {
        int start = from;
        while (sheet.isSpace(start) || sheet.at(start) == ':') {
            start++;
        }
        if (sheet.reads(start, "n°")) {
            start = sheet.skipSpaces(start + 2);
        }
        int end = start;
        while (isOfRegister(sheet, end)) {
            end++;
        }
        end = sheet.skipSpacesBack(end);
        if (end > start) {
            sheet.fix(start, end);
        }
    }

    private static boolean isOfRegister(Sheet sheet, int i) {
        return sheet.isDigit(i)
                || (sheet.isSpace(i) && sheet.isDigit(i + 1))
                || (sheet.isUpper(i) && (sheet.isDigit(i - 1) || sheet.isDigit(i + 1)));
    }

    /** Entities, tags and placeholders are data here, never interpreted. */
    private static void markup(Sheet sheet) {
        for (int i = 0; i < sheet.length(); i++) {
            int end =
                    switch (sheet.at(i)) {
                        case '<' -> closing(sheet, i, '>', "/#@!");
                        case '&' -> closing(sheet, i, ';', "#");
                        case '$', '#' -> sheet.at(i + 1) == '{' ? closing(sheet, i, '}', "{") : i;
                        default -> i;
                    };
            if (end > i) {
                sheet.fix(i, end);
                i = end - 1;
            }
        }
    }

    /** Past the closing sign, if it is near and a letter or one of those signs begins. */
    private static int closing(Sheet sheet, int start, char close, String begins) {
        if (!sheet.isLetter(start + 1) && begins.indexOf(sheet.at(start + 1)) < 0) {
            return start;
        }
        for (int i = start + 1; i < Math.min(start + 120, sheet.length()); i++) {
            char c = sheet.at(i);
            if (c == close) {
                return i + 1;
            }
            if (c == '<' || (close == ';' && !sheet.isWord(i) && c != '#')) {
                return start;
            }
        }
        return start;
    }
}
