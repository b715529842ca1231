package fr.tabellion.cli;

import fr.tabellion.build.DiskException;
import fr.tabellion.build.LocalDisk;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces files of data: all are written beside first, and only then moved to their places, so
 * that a full disk or a crash leaves each file as it was or as it is to be. A file that is no
 * longer as it was read stops them all: what somebody saved meanwhile is not written over.
 */
final class Rewriting {
    private Rewriting() {}

    /**
     * @param read each file as it was read; a file that was not there is not in it
     * @return the files that have changed since; with one of them nothing was written
     */
    static List<Problem> write(Map<Path, byte[]> files, Map<Path, byte[]> read) {
        LocalDisk disk = new LocalDisk();
        Map<Path, Path> beside = new LinkedHashMap<>();
        Path at = Path.of("");
        try {
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                at = file.getKey();
                Path next = at.resolveSibling("." + at.getFileName() + ".tmp");
                disk.write(next, file.getValue());
                beside.put(next, at);
            }
            List<Problem> changed = changed(files, read);
            if (!changed.isEmpty()) {
                beside.keySet().forEach(Rewriting::drop);
                return changed;
            }
            for (Map.Entry<Path, Path> move : beside.entrySet()) {
                at = move.getValue();
                disk.move(move.getKey(), at);
            }
            return List.of();
        } catch (IOException e) {
            beside.keySet().forEach(Rewriting::drop);
            throw DiskException.of(e, at.toString().replace('\\', '/'));
        }
    }

    /** Files that are only read count too: a merge stands on all of them. */
    private static List<Problem> changed(Map<Path, byte[]> files, Map<Path, byte[]> read)
            throws IOException {
        Map<Path, Optional<byte[]>> expected = new LinkedHashMap<>();
        files.keySet().forEach(file -> expected.put(file, Optional.empty()));
        read.forEach((file, bytes) -> expected.put(file, Optional.of(bytes)));
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<Path, Optional<byte[]>> file : expected.entrySet()) {
            if (!isSame(file.getValue(), now(file.getKey()))) {
                String name = file.getKey().normalize().toString().replace('\\', '/');
                problems.add(Problem.of(Code.E934, Location.of(name)));
            }
        }
        return problems;
    }

    private static Optional<byte[]> now(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Optional<byte[]> before, Optional<byte[]> now) {
        return Arrays.equals(before.orElse(new byte[0]), now.orElse(new byte[0]))
                && before.isPresent() == now.isPresent();
    }

    private static void drop(Path file) {
        try {
            new LocalDisk().delete(file);
        } catch (IOException e) {
            // It is ours, and hidden: the next run writes over it.
            return;
        }
    }
}
