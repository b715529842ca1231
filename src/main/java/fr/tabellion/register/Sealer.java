package fr.tabellion.register;

import fr.tabellion.build.Digest;
import fr.tabellion.build.Disk;
import fr.tabellion.build.DiskException;
import fr.tabellion.document.Document;
import fr.tabellion.document.Dump;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Adds to a register, alone: files first, its lines last.
 *
 * <pre>
 * try (Sealer sealer = Sealer.open(disk, data, "contracts/antony-2020")) {
 *     sealer.capture(capture, event);
 *     sealer.commit();
 * }
 * </pre>
 *
 * <p>A crash before {@link #commit} leaves files that no line tells of; sealing the same again
 * takes them up. Nothing that was sealed is ever written again.
 */
public final class Sealer implements Closeable {
    private static final String OURS = ".tabellion";

    private final Disk disk;
    private final Path ours;
    private final Disk.Lock lock;
    private final List<Event> events;
    private Register register;
    private int temps;

    private Sealer(Disk disk, Path ours, Disk.Lock lock, Register register) {
        this.disk = disk;
        this.ours = ours;
        this.lock = lock;
        this.register = register;
        this.events = new ArrayList<>(register.events());
    }

    /**
     * Takes the lock on the data folder and reads the register.
     *
     * @throws DiskException when another command is sealing, or the folder cannot be written
     * @throws DamagedException when the register was changed: nothing is added to a broken chain
     */
    public static Sealer open(Disk disk, Path data, String unit) {
        Path ours = data.resolve(OURS);
        String name = data.toString().replace('\\', '/');
        try {
            Path ignore = ours.resolve(".gitignore");
            if (!disk.list(ours).contains(ignore)) {
                disk.write(ignore, "*\n".getBytes(StandardCharsets.UTF_8));
            }
            Optional<Disk.Lock> lock = disk.lock(ours.resolve("lock"), owner());
            if (lock.isEmpty()) {
                String owner = new String(disk.read(ours.resolve("lock")), StandardCharsets.UTF_8);
                throw new DiskException(
                        Problem.of(Code.E601, Location.of(name), name, owner.strip()));
            }
            for (Path left : disk.list(ours.resolve("tmp"))) {
                disk.delete(left);
            }
            return locked(disk, ours, lock.get(), data.resolve(unit), name + "/" + unit);
        } catch (IOException e) {
            throw DiskException.of(e, name);
        }
    }

    private static Sealer locked(Disk disk, Path ours, Disk.Lock lock, Path folder, String name)
            throws IOException {
        try {
            Register register = Register.read(disk, folder, name);
            if (!register.isSound()) {
                throw new DamagedException(register.problems().getFirst());
            }
            return new Sealer(disk, ours, lock, register);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static String owner() {
        return ProcessHandle.current().pid() + " (" + System.getProperty("user.name") + ")";
    }

    /** As it will be. */
    public Register register() {
        return register;
    }

    /** Adds a line. */
    public Event note(Event event) {
        Event numbered = event.numbered(events.size() + 1);
        events.add(numbered);
        register = Register.of(register.folder(), register.name(), events, List.of());
        return numbered;
    }

    /**
     * Keeps the next version of a paper, with the line that brings it.
     *
     * @throws DamagedException when other files stand where it is to be kept
     */
    public Event capture(Capture capture, Event event) {
        SealedPaper paper = register.paper(capture.paper());
        Map<String, byte[]> files = new TreeMap<>(capture.files());
        files.put(Sealed.TREE, dump(capture.tree()));
        capture.texts()
                .forEach((name, text) -> files.put(Sealed.TEXTS + name + ".txt", dump(text)));
        byte[] list = Sealed.digestList(files).getBytes(StandardCharsets.UTF_8);
        files.put(Sealed.DIGESTS, list);
        files.forEach((name, bytes) -> keep(paper.nextKept() + "/" + name, bytes));
        Event told =
                event.with(Event.KEPT, paper.nextKept())
                        .with(Event.DIGEST, Digest.of(list).toString());
        if (!capture.parties().isEmpty()) {
            told = told.with(Event.PARTIES, String.join(",", capture.parties()));
        }
        if (!capture.texts().isEmpty()) {
            told =
                    told.with(
                            Event.TEXTS, String.join(",", new TreeSet<>(capture.texts().keySet())));
        }
        return note(told);
    }

    /**
     * Keeps a file that was handed in; the event as it is to be noted.
     *
     * @param kept the folder of the version it belongs to
     */
    public Event receive(String kept, Event event, byte[] bytes) {
        String file = "received-" + (events.size() + 1) + ".pdf";
        keep(kept + "/" + file, bytes);
        return event.with(Event.FILE, file).with(Event.FILE_DIGEST, Digest.of(bytes).toString());
    }

    private static byte[] dump(Document document) {
        return Dump.write(document).getBytes(StandardCharsets.UTF_8);
    }

    /** What stands there already is the same, from a run that was cut short, or not ours. */
    private void keep(String file, byte[] bytes) {
        Path path = register.folder().resolve(Sealed.FOLDER).resolve(file);
        String place = register.name() + "/" + Sealed.FOLDER + "/" + file;
        try {
            if (disk.stat(path).kind() == fr.tabellion.build.Stat.Kind.MISSING) {
                put(path, bytes);
            } else if (!Digest.of(disk.read(path)).equals(Digest.of(bytes))) {
                throw new DamagedException(Problem.of(Code.E705, Location.of(place), place));
            }
        } catch (IOException e) {
            throw DiskException.of(e, place);
        }
    }

    private void put(Path path, byte[] bytes) throws IOException {
        temps++;
        Path temp = ours.resolve("tmp").resolve(temps + ".tmp");
        disk.write(temp, bytes);
        disk.move(temp, path);
    }

    /** Writes the lines; from here on the papers are sealed. */
    public void commit() {
        if (events.isEmpty()) {
            return;
        }
        try {
            Path attributes = register.folder().resolve(".gitattributes");
            if (disk.stat(attributes).kind() == fr.tabellion.build.Stat.Kind.MISSING) {
                // what was sealed is sealed byte for byte, line ends included
                put(
                        attributes,
                        "register.txt -text\nsealed/** -text\n".getBytes(StandardCharsets.UTF_8));
            }
            put(
                    register.folder().resolve(Register.FILE),
                    Register.text(events).getBytes(StandardCharsets.UTF_8));
            put(
                    register.folder().resolve(Sealed.FOLDER).resolve(LastLine.FILE),
                    LastLine.of(Register.marks(events)).text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw DiskException.of(e, register.name() + "/" + Register.FILE);
        }
    }

    /** Lets the next one in. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // it goes with the process
            return;
        }
    }
}
