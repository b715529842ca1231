package fr.tabellion.build;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a unit is made from, by name, each with its digest. A unit has several: one of its own
 * files, and those it shares with others (templates, theme, program), which the manifest keeps
 * once.
 *
 * <pre>
 * InputSet.empty().with("data/bodies/sceaux.json", digest).withOption("--lang", "fr").withProgram(…)
 * </pre>
 */
public final class InputSet {
    private static final InputSet EMPTY = new InputSet(new TreeMap<>());
    private static final String OPTION = ":option ";
    private static final String CHOICE = ":choice";
    private static final String TITLE = ":of ";
    private static final String PROGRAM = ":program";
    private static final String SHIPPED = ":templates";
    private static final String JAVA = ":java";

    private final SortedMap<String, Digest> byName;

    /** Taken when it is first asked for: most sets are but steps to a larger one. */
    private volatile Digest digest = Digest.NONE;

    private InputSet(SortedMap<String, Digest> byName) {
        this.byName = byName;
    }

    public static InputSet empty() {
        return EMPTY;
    }

    /** File names as the reader would name them, with {@code /}. */
    public static InputSet of(Map<String, Digest> byName) {
        return new InputSet(new TreeMap<>(byName));
    }

    public InputSet with(String file, Digest digest) {
        return and(file, digest);
    }

    public InputSet withOption(String option, String value) {
        return and(OPTION + option, Digest.of(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Which papers are asked for: decides what is planned, and never what is in a file. */
    public InputSet withChoice(String choice) {
        return and(CHOICE, Digest.of(choice.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same under a title, by which the next run knows what it holds. */
    public InputSet titled(String title) {
        return and(TITLE + title, Digest.NONE);
    }

    public Optional<String> title() {
        return byName.tailMap(TITLE).keySet().stream()
                .findFirst()
                .filter(name -> name.startsWith(TITLE))
                .map(name -> name.substring(TITLE.length()));
    }

    /** The names of the files. */
    public List<String> files() {
        return byName.keySet().stream().filter(name -> !name.startsWith(":")).toList();
    }

    /** {@link Digest#NONE} of a file that is not in it. */
    public Digest digest(String file) {
        return byName.getOrDefault(file, Digest.NONE);
    }

    /** The program, and with it the templates inside it. */
    public InputSet withProgram(Digest program) {
        return and(PROGRAM, program).and(SHIPPED, Program.templates());
    }

    /**
     * The Java that runs: its zlib decides how streams are compressed, so another one may write
     * other bytes from the same tree.
     */
    static InputSet java(String version) {
        return EMPTY.and(JAVA, Digest.of(version.getBytes(StandardCharsets.UTF_8)));
    }

    private InputSet and(String name, Digest value) {
        SortedMap<String, Digest> all = new TreeMap<>(byName);
        all.put(name, value);
        return new InputSet(all);
    }

    public Digest digest() {
        if (digest.isNone()) {
            digest = digest(byName);
        }
        return digest;
    }

    Map<String, Digest> byName() {
        return byName;
    }

    private static Digest digest(Map<String, Digest> byName) {
        return Fingerprint.of(
                        byName.entrySet().stream()
                                .map(e -> new Fingerprint.Part(e.getKey(), e.getValue()))
                                .toList())
                .digest();
    }

    /** The names that came, went or changed between two states, sorted. */
    static List<String> changes(List<InputSet> before, List<InputSet> after) {
        SortedMap<String, Digest> old = merged(before);
        SortedMap<String, Digest> now = merged(after);
        SortedMap<String, Digest> names = new TreeMap<>(old);
        names.putAll(now);
        return names.keySet().stream()
                .filter(name -> !of(old, name).equals(of(now, name)))
                .toList();
    }

    private static Digest of(Map<String, Digest> state, String name) {
        return state.getOrDefault(name, Digest.NONE);
    }

    private static SortedMap<String, Digest> merged(List<InputSet> sets) {
        SortedMap<String, Digest> all = new TreeMap<>();
        sets.forEach(set -> all.putAll(set.byName));
        return all;
    }

    /**
     * The changed names as a reason: another program explains everything, then an option, then
     * files.
     */
    static Reason reason(List<String> all) {
        List<String> changes = all.stream().filter(name -> !name.equals(CHOICE)).toList();
        if (changes.contains(PROGRAM)) {
            return Reason.of("reason.program");
        }
        if (changes.contains(JAVA)) {
            return Reason.of("reason.java");
        }
        List<String> options = changes.stream().filter(name -> name.startsWith(OPTION)).toList();
        List<String> files = changes.stream().filter(name -> !name.equals(SHIPPED)).toList();
        if (files.isEmpty() && !changes.isEmpty()) {
            return Reason.of("reason.program");
        }
        return options.isEmpty() ? filesReason(files) : optionReason(options);
    }

    private static Reason optionReason(List<String> options) {
        List<String> names = options.stream().map(o -> o.substring(OPTION.length())).toList();
        return Reason.of("reason.option", String.join(", ", names));
    }

    private static Reason filesReason(List<String> files) {
        return switch (files.size()) {
            case 0 -> Reason.CONTENT;
            case 1 -> Reason.of("reason.changed", files.getFirst());
            case 2, 3, 4 -> Reason.of("reason.changed.several", String.join(", ", files));
            default ->
                    Reason.of(
                            "reason.changed.more",
                            String.join(", ", files.subList(0, 3)),
                            String.valueOf(files.size() - 3));
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InputSet set && set.byName.equals(byName);
    }

    @Override
    public int hashCode() {
        return digest().hashCode();
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
