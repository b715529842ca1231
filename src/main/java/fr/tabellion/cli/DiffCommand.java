package fr.tabellion.cli;

import fr.tabellion.compare.DiffLine;
import fr.tabellion.compare.DiffLine.Piece;
import fr.tabellion.load.JsonText;
import fr.tabellion.pipeline.Difference;
import fr.tabellion.pipeline.Road;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * {@code tabellion diff}: what changed since a contract was concluded, avenant by avenant, word by
 * word.
 */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer>, Commands.Speaking {
    private static final String OFF = "\u001b[0m";

    private final Console console;

    @Mixin Places places = new Places();

    @Option(names = "--contract", paramLabel = "ID", descriptionKey = "option.contract")
    Optional<String> contract = Optional.empty();

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Road road = new Road(places.site(), places.program());
        if (contract.isPresent() && !road.contracts().contains(contract.get())) {
            console.unknown("contract", contract.get(), road.contracts());
            return ExitCode.USAGE;
        }
        List<Difference> differences =
                road.differences().stream()
                        .filter(one -> contract.map(one.contract()::equals).orElse(true))
                        .toList();
        Problems problems = new Problems(road.differenceProblems(contract));
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("differences", differences.stream().map(DiffCommand::json).toList());
            all.put("problems", problems.json(console.messages()));
            console.print(JsonText.of(all));
        } else {
            problems.print(console);
            print(differences);
        }
        return problems.hasErrors() ? ExitCode.DATA : ExitCode.DONE;
    }

    // ---- For people

    private void print(List<Difference> differences) {
        if (differences.isEmpty()) {
            console.print(console.messages().text("diff.none"));
        }
        String head = "";
        for (Difference difference : differences) {
            String avenant =
                    console.messages()
                            .text("diff.avenant", difference.contract(), difference.avenant());
            if (!avenant.equals(head)) {
                console.print((head.isEmpty() ? "" : "\n") + avenant);
            }
            head = avenant;
            console.print("  " + difference.text());
            lines(difference.lines());
        }
    }

    private void lines(List<DiffLine> lines) {
        String place = "";
        for (DiffLine line : lines) {
            String here = line.place() + "  (" + line.ref() + ")";
            if (!here.equals(place)) {
                console.print("    " + here);
            }
            place = here;
            StringBuilder words = new StringBuilder("      ");
            line.pieces().forEach(piece -> words.append(marked(piece)));
            console.print(words.toString());
        }
    }

    /** Colour where somebody looks and has not asked for none; signs that need none elsewhere. */
    private String marked(Piece piece) {
        boolean colours = console.terminal() && System.getenv("NO_COLOR") == null;
        return switch (piece.mark()) {
            case PLAIN -> piece.text();
            case INSERTED ->
                    colours ? "\u001b[32;4m" + piece.text() + OFF : "{+" + piece.text() + "+}";
            case DELETED ->
                    colours ? "\u001b[31;9m" + piece.text() + OFF : "[-" + piece.text() + "-]";
        };
    }

    // ---- For scripts

    private static Map<String, Object> json(Difference difference) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("contract", difference.contract());
        all.put("avenant", difference.avenant());
        all.put("text", difference.text());
        all.put("changes", difference.lines().stream().map(DiffCommand::json).toList());
        return all;
    }

    private static Map<String, Object> json(DiffLine line) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ref", line.ref());
        all.put("place", line.place());
        all.put("words", line.pieces().stream().map(DiffCommand::json).toList());
        return all;
    }

    private static Map<String, Object> json(Piece piece) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("mark", piece.mark().name().toLowerCase(java.util.Locale.ROOT));
        all.put("text", piece.text());
        return all;
    }
}
