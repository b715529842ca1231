package fr.tabellion.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.load.JsonSource;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

class MergePropertiesTest {
    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("soak") ? 400 : 8);
    }

    private static Filled read(byte[] book) {
        return WorkbookReader.read(book, "essai.xlsx").value().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void export_then_import_is_the_identity(long seed) {
        ContractFiles files = Contracts.of(seed);
        Merged merged = Merge.of(read(WorkbookWriter.write(files, Optional.empty())), files);
        assertThat(merged.problems()).isEmpty();
        assertThat(merged.changes()).isEmpty();
        assertThat(merged.files()).isEmpty();
    }

    /** A cell of a sheet, by the row's key and the column's path. */
    private record Spot(Sheet sheet, Row values, fr.tabellion.workbook.Row row, Column column) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void cells_that_somebody_changed_change_just_their_values(long seed) throws IOException {
        Random random = new Random(seed);
        ContractFiles files = Contracts.of(seed);
        Map<String, String> expected = values(files);
        byte[] book;
        try (XSSFWorkbook opened =
                new XSSFWorkbook(
                        new ByteArrayInputStream(WorkbookWriter.write(files, Optional.empty())))) {
            List<Spot> spots = spots(files, opened);
            for (int i = 0; i < 3; i++) {
                Spot spot = spots.get(random.nextInt(spots.size()));
                String text = "nouveau " + random.nextInt(1000);
                int column = columns(files, spot.sheet()).indexOf(spot.column());
                spot.values()
                        .getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellValue(text);
                expected.put(name(spot.sheet(), spot.row(), spot.column()), text);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            opened.write(out);
            book = out.toByteArray();
        }
        Merged merged = Merge.of(read(book), files);
        assertThat(merged.problems()).isEmpty();
        assertThat(values(after(files, merged))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_not_changed_keeps_every_character(long seed) throws IOException {
        ContractFiles files = Contracts.of(seed);
        byte[] book;
        try (XSSFWorkbook opened =
                new XSSFWorkbook(
                        new ByteArrayInputStream(WorkbookWriter.write(files, Optional.empty())))) {
            opened.getSheet("contrat").getRow(1).getCell(1).setCellValue("TITRE");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            opened.write(out);
            book = out.toByteArray();
        }
        Merged merged = Merge.of(read(book), files);
        String before = files.contract().source();
        String after = new String(merged.files().get(files.path("")), StandardCharsets.UTF_8);
        int place = after.indexOf("\"TITRE\"");
        assertThat(before).startsWith(after.substring(0, place));
        assertThat(before).endsWith(after.substring(place + "\"TITRE\"".length()));
    }

    // ---- Looking

    private static List<Column> columns(ContractFiles files, Sheet sheet) {
        return Tables.of(files, Optional.empty()).stream()
                .filter(table -> table.sheet() == sheet)
                .findFirst()
                .orElseThrow()
                .columns();
    }

    private static List<Spot> spots(ContractFiles files, XSSFWorkbook book) {
        List<Spot> spots = new ArrayList<>();
        for (Table table : Tables.of(files, Optional.empty())) {
            XSSFSheet sheet = book.getSheet(table.sheet().title());
            for (int i = 0; i < table.rows().size(); i++) {
                for (Column column : table.columns()) {
                    boolean text =
                            WorkbookWriter.kind(table, column, table.rows().get(i)) == Kind.TEXT;
                    boolean data = column.isOfTheData() && !column.fixed();
                    if (text && data && !column.path().startsWith("authorisation")) {
                        spots.add(
                                new Spot(
                                        table.sheet(),
                                        sheet.getRow(i + 1),
                                        table.rows().get(i),
                                        column));
                    }
                }
            }
        }
        return spots;
    }

    private static String name(Sheet sheet, fr.tabellion.workbook.Row row, Column column) {
        return sheet + " " + row.key() + " " + column.path();
    }

    private static Map<String, String> values(ContractFiles files) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Table table : Tables.of(files, Optional.empty())) {
            for (fr.tabellion.workbook.Row row : table.rows()) {
                for (Column column : table.columns()) {
                    if (column.isOfTheData()) {
                        values.put(name(table.sheet(), row, column), row.value(column.path()));
                    }
                }
            }
        }
        return values;
    }

    private static ContractFiles after(ContractFiles files, Merged merged) {
        Map<String, JsonSource> communes = new LinkedHashMap<>();
        files.communes()
                .forEach((id, source) -> communes.put(id, after(files.path(id), source, merged)));
        return new ContractFiles(
                files.folder(),
                files.id(),
                after(files.path(""), files.contract(), merged),
                communes,
                files.started(),
                files.bodies());
    }

    private static JsonSource after(Path file, JsonSource source, Merged merged) {
        byte[] written = merged.files().get(file);
        return written == null
                ? source
                : JsonSource.of(new String(written, StandardCharsets.UTF_8));
    }
}
