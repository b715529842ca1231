package fr.tabellion.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.tabellion.load.DataLoader;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Files that LibreOffice Calc has opened and saved. */
class LibreOfficeTest {
    @TempDir Path folder;

    private static ContractFiles files() {
        Path data = Path.of("data");
        return ContractFiles.read(data, new DataLoader(data).load(), "demo-rives-de-lorme")
                .value()
                .orElseThrow();
    }

    /** Opens the file in Calc and saves it; skipped, with the reason, where there is no Calc. */
    private Path saved(Path book) throws IOException, InterruptedException {
        assumeTrue(hasSoffice(), "LibreOffice (soffice) is not installed");
        Path out = Files.createDirectories(folder.resolve("saved"));
        Process calc =
                new ProcessBuilder(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                "xlsx:Calc MS Excel 2007 XML",
                                "--outdir",
                                out.toString(),
                                book.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("soffice.txt").toFile())
                        .start();
        assertThat(calc.waitFor(3, TimeUnit.MINUTES)).isTrue();
        Path file = out.resolve(String.valueOf(book.getFileName()));
        assumeTrue(Files.exists(file), "this LibreOffice has no Calc");
        return file;
    }

    private static boolean hasSoffice() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(System.getProperty("path.separator")))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, "soffice")));
    }

    @Test
    void a_workbook_saved_by_libreoffice_changes_nothing_but_what_was_typed()
            throws IOException, InterruptedException {
        ContractFiles files = files();
        Path book = folder.resolve("orme.xlsx");
        Files.write(book, WorkbookWriter.write(files, Optional.empty()));
        Path saved = saved(book);
        Merged untouched =
                Merge.of(WorkbookReader.read(saved, "orme.xlsx").value().orElseThrow(), files);
        assertThat(untouched.problems()).isEmpty();
        assertThat(untouched.changes()).isEmpty();
        assertThat(untouched.files()).isEmpty();
        type(saved, "priorités", 1, 3, "texte nouveau");
        Merged touched =
                Merge.of(WorkbookReader.read(saved, "orme.xlsx").value().orElseThrow(), files);
        assertThat(touched.problems()).isEmpty();
        assertThat(touched.changes())
                .singleElement()
                .extracting(Change::after)
                .isEqualTo("texte nouveau");
    }

    private static void type(Path book, String sheet, int row, int column, String text)
            throws IOException {
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook opened = new XSSFWorkbook(in)) {
            opened.getSheet(sheet).getRow(row).getCell(column).setCellValue(text);
            try (OutputStream out = Files.newOutputStream(book)) {
                opened.write(out);
            }
        }
    }
}
