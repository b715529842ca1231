package fr.tabellion.model;

/**
 * Text of several paragraphs, in Markdown (CommonMark with tables and footnotes); HTML in it stands
 * as typed.
 */
public record Prose(String markdown) {}
