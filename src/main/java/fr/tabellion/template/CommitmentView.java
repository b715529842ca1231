package fr.tabellion.template;

/** One thing a party engages to do. */
record CommitmentView(Source at, String ref, String text) implements View {}
