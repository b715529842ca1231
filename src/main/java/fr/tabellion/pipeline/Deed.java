package fr.tabellion.pipeline;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.register.Event;
import fr.tabellion.register.State;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is to be recorded of papers.
 *
 * @param on the day it happened
 * @param party whose step it is; empty for all, or where it is nobody's in particular
 * @param deliberation its number
 * @param by who records it
 * @param file the signed copy
 * @param why it is to be accepted all the same
 * @param edition which version is meant, where that could be asked
 */
public record Deed(
        State state,
        Optional<LocalDate> on,
        Optional<String> party,
        Optional<String> deliberation,
        Optional<String> by,
        Optional<Path> file,
        Optional<String> why,
        Optional<Integer> edition) {
    static Deed of(State state, Optional<LocalDate> on, Optional<String> by, Optional<String> why) {
        Optional<String> none = Optional.empty();
        return new Deed(state, on, none, none, by, Optional.empty(), why, Optional.empty());
    }

    /** A reason or a name without a word in it is none. */
    List<Problem> blanks(Location place) {
        Map<String, String> given = new TreeMap<>();
        by.ifPresent(value -> given.put("--by", value));
        why.ifPresent(value -> given.put("--why", value));
        deliberation.ifPresent(value -> given.put("--deliberation", value));
        return given.entrySet().stream()
                .filter(option -> option.getValue().isBlank())
                .map(option -> Problem.of(Code.E744, place, option.getKey()))
                .toList();
    }

    /** The line it makes, not yet numbered. */
    Event event(String paper, int version) {
        Map<String, String> facts = new TreeMap<>();
        party.ifPresent(value -> facts.put(Event.PARTY, value));
        deliberation.ifPresent(value -> facts.put(Event.DELIBERATION, value));
        by.ifPresent(value -> facts.put(Event.BY, value));
        why.ifPresent(value -> facts.put(Event.WHY, value));
        return new Event(0, paper, version, state, on, facts);
    }
}
