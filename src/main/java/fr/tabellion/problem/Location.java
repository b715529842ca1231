package fr.tabellion.problem;

/**
 * Where a problem stands: {@code data/contracts/blagis-2024/contract.json:42:15}.
 *
 * @param file the file as the reader would name it, with {@code /}; empty when there is none
 * @param line counted from 1; 0 when unknown
 * @param column counted from 1, in characters; 0 when unknown
 * @param pointer JSON pointer (RFC 6901) of the value inside the file; a workbook's sheet and cell,
 *     {@code priorités!C14}; empty for the whole file or where it makes no sense
 */
public record Location(String file, int line, int column, String pointer)
        implements Comparable<Location> {
    public static final Location NONE = new Location("", 0, 0, "");

    public static Location of(String file) {
        return new Location(file, 0, 0, "");
    }

    public static Location at(String file, int line, int column) {
        return new Location(file, line, column, "");
    }

    /** A cell of a workbook: {@code blagis.xlsx priorités!C14}; rows and columns from 1. */
    public static Location cell(String file, String sheet, int row, int column) {
        return new Location(file, row, column, sheet + "!" + letters(column) + row);
    }

    /** A whole sheet of a workbook. */
    public static Location sheet(String file, String sheet) {
        return new Location(file, 0, 0, sheet + "!");
    }

    private static String letters(int column) {
        int last = (column - 1) % 26;
        String before = column > 26 ? letters((column - 1) / 26) : "";
        return before + (char) ('A' + last);
    }

    /** A JSON pointer starts with a slash. */
    private boolean isInWorkbook() {
        return !pointer.isEmpty() && pointer.charAt(0) != '/';
    }

    /** The sheet's name. */
    private String sheet() {
        return isInWorkbook() ? pointer.substring(0, pointer.indexOf('!')) : "";
    }

    /**
     * {@code file:line:column}, as editors and terminals make it a link; empty when nothing is
     * known.
     */
    @Override
    public String toString() {
        if (isInWorkbook()) {
            return file + " " + (line == 0 ? sheet() : pointer);
        }
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }

    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int bySheet = sheet().compareTo(other.sheet());
        if (bySheet != 0) {
            return bySheet;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
