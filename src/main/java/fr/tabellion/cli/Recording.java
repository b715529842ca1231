package fr.tabellion.cli;

import fr.tabellion.build.LocalDisk;
import fr.tabellion.pipeline.Road;
import fr.tabellion.pipeline.Sealing;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;

/** What all commands that write to a register have in common: the same options, told alike. */
final class Recording {
    @Mixin Places places = new Places();

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    Road road() {
        return new Road(places.site(), places.program());
    }

    /** Records, and says what was recorded, or why it was not. */
    int tell(Console console, Road road, Function<Sealing, Sealing.Result> act) {
        Sealing sealing = new Sealing(road, new LocalDisk(), LocalDate.now(ZoneId.systemDefault()));
        return new Recorded(act.apply(sealing)).tell(console, json);
    }
}
