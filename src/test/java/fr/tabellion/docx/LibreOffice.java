package fr.tabellion.docx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, where it is installed, with a profile of its own. */
public final class LibreOffice {
    private LibreOffice() {}

    /** What a test that is skipped says. */
    public static final String MISSING = "there is no LibreOffice here (soffice)";

    public static boolean isHere() {
        return onPath("soffice").findAny().isPresent();
    }

    private static Stream<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable);
    }

    /** What a test that wants tracked changes settled says when it is skipped. */
    public static final String NO_BRIDGE =
            "no Python here has LibreOffice’s bridge (package python3-uno)";

    /** A Python that can talk to LibreOffice: the distribution’s own, or the one beside soffice. */
    public static Optional<Path> python() throws IOException, InterruptedException {
        List<Path> pythons =
                Stream.concat(
                                onPath("python3"),
                                onPath("soffice").map(office -> real(office, "python")))
                        .filter(Files::isExecutable)
                        .toList();
        for (Path python : pythons) {
            Process asked =
                    new ProcessBuilder(python.toString(), "-c", "import uno")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (asked.waitFor() == 0) {
                return Optional.of(python);
            }
        }
        return Optional.empty();
    }

    private static Path real(Path office, String beside) {
        try {
            return office.toRealPath().resolveSibling(beside);
        } catch (IOException e) {
            return office.resolveSibling(beside);
        }
    }

    /**
     * Accepts and rejects all tracked changes of each file.
     *
     * @param folder for the profile and the results
     * @return the folder of the results: {@code accepted} and {@code rejected}, under the names of
     *     the files
     */
    public static Path settled(Path folder, Path python, List<Path> files)
            throws IOException, InterruptedException {
        Path results = Files.createDirectories(folder.resolve("settled"));
        Path script = Path.of("src/test/resources/libreoffice/settle.py");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                python.toString(),
                                script.toString(),
                                folder.resolve("profile").toString(),
                                results.toString()));
        files.forEach(file -> command.add(file.toString()));
        Path log = folder.resolve("settled.log");
        Process office =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (!office.waitFor(5, TimeUnit.MINUTES)) {
            office.descendants().forEach(ProcessHandle::destroyForcibly);
            office.destroyForcibly();
            throw new IllegalStateException("LibreOffice does not come back");
        }
        if (office.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
        return results;
    }

    /**
     * Converts all files in one go.
     *
     * @param folder for the profile and the results
     * @param format such as {@code pdf} or {@code docx}
     * @return the folder of the results, under the names of the files
     */
    public static Path converted(Path folder, String format, List<Path> files)
            throws IOException, InterruptedException {
        Path results = Files.createDirectories(folder.resolve(format));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                format,
                                "--outdir",
                                results.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process office =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(format + ".log").toFile())
                        .start();
        if (!office.waitFor(120, TimeUnit.SECONDS)) {
            office.destroyForcibly();
            throw new IllegalStateException("LibreOffice does not come back");
        }
        return results;
    }
}
