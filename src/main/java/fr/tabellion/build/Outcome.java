package fr.tabellion.build;

/**
 * What became of one target.
 *
 * @param path relative to {@code out/}
 * @param unit the id of its unit; empty for an orphan
 */
public record Outcome(String path, String unit, Decision decision) {}
