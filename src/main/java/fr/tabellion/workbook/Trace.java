package fr.tabellion.workbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a hidden sheet remembers of the export, so that an import knows what somebody changed.
 *
 * @param contract the contract's id
 * @param commune where one commune's sheets were exported alone
 * @param digests of the files, by owner
 * @param rows by sheet, as they were exported
 * @param locked the sheets that were only to be read
 * @param shown what a cell showed, where that is not the value itself
 * @param tooLong the digests of texts that no cell can hold: they are not read back
 */
record Trace(
        String contract,
        Optional<String> commune,
        Map<String, String> digests,
        Map<Sheet, List<Row>> rows,
        List<Sheet> locked,
        Map<Spot, String> shown,
        Map<Spot, String> tooLong) {
    /** Of the hidden sheet; a workbook of another is refused. */
    static final int FORMAT = 1;

    static final String SHEET = "tabellion";

    /** Excel's limit for a cell; a longer text is shown in part and not read back. */
    static final int LONGEST = 32_767;

    /** A cell, wherever it has moved since. */
    record Spot(Sheet sheet, String key, String path) {}

    Trace {
        digests = Collections.unmodifiableMap(new LinkedHashMap<>(digests));
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        locked = List.copyOf(locked);
        tooLong = Collections.unmodifiableMap(new LinkedHashMap<>(tooLong));
        shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
    }

    static boolean isTooLong(String raw) {
        return raw.length() > LONGEST;
    }

    /** Whether the sheet was exported to be filled. */
    boolean isToBeRead(Sheet sheet) {
        return rows.containsKey(sheet) && !locked.contains(sheet);
    }

    List<Row> rows(Sheet sheet) {
        return rows.getOrDefault(sheet, List.of());
    }
}
