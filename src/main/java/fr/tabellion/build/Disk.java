package fr.tabellion.build;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Every file operation of this package, so that a simulated disk can fail at each in turn; {@link
 * LocalDisk} is the real one.
 *
 * <p>Safe for use by several threads on different paths.
 */
public interface Disk {
    Stat stat(Path path) throws IOException;

    byte[] read(Path file) throws IOException;

    /** Opens a file that may be too large to be read at once. */
    InputStream open(Path file) throws IOException;

    /**
     * Writes a whole file, forced to the medium when this returns; folders above it are made. What
     * stood there is lost: for files of our own under {@code .tabellion} only.
     */
    void write(Path file, byte[] bytes) throws IOException;

    /** Opens a file to append to, making it where there is none. */
    Appender append(Path file) throws IOException;

    /** Moves a file in one step, replacing what stood there; folders above {@code to} are made. */
    void move(Path from, Path to) throws IOException;

    /** Deletes a file or an empty folder; nothing happens where there is none. */
    void delete(Path path) throws IOException;

    /** What a folder holds, sorted; nothing where there is no such folder. */
    List<Path> list(Path folder) throws IOException;

    /**
     * Takes the lock that this file stands for, unless another holds it; the lock of a dead process
     * is free. {@code owner} is left in the file for others to read.
     */
    Optional<Lock> lock(Path file, String owner) throws IOException;

    /** A file that only grows. */
    interface Appender extends Closeable {
        void append(byte[] bytes) throws IOException;

        /** Forces what was appended to the medium. */
        void sync() throws IOException;
    }

    /** A lock held until it is closed or its process dies. */
    interface Lock extends Closeable {}
}
