package fr.tabellion.workbook;

import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.util.List;
import java.util.Optional;

/**
 * Writes the hidden sheet that an import needs, a line a fact:
 *
 * <pre>
 * tabellion  1
 * contract   blagis-2024
 * file       sceaux      9f86d0…
 * sheet      priorités
 * row        priorités   P3  sceaux
 * value      priorités   P3  theme  insertion  Insertion des jeunes
 * </pre>
 */
final class TraceWriter {
    private final XSSFWorkbook book;
    private final XSSFSheet sheet;
    private int next;

    TraceWriter(XSSFWorkbook book) {
        this.book = book;
        this.sheet = book.createSheet(Trace.SHEET);
    }

    void write(
            ContractFiles files,
            Optional<String> commune,
            List<Table> tables,
            References references) {
        line("tabellion", Integer.toString(Trace.FORMAT));
        line("contract", files.id());
        commune.ifPresent(id -> line("commune", id));
        files.digests().forEach((owner, digest) -> line("file", owner, digest));
        tables.forEach(table -> table(table, references));
        book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    private void table(Table table, References references) {
        String title = table.sheet().title();
        line("sheet", title, table.locked() ? "locked" : "");
        for (Row row : table.rows()) {
            line("row", title, row.key(), row.owner());
            for (Column column : table.columns()) {
                String raw = row.value(column.path());
                if (raw.isEmpty() || column.path().equals("#help")) {
                    continue;
                }
                if (Trace.isTooLong(raw)) {
                    line("long", title, row.key(), column.path(), ContractFiles.digest(raw));
                    continue;
                }
                Kind kind = WorkbookWriter.kind(table, column, row);
                String shown = CellText.shown(kind, raw, references);
                line("value", title, row.key(), column.path(), raw, shown.equals(raw) ? "" : shown);
            }
        }
    }

    private void line(String... cells) {
        XSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                WorkbookWriter.text(row.createCell(i), cells[i]);
            }
        }
    }
}
