package fr.tabellion.build;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A disk in memory that fails where it is told to: at the n-th operation, once, or from there on as
 * if the machine had been switched off.
 */
public final class SimulatedDisk implements Disk {
    /** What goes wrong. */
    public enum Fault {
        NO_SPACE,
        NO_ACCESS,
        INPUT_OUTPUT,
        /** Half of what was to be written is, then no space. */
        HALF_A_WRITE,
        /** The operation is done, and reported as failed. */
        DONE_ALL_THE_SAME,
        /** The process dies. */
        DEATH,
        /** The process dies in the middle of a write. */
        DEATH_IN_A_WRITE,
        /** The power goes: what was not forced is half there. */
        POWER_CUT
    }

    /** The process is dead: nothing that it tries happens. */
    public static final class Dead extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A file; the first {@code forced} bytes outlive a power cut. */
    private static final class Node {
        final byte[] bytes;
        final int forced;
        final long time;
        final long id;
        final boolean readOnly;

        Node(byte[] bytes, int forced, long time, long id, boolean readOnly) {
            this.bytes = bytes;
            this.forced = forced;
            this.time = time;
            this.id = id;
            this.readOnly = readOnly;
        }
    }

    private final NavigableMap<Path, Node> files = new TreeMap<>();
    private final Map<Path, Integer> reads = new HashMap<>();
    private final Set<Path> forbidden = new HashSet<>();
    private Fault fault = Fault.NO_SPACE;
    private int failAt = -1;
    private int operations;
    private boolean dead;
    private boolean locked;
    private long time = 1_800_000_000_000_000_000L;
    private long ids;

    // ---- What a test does

    /** Another disk with the same files. */
    public synchronized SimulatedDisk copy() {
        SimulatedDisk copy = new SimulatedDisk();
        copy.files.putAll(files);
        copy.time = time;
        copy.ids = ids;
        return copy;
    }

    public synchronized void failAt(int operation, Fault how) {
        fault = how;
        failAt = operation;
        operations = 0;
    }

    /** A new process on the same disk. */
    public synchronized void revive() {
        failAt = -1;
        dead = false;
        locked = false;
        time += 10_000_000_000L;
    }

    public synchronized int operations() {
        return operations;
    }

    public synchronized void put(Path file, String text) {
        files.put(file, forced(node(World.bytes(text))));
    }

    public synchronized String text(Path file) {
        Node node = files.get(file);
        return node == null ? "" : new String(node.bytes, StandardCharsets.UTF_8);
    }

    /** Other bytes of the same length under the same stamp: what a coarse clock makes possible. */
    synchronized void putWithinTheTick(Path file, String text) {
        files.computeIfPresent(
                file,
                (path, old) ->
                        new Node(World.bytes(text), old.forced, old.time, old.id, old.readOnly));
    }

    synchronized int reads(Path file) {
        return reads.getOrDefault(file, 0);
    }

    synchronized void remove(Path file) {
        files.remove(file);
    }

    /** Takes that many bytes from the end of a file. */
    synchronized void cut(Path file, int bytes) {
        files.computeIfPresent(
                file,
                (path, old) ->
                        forced(
                                node(
                                        Arrays.copyOf(
                                                old.bytes,
                                                Math.max(0, old.bytes.length - bytes)))));
    }

    /** Makes one byte of a file another one. */
    synchronized void spoil(Path file, Random random) {
        Node old = files.get(file);
        if (old != null && old.bytes.length > 0) {
            byte[] bytes = old.bytes.clone();
            bytes[random.nextInt(bytes.length)] ^= 1;
            files.put(file, forced(node(bytes)));
        }
    }

    /** From now on it cannot be read. */
    synchronized void forbid(Path file) {
        forbidden.add(file);
    }

    synchronized void makeReadOnly(Path file) {
        files.computeIfPresent(
                file, (path, old) -> new Node(old.bytes, old.forced, old.time, old.id, true));
    }

