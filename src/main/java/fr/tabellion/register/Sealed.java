package fr.tabellion.register;

import fr.tabellion.build.Digest;
import fr.tabellion.build.Disk;
import fr.tabellion.build.DiskException;
import fr.tabellion.document.Document;
import fr.tabellion.document.Dump;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is kept of the sealed papers of a contract or a session, under {@code sealed/}:
 *
 * <pre>
 * sealed/annexe-antony/1/annexe-antony.pdf …      the files as they were
 *                        tree.txt                 their text, see {@link Dump}
 *                        texts/…                  the texts in force from then on
 *                        data/…  templates/…      what they were made from
 *                        digests.txt              as sha256sum writes it
 *                        received-3.pdf           a file handed in with line 3 of the register
 * sealed/last-line.txt                            how far the register had come, see {@link LastLine}
 * </pre>
 *
 * <p>Every read is checked against the digests: what was changed is never taken for what was
 * sealed.
 */
public final class Sealed {
    static final String FOLDER = "sealed";
    static final String TREE = "tree.txt";
    static final String TEXTS = "texts/";
    private static final String DATA = "data/";
    static final String DIGESTS = "digests.txt";
    private static final Pattern ENTRY = Pattern.compile("([0-9a-f]{64})  (\\S.*)");

    private final Disk disk;
    private final Register register;

    public Sealed(Disk disk, Register register) {
        this.disk = disk;
        this.register = register;
    }

    public Register register() {
        return register;
    }

    /** The tree that a version's files were drawn from. */
    public Document tree(Version version) {
        return document(version, TREE);
    }

    /**
     * The texts in force that a version settles, by name: an annexe's own, or those that an avenant
     * leaves.
     */
    public SortedMap<String, Document> texts(Version version) {
        SortedMap<String, Document> texts = new TreeMap<>();
        for (String name : version.texts()) {
            texts.put(name, document(version, TEXTS + name + ".txt"));
        }
        return texts;
    }

    /**
     * The texts of a contract in force: those of what was concluded, moved on by the avenants
     * concluded since.
     */
    public SortedMap<String, TextInForce> inForce() {
        SortedMap<String, TextInForce> inForce = new TreeMap<>();
        for (Version version : register.concluded()) {
            texts(version)
                    .forEach(
                            (name, text) ->
                                    inForce.put(name, new TextInForce(name, text, version)));
        }
        return inForce;
    }

    /**
     * The data folder a version was made from, with no other papers in it; nothing for what was
     * concluded elsewhere without data.
     *
     * @throws DamagedException when a file of it is not what was sealed
     */
    public Optional<Path> data(Version version) {
        List<String> kept =
                digests(version).keySet().stream().filter(name -> name.startsWith(DATA)).toList();
        kept.forEach(file -> read(version, file));
        return kept.isEmpty() ? Optional.empty() : Optional.of(folder(version).resolve(DATA));
    }

    /** The files people read, by name: {@code annexe-antony.pdf}. */
    public SortedMap<String, byte[]> papers(Version version) {
        SortedMap<String, byte[]> papers = new TreeMap<>();
        for (String name : digests(version).keySet()) {
            if (name.startsWith(version.paper() + ".") || name.startsWith(version.paper() + "-")) {
                papers.put(name, read(version, name));
            }
        }
        return papers;
    }

    /** The digests of the files people read, by name. */
    public SortedMap<String, Digest> paperDigests(Version version) {
        SortedMap<String, Digest> papers = new TreeMap<>(digests(version));
        papers.keySet()
                .removeIf(
                        name ->
                                !name.startsWith(version.paper() + ".")
                                        && !name.startsWith(version.paper() + "-"));
        return papers;
    }

