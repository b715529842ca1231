package fr.tabellion.cli;

import fr.tabellion.build.LocalDisk;
import fr.tabellion.load.DataLoader;
import fr.tabellion.load.Loaded;
import fr.tabellion.load.LoadedData;
import fr.tabellion.workbook.ContractFiles;
import fr.tabellion.workbook.WorkbookWriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** A contract written as a workbook. */
record WorkbookExport(Console console, Places places, boolean force) {
    int write(Optional<String> contract, Optional<String> commune, Path file) throws IOException {
        LoadedData loaded = new DataLoader(places.data).load();
        Collection<String> contracts = ContractFiles.contracts(loaded);
        if (contract.isEmpty()) {
            console.say("export.which", String.join(", ", contracts));
            return ExitCode.USAGE;
        }
        String id = contract.get();
        if (!ContractFiles.isThere(places.data, id)) {
            console.unknown("contract", id, contracts);
            return ExitCode.USAGE;
        }
        Loaded<Optional<ContractFiles>> files = ContractFiles.read(places.data, loaded, id);
        if (files.value().isEmpty()) {
            new Problems(files.problems()).print(console);
            return ExitCode.DATA;
        }
        return write(files.value().get(), commune, file);
    }

    private int write(ContractFiles files, Optional<String> commune, Path file) throws IOException {
        if (commune.isPresent() && !files.communes().containsKey(commune.get())) {
            console.unknown("commune", commune.get(), files.communes().keySet());
            return ExitCode.USAGE;
        }
        if (Files.exists(file) && !force) {
            console.say("export.exists", file);
            return ExitCode.OUTPUT;
        }
        byte[] bytes = WorkbookWriter.write(files, commune);
        Path beside = file.resolveSibling("." + file.getFileName() + ".tmp");
        LocalDisk disk = new LocalDisk();
        disk.write(beside, bytes);
        disk.move(beside, file);
        console.say("export.written", file);
        return ExitCode.DONE;
    }
}
