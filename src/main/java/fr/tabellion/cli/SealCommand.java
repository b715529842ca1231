package fr.tabellion.cli;

import fr.tabellion.pipeline.Asked;
import fr.tabellion.pipeline.Deed;
import fr.tabellion.pipeline.Road;
import fr.tabellion.register.State;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * {@code tabellion seal annexe --contract antony-2020 --state signed --on 2020-06-30}: records what
 * happened to a paper, and keeps its files.
 */
@Command(name = "seal")
final class SealCommand implements Callable<Integer>, Commands.Speaking {
    private final Console console;

    @Mixin Recording recording = new Recording();

    @Mixin Meant meant = new Meant();

    @Option(names = "--state", required = true, paramLabel = "STATE", descriptionKey = "seal.state")
    String state = "";

    @Option(names = "--on", required = true, paramLabel = "DATE", descriptionKey = "seal.day")
    Optional<LocalDate> on = Optional.empty();

    @Option(
            names = {"--party", "--body"},
            paramLabel = "ID",
            descriptionKey = "seal.party")
    Optional<String> party = Optional.empty();

    @Option(names = "--deliberation", paramLabel = "NO", descriptionKey = "seal.deliberation")
    Optional<String> deliberation = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "seal.by")
    Optional<String> by = Optional.empty();

    @Option(names = "--file", paramLabel = "PDF", descriptionKey = "seal.file")
    Optional<Path> file = Optional.empty();

    @Option(names = "--why", paramLabel = "TEXT", descriptionKey = "seal.why")
    Optional<String> why = Optional.empty();

    @Option(names = "--edition", paramLabel = "N", descriptionKey = "seal.edition")
    Optional<Integer> edition = Optional.empty();

    SealCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<State> wanted = State.asked().stream().filter(this::isMeant).findFirst();
        if (wanted.isEmpty()) {
            List<String> known = State.asked().stream().map(State::word).toList();
            console.unknown("state", state, known);
            return ExitCode.USAGE;
        }
        Road road = recording.road();
        Optional<Asked> asked = meant.asked(road, console);
        if (asked.isEmpty()) {
            return ExitCode.USAGE;
        }
        Deed deed = new Deed(wanted.get(), on, party, deliberation, by, file, why, edition);
        return recording.tell(console, road, sealing -> sealing.seal(asked.get(), deed));
    }

    private boolean isMeant(State known) {
        return known.word().equalsIgnoreCase(state);
    }
}
