package fr.tabellion.build;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The digest of the program itself: of its classes and resources, and of the names of the libraries
 * it stands on. Neither paths nor times are in it, so that two machines that built the same sources
 * agree.
 *
 * <p>The build runs {@link #main} over the compiled classes, which leaves the digests in a
 * resource: that is what a packaged program reads. Where the classes lie in a folder they may have
 * been compiled since, by an editor for instance, and are digested again: some tens of
 * milliseconds.
 */
public final class Program {
    private static final String RESOURCE = "program.properties";
    private static final String TEMPLATES = "fr/tabellion/templates/";
    private static final String CLASSES = "classes";
    private static final String SHIPPED = "templates";
    private static final String LIBRARIES = "libraries";

    private Program() {}

    /** Of the program that runs. */
    public static Digest digest() {
        return Running.DIGEST;
    }

    /**
     * Of the templates shipped inside it, which are no part of {@link #digest}: a unit made with
     * them is rendered again when they change, and what did not change with them is not written.
     */
    static Digest templates() {
        return Running.TEMPLATES;
    }

    private static final class Running {
        static final Digest DIGEST = find();
        static final Digest TEMPLATES = findTemplates();
    }

    private static Digest findTemplates() {
        Optional<Path> folder = home().filter(Files::isDirectory);
        return folder.isPresent()
                ? templates(folder.get())
                : built(built(), SHIPPED).orElseGet(Program::jar);
    }

    private static Digest find() {
        Properties built = built();
        Optional<Path> folder = home().filter(Files::isDirectory);
        Digest classes =
                folder.isPresent()
                        ? Program.classes(folder.get())
                        : built(built, CLASSES).orElseGet(Program::jar);
        Digest libraries = built(built, LIBRARIES).orElseGet(Program::libraries);
        return combine(classes, libraries);
    }

    private static Digest combine(Digest classes, Digest libraries) {
        return Fingerprint.of(
                        Fingerprint.Part.digest(CLASSES, classes),
                        Fingerprint.Part.digest(LIBRARIES, libraries))
                .digest();
    }

    private static Properties built() {
        Properties built = new Properties();
        try (InputStream in = Program.class.getResourceAsStream(RESOURCE)) {
            if (in != null) {
                built.load(in);
            }
            return built;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Digest> built(Properties built, String key) {
        return Optional.ofNullable(built.getProperty(key)).map(Digest::parse);
    }

    /** Where our classes lie: a folder or a jar. */
    private static Optional<Path> home() {
        return Optional.ofNullable(Program.class.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(Program::path);
    }

    private static Path path(URL location) {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("where classes lie is a URI", e);
        }
    }

    /** A jar that no build of ours made. */
    private static Digest jar() {
        return home().map(Program::file)
                .orElseThrow(() -> new IllegalStateException("no place that our classes are from"));
    }

    static Digest classes(Path folder) {
        return files(folder, Program::isProgram);
    }

    static Digest templates(Path folder) {
        return files(folder, name -> name.startsWith(TEMPLATES));
    }

    private static Digest files(Path folder, Predicate<String> which) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Fingerprint.Part> parts = new ArrayList<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (which.test(name)) {
                    parts.add(Fingerprint.Part.digest(name, file(file)));
                }
            }
            parts.sort((a, b) -> a.name().compareTo(b.name()));
            return Fingerprint.of(parts).digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped templates count where they are used: a comment in one changes no paper. */
    private static boolean isProgram(String name) {
        return !name.startsWith(TEMPLATES) && !name.endsWith("/" + RESOURCE);
    }

    private static Digest file(Path file) {
        try {
            return Digest.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jars on the class path by name, which says the version: {@code poi-5.5.1.jar}. */
    private static Digest libraries() {
        String[] path = System.getProperty("java.class.path", "").split(File.pathSeparator);
        List<Fingerprint.Part> names =
                Arrays.stream(path)
                        .map(entry -> new File(entry).getName())
                        .filter(name -> name.endsWith(".jar"))
                        .sorted()
                        .map(name -> Fingerprint.Part.text("library", name))
                        .toList();
        return Fingerprint.of(names).digest();
    }

    /**
     * Run by the build, with the class path of the program and the folder of its classes.
     *
     * @throws IOException when the resource cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path resource = folder.resolve("fr/tabellion/build").resolve(RESOURCE);
        String text =
                CLASSES
                        + "="
                        + classes(folder)
                        + "\n"
                        + SHIPPED
                        + "="
                        + templates(folder)
                        + "\n"
                        + LIBRARIES
                        + "="
                        + libraries()
                        + "\n";
        if (!Files.exists(resource) || !Files.readString(resource).equals(text)) {
            Files.writeString(resource, text);
        }
    }
}
