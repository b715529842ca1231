package fr.tabellion.cli;

import fr.tabellion.build.Digest;
import fr.tabellion.build.Program;
import fr.tabellion.pipeline.Site;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where things are; the same options in every command. */
final class Places {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
    Path data = Path.of("data");

    @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
    Optional<Path> templates = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
    Path out = Path.of("out");

    Site site() {
        return new Site(data, templates(), out);
    }

    /**
     * {@code ./templates} where it is there, else those beside the program; empty for those inside
     * it.
     */
    Optional<Path> templates() {
        return templates.or(() -> existing(Path.of("templates"))).or(Places::installed);
    }

    private static Optional<Path> installed() {
        String home = System.getProperty("tabellion.home", "");
        return home.isEmpty() ? Optional.empty() : existing(Path.of(home, "templates"));
    }

    private static Optional<Path> existing(Path folder) {
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** What the program itself is, made when it was built. */
    Digest program() {
        return Program.digest();
    }
}
