package fr.tabellion.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** Everything {@code data/} says, by id. Maps keep the order of the ids. */
public record Data(
        Map<String, Body> bodies, Map<String, Contract> contracts, Map<String, Session> sessions) {
    /** Both; where both have something, it is the same. */
    public Data with(Data other) {
        return new Data(
                both(bodies, other.bodies),
                both(contracts, other.contracts),
                both(sessions, other.sessions));
    }

    private static <T> Map<String, T> both(Map<String, T> one, Map<String, T> other) {
        Map<String, T> both = new LinkedHashMap<>(one);
        both.putAll(other);
        return both;
    }
}
