package fr.tabellion.pdf;

import org.openpdf.text.pdf.PdfTextArray;

/**
 * Text to be shown in one go, with the moves between its letters (ISO 32000-1, 9.4.3: in
 * thousandths, to the left).
 */
final class GlyphRun {
    private PdfTextArray array = new PdfTextArray();
    private final StringBuilder letters = new StringBuilder();
    private final StringBuilder all = new StringBuilder();
    private String actual = "";
    private double pending;
    private boolean empty = true;

    boolean isEmpty() {
        return empty;
    }

    /** Letters with their pairs kerned. */
    void text(String text, Look look) {
        empty = false;
        all.append(text);
        int before = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int kern = before == 0 ? 0 : look.face().kern(before, c);
            if (kern != 0) {
                pending -= kern;
            }
            show();
            letters.appendCodePoint(c);
            before = c;
            at += Character.charCount(c);
        }
    }

    /** Room after a space, in points. */
    void move(double points, Look look) {
        pending -= points * 1000 / look.size();
    }

    /** What the text stands for. */
    void actual(String text) {
        actual = text;
    }

    String actual() {
        return actual;
    }

    /** Every letter of it. */
    CharSequence all() {
        return all;
    }

    private void show() {
        long move = Math.round(pending);
        if (move != 0) {
            if (!letters.isEmpty()) {
                array.add(letters.toString());
                letters.setLength(0);
            }
            array.add((float) move);
            // What rounding leaves is made up for by the next move.
            pending -= move;
        }
    }

    PdfTextArray array() {
        if (!letters.isEmpty()) {
            array.add(letters.toString());
            letters.setLength(0);
        }
        return array;
    }

    void clear() {
        array = new PdfTextArray();
        letters.setLength(0);
        all.setLength(0);
        actual = "";
        pending = 0;
        empty = true;
    }
}
