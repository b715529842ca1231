package fr.tabellion.template;

import java.util.List;

/** A priority of a commune, with its actions. */
record PriorityView(Source at, String ref, String text, List<ActionView> actions) implements View {}
