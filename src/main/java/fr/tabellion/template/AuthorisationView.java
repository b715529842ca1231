package fr.tabellion.template;

import java.time.LocalDate;
import java.util.Optional;

/** The délibération that authorises a party to sign. */
record AuthorisationView(Source at, Optional<String> number, LocalDate date) implements View {}
