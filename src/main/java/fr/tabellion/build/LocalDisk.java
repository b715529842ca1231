package fr.tabellion.build;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.DosFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The disk of this machine. */
public final class LocalDisk implements Disk {
    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    private static final int OWNER_WRITES = 0200;
    private static final int TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int DIRECTORY = 0040000;

    @Override
    public Stat stat(Path path) throws IOException {
        try {
            return UNIX ? unixStat(path) : otherStat(path);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Stat.MISSING;
        } catch (IOException e) {
            // a path below a file: Unix says ENOTDIR, for which NIO has no exception of its own
            if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
                return Stat.MISSING;
            }
            throw e;
        }
    }

    private static Stat unixStat(Path path) throws IOException {
        Map<String, Object> found =
                Files.readAttributes(
                        path,
                        "unix:mode,size,lastModifiedTime,ctime,ino",
                        LinkOption.NOFOLLOW_LINKS);
        int mode = (int) value(found, "mode");
        Stamp stamp =
                new Stamp(
                        (long) value(found, "size"),
                        nanos((FileTime) value(found, "lastModifiedTime")),
                        nanos((FileTime) value(found, "ctime")),
                        (long) value(found, "ino"));
        return new Stat(kind(mode & TYPE), stamp, (mode & OWNER_WRITES) == 0);
    }

    private static Object value(Map<String, Object> attributes, String name) {
        Object value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException("no attribute " + name);
        }
        return value;
    }

    private static Stat.Kind kind(int type) {
        return switch (type) {
            case REGULAR -> Stat.Kind.FILE;
            case DIRECTORY -> Stat.Kind.FOLDER;
            default -> Stat.Kind.OTHER;
        };
    }

    private static Stat otherStat(Path path) throws IOException {
        BasicFileAttributes found =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Stat.Kind kind =
                found.isRegularFile()
                        ? Stat.Kind.FILE
                        : found.isDirectory() ? Stat.Kind.FOLDER : Stat.Kind.OTHER;
        return new Stat(
                kind,
                new Stamp(
                        found.size(),
                        nanos(found.lastModifiedTime()),
                        nanos(found.creationTime()),
                        0),
                isReadOnlyElsewhere(path));
    }

    private static boolean isReadOnlyElsewhere(Path path) {
        try {
            return Files.readAttributes(path, DosFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isReadOnly();
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        checkRegular(file);
        return Files.readAllBytes(file);
    }

    /** No channel, as below. */
    @Override
    public InputStream open(Path file) throws IOException {
        checkRegular(file);
        return new FileInputStream(file.toFile());
    }

    /** A named pipe would keep us waiting until somebody writes to it. */
    private static void checkRegular(Path file) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw new FileSystemException(file.toString(), null, "not a regular file");
        }
    }

    /** By stream, not by channel: an interrupt would close a channel in the middle of a file. */
    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        makeParent(file);
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(bytes);
            out.getFD().sync();
        }
    }

    @Override
    public Appender append(Path file) throws IOException {
        makeParent(file);
        FileOutputStream out = new FileOutputStream(file.toFile(), true);
        return new Appender() {
            @Override
            public void append(byte[] bytes) throws IOException {
                out.write(bytes);
            }

            @Override
            public void sync() throws IOException {
                out.getFD().sync();
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        makeParent(to);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path path) throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException e) {
            // somebody else's files are in it: it stays
            return;
        }
    }

    /** A named pipe is no folder, and would keep us waiting as well. */
    @Override
    public List<Path> list(Path folder) throws IOException {
        return isFolder(folder) ? entries(folder) : List.of();
    }

    private static boolean isFolder(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).isDirectory();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return false;
        } catch (IOException e) {
            // a path below a file, as in stat
            if (Files.notExists(path)) {
                return false;
            }
            throw e;
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    /**
     * The lock lies far behind the text: on Windows a locked range cannot be read, and others want
     * to know who holds it.
     */
    @Override
    public Optional<Lock> lock(Path file, String owner) throws IOException {
        makeParent(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
            return Optional.of(channel::close);
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void makeParent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            Files.createDirectories(parent);
        }
    }
}
