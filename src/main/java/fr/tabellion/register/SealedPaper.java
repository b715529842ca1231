package fr.tabellion.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A paper that the register knows, with its versions.
 *
 * @param name as its files are called: {@code annexe-antony}
 * @param versions those that still count, oldest first; one that was unsealed is not among them
 * @param reopened whether the last of them is to be followed by another
 * @param captures how often each version was sealed, those unsealed included
 */
public record SealedPaper(
        String name, List<Version> versions, boolean reopened, Map<Integer, Integer> captures) {
    public SealedPaper {
        versions = List.copyOf(versions);
        captures = Map.copyOf(captures);
    }

    static SealedPaper unknown(String name) {
        return new SealedPaper(name, List.of(), false, Map.of());
    }

    /** The last version that counts. */
    public Optional<Version> current() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    public Standing standing() {
        return reopened ? Standing.DRAFT : current().map(Version::standing).orElse(Standing.DRAFT);
    }

    /** The number of the version that would be sealed next. */
    public int next() {
        return current().map(version -> version.number() + 1).orElse(1);
    }

    /** Where the files of the next version go: {@code annexe-antony/2}. */
    public String nextKept() {
        int before = captures.getOrDefault(next(), 0);
        return name + "/" + next() + (before == 0 ? "" : "-" + (before + 1));
    }

    SealedPaper with(Event event) {
        return switch (event.state()) {
            case UNSEALED -> withoutLast();
            case REOPENED -> new SealedPaper(name, append(event), true, captures);
            case SENT,
                    ADOPTED,
                    AUTHORISED,
                    EXECUTORY,
                    SIGNED,
                    TRANSMITTED,
                    PUBLISHED,
                    WITHDRAWN,
                    INHERITED ->
                    event.isCapture()
                            ? captured(event)
                            : new SealedPaper(name, append(event), reopened, captures);
        };
    }

    /** The last thing recorded is taken back; the line that brought a version, with all of it. */
    private SealedPaper withoutLast() {
        List<Version> left = new ArrayList<>(versions);
        if (!left.isEmpty()) {
            left.removeLast().withoutLast().ifPresent(left::add);
        }
        boolean open = !left.isEmpty() && left.getLast().last(State.REOPENED).isPresent();
        return new SealedPaper(name, left, open, captures);
    }

    private List<Version> append(Event event) {
        List<Version> more = new ArrayList<>(versions);
        if (!more.isEmpty()) {
            more.add(more.removeLast().with(event));
        }
        return more;
    }

    private SealedPaper captured(Event event) {
        List<Version> more = new ArrayList<>(versions);
        more.add(new Version(name, event.version(), List.of(event)));
        Map<Integer, Integer> counted = new HashMap<>(captures);
        counted.merge(event.version(), 1, Integer::sum);
        return new SealedPaper(name, more, false, counted);
    }
}
