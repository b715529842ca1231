package fr.tabellion.typography;

/**
 * A stretch of text as it is to be drawn.
 *
 * @param raised set as a superscript: the « er » of « 1er »
 */
public record Piece(String text, boolean raised) {}
