package fr.tabellion.typography;

import java.util.ArrayList;
import java.util.List;

/**
 * « Vallée Sud - Grand Paris » → « Vallée Sud⍽– Grand Paris »; « pages 12-14 » → « pages 12–14 ».
 *
 * <p>No line begins with a dash, unless it opens an aside: « la ville –⍽et elle seule⍽– décide ».
 * Years (« 2024-2030 »), ages and codes keep the hyphen they have.
 */
final class Dashes implements Sweep {
    @Override
    public void over(Sheet sheet) {
        var sentence = new ArrayList<Integer>();
        for (int i = 0; i < sheet.length(); i++) {
            char c = sheet.at(i);
            if (isDash(c) && !sheet.isFixed(i)) {
                i = dash(sheet, i, sentence);
            } else if (isEnd(sheet, i)) {
                space(sheet, sentence);
                sentence.clear();
            }
        }
        space(sheet, sentence);
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—';
    }

    private static boolean isEnd(Sheet sheet, int i) {
        return switch (sheet.at(i)) {
            case '.', '!', '?', ';', ':' -> sheet.isSpace(i + 1) || sheet.isEdge(i + 1);
            default -> false;
        };
    }

    /** Sets one dash; the last of its characters. */
    private static int dash(Sheet sheet, int start, List<Integer> sentence) {
        int end = start + 1;
        while (sheet.at(end) == '-' && sheet.at(start) == '-') {
            end++;
        }
        if (isSpaced(sheet, start, end)) {
            if (sheet.at(start) == '-' && end - start <= 2) {
                sheet.put(start, '–');
                sheet.delete(start + 1, end);
            }
            if (end - start <= 2) {
                sentence.add(start);
            }
        } else if (end == start + 1 && isBetweenPages(sheet, start)) {
            sheet.put(start, '–');
        }
        return end - 1;
    }

    /** Between words, with spaces; not a minus, not the mark of an item. */
    private static boolean isSpaced(Sheet sheet, int start, int end) {
        int left = sheet.skipSpacesBack(start);
        int right = sheet.skipSpaces(end);
        return left < start
                && right > end
                && !sheet.isEdge(left - 1)
                && !sheet.isEdge(right)
                && !sheet.isDigit(right)
                && "«“([{:;-–—".indexOf(sheet.at(left - 1)) < 0
                && "-–—;:!?.,…)]}»”".indexOf(sheet.at(right)) < 0;
    }

    private static boolean isBetweenPages(Sheet sheet, int i) {
        if (!sheet.isDigit(i - 1) || !sheet.isDigit(i + 1)) {
            return false;
        }
        int start = i;
        while (sheet.isDigit(start - 1)) {
            start--;
        }
        int word = sheet.skipSpacesBack(start);
        return word < start && (endsWith(sheet, word, "pages") || endsWith(sheet, word, "p."));
    }

    private static boolean endsWith(Sheet sheet, int end, String word) {
        int start = end - word.length();
        return sheet.reads(start, word) && !sheet.isWord(start - 1);
    }

    private static void space(Sheet sheet, List<Integer> dashes) {
        boolean aside = isAside(sheet, dashes);
        for (int k = 0; k < dashes.size(); k++) {
            boolean opens = aside && k == 0;
            noBreak(sheet, dashes.get(k), opens);
        }
    }

    private static boolean isAside(Sheet sheet, List<Integer> dashes) {
        return dashes.size() == 2 && !sheet.isUpper(firstAfter(sheet, dashes.getFirst()));
    }

    private static int firstAfter(Sheet sheet, int dash) {
        int i = dash;
        while (isDash(sheet.at(i))) {
            i++;
        }
        return sheet.skipSpaces(i);
    }

    private static void noBreak(Sheet sheet, int dash, boolean opens) {
        int left = sheet.skipSpacesBack(dash);
        int right = firstAfter(sheet, dash);
        sheet.oneSpace(left, dash, opens ? ' ' : Spaces.NO_BREAK);
        int after = dash;
        while (isDash(sheet.at(after))) {
            after++;
        }
        sheet.oneSpace(after, right, opens ? Spaces.NO_BREAK : ' ');
    }
}
