package fr.tabellion.build;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The manifest's file: a line for each {@link Change}, to which every run appends.
 *
 * <p>Every prefix of it is a true state, because a line is appended before what it announces is
 * done. So a crash leaves the truth and at most one torn line. A file that is none of ours is moved
 * aside before the first line is written.
 */
final class Journal implements Closeable {
    private static final String HEADER = "tabellion-manifest";
    private static final String VERSION = "1";
    private static final int CHUNK = 1 << 16;
    private static final int SLICE = 1 << 18;
    private static final int TOGETHER = 4;

    private final Disk disk;
    private final Path file;
    private final StringBuilder pending = new StringBuilder();
    private Optional<Disk.Appender> open = Optional.empty();
    private int lines;
    private boolean damaged;
    private boolean torn;
    private boolean foreign;

    Journal(Disk disk, Path file) {
        this.disk = disk;
        this.file = file;
    }

    // ---- Reading

    /** Gives each change in turn to {@code known}. */
    void read(Consumer<Change> known) throws IOException {
        Stat stat = disk.stat(file);
        if (stat.isFile()) {
            try (InputStream in = new BufferedInputStream(disk.open(file))) {
                read(in, known);
            }
        } else {
            foreign = !stat.isMissing();
        }
    }

    /** Some slices at a time: of a country's papers the whole is a hundred megabytes. */
    private void read(InputStream in, Consumer<Change> known) throws IOException {
        List<Slice> slices = Slice.next(in, TOGETHER, SLICE);
        if (slices.isEmpty() || !isHeader(slices.getFirst().lines().getFirst())) {
            foreign = true;
            return;
        }
        Map<String, String> names = new ConcurrentHashMap<>();
        int bad = 0;
        while (!slices.isEmpty()) {
            torn = slices.getLast().isTorn();
            bad += tell(slices, names, known);
            slices = Slice.next(in, TOGETHER, SLICE);
        }
        lines--;
        damaged = bad - 1 > (torn ? 1 : 0);
    }

    private static boolean isHeader(Optional<Line> line) {
        return line.filter(l -> l.fields().equals(List.of(HEADER, VERSION))).isPresent();
    }

    /** Gives the number of lines that say nothing, the header among them. */
    private int tell(List<Slice> slices, Map<String, String> names, Consumer<Change> known) {
        AtomicInteger bad = new AtomicInteger();
        slices.parallelStream()
                .map(slice -> changes(slice, names))
                .forEachOrdered(
                        changes -> {
                            lines += changes.size();
                            for (Optional<Change> change : changes) {
                                change.ifPresentOrElse(known, bad::incrementAndGet);
                            }
                        });
        return bad.get();
    }

    private static List<Optional<Change>> changes(Slice slice, Map<String, String> names) {
        return slice.lines().stream()
                .map(line -> line.flatMap(known -> Change.read(known, n -> one(n, names))))
                .toList();
    }

    private static String one(String name, Map<String, String> names) {
        return names.computeIfAbsent(name, first -> first);
    }

    /** Whether lines other than the last one were torn or garbled, and so skipped. */
    boolean isDamaged() {
        return damaged;
    }

    /** How many there are, outlived ones among them. */
    int lines() {
        return lines;
    }

    // ---- Writing

    void append(Change change) {
        pending.append(change.line().written());
        lines++;
    }

    /** Brings what was appended so far onto the medium. */
    void sync() throws IOException {
        if (pending.isEmpty()) {
            return;
        }
        Disk.Appender out = open();
        String text = (torn ? "\n" : "") + pending;
        torn = true;
        out.append(text.getBytes(StandardCharsets.UTF_8));
        torn = false;
        pending.setLength(0);
        out.sync();
    }

    private Disk.Appender open() throws IOException {
        if (open.isEmpty()) {
            if (foreign) {
                disk.move(file, aside());
                foreign = false;
            }
            if (!disk.stat(file).isFile()) {
                torn = false;
                replace(Stream.empty());
            }
            open = Optional.of(disk.append(file));
        }
        return open.get();
    }

    /** Where what we cannot read is kept; a folder that is there already could not be replaced. */
    private Path aside() throws IOException {
        Path aside = file.resolveSibling("manifest.unread");
        for (int n = 2; !disk.stat(aside).isMissing(); n++) {
            aside = file.resolveSibling("manifest.unread-" + n);
        }
        return aside;
    }

    /** Writes the rest. */
    @Override
    public void close() throws IOException {
        try {
            sync();
        } finally {
            if (open.isPresent()) {
                open.get().close();
                open = Optional.empty();
            }
        }
    }

    /** Writes the file anew, in one step, so that there is never one without its first line. */
    void replace(Stream<Change> content) throws IOException {
        Path fresh = file.resolveSibling("manifest.new");
        disk.delete(fresh);
        try (Disk.Appender out = disk.append(fresh)) {
            StringBuilder text = new StringBuilder(header());
            for (Iterator<Change> changes = content.iterator(); changes.hasNext(); ) {
                text.append(changes.next().line().written());
                if (text.length() > CHUNK) {
                    out.append(text.toString().getBytes(StandardCharsets.UTF_8));
                    text.setLength(0);
                }
            }
            out.append(text.toString().getBytes(StandardCharsets.UTF_8));
            out.sync();
        }
        disk.move(fresh, file);
    }

    private static String header() {
        return new Line(List.of(HEADER, VERSION)).written();
    }
}