    private Document document(Version version, String file) {
        try {
            return Dump.read(new String(read(version, file), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // its digest is right: written by a program of another format
            throw new DamagedException(
                    Problem.of(Code.E702, Location.of(place(version, file)), place(version, file)));
        }
    }

    /**
     * A file of a version.
     *
     * @throws DamagedException when it is missing or is not what was sealed
     */
    public byte[] read(Version version, String file) {
        Digest wanted = digests(version).get(file);
        if (wanted == null) {
            throw new DamagedException(missing(version, file));
        }
        return checked(version, file, wanted);
    }

    private byte[] checked(Version version, String file, Digest wanted) {
        byte[] bytes = bytes(version, file);
        if (!Digest.of(bytes).equals(wanted)) {
            throw new DamagedException(changed(version, file));
        }
        return bytes;
    }

    private byte[] bytes(Version version, String file) {
        Path path = folder(version).resolve(file);
        try {
            if (!disk.list(parent(path)).contains(path)) {
                throw new DamagedException(missing(version, file));
            }
            return disk.read(path);
        } catch (IOException e) {
            throw new DamagedException(DiskException.of(e, place(version, file)).problem());
        }
    }

    private static Path parent(Path path) {
        return Optional.ofNullable(path.getParent()).orElse(path);
    }

    /** What was sealed, by name; a file handed in later is in the register. */
    private SortedMap<String, Digest> digests(Version version) {
        byte[] list = bytes(version, DIGESTS);
        if (!Digest.of(list).toString().equals(version.digest())) {
            throw new DamagedException(changed(version, DIGESTS));
        }
        SortedMap<String, Digest> digests = new TreeMap<>();
        for (String line : new String(list, StandardCharsets.UTF_8).lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                digests.put(entry.group(2), Digest.parse(entry.group(1)));
            }
        }
        return digests;
    }

    static String digestList(Map<String, byte[]> files) {
        StringBuilder out = new StringBuilder();
        new TreeMap<>(files)
                .forEach(
                        (name, bytes) ->
                                out.append(Digest.of(bytes))
                                        .append("  ")
                                        .append(name)
                                        .append('\n'));
        return out.toString();
    }

    Path folder(Version version) {
        return register.folder().resolve(FOLDER).resolve(version.kept());
    }

    private String place(Version version, String file) {
        return register.name() + "/" + FOLDER + "/" + version.kept() + "/" + file;
    }

    private Problem missing(Version version, String file) {
        String place = place(version, file);
        return Problem.of(Code.E703, Location.of(place), place);
    }

    private Problem changed(Version version, String file) {
        String place = place(version, file);
        return Problem.of(Code.E702, Location.of(place), place);
    }

    // ---- Checking all of it

    /** All that was changed, is missing or was added since it was sealed. */
    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>(register.problems());
        Set<String> known = new TreeSet<>();
        for (Version version : register.captures()) {
            check(version, known, problems);
        }
        // after a changed line nobody can tell which files the register knew
        if (register.isSound()) {
            known.add(LastLine.FILE);
            strays(known, problems);
            unvouched(problems);
        }
        return problems;
    }

    private void check(Version version, Set<String> known, List<Problem> problems) {
        known.add(version.kept() + "/" + DIGESTS);
        Map<String, Digest> wanted = new TreeMap<>();
        try {
            wanted.putAll(digests(version));
        } catch (DamagedException e) {
            problems.add(e.problem());
        }
        version.received().forEach((file, digest) -> wanted.put(file, Digest.parse(digest)));
        wanted.forEach(
                (file, digest) -> {
                    known.add(version.kept() + "/" + file);
                    try {
                        checked(version, file, digest);
                    } catch (DamagedException e) {
                        problems.add(e.problem());
                    }
                });
    }

    /** A register of an earlier program has no such file until its next line. */
    private void unvouched(List<Problem> problems) {
        try {
            if (!register.events().isEmpty() && LastLine.read(disk, register.folder()).isEmpty()) {
                String place = register.name() + "/" + FOLDER + "/" + LastLine.FILE;
                problems.add(Problem.of(Code.W707, Location.of(place), place));
            }
        } catch (IOException e) {
            throw DiskException.of(e, register.name() + "/" + FOLDER + "/" + LastLine.FILE);
        }
    }

    private void strays(Set<String> known, List<Problem> problems) {
        for (String file : below(register.folder().resolve(FOLDER), "")) {
            if (!known.contains(file)) {
                String place = register.name() + "/" + FOLDER + "/" + file;
                problems.add(Problem.of(Code.W704, Location.of(place), place));
            }
        }
    }

    private List<String> below(Path folder, String name) {
        List<String> files = new ArrayList<>();
        try {
            for (Path path : disk.list(folder)) {
                String child = name + path.getFileName();
                if (disk.stat(path).kind() == fr.tabellion.build.Stat.Kind.FOLDER) {
                    files.addAll(below(path, child + "/"));
                } else {
                    files.add(child);
                }
            }
        } catch (IOException e) {
            throw DiskException.of(e, register.name() + "/" + FOLDER + "/" + name);
        }
        return files;
    }
}
