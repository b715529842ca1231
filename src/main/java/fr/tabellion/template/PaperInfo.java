package fr.tabellion.template;

/**
 * What the plan says of a paper.
 *
 * @param name as its files are called, without their ending: {@code note-blagis-2024}
 */
public record PaperInfo(String name) {}
