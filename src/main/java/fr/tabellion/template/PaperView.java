package fr.tabellion.template;

import java.time.LocalDate;
import java.util.List;

/**
 * The paper being drawn.
 *
 * @param name as its files are called
 * @param kind {@code note}, {@code annexe}…
 * @param title of the kind, from its header
 * @param date its own, else 1 January of its period
 * @param files for a dossier, those that go with it
 */
record PaperView(
        String name,
        String kind,
        String title,
        LocalDate date,
        boolean signable,
        List<AttachedView> files)
        implements View {}
