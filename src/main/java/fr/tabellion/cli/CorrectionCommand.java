package fr.tabellion.cli;

import fr.tabellion.pipeline.Asked;
import fr.tabellion.pipeline.Road;
import fr.tabellion.register.State;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What goes wrong is corrected by one more line of the register, with a reason:
 *
 * <pre>
 * tabellion unseal note --session … --why …       takes back what was recorded last
 * tabellion reopen annexe --contract … --why …    an adopted paper begins its next version
 * </pre>
 */
abstract class CorrectionCommand implements Callable<Integer>, Commands.Speaking {
    private final Console console;
    private final State correction;

    @Mixin Recording recording = new Recording();

    @Mixin Meant meant = new Meant();

    @Option(names = "--why", required = true, paramLabel = "TEXT", descriptionKey = "unseal.why")
    String why = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "seal.by")
    Optional<String> by = Optional.empty();

    private CorrectionCommand(Console console, State correction) {
        this.console = console;
        this.correction = correction;
    }

    @Override
    public Integer call() {
        Road road = recording.road();
        Optional<Asked> asked = meant.asked(road, console);
        if (asked.isEmpty()) {
            return ExitCode.USAGE;
        }
        return recording.tell(
                console, road, sealing -> sealing.correct(asked.get(), correction, why, by));
    }

    @Command(name = "unseal")
    static final class Unseal extends CorrectionCommand {
        Unseal(Console console) {
            super(console, State.UNSEALED);
        }
    }

    @Command(name = "reopen")
    static final class Reopen extends CorrectionCommand {
        Reopen(Console console) {
            super(console, State.REOPENED);
        }
    }
}
