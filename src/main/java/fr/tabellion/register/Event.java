package fr.tabellion.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One line of a register.
 *
 * <pre>
 * 3  2020-06-30  annexe-antony  v1  signed  party="antony"  ~0c5f…
 * </pre>
 *
 * @param number from 1, in the order of the lines
 * @param version of the paper, from 1
 * @param on the day it happened; empty where nobody knows
 * @param facts all else that is known, by key, see the constants
 */
public record Event(
        int number,
        String paper,
        int version,
        State state,
        Optional<LocalDate> on,
        Map<String, String> facts) {
    /** The id of the party's body. */
    public static final String PARTY = "party";

    /** The number of the délibération. */
    public static final String DELIBERATION = "deliberation";

    /** Who recorded it. */
    public static final String BY = "by";

    /** Why it was done. */
    public static final String WHY = "why";

    /** Where the files of this version are, below {@code sealed/}: {@code annexe-antony/1}. */
    public static final String KEPT = "kept";

    /** The digest of the list of those files. */
    public static final String DIGEST = "digest";

    /** Ids of the parties who sign, with commas. */
    public static final String PARTIES = "parties";

    /** Names of the texts in force that the paper settles, with commas. */
    public static final String TEXTS = "texts";

    /** The name of a file handed in, in the version's folder. */
    public static final String FILE = "file";

    /** The digest of that file. */
    public static final String FILE_DIGEST = "file-digest";

    /** What became of the comparison of that file with ours. */
    public static final String COMPARED = "compared";

    public Event {
        facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    public Optional<String> fact(String key) {
        return Optional.ofNullable(facts.get(key));
    }

    public Optional<String> party() {
        return fact(PARTY);
    }

    /** A fact that is a list. */
    List<String> names(String key) {
        return fact(key).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Whether it brought a version with its files. */
    boolean isCapture() {
        return facts.containsKey(KEPT);
    }

    Event numbered(int other) {
        return new Event(other, paper, version, state, on, facts);
    }

    public Event with(String key, String value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(key, value);
        return new Event(number, paper, version, state, on, more);
    }
}
