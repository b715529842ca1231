package fr.tabellion.workbook;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What Excel lets people type in a cell. */
final class Validations {
    private Validations() {}

    /** Only what the list has; empty is fine. */
    static void list(XSSFSheet sheet, CellRangeAddress cells, String range) {
        DataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        add(
                sheet,
                helper,
                helper.createFormulaListConstraint(range),
                cells,
                "Cette valeur n’est pas dans la liste",
                "Choisissez une valeur dans la liste qui s’ouvre à droite de la cellule.");
    }

    /** Nothing: a protected sheet would not let rows be removed or moved, this does. */
    static void refuse(XSSFSheet sheet, CellRangeAddress cells) {
        DataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        add(
                sheet,
                helper,
                helper.createCustomConstraint("FALSE"),
                cells,
                "Cette colonne ne se modifie pas",
                "Elle relie la ligne aux données. Laissez-la vide pour une nouvelle ligne.");
    }

    private static void add(
            XSSFSheet sheet,
            DataValidationHelper helper,
            DataValidationConstraint constraint,
            CellRangeAddress cells,
            String title,
            String text) {
        DataValidation validation =
                helper.createValidation(
                        constraint,
                        new CellRangeAddressList(
                                cells.getFirstRow(),
                                cells.getLastRow(),
                                cells.getFirstColumn(),
                                cells.getLastColumn()));
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox(title.length() > 32 ? title.substring(0, 32) : title, text);
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }
}
