package fr.tabellion.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Measures the package alone, on targets that cost nothing to draw: {@code <out> <units> <bytes a
 * file>}. Six targets a unit, as for a commune of the country.
 */
final class Scale {
    private final Path out;
    private final int units;
    private final int size;

    private Scale(Path out, int units, int size) {
        this.out = out;
        this.units = units;
        this.size = size;
    }

    public static void main(String[] arguments) throws Exception {
        Scale scale =
                new Scale(
                        Path.of(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]));
        scale.measure("clean", "a", -1);
        scale.measure("no-op, stamps of the last seconds to settle", "a", -1);
        scale.measure("no-op", "a", -1);
        scale.measure("one unit changed", "a", 17);
        scale.measure("shared input changed, drawn the same", "b", 17);
    }

    private void measure(String what, String shared, int changed) throws Exception {
        long start = System.nanoTime();
        Report report;
        try (Builder builder = Builder.open(new LocalDisk(), out, Options.on(World.DAY))) {
            InputSet common = InputSet.empty().with("templates/note.ftlh", World.digest(shared));
            List<Unit> all =
                    IntStream.range(0, units)
                            .mapToObj(n -> unit(n, common, n == changed ? "changé" : ""))
                            .toList();
            report = builder.run(all, Progress.NONE);
        }
        System.out.printf(
                Locale.ROOT,
                "%-48s %7.2f s  %s  peak heap %d MB, manifest %d MB%n",
                what,
                (System.nanoTime() - start) / 1e9,
                report.summary(),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                Files.size(out.resolve(".tabellion/manifest")) >> 20);
    }

    private Unit unit(int n, InputSet common, String change) {
        InputSet own = InputSet.empty().with("data/" + n + ".json", World.digest(n + change));
        return Unit.of(
                "commune-" + n,
                List.of(own, common),
                () ->
                        Unit.Plan.of(
                                IntStream.range(0, 3)
                                        .mapToObj(kind -> draft(n, kind, change))
                                        .toList()));
    }

    private Draft draft(int n, int kind, String change) {
        String stem = "contracts/c" + n + "/kind" + kind + "-c" + n;
        return new Draft.Drawn(
                List.of(stem + ".docx", stem + ".pdf"),
                () ->
                        Draft.Rendering.of(
                                target(stem + ".docx", n + " " + kind + change),
                                target(stem + ".pdf", n + " " + kind + change)));
    }

    private Target target(String path, String content) {
        return new Target(
                path,
                World.fingerprint(path + content),
                () -> Arrays.copyOf(World.bytes(path + content), size));
    }
}
