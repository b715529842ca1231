package fr.tabellion.template;

import java.util.Optional;

/** A paper that goes with another. */
record AnnexView(Source at, String title, Optional<String> file) implements View {}
