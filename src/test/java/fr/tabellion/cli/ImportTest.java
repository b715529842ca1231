package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;

/** A workbook that goes out, is worked on, and comes back. */
class ImportTest {
    @TempDir Path folder;
    private Workplace place;
    private Path book;
    private Path sceaux;
    private Path contract;

    @BeforeEach
    void given() {
        place = Workplace.full(folder);
        book = folder.resolve("blagis.xlsx");
        sceaux = place.data.resolve("contracts/blagis-2024/communes/sceaux.json");
        contract = place.data.resolve("contracts/blagis-2024/contract.json");
    }

    private Cli export(String... more) {
        String[] args = new String[more.length + 4];
        System.arraycopy(
                new String[] {"export", "blagis-2024", "--xlsx", book.toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return place.run(args);
    }

    private Cli bring(String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "import";
        args[1] = book.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return place.run(args);
    }

    private void work(Consumer<XSSFWorkbook> hand) {
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook opened = new XSSFWorkbook(in)) {
            hand.accept(opened);
            try (OutputStream out = Files.newOutputStream(book)) {
                opened.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void type(String sheet, String cell, String text) {
        work(opened -> cell(opened, sheet, cell).setCellValue(text));
    }

    private static Cell cell(XSSFWorkbook book, String sheet, String cell) {
        org.apache.poi.ss.util.CellReference at = new org.apache.poi.ss.util.CellReference(cell);
        XSSFSheet found = book.getSheet(sheet);
        XSSFRow row =
                found.getRow(at.getRow()) == null
                        ? found.createRow(at.getRow())
                        : found.getRow(at.getRow());
        return row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    @Test
    void a_workbook_is_never_replaced_unasked() {
        assertThat(export().exit()).isZero();
        Cli again = export();
        assertThat(again.exit()).isEqualTo(ExitCode.OUTPUT);
        assertThat(again.err()).contains("existe déjà");
        assertThat(export("--force").exit()).isZero();
    }

    @Test
    void a_workbook_nobody_touched_changes_nothing() {
        export();
        String before = Workplace.read(sceaux);
        Cli run = bring();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("Aucun changement");
        assertThat(Workplace.read(sceaux)).isEqualTo(before);
    }

    @Test
    void a_cell_that_somebody_changed_changes_that_value_alone() {
        export();
        String before = Workplace.read(sceaux);
        type("priorités", "D3", "prévenir le décrochage scolaire");
        Cli run = bring();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "priorités!D3  Sceaux · lutter contre le décrochage scolaire · Texte",
                        "« lutter contre le décrochage scolaire » → « prévenir le décrochage"
                                + " scolaire »");
        assertThat(Workplace.read(sceaux))
                .isEqualTo(
                        before.replace(
                                "\"text\": \"lutter contre le décrochage scolaire\"",
                                "\"text\": \"prévenir le décrochage scolaire\""));
    }

    @Test
    void a_dry_run_says_so_and_writes_nothing() {
        export();
        String before = Workplace.read(sceaux);
        type("priorités", "D3", "prévenir le décrochage scolaire");
        Cli run = bring("--dry-run");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("1 changement serait repris");
        assertThat(Workplace.read(sceaux)).isEqualTo(before);
    }

    @Test
    void rows_are_added_removed_and_moved() {
        export();
        work(
                opened -> {
                    XSSFSheet sheet = opened.getSheet("priorités");
                    int last = sheet.getLastRowNum();
                    sheet.removeRow(sheet.getRow(2));
                    cell(opened, "priorités", "C" + (last + 2))
                            .setCellValue("Insertion des jeunes");
                    cell(opened, "priorités", "B" + (last + 2)).setCellValue("Sceaux");
                    cell(opened, "priorités", "D" + (last + 2))
                            .setCellValue("ouvrir une mission locale");
                    cell(opened, "priorités", "E" + (last + 2))
                            .setCellValue("- trouver un local\n- recruter");
                });
        Cli run = bring();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("ligne supprimée : Sceaux · lutter", "ligne ajoutée");
        assertThat(Workplace.read(sceaux))
                .doesNotContain("\"decrochage-scolaire\"")
                .contains(
                        """
                            {
                              "theme": "insertion",
                              "text": "ouvrir une mission locale",
                              "actions": [{"text": "trouver un local"}, {"text": "recruter"}]
                            }
                        """);
    }

    @Test
    void problems_name_sheet_and_cell_and_nothing_is_written() {
        export();
        String before = Workplace.read(sceaux);
        type("priorités", "C3", "Insertoin des jeunes");
        type("contrat", "B10", "31 juin 2030");
        type("priorités", "D5", "");
        type("priorités", "A6", "P999");
        Cli run = bring();
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err())
                .contains(
                        "blagis.xlsx priorités!C3  « Insertoin des jeunes » n’est pas dans la"
                                + " liste",
                        "Vouliez-vous dire « Insertion des jeunes » ?",
                        "blagis.xlsx contrat!B10  « 31 juin 2030 » n’est pas une date",
                        "blagis.xlsx priorités!D5  « Texte » est vide",
                        "blagis.xlsx priorités!A6  le repère « P999 » n’existe pas",
                        "Rien n’a été écrit.");
        assertThat(Workplace.read(sceaux)).isEqualTo(before);
    }

    @Test
    void what_check_would_refuse_is_shown_at_its_cell_and_not_written() {
        export();
        String before = Workplace.read(contract);
        work(opened -> cell(opened, "contrat", "B10").setCellValue(LocalDate.of(2020, 1, 1)));
        Cli run = bring();
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("blagis.xlsx contrat!B10  la fin (");
        assertThat(Workplace.read(contract)).isEqualTo(before);
    }

    @Test
    void a_conflict_is_shown_and_never_overwritten() {
        export();
        type("priorités", "D3", "prévenir le décrochage scolaire");
        type("priorités", "D4", "développer les savoirs de base");
        Workplace.write(
                sceaux,
                Workplace.read(sceaux)
                        .replace(
                                "\"text\": \"lutter contre le décrochage scolaire\"",
                                "\"text\": \"combattre le décrochage\""));
        Cli run = bring();
        assertThat(run.exit()).isEqualTo(ExitCode.KEPT);
        assertThat(run.err())
                .contains(
                        "blagis.xlsx priorités!D3  conflit",
                        "Dans les données : « combattre le décrochage »");
        assertThat(Workplace.read(sceaux))
                .contains("combattre le décrochage", "développer les savoirs de base");
    }

    @Test
    void one_commune_s_workbook_touches_that_commune_alone() {
        export("--commune", "sceaux");
        String before = Workplace.read(contract);
        type("priorités", "D3", "prévenir le décrochage scolaire");
        type("thèmes", "B2", "Autre chose");
        Cli run = bring();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Workplace.read(contract)).isEqualTo(before);
        assertThat(Workplace.read(sceaux)).contains("prévenir le décrochage scolaire");
    }

    @Test
    void a_new_theme_gets_an_id_and_can_be_used_at_once() {
        export();
        type("thèmes", "B6", "Accès aux soins");
        type("thèmes", "C6", "d'accès aux soins");
        type("priorités", "C3", "Accès aux soins");
        Cli run = bring();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Workplace.read(contract)).contains("\"id\": \"acces-aux-soins\"");
        assertThat(Workplace.read(sceaux)).contains("\"theme\": \"acces-aux-soins\"");
    }

    @Test
    void an_action_changed_changes_that_action_alone() {
        export();
        String before = Workplace.read(sceaux);
        work(
                opened -> {
                    Cell cell = cell(opened, "priorités", "E5");
                    cell.setCellValue(
                            cell.getStringCellValue().replace("offre de santé", "offre de soins"));
                });
        assertThat(bring().exit()).isZero();
        assertThat(Workplace.read(sceaux))
                .isEqualTo(before.replace("offre de santé", "offre de soins"));
    }

    @Test
    void formulas_count_as_what_they_gave() {
        export();
        work(
                opened -> {
                    Cell cell = cell(opened, "priorités", "D3");
                    cell.setCellFormula("\"prévenir \"&\"le décrochage\"");
                    opened.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                });
        assertThat(bring().exit()).isZero();
        assertThat(Workplace.read(sceaux)).contains("prévenir le décrochage");
    }
}
