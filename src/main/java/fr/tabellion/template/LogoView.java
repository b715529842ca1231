package fr.tabellion.template;

/**
 * A body's logo.
 *
 * @param file below the data folder, as {@code <img src>} wants it
 */
record LogoView(Source at, String file, String alternative) implements View {}
