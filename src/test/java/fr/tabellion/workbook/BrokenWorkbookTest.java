package fr.tabellion.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;
import fr.tabellion.load.DataLoader;
import fr.tabellion.load.Loaded;
import fr.tabellion.problem.Messages;
import fr.tabellion.problem.Problem;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Each case spoils a sound workbook; its golden is what a secretary reads. */
class BrokenWorkbookTest {
    private record Case(String name, UnaryOperator<byte[]> spoil, Optional<String> commune) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Case> CASES = new ArrayList<>();
    private static final ContractFiles FILES =
            ContractFiles.read(
                            Path.of("data"),
                            new DataLoader(Path.of("data")).load(),
                            "demo-rives-de-lorme")
                    .value()
                    .orElseThrow();

    private static final byte[] SOUND = WorkbookWriter.write(FILES, Optional.empty());

    @TempDir Path folder;

    static {
        files();
        packages();
        sheets();
        cells();
    }

    private static void given(String name, UnaryOperator<byte[]> spoil) {
        CASES.add(new Case(name, spoil, Optional.empty()));
    }

    private static void worked(String name, Consumer<XSSFWorkbook> hand) {
        given(name, book -> worked(book, hand));
    }

    // ---- What is no workbook

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void files() {
        given("empty", book -> new byte[0]);
        given("a-text-renamed", book -> bytes("thème;texte\nemploi;soutenir\n"));
        given("cut-in-the-middle", book -> Arrays.copyOf(book, book.length / 2));
        given("an-old-xls", book -> ole("Workbook"));
        given("a-password", book -> ole("EncryptedPackage"));
        given("an-ods", book -> zip("content.xml", "<x/>"));
        given("a-word-file", book -> zip("word/document.xml", "<x/>"));
        given("any-zip", book -> zip("a.txt", "a"));
        given("too-big", book -> new byte[(int) (Parcel.MOST_MEBIBYTES << 20) + 1]);
    }

    private static byte[] ole(String stream) {
        byte[] file = new byte[2048];
        byte[] mark = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
        System.arraycopy(mark, 0, file, 0, mark.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    private static byte[] zip(String name, String text) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes(text));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- What wants to do harm

    private static void packages() {
        given("a-zip-bomb", book -> parts(book, "xl/styles.xml", text -> " ".repeat(70 << 20)));
        given(
                "an-external-entity",
                book ->
                        parts(
                                book,
                                "xl/sharedStrings.xml",
                                text ->
                                        text.replaceFirst(
                                                "\\?>",
                                                "?><!DOCTYPE x [<!ENTITY e SYSTEM"
                                                        + " \"file:///etc/passwd\">]>")));
        given(
                "a-billion-laughs",
                book ->
                        parts(
                                book,
                                "xl/workbook.xml",
                                text ->
                                        text.replaceFirst(
                                                "\\?>",
                                                "?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b"
                                                        + " \"&a;&a;\">]>")));
        given("broken-xml", book -> parts(book, "xl/worksheets/sheet4.xml", text -> "<worksheet"));
    }

    private static byte[] parts(byte[] book, String name, UnaryOperator<String> change) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(part.getName()));
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    zip.write(bytes(part.getName().equals(name) ? change.apply(text) : text));
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- Sheets and columns

