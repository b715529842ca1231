package fr.tabellion.workbook;

import fr.tabellion.problem.Location;

/**
 * One thing that the import changes in the data.
 *
 * @param place the cell; of a row that is gone, its sheet
 * @param row what people would call it: « Sceaux · lutter contre le décrochage scolaire »
 * @param column the heading; empty where the whole row changes
 */
public record Change(
        Type type, Location place, String row, String column, String before, String after) {
    /** What happens to it. */
    public enum Type {
        CHANGED,
        ADDED,
        REMOVED,
        MOVED
    }
}
