package fr.tabellion.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a run's files are.
 *
 * @param templates the user's; empty for those inside the program
 */
public record Site(Path data, Optional<Path> templates, Path out) {
    /** The folders templates are looked for in, the user's first. */
    List<Path> templateFolders() {
        Path shipped = shippedTemplates();
        return templates.map(own -> List.of(own, shipped)).orElse(List.of(shipped));
    }

    Path theme() {
        return templateFolders().getFirst().resolve("theme.json");
    }

    /** Logos stand among the data; a template's own pictures beside the template. */
    List<Path> pictureFolders() {
        return templates.map(own -> List.of(data, own)).orElse(List.of(data));
    }

    /** Beside the classes, or in the jar. */
    private static Path shippedTemplates() {
        try {
            URL url = Site.class.getResource("/fr/tabellion/templates");
            if (url == null) {
                throw new IllegalStateException("no templates in the program");
            }
            URI uri = url.toURI();
            return uri.getScheme().equals("jar") ? inJar(uri) : Path.of(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar is opened as a file system once a process, and shared. */
    private static Path inJar(URI uri) throws IOException {
        try {
            FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
            return jar.provider().getPath(uri);
        } catch (FileSystemAlreadyExistsException e) {
            return Path.of(uri);
        }
    }
}
