package fr.tabellion.workbook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A cell as read: its text, whatever it holds.
 *
 * @param row from 1
 * @param column from 1
 * @param day where it holds a date
 * @param error « #REF! »; empty where the cell is sound
 */
record Cell(int row, int column, String text, Optional<LocalDate> day, String error) {
    static Cell empty(int row, int column) {
        return new Cell(row, column, "", Optional.empty(), "");
    }

    boolean isEmpty() {
        return text.isBlank() && error.isEmpty();
    }
}
