package fr.tabellion.docx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, where it is installed, with a profile of its own. */
public final class LibreOffice {
    private LibreOffice() {}

    /** What a test that is skipped says. */
    public static final String MISSING = "there is no LibreOffice here (soffice)";

    public static boolean isHere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
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
