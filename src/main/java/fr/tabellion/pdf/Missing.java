package fr.tabellion.pdf;

/**
 * A character that no embedded font has.
 *
 * @param codePoint the character
 * @param around the words it stands in, to find it by
 */
public record Missing(int codePoint, String around) {}
