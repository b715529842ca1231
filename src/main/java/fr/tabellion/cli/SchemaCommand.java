package fr.tabellion.cli;

import fr.tabellion.load.Schemas;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * {@code tabellion schema contract}: the JSON Schema of a kind of data file; alone, their names.
 */
@Command(name = "schema")
final class SchemaCommand implements Callable<Integer>, Commands.Speaking {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "NAME", descriptionKey = "schema.name")
    Optional<String> name = Optional.empty();

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return name.map(this::print).orElseGet(this::list);
    }

    private int list() {
        Schemas.names().forEach(console::print);
        return ExitCode.DONE;
    }

    private int print(String wanted) {
        Optional<String> schema = Schemas.text(wanted);
        if (schema.isPresent()) {
            console.print(schema.get().stripTrailing());
            return ExitCode.DONE;
        }
        console.unknown("schema", wanted, Schemas.names());
        return ExitCode.USAGE;
    }
}
