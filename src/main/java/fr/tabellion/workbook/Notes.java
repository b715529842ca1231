package fr.tabellion.workbook;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The notes on a sheet's headings: what goes into the column. */
final class Notes {
    private static final int CHARACTERS_A_LINE = 34;

    private final XSSFSheet sheet;

    Notes(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    void add(XSSFCell cell, String text) {
        if (text.isEmpty()) {
            return;
        }
        int column = cell.getColumnIndex();
        int lines = 2 + text.length() / CHARACTERS_A_LINE;
        XSSFClientAnchor place =
                new XSSFClientAnchor(0, 0, 0, 0, column + 1, 1, column + 2, 1 + lines);
        XSSFComment note = sheet.createDrawingPatriarch().createCellComment(place);
        note.setString(new XSSFRichTextString(text));
        note.setAuthor("Tabellion");
        cell.setCellComment(note);
    }
}
