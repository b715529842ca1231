package fr.tabellion.typography;

/** The two spaces at which a line never breaks. */
final class Spaces {
    /** U+00A0, as wide as a word space. */
    static final char NO_BREAK = '\u00A0';

    /** U+202F, the fine one. */
    static final char NARROW = '\u202F';

    private static final char THIN = '\u2009';

    private Spaces() {}

    /** Any space within a line, however somebody typed it. */
    static boolean isSpace(char c) {
        return c == ' ' || (c >= NO_BREAK && (c == NO_BREAK || c == NARROW || c == THIN));
    }
}
