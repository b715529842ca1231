package fr.tabellion.pipeline;

import fr.tabellion.document.Document;
import fr.tabellion.document.Images;
import fr.tabellion.document.Inline;
import fr.tabellion.document.PictureSize;
import fr.tabellion.document.Walk;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The pictures that papers name, such as a body's logo: found beside the bodies, else among the
 * templates, and never outside of those folders.
 */
final class Pictures {
    /** A logo in print quality has some hundred kilobytes. */
    private static final long LARGEST = 20_000_000;

    private final List<Path> folders;
    private final Consumer<Path> sought;

    /**
     * @param sought told of each place that is looked at, also where there is nothing
     */
    Pictures(List<Path> folders, Consumer<Path> sought) {
        this.folders = List.copyOf(folders);
        this.sought = sought;
    }

    /** Reads the document's pictures; what cannot be used is a problem. */
    Images of(Document document, Consumer<Problem> problems) {
        SequencedSet<String> sources = new LinkedHashSet<>();
        Walk.inlines(
                document,
                inline -> {
                    if (inline instanceof Inline.Image image) {
                        sources.add(image.source());
                    }
                });
        Map<String, byte[]> pictures = new TreeMap<>();
        for (String source : sources) {
            read(source, problems).ifPresent(bytes -> pictures.put(source, bytes));
        }
        return new Images(pictures);
    }

    private Optional<byte[]> read(String source, Consumer<Problem> problems) {
        Optional<Path> file = find(source);
        if (file.isEmpty()) {
            problems.accept(missing(source));
            return Optional.empty();
        }
        try {
            return usable(source, file.get(), problems);
        } catch (IOException e) {
            problems.accept(Problem.of(Code.E504, place(file.get()), source));
            return Optional.empty();
        }
    }

    private Problem missing(String source) {
        Path wanted = folders.getFirst().resolve(source).normalize();
        String name = wanted.getFileName().toString();
        return Problem.of(Code.E502, Location.NONE, name, place(wanted).file())
                .near(Nearest.to(name, known(wanted)));
    }

    private static Optional<byte[]> usable(String source, Path file, Consumer<Problem> problems)
            throws IOException {
        if (Files.size(file) > LARGEST) {
            String most = String.valueOf(LARGEST / 1_000_000);
            problems.accept(Problem.of(Code.E505, place(file), source, most));
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        if (PictureSize.read(bytes).isEmpty()) {
            problems.accept(Problem.of(Code.E503, place(file), source));
            return Optional.empty();
        }
        return Optional.of(bytes);
    }

    private Optional<Path> find(String source) {
        return folders.stream()
                .map(folder -> inside(folder, source))
                .flatMap(Optional::stream)
                .peek(sought)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Optional<Path> inside(Path folder, String source) {
        try {
            Path file = folder.resolve(source).normalize();
            return file.startsWith(folder.normalize()) ? Optional.of(file) : Optional.empty();
        } catch (java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The pictures beside the one that is missing. */
    private static List<String> known(Path missing) {
        Path folder = Optional.ofNullable(missing.getParent()).orElse(Path.of("."));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Location place(Path file) {
        return Location.of(file.toString().replace('\\', '/'));
    }
}
