package fr.tabellion.template;

/** What a priority leads to. */
record ActionView(Source at, String ref, String text) implements View {}