    /** The files below a folder, by path from there, but for the manifest, the lock and temps. */
    synchronized SortedMap<String, String> below(Path folder) {
        SortedMap<String, String> found = new TreeMap<>();
        for (Map.Entry<Path, Node> file : files.entrySet()) {
            String path = folder.relativize(file.getKey()).toString();
            if (!path.startsWith(".tabellion/") || path.startsWith(".tabellion/kept/")) {
                found.put(path, new String(file.getValue().bytes, StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    private Node node(byte[] bytes) {
        time += 1_000_000;
        return new Node(bytes, 0, time, ++ids, false);
    }

    // ---- Failing

    private boolean isDue() {
        if (dead) {
            throw new Dead();
        }
        return ++operations == failAt;
    }

    private void enter() throws IOException {
        if (isDue()) {
            fail();
        }
    }

    private void fail() throws IOException {
        switch (fault) {
            case NO_SPACE, HALF_A_WRITE ->
                    throw new FileSystemException("x", null, "No space left on device");
            case NO_ACCESS -> throw new AccessDeniedException("x");
            case INPUT_OUTPUT, DONE_ALL_THE_SAME -> throw new IOException("Input/output error");
            case DEATH, DEATH_IN_A_WRITE -> die();
            case POWER_CUT -> {
                files.replaceAll((path, node) -> afterPowerCut(node));
                die();
            }
        }
    }

    private void die() {
        dead = true;
        throw new Dead();
    }

    private static Node afterPowerCut(Node node) {
        int length = node.forced + (node.bytes.length - node.forced) / 2;
        byte[] left = Arrays.copyOf(node.bytes, length);
        return new Node(left, length, node.time, node.id, node.readOnly);
    }

    /** Runs an operation that changes the disk, wholly, by half or not at all. */
    private void change(Change whole, Change half) throws IOException {
        boolean due = isDue();
        switch (due ? fault : Fault.INPUT_OUTPUT) {
            case HALF_A_WRITE, DEATH_IN_A_WRITE -> half.happen();
            case DONE_ALL_THE_SAME -> whole.happen();
            default -> {
                if (!due) {
                    whole.happen();
                }
            }
        }
        if (due) {
            fail();
        }
    }

    private interface Change {
        void happen() throws IOException;
    }

    // ---- Operations

    @Override
    public synchronized Stat stat(Path path) throws IOException {
        enter();
        Node node = files.get(path);
        if (node != null) {
            Stamp stamp = new Stamp(node.bytes.length, node.time, node.time, node.id);
            return new Stat(Stat.Kind.FILE, stamp, node.readOnly);
        }
        return isFolder(path)
                ? new Stat(Stat.Kind.FOLDER, new Stamp(0, 0, 0, 0), false)
                : Stat.MISSING;
    }

    private boolean isFolder(Path path) {
        // a name that only begins alike may stand between a folder and what is in it
        return files.tailMap(path, false).keySet().stream()
                .takeWhile(file -> file.toString().startsWith(path.toString()))
                .anyMatch(file -> file.startsWith(path));
    }

    @Override
    public synchronized byte[] read(Path file) throws IOException {
        enter();
        if (forbidden.contains(file)) {
            throw new AccessDeniedException(file.toString());
        }
        reads.merge(file, 1, Integer::sum);
        return node(file).bytes.clone();
    }

    @Override
    public InputStream open(Path file) throws IOException {
        return new ByteArrayInputStream(read(file));
    }

    private Node node(Path file) throws IOException {
        Node node = files.get(file);
        if (node == null) {
            throw new FileNotFoundException(file.toString());
        }
        return node;
    }

    @Override
    public synchronized void write(Path file, byte[] bytes) throws IOException {
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        change(() -> files.put(file, forced(node(bytes))), () -> files.put(file, node(half)));
    }

    private static Node forced(Node node) {
        return new Node(node.bytes, node.bytes.length, node.time, node.id, node.readOnly);
    }

    @Override
    public synchronized Appender append(Path file) throws IOException {
        change(() -> files.putIfAbsent(file, node(new byte[0])), () -> {});
        return new Appender() {
            @Override
            public void append(byte[] bytes) throws IOException {
                appendTo(file, bytes);
            }

            @Override
            public void sync() throws IOException {
                force(file);
            }

            @Override
            public void close() {}
        };
    }

    private synchronized void appendTo(Path file, byte[] bytes) throws IOException {
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        change(() -> grow(file, bytes), () -> grow(file, half));
    }

    private void grow(Path file, byte[] bytes) throws IOException {
        Node old = node(file);
        byte[] all = Arrays.copyOf(old.bytes, old.bytes.length + bytes.length);
        System.arraycopy(bytes, 0, all, old.bytes.length, bytes.length);
        Node grown = node(all);
        files.put(file, new Node(all, old.forced, grown.time, old.id, old.readOnly));
    }

    private synchronized void force(Path file) throws IOException {
        change(() -> files.put(file, forced(node(file))), () -> {});
    }

    @Override
    public synchronized void move(Path from, Path to) throws IOException {
        node(from);
        change(() -> rename(from, to), () -> {});
    }

    private void rename(Path from, Path to) throws IOException {
        Node node = node(from);
        files.remove(from);
        files.put(to, node);
    }

    @Override
    public synchronized void delete(Path path) throws IOException {
        change(() -> files.remove(path), () -> {});
    }

    @Override
    public synchronized List<Path> list(Path folder) throws IOException {
        enter();
        int depth = folder.getNameCount();
        return files.keySet().stream()
                .filter(file -> file.startsWith(folder) && !file.equals(folder))
                .map(file -> folder.resolve(file.getName(depth)))
                .distinct()
                .toList();
    }

    @Override
    public synchronized Optional<Lock> lock(Path file, String owner) throws IOException {
        enter();
        if (locked) {
            return Optional.empty();
        }
        locked = true;
        files.put(file, node(World.bytes(owner)));
        return Optional.of(this::unlock);
    }

    private synchronized void unlock() {
        locked = false;
    }
}
