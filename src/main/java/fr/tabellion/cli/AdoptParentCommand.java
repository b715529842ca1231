package fr.tabellion.cli;

import fr.tabellion.build.LocalDisk;
import fr.tabellion.pipeline.Inheritance;
import fr.tabellion.pipeline.Road;
import fr.tabellion.pipeline.Sealing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code tabellion adopt-parent --contract blagis-2024}: takes over a contract made elsewhere. */
@Command(name = "adopt-parent")
final class AdoptParentCommand implements Callable<Integer>, Commands.Speaking {
    private static final int MOST = 99;

    private final Console console;

    @Mixin Places places = new Places();

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

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    AdoptParentCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Road road = new Road(places.site(), places.program());
        if (!Meant.isKnown("contract", Optional.of(contract), road.contracts(), console)) {
            return ExitCode.USAGE;
        }
        if (avenants < 0 || avenants > MOST) {
            console.say("usage.wrong-value", avenants, "--avenants");
            return ExitCode.USAGE;
        }
        Sealing sealing = new Sealing(road, new LocalDisk(), LocalDate.now(ZoneId.systemDefault()));
        Inheritance given = new Inheritance(contract, on, by, file, empty, avenants);
        return new Recorded(sealing.inherit(given)).tell(console, json);
    }
}
