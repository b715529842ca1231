package fr.tabellion.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * {@code tabellion export blagis-2024 --xlsx blagis.xlsx}: data for other programs, one option a
 * format.
 */
@Command(name = "export")
final class ExportCommand implements Callable<Integer>, Commands.Speaking {
    private final Console console;

    @Mixin Places places = new Places();

    @Parameters(arity = "0..1", paramLabel = "CONTRACT", descriptionKey = "export.contract")
    Optional<String> contract = Optional.empty();

    @Option(names = "--xlsx", paramLabel = "FILE", descriptionKey = "export.xlsx")
    Optional<Path> xlsx = Optional.empty();

    @Option(names = "--commune", paramLabel = "ID", descriptionKey = "export.commune")
    Optional<String> commune = Optional.empty();

    @Option(names = "--session", paramLabel = "ID", descriptionKey = "export.session")
    Optional<String> session = Optional.empty();

    @Option(names = "--scdl", paramLabel = "FILE", descriptionKey = "export.scdl")
    Optional<Path> scdl = Optional.empty();

    @Option(names = "--actes", paramLabel = "FOLDER", descriptionKey = "export.actes")
    Optional<Path> actes = Optional.empty();

    @Option(names = "--dept", paramLabel = "CODE", descriptionKey = "export.departement")
    Optional<String> department = Optional.empty();

    @Option(names = "--force", descriptionKey = "export.force")
    boolean force;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (xlsx.isPresent()) {
            return new WorkbookExport(console, places, force).write(contract, commune, xlsx.get());
        }
        if (scdl.isPresent() || actes.isPresent()) {
            return new SessionExport(console, places, force)
                    .write(session, scdl, actes, department);
        }
        console.say("export.nothing");
        return ExitCode.USAGE;
    }
}
