package fr.tabellion.workbook;

import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a workbook changes in the data.
 *
 * @param problems errors, where nothing is to be written; warnings, among them the conflicts
 * @param conflicts how many values were changed both in the workbook and in the data
 * @param files the files as they are to be
 * @param cells where in the workbook a value of the new files was typed, by file and pointer
 */
public record Merged(
        List<Change> changes,
        List<Problem> problems,
        int conflicts,
        Map<Path, byte[]> files,
        Map<Path, Map<String, Location>> cells) {
    public Merged {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        cells = Map.copyOf(cells);
    }

    public boolean isSound() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /** The cell behind a value of a file, or behind what holds it. */
    public Optional<Location> cell(Path file, String pointer) {
        Map<String, Location> known = cells.getOrDefault(file, Map.of());
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Location cell = known.get(at);
            if (cell != null) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }
}
