package fr.tabellion.workbook;

/**
 * A column of a sheet.
 *
 * @param path of the value below its item, as a pointer without the first slash: {@code
 *     authorisation/date}; or {@link #KEY}, {@link #OWNER}, or of what is only shown
 * @param heading the schema's title
 * @param help the schema's description, shown as a note
 * @param width in characters
 * @param fixed whether people may only read it
 */
record Column(String path, String heading, String help, Kind kind, int width, boolean fixed) {
    /** What a row is known by; people leave it empty for a new one. */
    static final String KEY = "#key";

    /** The commune whose file holds the row. */
    static final String OWNER = "#commune";

    /** The heading of {@link #KEY}. */
    static final String MARK = "Repère";

    boolean isOfTheData() {
        return !path.startsWith("#");
    }

    Column asFixed() {
        return new Column(path, heading, help, kind, width, true);
    }
}
