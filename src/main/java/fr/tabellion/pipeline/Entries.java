package fr.tabellion.pipeline;

import fr.tabellion.problem.Problem;
import fr.tabellion.register.Capture;
import fr.tabellion.register.Event;
import fr.tabellion.register.SealedPaper;
import fr.tabellion.register.Sealer;
import fr.tabellion.register.Version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be added to a register, and what is wrong with it: all of it is recorded or nothing.
 *
 * <pre>
 * entries.add(event);
 * entries.tell(problem);
 * entries.into(sealer)      // nothing added: there is an error
 * </pre>
 */
final class Entries {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A line to be added, with the version that it brings and the file handed in. */
    private record Entry(Event event, Optional<Capture> capture, Optional<byte[]> received) {}

    boolean isGood() {
        return problems.stream().noneMatch(Problem::isError);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** A problem that is an error keeps everything from being recorded; a warning is told. */
    void tell(Problem problem) {
        problems.add(problem);
    }

    void tell(List<Problem> found) {
        problems.addAll(found);
    }

    /** A step of a version that is sealed. */
    void add(Event event) {
        add(event, Optional.empty(), Optional.empty());
    }

    /**
     * @param capture the version that the step brings
     * @param received the file handed in with it
     */
    void add(Event event, Optional<Capture> capture, Optional<byte[]> received) {
        entries.add(new Entry(event, capture, received));
    }

    Sealing.Result into(Sealer sealer) {
        if (!isGood()) {
            return Sealing.Result.refused(problems);
        }
        List<Event> events = new ArrayList<>();
        entries.forEach(entry -> events.add(add(sealer, entry)));
        if (!events.isEmpty()) {
            sealer.commit();
        }
        return new Sealing.Result(events, problems);
    }

    private static Event add(Sealer sealer, Entry entry) {
        SealedPaper paper = sealer.register().paper(entry.event().paper());
        String kept =
                entry.capture().isPresent()
                        ? paper.nextKept()
                        : paper.current().map(Version::kept).orElse("");
        Event event = entry.event();
        if (entry.received().isPresent()) {
            event = sealer.receive(kept, event, entry.received().get());
        }
        return entry.capture().isPresent()
                ? sealer.capture(entry.capture().get(), event)
                : sealer.note(event);
    }
}
