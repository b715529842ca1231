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

/** {@code tabellion unseal note --session … --why …}: takes back what was recorded last. */
@Command(name = "unseal")
final class UnsealCommand implements Callable<Integer>, Commands.Speaking {
    private final Console console;

    @Mixin Places places = new Places();

    @Mixin Meant meant = new Meant();

    @Option(names = "--why", required = true, paramLabel = "TEXT", descriptionKey = "unseal.why")
    String why = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "seal.by")
    Optional<String> by = Optional.empty();

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    UnsealCommand(Console console) {
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
        return new Recorded(sealing.unseal(asked.get(), why, by)).tell(console, json);
    }
}
