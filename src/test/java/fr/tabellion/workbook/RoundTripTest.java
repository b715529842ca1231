package fr.tabellion.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.load.DataLoader;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class RoundTripTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"blagis-2024", "antony-2020", "demo-rives-de-lorme"})
    void an_export_imported_again_changes_nothing(String contract) throws IOException {
        Path data = Path.of("data");
        ContractFiles files =
                ContractFiles.read(data, new DataLoader(data).load(), contract)
                        .value()
                        .orElseThrow();
        Path book = folder.resolve("a.xlsx");
        Files.write(book, WorkbookWriter.write(files, Optional.empty()));
        Filled filled = WorkbookReader.read(book, "a.xlsx").value().orElseThrow();
        Merged merged = Merge.of(filled, files);
        assertThat(merged.problems()).isEmpty();
        assertThat(merged.changes()).isEmpty();
        assertThat(merged.files()).isEmpty();
    }
}