    private static byte[] worked(byte[] book, Consumer<XSSFWorkbook> hand) {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(book));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            hand.accept(opened);
            opened.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFCell cell(XSSFWorkbook book, String sheet, String name) {
        CellReference at = new CellReference(name);
        XSSFSheet found = book.getSheet(sheet);
        XSSFRow row =
                found.getRow(at.getRow()) == null
                        ? found.createRow(at.getRow())
                        : found.getRow(at.getRow());
        return row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static void type(XSSFWorkbook book, String sheet, String cell, String text) {
        cell(book, sheet, cell).setCellValue(text);
    }

    private static void sheets() {
        worked("no-hidden-sheet", book -> book.removeSheetAt(book.getSheetIndex("tabellion")));
        worked("another-format", book -> type(book, "tabellion", "B1", "7"));
        worked("contract-out-of-the-folder", book -> type(book, "tabellion", "B2", "../../etc"));
        worked("sheet-missing", book -> book.removeSheetAt(book.getSheetIndex("engagements")));
        worked(
                "sheet-renamed",
                book -> book.setSheetName(book.getSheetIndex("priorités"), "nos priorités"));
        worked("heading-changed", book -> type(book, "priorités", "D1", "Textes"));
        worked("heading-twice", book -> type(book, "priorités", "H1", "Thème"));
        worked("a-column-of-one-s-own", book -> type(book, "priorités", "H1", "Relu par"));
        worked(
                "first-row-removed",
                book -> {
                    XSSFSheet sheet = book.getSheet("thèmes");
                    sheet.removeRow(sheet.getRow(0));
                });
        worked("row-of-the-form-removed", book -> remove(book.getSheet("contrat"), 3));
    }

    private static void remove(XSSFSheet sheet, int row) {
        sheet.removeRow(sheet.getRow(row));
    }

    // ---- Cells

    private static void cells() {
        worked("theme-mistyped", book -> type(book, "priorités", "C3", "Réusite éducative"));
        worked("theme-by-its-id", book -> type(book, "priorités", "C3", "sante"));
        worked("party-that-is-none", book -> type(book, "engagements", "D3", "La Poste"));
        worked("commune-that-is-none", book -> type(book, "priorités", "B3", "Sceaux"));
        worked("person-that-is-none", book -> type(book, "signataires", "D3", "Jean Dupont"));
        worked(
                "dates-that-are-not",
                book -> {
                    type(book, "contrat", "B9", "31/02/2025");
                    type(book, "contrat", "B10", "fin 2030");
                    type(book, "signataires", "G3", "hier");
                });
        worked(
                "numbers-that-are-not",
                book -> {
                    type(book, "budget", "F3", "deux mille");
                    type(book, "budget", "G3", "environ 10 000 €");
                    type(book, "contrat", "B17", "six");
                });
        worked("gender-that-is-none", book -> type(book, "contrat", "B4", "neutre"));
        worked("flag-that-is-none", book -> type(book, "contrat", "B5", "peut-être"));
        worked(
                "required-cells-emptied",
                book -> {
                    type(book, "priorités", "D3", "");
                    type(book, "thèmes", "B3", "");
                    type(book, "engagements", "C4", "");
                });
        worked("mark-invented", book -> type(book, "priorités", "A3", "P999"));
        worked("id-changed", book -> type(book, "priorités", "F3", "autre"));
        worked("commune-changed", book -> type(book, "communes", "B3", "Antony"));
        worked(
                "new-row-without-commune",
                book -> {
                    type(book, "priorités", "C30", "Emploi et insertion");
                    type(book, "priorités", "D30", "ouvrir une mission locale");
                });
        worked(
                "formula-in-error",
                book -> {
                    XSSFCell cell = cell(book, "priorités", "D3");
                    cell.setCellFormula("1/0");
                    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                });
        worked(
                "many-at-once",
                book -> {
                    type(book, "priorités", "C3", "Emplois");
                    type(book, "priorités", "C4", "Emplois");
                    type(book, "budget", "G3", "?");
                    type(book, "signataires", "G3", "hier");
                    type(book, "engagements", "H1", "Remarques");
                });
        CASES.add(
                new Case(
                        "another-commune-in-one-s-own-workbook",
                        book ->
                                worked(
                                        book,
                                        opened -> {
                                            type(opened, "priorités", "B3", "Le Val-Fleuri");
                                            type(opened, "communes", "B2", "Le Val-Fleuri");
                                        }),
                        Optional.of("demo-aubepine")));
    }

    static List<Case> cases() {
        return CASES;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_secretary_reads_what_is_wrong_and_what_to_do(Case broken) throws IOException {
        byte[] sound =
                broken.commune().isEmpty() ? SOUND : WorkbookWriter.write(FILES, broken.commune());
        Path book = folder.resolve("orme.xlsx");
        Files.write(book, broken.spoil().apply(sound));
        Golden.check("workbook/" + broken.name() + ".txt", told(book));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void a_file_that_is_not_there_is_said_so(String name) {
        assertThat(told(folder.resolve(name))).contains("n’existe pas");
    }

    static List<String> missing() {
        return List.of("absent.xlsx", ".");
    }

    private String told(Path book) {
        Messages french = new Messages(Locale.FRANCE);
        Loaded<Optional<Filled>> filled = WorkbookReader.read(book, "orme.xlsx");
        List<Problem> problems = new ArrayList<>(filled.problems());
        String changes = "";
        if (filled.value().isPresent()) {
            Merged merged = Merge.of(filled.value().get(), FILES);
            problems.addAll(merged.problems());
            changes =
                    merged.changes().stream()
                            .map(
                                    change ->
                                            change.type()
                                                    + " "
                                                    + change.place().pointer()
                                                    + " "
                                                    + change.row()
                                                    + " "
                                                    + change.before()
                                                    + " → "
                                                    + change.after()
                                                    + "\n")
                            .collect(Collectors.joining());
        }
        problems.sort((a, b) -> a.location().compareTo(b.location()));
        return problems.stream()
                        .map(problem -> french.problem(problem) + "\n")
                        .collect(Collectors.joining())
                + (changes.isEmpty() ? "" : "\n" + changes);
    }
}
