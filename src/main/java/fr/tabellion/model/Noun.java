package fr.tabellion.model;

/**
 * A common noun with what French needs to agree with it: « protocole d’engagements », masculine,
 * singular.
 *
 * @param plural « les bailleurs »
 */
public record Noun(String text, Gender gender, boolean plural) {}
