package fr.tabellion.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look: each style is made once. */
final class Look {
    private static final String INK = "1F3864";
    private static final String PALE = "F3F5F9";
    private static final String RULE = "CBD3E1";
    private static final String QUIET = "66708A";

    final XSSFCellStyle heading;
    final XSSFCellStyle fixedHeading;
    final XSSFCellStyle text;
    final XSSFCellStyle fixed;
    final XSSFCellStyle label;
    final XSSFCellStyle date;
    final XSSFCellStyle whole;
    final XSSFCellStyle amount;

    private final XSSFWorkbook book;

    Look(XSSFWorkbook book) {
        this.book = book;
        this.heading = heading(INK, "FFFFFF");
        this.fixedHeading = heading(QUIET, "FFFFFF");
        this.text = body("@", false);
        this.fixed = fixed();
        this.label = label();
        this.date = body("dd/mm/yyyy", false);
        this.whole = body("0", false);
        this.amount = body("#,##0.00\\ \"€\"", false);
        date.setAlignment(HorizontalAlignment.LEFT);
        whole.setAlignment(HorizontalAlignment.LEFT);
    }

    XSSFCellStyle of(Kind kind) {
        return switch (kind) {
            case DATE -> date;
            case WHOLE -> whole;
            case AMOUNT -> amount;
            case TEXT, PROSE, ACTIONS, FLAG, GENDER, THEME, COMMUNE, PARTY, BODY, PERSON -> text;
        };
    }

    private static XSSFColor color(String hex) {
        return new XSSFColor(java.util.HexFormat.of().parseHex(hex), new DefaultIndexedColorMap());
    }

    private XSSFFont font(String color, boolean bold, int size) {
        XSSFFont font = book.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) size);
        font.setColor(color(color));
        font.setBold(bold);
        return font;
    }

    private XSSFCellStyle heading(String fill, String ink) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font(ink, true, 11));
        style.setFillForegroundColor(color(fill));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setLocked(true);
        return style;
    }

    private XSSFCellStyle body(String format, boolean locked) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font("000000", false, 11));
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setLocked(locked);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(color(RULE));
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(color(RULE));
        return style;
    }

    private XSSFCellStyle fixed() {
        XSSFCellStyle style = body("@", true);
        style.setFont(font(QUIET, false, 9));
        style.setFillForegroundColor(color(PALE));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private XSSFCellStyle label() {
        XSSFCellStyle style = body("@", true);
        style.setFont(font(INK, true, 11));
        style.setFillForegroundColor(color(PALE));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
