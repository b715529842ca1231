package fr.tabellion.typography;

/**
 * A stretch of a paragraph's text as it was typed.
 *
 * @param verbatim left as it is, such as {@code <code>}; its neighbours still see it
 */
public record Run(String text, boolean verbatim) {}
