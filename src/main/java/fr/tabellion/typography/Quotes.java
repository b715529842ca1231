package fr.tabellion.typography;

import java.util.ArrayList;
import java.util.List;

/**
 * Apostrophes and quotation marks.
 *
 * <p>« l'école » → « l’école »; « "vivre ensemble" » → «⍽vivre ensemble⍽»; a quotation within a
 * quotation takes “ ”. Where marks do not pair off, each is set by its place and nothing is nested:
 * which one is missing is for a person to say.
 */
final class Quotes implements Sweep {
    /** A mark that opens or closes, and what it was typed as. */
    private record Mark(int at, boolean opens) {}

    @Override
    public void over(Sheet sheet) {
        List<Mark> marks = marks(sheet);
        boolean paired = paired(marks);
        int depth = 0;
        for (Mark mark : marks) {
            depth -= mark.opens() ? 0 : 1;
            if (paired) {
                set(sheet, mark, depth > 0);
            } else if (sheet.at(mark.at()) == '"') {
                set(sheet, mark, false);
            } else if (sheet.at(mark.at()) == '\'') {
                sheet.put(mark.at(), '’');
            }
            depth += mark.opens() ? 1 : 0;
        }
        sheet.settle();
        spaces(sheet);
    }

    private static void set(Sheet sheet, Mark mark, boolean nested) {
        char sign = nested ? (mark.opens() ? '“' : '”') : (mark.opens() ? '«' : '»');
        sheet.put(mark.at(), sign);
        if (nested) {
            tighten(sheet, mark);
        }
    }

    /** “ ” have no space inside. */
    private static void tighten(Sheet sheet, Mark mark) {
        int at = mark.at();
        if (mark.opens()) {
            sheet.delete(at + 1, sheet.skipSpaces(at + 1));
        } else {
            sheet.delete(sheet.skipSpacesBack(at), at);
        }
    }

    private static boolean paired(List<Mark> marks) {
        int depth = 0;
        for (Mark mark : marks) {
            depth += mark.opens() ? 1 : -1;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    private static List<Mark> marks(Sheet sheet) {
        var marks = new ArrayList<Mark>();
        int depth = 0;
        int singleCloses = -1;
        for (int i = 0; i < sheet.length(); i++) {
            char c = sheet.at(i);
            if (!isMark(c) || sheet.isFixed(i)) {
                continue;
            }
            boolean opens =
                    switch (c) {
                        case '«', '“', '„' -> true;
                        case '»', '”' -> false;
                        case '"' -> opensHere(sheet, i, depth);
                        default -> singleCloses < i && closingSingle(sheet, i) > i;
                    };
            if (c == '"' && (isDitto(sheet, i) || (!opens && isNoMark(sheet, i, depth)))) {
                continue;
            }
            if (isApostrophe(c) && !opens && i != singleCloses) {
                apostrophe(sheet, i);
                continue;
            }
            if (c == '\'' && opens) {
                singleCloses = closingSingle(sheet, i);
            }
            marks.add(new Mark(i, opens));
            depth += opens ? 1 : depth > 0 ? -1 : 0;
        }
        return marks;
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case '"', '«', '»', '“', '”', '„' -> true;
            default -> isApostrophe(c);
        };
    }

    private static boolean isApostrophe(char c) {
        return switch (c) {
            case '\'', '`', '´', 'ʼ', '‘', '′' -> true;
            default -> false;
        };
    }

    /**
     * Between letters any of them is an apostrophe; a straight one is so everywhere but after feet.
     */
    private static void apostrophe(Sheet sheet, int i) {
        boolean within = sheet.isLetter(i - 1) && sheet.isWord(i + 1);
        boolean straight = sheet.at(i) == '\'' && !sheet.isDigit(i - 1);
        if (within || straight) {
            sheet.put(i, '’');
        }
    }

    /** Two spaces, or two letters, around it: then it closes what is open, or opens. */
    private static boolean opensHere(Sheet sheet, int i, int depth) {
        boolean free = isFreeBefore(sheet, i);
        return free == isFreeAfter(sheet, i) ? depth == 0 && free : free;
    }

    /** Inches, or a mark in the middle of a word while none is open. */
    private static boolean isNoMark(Sheet sheet, int i, int depth) {
        return depth == 0
                && (sheet.isDigit(i - 1) || (!isFreeBefore(sheet, i) && !isFreeAfter(sheet, i)));
    }

    /** Alone in a cell it says « the same ». */
    private static boolean isDitto(Sheet sheet, int i) {
        return sheet.isEdge(sheet.skipSpacesBack(i) - 1) && sheet.isEdge(sheet.skipSpaces(i + 1));
    }

    private static boolean isFreeBefore(Sheet sheet, int i) {
        return sheet.isSpace(i - 1)
                || sheet.isEdge(i - 1)
                || "([{«“‘’',;:-–—/".indexOf(sheet.at(i - 1)) >= 0;
    }

    private static boolean isFreeAfter(Sheet sheet, int i) {
        return sheet.isSpace(i + 1)
                || sheet.isEdge(i + 1)
                || ".,;:!?)]}»”\"…-–—/".indexOf(sheet.at(i + 1)) >= 0;
    }

    /** Where the single quotation that opens at {@code start} closes, or -1. */
    private static int closingSingle(Sheet sheet, int start) {
        if (sheet.at(start) != '\'' || !isFreeBefore(sheet, start) || !sheet.isWord(start + 1)) {
            return -1;
        }
        for (int i = start + 1; i < Math.min(start + 200, sheet.length()); i++) {
            if (sheet.at(i) == '\'' && isFreeAfter(sheet, i)) {
                return sheet.isSpace(i - 1) ? -1 : i;
            }
            if ("«»“”\"\n".indexOf(sheet.at(i)) >= 0 || isSecondOpening(sheet, i)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isSecondOpening(Sheet sheet, int i) {
        return sheet.at(i) == '\'' && sheet.isSpace(i - 1);
    }

    /** U+00A0 inside « »; an empty pair is left alone. */
    private static void spaces(Sheet sheet) {
        for (int i = 0; i < sheet.length(); i++) {
            if (sheet.isFixed(i)) {
                continue;
            }
            if (sheet.at(i) == '«' && !isClosing(sheet, sheet.skipSpaces(i + 1))) {
                sheet.spaceAfter(i, Spaces.NO_BREAK);
            } else if (sheet.at(i) == '»' && !isOpening(sheet, sheet.skipSpacesBack(i) - 1)) {
                sheet.spaceBefore(i, Spaces.NO_BREAK);
            }
        }
    }

    private static boolean isClosing(Sheet sheet, int i) {
        return sheet.at(i) == '»' || sheet.isEdge(i);
    }

    private static boolean isOpening(Sheet sheet, int i) {
        return sheet.at(i) == '«' || sheet.isEdge(i);
    }
}
