package fr.tabellion.pipeline;

import fr.tabellion.build.Digest;
import fr.tabellion.build.InputDigests;
import fr.tabellion.build.InputSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The digests of all that papers are made from, taken before any of it is read: what is saved in
 * between is then seen by the next run, and never recorded as drawn.
 */
public final class Inputs {
    private static final String CONTRACTS = "contracts";
    private static final String SESSIONS = "sessions";
    private static final String BODIES = "bodies";
    private static final String NAMED = "named";

    private final Path data;
    private final String name;
    private final InputSet bodies;
    private final InputSet others;
    private final Map<String, InputSet> folders;
    private final List<InputSet> templates;
    private final InputSet program;
    private final Map<Set<String>, InputSet> named = new ConcurrentHashMap<>();

    private final Map<InputSet, Set<String>> namedIn = new ConcurrentHashMap<>();

    /** One copy of each name: a contract's bodies are named by each of its communes' sessions. */
    private final Map<String, String> bodyFiles = new ConcurrentHashMap<>();

    private final Map<Selection, List<InputSet>> asked = new ConcurrentHashMap<>();

    private Inputs(
            Path data,
            InputSet bodies,
            InputSet others,
            Map<String, InputSet> folders,
            List<InputSet> templates,
            InputSet program) {
        this.data = data.toAbsolutePath().normalize();
        this.name = name(data);
        this.bodies = bodies;
        this.others = others;
        this.folders = folders;
        this.templates = templates;
        this.program = program;
    }

    /**
     * What a unit names outside of its own folder.
     *
     * @param contracts by id
     * @param files below the data folder, as {@link #name} has them, whether they are there or not
     */
    record Named(Set<String> contracts, Set<String> files) {
        static final Named NOTHING = new Named(Set.of(), Set.of());

        Named {
            contracts = Set.copyOf(contracts);
            files = Set.copyOf(files);
        }
    }

    public static Inputs of(Site site, InputDigests digests, Digest program) throws IOException {
        List<InputSet> templates = new ArrayList<>();
        for (Path own : site.templates().stream().toList()) {
            templates.add(digests.folder(own, name(own)));
        }
        Path data = site.data();
        InputSet bodies = digests.folder(data.resolve(BODIES), name(data) + "/" + BODIES);
        return new Inputs(
                data,
                bodies,
                others(data, digests),
                folders(data, digests),
                templates,
                InputSet.empty().withProgram(program));
    }

    /** Of the whole country there are as many as communes: on all cores. */
    private static Map<String, InputSet> folders(Path data, InputDigests digests)
            throws IOException {
        List<Path> all = new ArrayList<>();
        for (String kind : List.of(CONTRACTS, SESSIONS)) {
            all.addAll(entries(data.resolve(kind), Files::isDirectory));
        }
        try {
            return all.parallelStream()
                    .map(folder -> folder(folder, unit(data, folder), digests))
                    .collect(
                            Collectors.toConcurrentMap(
                                    set -> set.title().orElseThrow(), set -> set));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static InputSet folder(Path folder, String unit, InputDigests digests) {
        try {
            return digests.folder(folder, name(folder)).titled(unit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unit(Path data, Path folder) {
        return data.relativize(folder).toString().replace('\\', '/');
    }

    /** What else lies among the data, such as pictures. */
    private static InputSet others(Path data, InputDigests digests) throws IOException {
        Set<String> known = Set.of(CONTRACTS, SESSIONS, BODIES);
        Map<String, Digest> others = new TreeMap<>();
        for (Path entry : entries(data, path -> !known.contains(path.getFileName().toString()))) {
            if (Files.isDirectory(entry)) {
                InputSet inside = digests.folder(entry, name(entry));
                inside.files().forEach(file -> others.put(file, inside.digest(file)));
            } else {
                others.put(name(entry), digests.file(entry));
            }
        }
        return InputSet.of(others);
    }

    private interface Which {
        boolean test(Path path);
    }

    private static List<Path> entries(Path parent, Which which) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(which::test).sorted().toList();
        }
    }

    private static String name(Path folder) {
        return folder.normalize().toString().replace('\\', '/');
    }

    /**
     * The name of a file below the data folder; nothing for one elsewhere, which is then among the
     * templates, and so an input of all.
     */
    Optional<String> name(String file) {
        Path path = Path.of(file).toAbsolutePath().normalize();
        return path.startsWith(data)
                ? Optional.of(name + "/" + data.relativize(path).toString().replace('\\', '/'))
                : Optional.empty();
    }

    String body(String id) {
        return bodyFiles.computeIfAbsent(id, one -> name + "/" + BODIES + "/" + one + ".json");
    }

    /** All that a contract's or a session's papers are made from. */
    List<InputSet> of(String unit, Named named, Selection selection) {
        List<InputSet> inputs = new ArrayList<>(templates);
        inputs.add(program);
        inputs.add(folder(unit));
        for (String contract : new TreeSet<>(named.contracts)) {
            inputs.add(folder(CONTRACTS + "/" + contract));
        }
        inputs.add(files(named.files));
        inputs.addAll(asked.computeIfAbsent(selection, Inputs::asked));
        return inputs;
    }

    private static List<InputSet> asked(Selection selection) {
        String withData = String.valueOf(selection.withData());
        return List.of(
                InputSet.empty().withChoice(selection.within()),
                InputSet.empty().withOption("--attach-data", withData));
    }

    /** What some bodies are made from, to check them; a check looks for their logos as well. */
    List<InputSet> ofBodies(Collection<String> ids) {
        Set<String> files = new TreeSet<>();
        ids.forEach(id -> files.add(body(id)));
        bodies.files().stream().filter(file -> !file.endsWith(".json")).forEach(files::add);
        return List.of(program, files(files));
    }

    private InputSet folder(String unit) {
        return folders.getOrDefault(unit, InputSet.empty().titled(unit));
    }

    /** The sessions of a contract's communes name the same. */
    private InputSet files(Set<String> names) {
        return named.computeIfAbsent(Set.copyOf(names), this::digested);
    }

    private InputSet digested(Set<String> names) {
        Map<String, Digest> files = new TreeMap<>();
        names.forEach(file -> files.put(file, digest(file)));
        return InputSet.of(files).titled(NAMED);
    }

    private Digest digest(String file) {
        String[] parts = file.substring(Math.min(name.length() + 1, file.length())).split("/", 3);
        return switch (parts[0]) {
            case BODIES -> bodies.digest(file);
            case CONTRACTS, SESSIONS ->
                    parts.length < 3 ? Digest.NONE : folder(parts[0] + "/" + parts[1]).digest(file);
            default -> others.digest(file);
        };
    }

    /** What a unit named when it was last drawn, out of the manifest. */
    Named named(String unit, List<InputSet> before) {
        Set<String> contracts = new TreeSet<>();
        Set<String> files = Set.of();
        for (InputSet set : before) {
            String title = set.title().orElse("");
            if (title.equals(NAMED)) {
                files = namedIn.computeIfAbsent(set, one -> Set.copyOf(one.files()));
            } else if (title.startsWith(CONTRACTS + "/") && !title.equals(unit)) {
                contracts.add(title.substring(CONTRACTS.length() + 1));
            }
        }
        return new Named(contracts, files);
    }
}
