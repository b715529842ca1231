package fr.tabellion.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.load.DataLoader;

import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class WorkbookWriterTest {
    private static final Path DATA = Path.of("data");

    private static ContractFiles files(String contract) {
        return ContractFiles.read(DATA, new DataLoader(DATA).load(), contract)
                .value()
                .orElseThrow();
    }

    private static XSSFWorkbook book(String contract, Optional<String> commune) throws IOException {
        byte[] bytes = WorkbookWriter.write(files(contract), commune);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static List<String> visible(XSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                names.add(book.getSheetName(i));
            }
        }
        return names;
    }

    @Test
    void a_contract_is_one_workbook_with_a_sheet_for_each_kind_of_fact() throws IOException {
        try (XSSFWorkbook book = book("blagis-2024", Optional.empty())) {
            assertThat(visible(book))
                    .containsExactly(
                            "contrat",
                            "communes",
                            "thèmes",
                            "priorités",
                            "engagements",
                            "indicateurs",
                            "budget",
                            "signataires");
        }
    }

    @Test
    void a_commune_gets_what_it_fills_and_the_themes_to_choose_from() throws IOException {
        try (XSSFWorkbook book = book("demo-rives-de-lorme", Optional.of("demo-aubepine"))) {
            assertThat(visible(book)).doesNotContain("contrat", "signataires");
            assertThat(book.getSheet("thèmes").getProtect()).isTrue();
            XSSFSheet priorities = book.getSheet("priorités");
            assertThat(priorities.getLastRowNum()).isEqualTo(4);
            assertThat(priorities.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Aubépine");
        }
    }

    @Test
    void headings_are_the_schemas_and_explained_in_notes() throws IOException {
        try (XSSFWorkbook book = book("blagis-2024", Optional.empty())) {
            XSSFSheet signatories = book.getSheet("signataires");
            assertThat(signatories.getRow(0).getCell(6).getStringCellValue())
                    .isEqualTo("Délibération – Date");
            assertThat(signatories.getRow(0).getCell(2).getCellComment().getString().getString())
                    .contains("En quelle qualité on signe");
        }
    }

    @Test
    void references_show_names_and_are_chosen_from_lists() throws IOException {
        try (XSSFWorkbook book = book("blagis-2024", Optional.empty())) {
            XSSFSheet priorities = book.getSheet("priorités");
            assertThat(priorities.getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("Réussite éducative et aide à la parentalité");
            assertThat(priorities.getDataValidations())
                    .anySatisfy(
                            list ->
                                    assertThat(list.getValidationConstraint().getFormula1())
                                            .contains("thèmes"));
        }
    }

    @Test
    void the_same_contract_gives_the_same_bytes() {
        ContractFiles files = files("demo-rives-de-lorme");
        assertThat(WorkbookWriter.write(files, Optional.empty()))
                .isEqualTo(WorkbookWriter.write(files, Optional.empty()));
    }
}
