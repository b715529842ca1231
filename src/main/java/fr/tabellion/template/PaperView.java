package fr.tabellion.template;

import java.time.LocalDate;

/**
 * The paper being drawn.
 *
 * @param name as its files are called
 * @param kind {@code note}, {@code annexe}…
 * @param title of the kind, from its header
 * @param date its own, else 1 January of its period
 */
record PaperView(String name, String kind, String title, LocalDate date, boolean signable)
        implements View {}
