package fr.tabellion.template;

import fr.tabellion.model.Prose;

import java.util.Optional;

/** A provision that no theme holds. */
record ProvisionView(Source at, String ref, Optional<String> title, Prose text) implements View {}
