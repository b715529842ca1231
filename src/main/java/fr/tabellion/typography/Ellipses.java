package fr.tabellion.typography;

/**
 * « ateliers... » and « ateliers ... » → « ateliers… ».
 *
 * <p>Two dots, and the four or more that leave room for a pen, stay. So does a space where the
 * ellipsis stands for what is to be filled in: « Fait à …, le … ».
 */
final class Ellipses implements Sweep {
    @Override
    public void over(Sheet sheet) {
        for (int i = 0; i < sheet.length(); i++) {
            if (sheet.at(i) == '.' && !sheet.isFixed(i)) {
                i = dots(sheet, i);
            } else if (sheet.at(i) == '…' && !sheet.isFixed(i)) {
                close(sheet, i, i + 1);
            }
        }
    }

    /** The last of the dots that begin at {@code start}. */
    private static int dots(Sheet sheet, int start) {
        int end = start;
        while (sheet.at(end) == '.') {
            end++;
        }
        if (end - start == 3 && sheet.at(start - 1) != '…' && sheet.at(end) != '…') {
            sheet.put(start, '…');
            sheet.delete(start + 1, end);
            close(sheet, start, end);
        } else if (end - start > 3) {
            sheet.fix(sheet.skipSpacesBack(start), end);
        }
        return end - 1;
    }

    /** No space before it, after a word of substance. */
    private static void close(Sheet sheet, int start, int end) {
        int word = sheet.skipSpacesBack(start);
        if (word < start
                && sheet.isLetter(word - 1)
                && !isLetterOrLeader(sheet, end)
                && !SmallWords.isOne(sheet.between(sheet.startOfWord(word), word))) {
            sheet.delete(word, start);
        }
    }

    private static boolean isLetterOrLeader(Sheet sheet, int i) {
        return sheet.isWord(i) || sheet.at(i) == '…' || sheet.at(i) == '.';
    }
}
