package fr.tabellion.model;

import java.util.Map;

/** Everything {@code data/} says, by id. Maps keep the order of the ids. */
public record Data(
        Map<String, Body> bodies, Map<String, Contract> contracts, Map<String, Session> sessions) {}
