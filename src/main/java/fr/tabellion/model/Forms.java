package fr.tabellion.model;

/**
 * A name as it reads after an article or a preposition, where the rules cannot know: « l’État », «
 * de l’État », « à l’État ». Given forms win over computed ones.
 *
 * @param the with its article
 * @param of after « de »
 * @param to after « à »
 */
public record Forms(String the, String of, String to) {}
