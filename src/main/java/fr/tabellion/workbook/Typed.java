package fr.tabellion.workbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a workbook that came back, its cells by column.
 *
 * @param base the row it was when exported; absent for a new one
 * @param owner the commune it stands for now
 * @param values as the data would have them
 */
record Typed(
        int number,
        Optional<Row> base,
        String owner,
        Map<String, String> values,
        Map<String, Cell> cells) {
    Typed {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    String value(String path) {
        return values.getOrDefault(path, "");
    }

    Cell cell(String path) {
        return cells.getOrDefault(path, Cell.empty(number, 1));
    }
}
