package fr.tabellion.workbook;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a contract as a workbook; the same contract gives the same bytes.
 *
 * <pre>{@code
 * byte[] xlsx = WorkbookWriter.write(files, Optional.empty());          // all of it
 * byte[] xlsx = WorkbookWriter.write(files, Optional.of("sceaux"));     // what Sceaux fills
 * }</pre>
 */
public final class WorkbookWriter {
    /** Rows below the last that are ready to be filled. */
    static final int SPARE = 200;

    /** In points; Excel knows no higher row. */
    private static final float HIGHEST = 405;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4}_)");

    private final ContractFiles files;
    private final Optional<String> commune;
    private final References references;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Look look = new Look(book);
    private final Choices choices;

    private WorkbookWriter(ContractFiles files, Optional<String> commune) {
        this.files = files;
        this.commune = commune;
        this.references = References.of(files);
        this.choices = new Choices(book, references);
    }

    public static byte[] write(ContractFiles files, Optional<String> commune) {
        return new WorkbookWriter(files, commune).write();
    }

    private byte[] write() {
        List<Table> tables = Tables.of(files, commune);
        tables.forEach(this::sheet);
        choices.write();
        new TraceWriter(book).write(files, commune, tables, references);
        properties();
        try (book) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return SteadyZip.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dates inside files are the data's: the clock is never read. */
    private void properties() {
        POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
        LocalDate day =
                CellText.date(files.contract().text("/period/from"))
                        .orElse(LocalDate.of(2000, 1, 1));
        Optional<Date> made =
                Optional.of(
                        Date.from(day.withDayOfYear(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setTitle(files.contract().text("/title"));
        core.setCreator("Tabellion");
        core.setCreated(made);
        core.setModified(made);
    }

    // ---- A sheet

    private void sheet(Table table) {
        XSSFSheet sheet = book.createSheet(table.sheet().title());
        headings(sheet, table);
        for (int i = 0; i < table.rows().size(); i++) {
            row(sheet.createRow(i + 1), table, table.rows().get(i));
        }
        boolean form = table.sheet() == Sheet.CONTRACT;
        sheet.createFreezePane(form ? 1 : Math.min(2, table.columns().size()), 1);
        sheet.setDisplayGridlines(false);
        sheet.setZoom(100);
        int last = table.columns().size() - 1;
        if (!form) {
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, table.rows().size()), 0, last));
        }
        sheet.addIgnoredErrors(
                new CellRangeAddress(0, table.rows().size() + SPARE, 0, last),
                IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        choices.restrict(sheet, table);
        if (form || table.locked()) {
            protect(sheet);
        }
        print(sheet);
    }

    private void headings(XSSFSheet sheet, Table table) {
        XSSFRow row = sheet.createRow(0);
        row.setHeightInPoints(34);
        Notes notes = new Notes(sheet);
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(column.heading());
            cell.setCellStyle(column.fixed() ? look.fixedHeading : look.heading);
            sheet.setColumnWidth(i, column.width() * 256);
            sheet.setDefaultColumnStyle(i, column.fixed() ? look.fixed : look.of(column.kind()));
            notes.add(cell, column.help());
        }
    }

    private void row(XSSFRow row, Table table, Row values) {
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            Kind kind = kind(table, column, values);
            XSSFCell cell = row.createCell(i);
            cell.setCellStyle(style(table, column, kind));
            fill(cell, kind, raw(column, values));
        }
        height(row, table, values);
    }

    /** As high as its longest text; not fixed, so that it still grows with what is typed. */
    private void height(XSSFRow row, Table table, Row values) {
        int lines = 1;
        for (Column column : table.columns()) {
            Kind kind = kind(table, column, values);
            String shown = CellText.shown(kind, raw(column, values), references);
            lines = Math.max(lines, lines(shown, column.width()));
        }
        row.setHeightInPoints(Math.min(HIGHEST, 4 + 15f * lines));
        row.getCTRow().setCustomHeight(false);
    }

    private static int lines(String text, int width) {
        return text.lines().mapToInt(line -> 1 + line.length() / width).sum();
    }

    private org.apache.poi.xssf.usermodel.XSSFCellStyle style(
            Table table, Column column, Kind kind) {
        if (column.path().equals("#heading")) {
            return look.label;
        }
        return column.fixed() || table.locked() ? look.fixed : look.of(kind);
    }

    /** In the contract's sheet each row has a kind of its own. */
    static Kind kind(Table table, Column column, Row row) {
        return table.sheet() == Sheet.CONTRACT && column.path().equals(Tables.VALUE)
                ? Tables.kindInForm(row.key())
                : column.kind();
    }

    private static String raw(Column column, Row row) {
        return column.path().equals(Column.KEY) ? row.key() : row.value(column.path());
    }

    private void fill(XSSFCell cell, Kind kind, String raw) {
        if (raw.isEmpty()) {
            return;
        }
        switch (kind) {
            case DATE -> date(cell, raw);
            case WHOLE -> number(cell, raw, raw.matches("-?[0-9]{1,9}"));
            case AMOUNT -> number(cell, raw, raw.matches("-?[0-9]{1,13}(\\.[0-9]{1,2})?"));
            case TEXT, PROSE, ACTIONS, FLAG, GENDER, THEME, COMMUNE, PARTY, BODY, PERSON ->
                    text(cell, CellText.shown(kind, raw, references));
        }
    }

    private static void date(XSSFCell cell, String raw) {
        CellText.date(raw).ifPresentOrElse(cell::setCellValue, () -> text(cell, raw));
    }

    private static void number(XSSFCell cell, String raw, boolean sensible) {
        if (sensible) {
            cell.setCellValue(Double.parseDouble(raw));
        } else {
            text(cell, raw);
        }
    }

    /** A text that looks like one of the format's own escapes is escaped itself. */
    static void text(XSSFCell cell, String text) {
        String part =
                Trace.isTooLong(text)
                        ? text.substring(0, 1000) + "… (trop long pour une cellule : non repris)"
                        : text;
        cell.setCellValue(ESCAPED.matcher(part).replaceAll("_x005F_x$1").replace("\r", "_x000D_"));
    }

    private static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
    }

    private void print(XSSFSheet sheet) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.getHeader().setLeft(files.contract().text("/title").replace("&", "&&"));
        sheet.getHeader().setRight("&A");
        sheet.getFooter().setRight("&P / &N");
    }

    /** The lists people choose from, and what keeps them from typing elsewhere. */
    private static final class Choices {
        private static final String SHEET = "listes";

        private final XSSFWorkbook book;
        private final Map<Kind, List<String>> lists = new LinkedHashMap<>();

        Choices(XSSFWorkbook book, References references) {
            this.book = book;
            for (Kind kind : List.of(Kind.COMMUNE, Kind.PARTY, Kind.BODY, Kind.PERSON)) {
                lists.put(kind, references.names(kind));
            }
            lists.put(Kind.FLAG, List.of("oui", "non"));
            lists.put(Kind.GENDER, List.of("masculin", "féminin"));
        }

        void write() {
            XSSFSheet sheet = book.createSheet(SHEET);
            int column = 0;
            for (Map.Entry<Kind, List<String>> list : lists.entrySet()) {
                for (int i = 0; i < list.getValue().size(); i++) {
                    XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
                    text(row.createCell(column), list.getValue().get(i));
                }
                column++;
            }
            book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        }

        /**
         * Where the choices of a kind stand; of themes, on their own sheet, which people change.
         */
        private Optional<String> range(Kind kind) {
            if (kind == Kind.THEME) {
                String titles = "'" + Sheet.THEMES.title() + "'!";
                return Optional.of(
                        "OFFSET("
                                + titles
                                + "$B$2,0,0,MAX(1,COUNTA("
                                + titles
                                + "$B$2:$B$500)),1)");
            }
            List<String> names = lists.getOrDefault(kind, List.of());
            int column = List.copyOf(lists.keySet()).indexOf(kind);
            String letter = CellReference.convertNumToColString(Math.max(0, column));
            return names.isEmpty()
                    ? Optional.empty()
                    : Optional.of(SHEET + "!$" + letter + "$1:$" + letter + "$" + names.size());
        }

        void restrict(XSSFSheet sheet, Table table) {
            int last = table.rows().size() + SPARE;
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                if (table.sheet() == Sheet.CONTRACT && column.path().equals(Tables.VALUE)) {
                    form(sheet, table, i);
                } else if (column.fixed()) {
                    refuse(sheet, new CellRangeAddress(1, last, i, i));
                } else {
                    restrict(sheet, column.kind(), new CellRangeAddress(1, last, i, i));
                }
            }
        }

        private void form(XSSFSheet sheet, Table table, int column) {
            List<Row> rows = table.rows();
            for (int i = 0; i < rows.size(); i++) {
                CellRangeAddress cell = new CellRangeAddress(i + 1, i + 1, column, column);
                restrict(sheet, Tables.kindInForm(rows.get(i).key()), cell);
            }
        }

        private void restrict(XSSFSheet sheet, Kind kind, CellRangeAddress cells) {
            range(kind).ifPresent(range -> Validations.list(sheet, cells, range));
        }

        private static void refuse(XSSFSheet sheet, CellRangeAddress cells) {
            Validations.refuse(sheet, cells);
        }
    }
}
