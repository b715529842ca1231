package fr.tabellion.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of a small sound data folder, to be spoiled by a test. */
final class DataFolder {
    private static final Path SOUND = Path.of("src/test/resources/load/sound");

    static final String CONTRACT = "contracts/blagis-2024/contract.json";
    static final String SCEAUX = "contracts/blagis-2024/communes/sceaux.json";
    static final String AVENANT = "contracts/blagis-2024/avenants/1.json";
    static final String SESSION = "sessions/sceaux-2024-03-28/session.json";
    static final String BODY = "bodies/sceaux.json";

    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    static DataFolder sound(Path parent) {
        DataFolder folder = new DataFolder(parent.resolve("data")).folder("");
        try (Stream<Path> files = Files.walk(SOUND)) {
            files.filter(Files::isRegularFile)
                    .forEach(
                            file -> {
                                Path copy = folder.root.resolve(SOUND.relativize(file).toString());
                                folder.folder(SOUND.relativize(file.getParent()).toString());
                                folder.copy(file, copy);
                            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private void copy(Path file, Path copy) {
        try {
            Files.copy(file, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path root() {
        return root;
    }

    LoadedData load() {
        return new DataLoader(root).load();
    }

    Path path(String file) {
        return root.resolve(file);
    }

    DataFolder write(String file, byte[] content) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.write(path(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataFolder write(String file, String content) {
        return write(file, content.getBytes(Charset.forName("UTF-8")));
    }

    String read(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that must stand in the file, so that a case cannot spoil nothing. */
    DataFolder edit(String file, String old, String replacement) {
        String content = read(file);
        if (!content.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        return write(file, content.replace(old, replacement));
    }

    DataFolder recode(String file, String charset) {
        return write(file, read(file).getBytes(Charset.forName(charset)));
    }

    DataFolder delete(String file) {
        try {
            Files.delete(path(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataFolder folder(String name) {
        try {
            Files.createDirectories(path(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataFolder link(String name, String target) {
        try {
            Files.createSymbolicLink(path(name), Path.of(target));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
