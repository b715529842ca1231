package fr.tabellion.build;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Digests of input files. A file whose stamp is the one of last time is not read again, under the
 * rule of {@link Stamp}: the digest of a file saved shortly before a run is not kept for the next.
 *
 * <pre>
 * digests.folder(data.resolve("contracts/blagis-2024"), "data/contracts/blagis-2024")
 * digests.file(data.resolve("bodies/sceaux.json"))
 * </pre>
 *
 * <p>Safe for use by several threads.
 */
public final class InputDigests {
    private final Disk disk;
    private final Manifest manifest;
    private final long now;
    private final boolean thorough;
    private final Map<String, Manifest.Seen> settled = new ConcurrentHashMap<>();

    InputDigests(Disk disk, Manifest manifest, long now, boolean thorough) {
        this.disk = disk;
        this.manifest = manifest;
        this.now = now;
        this.thorough = thorough;
    }

    /**
     * The digest of a file's bytes; {@link Digest#NONE} where there is no file, or none that can be
     * read: that stops the papers that read it, and no others.
     */
    public Digest file(Path file) throws IOException {
        return legible(file, disk.stat(file));
    }

    private Digest legible(Path file, Stat stat) {
        try {
            return file(file, stat);
        } catch (IOException e) {
            return Digest.NONE;
        }
    }

    private Digest file(Path file, Stat stat) throws IOException {
        if (!stat.isFile()) {
            // through a link to a file, whose own stamp says nothing of what it leads to; editors
            // leave links that lead nowhere beside the files that they have open
            return stat.kind() == Stat.Kind.OTHER ? Digest.of(disk.read(file)) : Digest.NONE;
        }
        String key = file.toAbsolutePath().normalize().toString();
        Optional<Manifest.Seen> seen =
                thorough
                        ? Optional.empty()
                        : manifest.input(key).filter(s -> s.stamp().equals(stat.stamp()));
        return seen.isPresent() ? seen.get().digest() : read(file, key, stat);
    }

    private Digest read(Path file, String key, Stat before) throws IOException {
        Digest digest = Digest.of(disk.read(file));
        if (before.stamp().settledAt(now) && disk.stat(file).equals(before)) {
            settled.put(key, new Manifest.Seen(before.stamp(), digest));
        }
        return digest;
    }

    /**
     * Every file below a folder.
     *
     * @param name what the reader calls the folder; the files' names start with it
     */
    public InputSet folder(Path folder, String name) throws IOException {
        SortedMap<String, Digest> found = new TreeMap<>();
        collect(folder, name, false, found);
        return InputSet.of(found);
    }

    /** A link to a folder is gone into, but not one inside that: it might lead back here. */
    private void collect(Path folder, String name, boolean linked, Map<String, Digest> found)
            throws IOException {
        for (Path path : listed(folder, name, found)) {
            String child = name + "/" + path.getFileName();
            Stat stat = seen(path);
            boolean link = stat.kind() == Stat.Kind.OTHER;
            if (stat.kind() == Stat.Kind.FOLDER || (link && !linked && isFolder(path))) {
                collect(path, child, linked || link, found);
            } else {
                found.put(child, legible(path, stat));
            }
        }
    }

    /** What may be listed may not always be looked at: then it is as good as not there. */
    private Stat seen(Path path) throws IOException {
        try {
            return disk.stat(path);
        } catch (AccessDeniedException e) {
            return Stat.MISSING;
        }
    }

    /** Whoever reads what is in a folder that cannot be listed will say so; others need it not. */
    private List<Path> listed(Path folder, String name, Map<String, Digest> found) {
        try {
            return disk.list(folder);
        } catch (IOException e) {
            found.put(name, Digest.NONE);
            return List.of();
        }
    }

    /** Behind a link; an empty one holds no inputs. */
    private boolean isFolder(Path link) {
        try {
            return !disk.list(link).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Hands what was learnt to the manifest. */
    void keep() {
        settled.forEach(manifest::put);
        settled.clear();
    }
}
