package fr.tabellion.build;

import fr.tabellion.build.Manifest.Entry;
import fr.tabellion.build.Prepared.Write;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Changes {@code out/}: says in the manifest what is to come, brings that onto the medium, moves.
 *
 * <p>A crash before the move leaves the old file, whose digest the manifest has as {@code
 * previous}; a crash after it the new one, whose digest it has as well. Neither looks like a hand
 * edit. The folder itself is not forced: if a power cut undoes the move, the old file is back.
 */
final class Committer {
    private final Disk disk;
    private final Place place;
    private final Manifest manifest;
    private final Deque<Settling> settling = new ArrayDeque<>();

    private record Settling(Entry entry, Path file, Stamp stamp) {}

    Committer(Disk disk, Place place, Manifest manifest) {
        this.disk = disk;
        this.place = place;
        this.manifest = manifest;
    }

    /** The decisions as they turned out, in the same order. */
    Iterator<Decision> commit(List<Prepared> targets) {
        Optional<IOException> silent = announce(targets);
        List<Decision> decisions = new ArrayList<>();
        for (Prepared target : targets) {
            decisions.add(
                    silent.isPresent() && target.write().isPresent()
                            ? failed(target, silent.get())
                            : perform(target));
        }
        settle();
        return decisions.iterator();
    }

    /** Nothing moves unless the manifest took it: else it would look like a hand edit. */
    private Optional<IOException> announce(List<Prepared> targets) {
        targets.forEach(this::announce);
        if (targets.stream().allMatch(target -> target.write().isEmpty())) {
            return Optional.empty();
        }
        try {
            manifest.sync();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private void announce(Prepared target) {
        target.entry().ifPresent(this::put);
        target.write().ifPresent(write -> announce(target.path(), write));
    }

    private void announce(String path, Write write) {
        if (!write.beside()) {
            put(write.intended());
            return;
        }
        manifest.beside(path)
                .filter(old -> !old.path().equals(write.intended().path()))
                .ifPresent(this::removeOurs);
        manifest.putBeside(path, write.intended());
    }

    private void put(Entry entry) {
        manifest.target(entry.path())
                .filter(old -> !old.unit().equals(entry.unit()))
                .ifPresent(old -> manifest.open(old.unit()));
        manifest.put(entry);
    }

    private Decision perform(Prepared target) {
        try {
            Optional<Decision> refused = Optional.empty();
            if (target.write().isPresent()) {
                refused = move(target, target.write().get());
            }
            if (refused.isPresent()) {
                return refused.get();
            }
            if (!target.edited()) {
                dropBeside(target.path());
            }
            return target.decision();
        } catch (IOException e) {
            return failed(target, e);
        }
    }

    private Optional<Decision> move(Prepared target, Write write) throws IOException {
        if (!disk.stat(write.to()).equals(write.expected())) {
            discard(write);
            return Optional.of(Decision.Failed.of(problem(Code.E609, target.path())));
        }
        if (target.keep().isPresent()) {
            disk.move(write.to(), target.keep().get());
        }
        disk.move(write.temp(), write.to());
        if (!write.beside()) {
            settling.add(new Settling(write.intended(), write.to(), disk.stat(write.to()).stamp()));
        }
        return Optional.empty();
    }

    private Decision failed(Prepared target, IOException e) {
        target.write().ifPresent(this::discard);
        return Decision.Failed.of(DiskException.problem(e, place.name(target.path())));
    }

    private Problem problem(Code code, String path) {
        return Problem.of(code, Location.of(place.name(path)), place.name(path));
    }

    private void discard(Write write) {
        try {
            disk.delete(write.temp());
        } catch (IOException e) {
            // the next run clears the folder
            return;
        }
    }

    // ---- Beside

    /** One that cannot be removed now stays known, and is tried again by the next run. */
    private void dropBeside(String path) {
        manifest.beside(path)
                .filter(this::removeOurs)
                .ifPresent(beside -> manifest.forgetBeside(path));
    }

    /** Removes a file of ours that nobody touched; a person's stays. False when the disk failed. */
    private boolean removeOurs(Entry entry) {
        Path file = place.of(entry.path());
        try {
            Stat stat = disk.stat(file);
            boolean ours = stat.isFile() && entry.isOurs(Digest.of(disk.read(file)));
            if (ours && disk.stat(file).equals(stat)) {
                disk.delete(file);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    // ---- Stamps

    /**
     * Stamps of files written more than a tick ago, by the clock of the files written since. They
     * are read once more: from here on their stamps vouch for them.
     */
    private void settle() {
        if (settling.isEmpty()) {
            return;
        }
        long now = settling.getLast().stamp.latest();
        while (!settling.isEmpty() && settling.getFirst().stamp.settledAt(now)) {
            settle(settling.removeFirst());
        }
    }

    private void settle(Settling file) {
        try {
            boolean same =
                    Digest.of(disk.read(file.file)).equals(file.entry.digest())
                            && disk.stat(file.file).stamp().equals(file.stamp);
            boolean recorded = manifest.target(file.entry.path()).equals(Optional.of(file.entry));
            if (same && recorded) {
                manifest.put(file.entry.withStamp(file.stamp));
            }
        } catch (IOException e) {
            // the next run reads it
            return;
        }
    }
}
