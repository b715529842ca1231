package fr.tabellion.workbook;

import fr.tabellion.load.Loaded;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a workbook that somebody filled: values only. Formulas count as what they last gave, macros
 * are not looked at, and nothing outside the file is.
 */
public final class WorkbookReader {
    /** More rows or columns than these are no list that somebody typed. */
    private static final int MOST_ROWS = 20_000;

    private static final int MOST_COLUMNS = 200;

    private final String name;
    private final XSSFWorkbook book;

    private WorkbookReader(String name, XSSFWorkbook book) {
        this.name = name;
        this.book = book;
    }

    /** The workbook, or why it cannot be read. */
    public static Loaded<Optional<Filled>> read(Path file, String name) {
        Loaded<Optional<byte[]>> bytes = Parcel.read(file, name);
        return bytes.value()
                .map(found -> read(found, name))
                .orElseGet(() -> new Loaded<>(Optional.empty(), bytes.problems()));
    }

    /** The same, of a file's bytes. */
    static Loaded<Optional<Filled>> read(byte[] bytes, String name) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return new WorkbookReader(name, book).read();
        } catch (EncryptedDocumentException e) {
            return failed(Problem.of(Code.E902, Location.of(name)));
        } catch (IOException | RuntimeException e) {
            // POI has an exception of its own for each way in which a file can be broken.
            return failed(Problem.of(Code.E901, Location.of(name)));
        }
    }

    private static Loaded<Optional<Filled>> failed(Problem problem) {
        return new Loaded<>(Optional.empty(), List.of(problem));
    }

    private Loaded<Optional<Filled>> read() {
        XSSFSheet hidden = book.getSheet(Trace.SHEET);
        if (hidden == null) {
            return failed(Problem.of(Code.E905, Location.of(name)));
        }
        TraceReader traces = new TraceReader();
        cells(hidden).forEach(row -> traces.line(row.stream().map(Cell::text).toList()));
        Optional<Trace> trace = traces.trace();
        if (trace.isEmpty()) {
            return failed(
                    traces.isOfAnotherFormat()
                            ? Problem.of(Code.E906, Location.of(name), traces.format())
                            : Problem.of(Code.E905, Location.of(name)));
        }
        Map<String, List<List<Cell>>> sheets = new LinkedHashMap<>();
        for (org.apache.poi.ss.usermodel.Sheet sheet : book) {
            if (Sheet.titled(sheet.getSheetName()).isPresent()) {
                sheets.put(sheet.getSheetName(), cells((XSSFSheet) sheet));
            }
        }
        return new Loaded<>(Optional.of(new Filled(name, trace.get(), sheets)), List.of());
    }

    /** The rows that hold something. */
    private List<List<Cell>> cells(XSSFSheet sheet) {
        List<List<Cell>> rows = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            if (rows.size() < MOST_ROWS) {
                List<Cell> cells = cells((XSSFRow) row);
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    private List<Cell> cells(XSSFRow row) {
        List<Cell> cells = new ArrayList<>();
        int last = Math.min(MOST_COLUMNS, row.getLastCellNum());
        for (int i = 0; i < last; i++) {
            XSSFCell cell = row.getCell(i);
            cells.add(cell == null ? Cell.empty(row.getRowNum() + 1, i + 1) : cell(cell));
        }
        return cells;
    }

    private Cell cell(XSSFCell cell) {
        CellType type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return switch (type) {
            case STRING -> of(cell, cell.getRichStringCellValue().getString());
            case NUMERIC -> number(cell);
            case BOOLEAN -> of(cell, cell.getBooleanCellValue() ? "oui" : "non");
            case ERROR -> error(cell);
            default -> of(cell, "");
        };
    }

    private static Cell of(XSSFCell cell, String text) {
        return new Cell(
                cell.getRowIndex() + 1, cell.getColumnIndex() + 1, text, Optional.empty(), "");
    }

    private static Cell error(XSSFCell cell) {
        String error = FormulaError.forInt(cell.getErrorCellValue()).getString();
        return new Cell(
                cell.getRowIndex() + 1, cell.getColumnIndex() + 1, "", Optional.empty(), error);
    }

    /** A date where it is shown as one; a number as it would be typed. */
    private Cell number(XSSFCell cell) {
        double value = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell)) {
            return date(cell, value);
        }
        if (!Double.isFinite(value)) {
            return of(cell, "");
        }
        String text = new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        return of(cell, text.length() > 40 ? Double.toString(value) : text);
    }

    private Cell date(XSSFCell cell, double value) {
        try {
            LocalDate day = DateUtil.getLocalDateTime(value, book.isDate1904()).toLocalDate();
            Cell plain = of(cell, day.toString());
            return new Cell(plain.row(), plain.column(), plain.text(), Optional.of(day), "");
        } catch (DateTimeException | NullPointerException e) {
            return of(cell, Double.toString(value));
        }
    }
}
