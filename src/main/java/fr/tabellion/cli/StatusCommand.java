package fr.tabellion.cli;

import fr.tabellion.build.LocalDisk;
import fr.tabellion.build.Options;
import fr.tabellion.load.JsonText;
import fr.tabellion.pipeline.Selection;
import fr.tabellion.pipeline.Status;
import fr.tabellion.register.Register;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code tabellion status}: how each paper stands, and why; writes nothing. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer>, Commands.Speaking {
    private final Console console;

    @Mixin Places places = new Places();

    @Mixin Choice choice = new Choice();

    @Option(names = "--thorough", descriptionKey = "option.thorough")
    boolean thorough;

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Selection selection = choice.selection();
        return new Upkeep(console, places, choice).run(options(selection), selection, this::tell);
    }

    private Options options(Selection selection) {
        return Options.on(LocalDate.now(ZoneId.systemDefault()))
                .withDryRun(true)
                .withThorough(thorough)
                .withWhole(selection.isWhole());
    }

    private int tell(Told told) {
        Status status = Status.of(told.report(), told.selection());
        Standings standings = new Standings(status, places.out);
        if (json) {
            Map<String, Object> all = standings.json(console.messages(), told.problems());
            steps().ifPresent(steps -> all.put("steps", steps.json()));
            console.print(JsonText.of(all));
        } else {
            told.printTroubles(console);
            standings.print(console);
            steps().ifPresent(steps -> steps.print(console));
        }
        return told.trouble().orElse(status.isCurrent() ? ExitCode.DONE : ExitCode.KEPT);
    }

    /** Of a contract that is asked for alone: where its parties are. */
    private Optional<Steps> steps() {
        return choice.selection()
                .contract()
                .map(id -> "contracts/" + id)
                .map(
                        unit ->
                                Register.read(
                                        new LocalDisk(), places.data.resolve(unit), "data/" + unit))
                .map(Steps::new)
                .filter(steps -> !steps.isEmpty());
    }
}
