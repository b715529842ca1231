package fr.tabellion.pdf;

import java.text.Normalizer;

/** What is drawn for a character that fonts leave out on purpose. */
final class Glyphs {
    /** Drawn for a character no font has. */
    static final int REPLACEMENT = 0xFFFD;

    private Glyphs() {}

    /** Says something to the line breaker or to a shaper, and leaves no mark. */
    static boolean isInvisible(int c) {
        return switch (c) {
            case 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF -> true;
            default -> c < ' ' || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x7F && c < 0xA0);
        };
    }

    /** Liberation has no U+2011: its hyphen is the same glyph, the breaker keeps it unbroken. */
    static int drawn(int c) {
        return c == 0x2011 ? '-' : c;
    }

    /** Letters with their accents composed, as the fonts have them. */
    static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }
}
