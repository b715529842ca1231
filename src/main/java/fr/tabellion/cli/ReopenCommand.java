package fr.tabellion.cli;

import fr.tabellion.build.LocalDisk;
import fr.tabellion.pipeline.Asked;
import fr.tabellion.pipeline.Road;
import fr.tabellion.pipeline.Sealing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * {@code tabellion reopen annexe --contract … --why …}: an adopted paper begins its next version.
 */
@Command(name = "reopen")
final class ReopenCommand implements Callable<Integer>, Commands.Speaking {
    private final Console console;

    @Mixin Places places = new Places();

    @Mixin Meant meant = new Meant();

    @Option(names = "--why", required = true, paramLabel = "TEXT", descriptionKey = "reopen.why")
    String why = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "seal.by")
    Optional<String> by = Optional.empty();

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    ReopenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Road road = new Road(places.site(), places.program());
        Optional<Asked> asked = meant.asked(road, console);
        if (asked.isEmpty()) {
            return ExitCode.USAGE;
        }
        Sealing sealing = new Sealing(road, new LocalDisk(), LocalDate.now(ZoneId.systemDefault()));
        return new Recorded(sealing.reopen(asked.get(), why, by)).tell(console, json);
    }
}
