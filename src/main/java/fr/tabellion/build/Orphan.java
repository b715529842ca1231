package fr.tabellion.build;

import fr.tabellion.build.Manifest.Entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A path that we know and nobody wants. */
record Orphan(Disk disk, Place place, Manifest manifest, String path) {
    /** What it is; nothing when its file is gone. Removes it on demand. */
    Optional<Reason> see(boolean remove) throws IOException {
        if (remove) {
            removeBeside();
        }
        Path file = place.of(path);
        Stat stat = disk.stat(file);
        if (stat.isMissing()) {
            return Optional.empty();
        }
        Optional<Entry> entry = manifest.target(path);
        boolean ours =
                stat.isFile()
                        && entry.isPresent()
                        && entry.get().isOurs(Digest.of(disk.read(file)));
        if (!ours) {
            return Optional.of(Reason.ORPHAN_EDITED);
        }
        return Optional.of(remove ? remove(file, stat) : Reason.ORPHAN);
    }

    /**
     * Whether its folder has it as it is spelled. A file system that knows no capitals finds the
     * wanted file under this name as well.
     */
    boolean isListed() throws IOException {
        Path folder = place.of(path).getParent();
        String name = path.substring(path.lastIndexOf('/') + 1);
        // as text: paths of such a system are equal when their capitals differ
        return folder != null
                && disk.list(folder).stream()
                        .anyMatch(file -> String.valueOf(file.getFileName()).equals(name));
    }

    private Reason remove(Path file, Stat seen) throws IOException {
        if (!disk.stat(file).equals(seen)) {
            return Reason.ORPHAN_EDITED;
        }
        disk.delete(file);
        removeEmptyFolders(file);
        manifest.forgetTarget(path);
        return Reason.REMOVED;
    }

    /** A folder with anything in it is not deleted, see {@link Disk#delete}. */
    private void removeEmptyFolders(Path file) throws IOException {
        Path folder = file.getParent();
        while (folder != null && folder.startsWith(place.out()) && !folder.equals(place.out())) {
            if (!disk.list(folder).isEmpty()) {
                return;
            }
            disk.delete(folder);
            folder = folder.getParent();
        }
    }

    private void removeBeside() throws IOException {
        Optional<Entry> beside = manifest.beside(path);
        if (beside.isEmpty()) {
            return;
        }
        Path file = place.of(beside.get().path());
        if (disk.stat(file).isFile() && beside.get().isOurs(Digest.of(disk.read(file)))) {
            disk.delete(file);
            removeEmptyFolders(file);
        }
        manifest.forgetBeside(path);
    }
}
