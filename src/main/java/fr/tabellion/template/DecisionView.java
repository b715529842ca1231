package fr.tabellion.template;

/**
 * An article of a délibération.
 *
 * @param verb « approuve »
 */
record DecisionView(Source at, String verb, String text) implements View {}
