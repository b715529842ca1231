package fr.tabellion.template;

import java.time.LocalDate;
import java.util.Optional;

/** An avenant that was concluded before this one. */
record EarlierView(int number, Optional<LocalDate> date) implements View {}
