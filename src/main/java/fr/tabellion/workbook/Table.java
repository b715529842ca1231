package fr.tabellion.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A sheet as it is to be.
 *
 * @param locked whether people may only read it
 */
record Table(Sheet sheet, List<Column> columns, List<Row> rows, boolean locked) {
    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    Optional<Column> column(String path) {
        return columns.stream().filter(column -> column.path().equals(path)).findFirst();
    }

    Optional<Row> row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    Table asLocked() {
        return new Table(sheet, columns, rows, true);
    }
}
