package fr.tabellion.cli;

import fr.tabellion.pipeline.Inheritance;
import fr.tabellion.pipeline.Road;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code tabellion adopt-parent --contract blagis-2024}: takes over a contract made elsewhere. */
@Command(name = "adopt-parent")
final class AdoptParentCommand implements Callable<Integer>, Commands.Speaking {
    private static final int MOST = 99;

    private final Console console;

    @Mixin Recording recording = new Recording();

    @Option(
            names = "--contract",
            required = true,
            paramLabel = "ID",
            descriptionKey = "seal.contract")
    String contract = "";

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "adopt.day")
    Optional<LocalDate> on = Optional.empty();

    @Option(names = "--by", required = true, paramLabel = "NAME", descriptionKey = "adopt.by")
    String by = "";

    @Option(names = "--file", paramLabel = "PDF", descriptionKey = "adopt.file")
    Optional<Path> file = Optional.empty();

    @Option(names = "--empty-baseline", descriptionKey = "adopt.empty")
    boolean empty;

    @Option(names = "--avenants", paramLabel = "N", descriptionKey = "adopt.avenants")
    int avenants;

    AdoptParentCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Road road = recording.road();
        if (!Meant.isKnown("contract", Optional.of(contract), road.contracts(), console)) {
            return ExitCode.USAGE;
        }
        if (avenants < 0 || avenants > MOST) {
            console.say("usage.wrong-value", avenants, "--avenants");
            return ExitCode.USAGE;
        }
        Inheritance given = new Inheritance(contract, on, by, file, empty, avenants);
        return recording.tell(console, road, sealing -> sealing.inherit(given));
    }
}
