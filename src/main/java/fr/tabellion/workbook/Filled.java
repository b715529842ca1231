package fr.tabellion.workbook;

import fr.tabellion.problem.Location;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workbook that came back.
 *
 * @param name of the file, as people know it
 * @param sheets the cells of each sheet, row by row, headings first
 */
public record Filled(String name, Trace trace, Map<String, List<List<Cell>>> sheets) {
    public Filled {
        sheets = Map.copyOf(sheets);
    }

    /** The contract it was exported from. */
    public String contract() {
        return trace.contract();
    }

    Optional<List<List<Cell>>> cells(Sheet sheet) {
        return sheets.entrySet().stream()
                .filter(entry -> Sheet.titled(entry.getKey()).filter(sheet::equals).isPresent())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Location at(Sheet sheet, Cell cell) {
        return Location.cell(name, sheet.title(), cell.row(), cell.column());
    }

    Location at(Sheet sheet) {
        return Location.sheet(name, sheet.title());
    }
}
