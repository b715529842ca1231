package fr.tabellion.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version of a paper that was sealed, with what happened to it since, in the order of the
 * register.
 *
 * @param number from 1
 * @param events the first of them brought its files
 */
public record Version(String paper, int number, List<Event> events) {
    public Version {
        events = List.copyOf(events);
    }

    /** Where its files are, below {@code sealed/}: {@code annexe-antony/1}. */
    public String kept() {
        return events.getFirst().fact(Event.KEPT).orElse("");
    }

    /** The digest of the list of its files, in hexadecimal digits. */
    public String digest() {
        return events.getFirst().fact(Event.DIGEST).orElse("");
    }

    /** The ids of those who sign it; empty for a paper that nobody signs. */
    public List<String> parties() {
        return events.getFirst().names(Event.PARTIES);
    }

    /** The names of the texts that come into force with it. */
    public List<String> texts() {
        return events.getFirst().names(Event.TEXTS);
    }

    public Standing standing() {
        if (last(State.WITHDRAWN).isPresent()) {
            return Standing.WITHDRAWN;
        }
        if (concludedOn().isPresent() || last(State.INHERITED).isPresent()) {
            return Standing.CONCLUDED;
        }
        boolean onlySent = events.stream().allMatch(event -> event.state() == State.SENT);
        return onlySent ? Standing.SENT : Standing.ADOPTED;
    }

    /**
     * The day of the last signature, once all parties signed. Empty as well for a paper concluded
     * elsewhere on a day that nobody knows.
     */
    public Optional<LocalDate> concludedOn() {
        Optional<LocalDate> inherited = last(State.INHERITED).flatMap(Event::on);
        return inherited.or(() -> conclusion().flatMap(Event::on));
    }

    /** The event that concluded it: the last signature there was to be. */
    public Optional<Event> conclusion() {
        Optional<Event> inherited = last(State.INHERITED);
        if (inherited.isPresent()) {
            return inherited;
        }
        boolean all =
                !parties().isEmpty()
                        && parties().stream()
                                .allMatch(party -> step(party, State.SIGNED).isPresent());
        return all || forAll(State.SIGNED).isPresent() ? latest(State.SIGNED) : Optional.empty();
    }

    /** What a party did, or all of them at once. */
    public Optional<Event> step(String party, State state) {
        return events.stream()
                .filter(event -> event.state() == state)
                .filter(event -> event.party().map(party::equals).orElse(true))
                .reduce((earlier, later) -> later);
    }

    private Optional<Event> forAll(State state) {
        return events.stream()
                .filter(event -> event.state() == state && event.party().isEmpty())
                .findFirst();
    }

    /** The last line that says so. */
    public Optional<Event> last(State state) {
        return events.stream()
                .filter(event -> event.state() == state)
                .reduce((earlier, later) -> later);
    }

    /** The one of the latest day. */
    private Optional<Event> latest(State state) {
        return events.stream()
                .filter(event -> event.state() == state)
                .reduce((a, b) -> day(b).isBefore(day(a)) ? a : b);
    }

    private static LocalDate day(Event event) {
        return event.on().orElse(LocalDate.MIN);
    }

    /** Files handed in later, such as the signed copy: their digests by name. */
    public Map<String, String> received() {
        Map<String, String> received = new LinkedHashMap<>();
        for (Event event : events) {
            event.fact(Event.FILE)
                    .ifPresent(
                            file -> received.put(file, event.fact(Event.FILE_DIGEST).orElse("")));
        }
        return received;
    }

    Version with(Event event) {
        List<Event> more = new ArrayList<>(events);
        more.add(event);
        return new Version(paper, number, more);
    }

    /** Without what was recorded last; nothing when that brought it. */
    public Optional<Version> withoutLast() {
        return events.size() > 1
                ? Optional.of(new Version(paper, number, events.subList(0, events.size() - 1)))
                : Optional.empty();
    }
}
