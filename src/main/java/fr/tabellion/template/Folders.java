package fr.tabellion.template;

import freemarker.cache.TemplateLoader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Finds template files: in the first folder that has them, never outside of it.
 *
 * <p>A file is read as UTF-8, with or without a BOM, and its line ends become {@code \n}. What was
 * read once stays: templates do not change while the program runs.
 */
final class Folders implements TemplateLoader {
    static final String ENDING = ".ftlh";

    private final List<Path> folders;
    private final Map<String, Optional<Path>> files = new ConcurrentHashMap<>();

    Folders(List<Path> folders) {
        this.folders = folders.stream().filter(Files::isDirectory).toList();
    }

    /** Files at the top of the first folder; those are the kinds of paper. */
    List<String> atTop() {
        return folders.isEmpty() ? List.of() : in(folders.getFirst());
    }

    private static List<String> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            if (isClosed(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** Its files may be listed, but not looked at; inside the program that cannot be. */
    private static boolean isClosed(Path folder) {
        return folder.getFileSystem().equals(FileSystems.getDefault())
                && !Files.isExecutable(folder);
    }

    /**
     * The bodies that have templates of their own; the empty text, for all others, is the first.
     */
    List<String> bodies() {
        return Stream.concat(
                        Stream.of(""),
                        folders.stream()
                                .flatMap(folder -> names(folder.resolve("bodies")).stream()))
                .distinct()
                .toList();
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory)
                    .map(file -> file.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    boolean hasFolder(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name).normalize())
                .anyMatch(Files::isDirectory);
    }

    /** A template's path as people know it: {@code templates/lib/paper.ftlh}. */
    String shown(String name) {
        return file(name).map(file -> file.toString().replace('\\', '/')).orElse(name);
    }

    @Override
    @SuppressWarnings("NullAway") // FreeMarker's word for « no such file » is null.
    public @Nullable Object findTemplateSource(String name) {
        return file(name).orElse(null);
    }

    /** A template's text; empty where there is none. */
    String text(String name) {
        Object source = findTemplateSource(name);
        if (source == null) {
            return "";
        }
        try {
            return read((Path) source);
        } catch (IOException e) {
            return "";
        }
    }

    /** Looked for once: where links lead is slow to find out, and a trace asks at each word. */
    private Optional<Path> file(String name) {
        return files.computeIfAbsent(
                name,
                wanted ->
                        folders.stream()
                                .flatMap(folder -> file(folder, wanted).stream())
                                .findFirst());
    }

    private static Optional<Path> file(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        return file.startsWith(folder.normalize())
                        && Files.isRegularFile(file)
                        && isBelow(folder, file)
                ? Optional.of(file)
                : Optional.empty();
    }

    /** A link that leads out of the folder is no template. */
    private static boolean isBelow(Path folder, Path file) {
        try {
            return file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        return new StringReader(read((Path) source));
    }

    private static String read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    @Override
    public void closeTemplateSource(Object source) {
        // Nothing stays open.
    }
}
