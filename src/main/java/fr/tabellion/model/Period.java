package fr.tabellion.model;

import java.time.LocalDate;

/** First and last day, both included. */
public record Period(LocalDate from, LocalDate to) {}
