package fr.tabellion.problem;

/**
 * Where a problem stands: {@code data/contracts/blagis-2024/contract.json:42:15}.
 *
 * @param file the file as the reader would name it, with {@code /}; empty when there is none
 * @param line counted from 1; 0 when unknown
 * @param column counted from 1, in characters; 0 when unknown
 * @param pointer JSON pointer (RFC 6901) of the value inside the file; empty for the whole file or
 *     where it makes no sense
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

    /**
     * {@code file:line:column}, as editors and terminals make it a link; empty when nothing is
     * known.
     */
    @Override
    public String toString() {
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
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
