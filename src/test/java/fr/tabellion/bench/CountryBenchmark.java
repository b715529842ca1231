package fr.tabellion.bench;

import fr.tabellion.cli.Main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whole runs of the program, each in a process of its own with {@code -Xmx1g}, over the communes of
 * {@link Country}: {@code <communes> [<folder>]}. Prints the rows of a Markdown table as they come.
 *
 * <pre>
 * mvn -q -B test-compile exec:exec@country -Dcommunes=1000
 * </pre>
 *
 * <p>Java runs as the launcher has it, which starts soonest; for many communes with what {@code
 * TABELLION_OPTS=-XX:TieredStopAtLevel=4} would add: a run of minutes earns back the second
 * compiler's work. The folder is emptied at the end. Peak memory is what Linux says of the process;
 * it is left out elsewhere.
 */
public final class CountryBenchmark {
    private static final int TIMES = 3;

    /** From here on a run takes minutes, and is done once. */
    private static final int MANY = 5000;

    private static final long GLANCE_MILLIS = 50;

    /** A macro that every paper goes through. */
    private static final String MACRO = "lib/frame.ftlh";

    private final Country country;
    private final Path folder;
    private final Path data;
    private final Path templates;

    private CountryBenchmark(Country country, Path folder) {
        this.country = country;
        this.folder = folder;
        this.data = folder.resolve("data");
        this.templates = folder.resolve("templates");
    }

    /**
     * What one process took.
     *
     * @param megabytes its largest resident set; 0 where nobody says
     */
    private record Took(double seconds, double cpu, long megabytes, String said) {}

    public static void main(String[] arguments) throws Exception {
        int communes = Integer.parseInt(arguments[0]);
        Path folder =
                arguments.length > 1 && !arguments[1].isBlank()
                        ? Files.createDirectories(
                                Path.of(arguments[1]).resolve("tabellion-country"))
                        : Files.createTempDirectory("tabellion-country");
        try {
            new CountryBenchmark(Country.of(communes), folder).measure();
        } finally {
            delete(folder);
        }
    }

    private void measure() throws Exception {
        country.write(data);
        copy(Path.of("templates"), templates);
        System.out.printf(
                "%d communes, %d processors, Java %s, %s%n%n| run | seconds | CPU seconds | peak MB"
                        + " | the program says |%n|---|---|---|---|---|%n",
                country.communes(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                String.join(" ", options()));
        tell("clean build", run());
        tell("no-op, the first (files settle)", run());
        tell("no-op", median(isMany() ? 1 : TIMES, this::run));
        country.change(data, "et vers la formation");
        tell("one commune changed", run());
        Path macro = templates.resolve(MACRO);
        String text = Files.readString(macro);
        Files.writeString(macro, "<#-- une remarque -->\n" + text);
        tell("a comment in a shared macro", run());
        Files.writeString(macro, text.replace("<body>", "<body><p>Ville et quartiers</p>"));
        tell("a shared macro changed", run());
    }

    private interface Running {
        Took run() throws Exception;
    }

    private static Took median(int times, Running running) throws Exception {
        List<Took> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(running.run());
        }
        all.sort(Comparator.comparing(Took::seconds));
        return all.get(times / 2);
    }

    private boolean isMany() {
        return country.communes() >= MANY;
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of("-Xmx1g", "-XX:+UseSerialGC"));
        options.addAll(
                isMany() ? List.of("-XX:TieredStopAtLevel=4") : List.of("-XX:TieredStopAtLevel=1"));
        return options;
    }

    private static void tell(String what, Took took) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %d | %s |%n",
                what,
                took.seconds,
                took.cpu,
                took.megabytes,
                took.said);
        System.out.flush();
    }

    // ---- A process

    private Took run() throws Exception {
        Path said = folder.resolve("said.txt");
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(command())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        long peak = 0;
        double cpu = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peakMegabytes(process.pid()));
            cpu = Math.max(cpu, cpuSeconds(process));
            Thread.sleep(GLANCE_MILLIS);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Took(seconds, cpu, peak, lastLine(said, process.exitValue()));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Main.class.getName(), "generate", "--lang", "en"));
        command.addAll(List.of("--data", data.toString(), "--templates", templates.toString()));
        command.addAll(List.of("--out", folder.resolve("out").toString()));
        return command;
    }

    private static double cpuSeconds(Process process) {
        return process.info().totalCpuDuration().map(cpu -> cpu.toMillis() / 1000.0).orElse(0.0);
    }

    private static long peakMegabytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private static String lastLine(Path said, int exit) throws IOException {
        List<String> lines = Files.readAllLines(said);
        String last = lines.isEmpty() ? "" : lines.getLast();
        return exit == 0 ? last : "exit " + exit + ": " + last;
    }

    // ---- Folders

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
