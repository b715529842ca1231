package fr.tabellion.cli;

import fr.tabellion.build.DiskException;
import fr.tabellion.load.DataLoader;
import fr.tabellion.load.JsonText;
import fr.tabellion.load.Loaded;
import fr.tabellion.load.LoadedData;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.workbook.Change;
import fr.tabellion.workbook.ContractFiles;
import fr.tabellion.workbook.Filled;
import fr.tabellion.workbook.Merge;
import fr.tabellion.workbook.Merged;
import fr.tabellion.workbook.WorkbookReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * {@code tabellion import blagis.xlsx}: what somebody changed in a workbook, into the data; nothing
 * else in them is touched.
 */
@Command(name = "import")
final class ImportCommand implements Callable<Integer>, Commands.Speaking {
    private final Console console;

    @Mixin Places places = new Places();

    @Parameters(paramLabel = "FILE", descriptionKey = "import.file")
    Path file = Path.of("");

    @Option(names = "--dry-run", descriptionKey = "import.dry-run")
    boolean dryRun;

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        String name = String.valueOf(file.getFileName());
        Loaded<Optional<Filled>> filled = WorkbookReader.read(file, name);
        if (filled.value().isEmpty()) {
            return refused(filled.problems());
        }
        LoadedData loaded = new DataLoader(places.data).load();
        Collection<String> contracts = ContractFiles.contracts(loaded);
        String contract = filled.value().get().contract();
        Loaded<Optional<ContractFiles>> files = ContractFiles.read(places.data, loaded, contract);
        if (!ContractFiles.isThere(places.data, contract)) {
            String known = String.join(", ", contracts);
            return refused(List.of(Problem.of(Code.E908, Location.of(name), contract, known)));
        }
        if (files.value().isEmpty()) {
            return refused(files.problems());
        }
        Map<Path, byte[]> read = files.value().get().asRead();
        return merge(Merge.of(filled.value().get(), files.value().get()), contract, read);
    }

    private int refused(List<Problem> problems) {
        tell(problems, List.of());
        return ExitCode.DATA;
    }

    private int merge(Merged merged, String contract, Map<Path, byte[]> read) throws IOException {
        List<Problem> problems = new ArrayList<>(merged.problems());
        if (merged.isSound() && !merged.files().isEmpty()) {
            problems.addAll(new Rehearsal(places, contract).errors(merged));
        }
        if (problems.stream().noneMatch(Problem::isError) && !dryRun) {
            try {
                problems.addAll(Rewriting.write(merged.files(), read));
            } catch (DiskException e) {
                console.err().println(console.messages().problem(e.problem()));
                return ExitCode.OUTPUT;
            }
        }
        boolean sound = problems.stream().noneMatch(Problem::isError);
        tell(problems, merged.changes());
        if (!json) {
            summary(merged, sound);
        }
        if (!sound) {
            return ExitCode.DATA;
        }
        return merged.conflicts() > 0 ? ExitCode.KEPT : ExitCode.DONE;
    }

    private void summary(Merged merged, boolean sound) {
        int count = merged.changes().size();
        if (!sound) {
            console.say("import.refused");
        } else if (dryRun) {
            console.say("import.would", count, merged.files().size());
        } else {
            console.say("import.done", count, merged.files().size());
        }
    }

    private void tell(List<Problem> found, List<Change> changes) {
        Problems problems = new Problems(found);
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("changes", changes.stream().map(ImportCommand::json).toList());
            all.put("problems", problems.json(console.messages()));
            all.put("dryRun", dryRun);
            console.print(JsonText.of(all));
            return;
        }
        changes.forEach(change -> new ChangeLine(change, console.messages()).print(console));
        problems.print(console);
    }

    private static Map<String, Object> json(Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", change.type().name().toLowerCase(Locale.ROOT));
        json.put("cell", change.place().pointer());
        json.put("row", change.row());
        json.put("column", change.column());
        json.put("before", change.before());
        json.put("after", change.after());
        return json;
    }
}
