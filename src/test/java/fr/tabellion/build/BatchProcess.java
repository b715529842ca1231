package fr.tabellion.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of its own that writes batch after batch, until it is killed: {@code <out> <first
 * version> <how many papers>}. Says so on stdout when it holds the lock.
 */
final class BatchProcess {
    private BatchProcess() {}

    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[0]);
        int papers = Integer.parseInt(arguments[2]);
        for (int version = Integer.parseInt(arguments[1]); ; version++) {
            try (Builder builder =
                    Builder.open(new LocalDisk(), out, Options.on(World.DAY).withJobs(2))) {
                System.out.println(version);
                builder.run(units(version, papers), Progress.NONE);
            }
        }
    }

    /** Two units; every third paper changes with the version, others with every second one. */
    static List<Unit> units(int version, int papers) {
        InputSet inputs = InputSet.empty().with("version", World.digest("" + version));
        List<Draft> even = new ArrayList<>();
        List<Draft> odd = new ArrayList<>();
        for (int paper = 0; paper < papers; paper++) {
            (paper % 2 == 0 ? even : odd).add(draft(paper, version));
        }
        return List.of(
                Unit.of("pairs", List.of(inputs), () -> Unit.Plan.of(even)),
                Unit.of("impairs", List.of(inputs), () -> Unit.Plan.of(odd)));
    }

    private static Draft draft(int paper, int version) {
        String content = content(paper, version);
        String path = path(paper);
        return new Draft.Drawn(
                List.of(path),
                () ->
                        Draft.Rendering.of(
                                new Target(
                                        path,
                                        Fingerprint.of(Fingerprint.Part.text("tree", content)),
                                        () -> World.bytes(content))));
    }

    static String path(int paper) {
        return "contracts/c" + paper % 7 + "/note-" + paper + ".pdf";
    }

    /** Its own digest first, so that a file that is half there is known for one. */
    static String content(int paper, int version) {
        int changed = paper % 3 == 0 ? version : version / 2;
        String text = ("papier " + paper + ", version " + changed + "\n").repeat(500);
        return World.digest(text) + "\n" + text;
    }

    static boolean isWhole(String content) {
        int line = content.indexOf('\n');
        return line == 64
                && World.digest(content.substring(line + 1))
                        .toString()
                        .equals(content.substring(0, line));
    }
}
