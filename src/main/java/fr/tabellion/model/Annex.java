package fr.tabellion.model;

import java.util.Optional;

/**
 * A paper that goes with another.
 *
 * @param file a file beside the data, where there is one
 */
public record Annex(String title, Optional<String> file) {}
