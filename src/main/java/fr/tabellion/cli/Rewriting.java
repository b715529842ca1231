package fr.tabellion.cli;

import fr.tabellion.build.DiskException;
import fr.tabellion.build.LocalDisk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Replaces files of data: all are written beside first, and only then moved to their places, so
 * that a full disk or a crash leaves each file as it was or as it is to be.
 */
final class Rewriting {
    private Rewriting() {}

    static void write(Map<Path, byte[]> files) {
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
            for (Map.Entry<Path, Path> move : beside.entrySet()) {
                at = move.getValue();
                disk.move(move.getKey(), at);
            }
        } catch (IOException e) {
            beside.keySet().forEach(Rewriting::drop);
            throw DiskException.of(e, at.toString().replace('\\', '/'));
        }
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
