package fr.tabellion.workbook;

import fr.tabellion.load.JsonSource;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides of each value whether it is written, and keeps what came of it: changes, conflicts, the
 * files as they are to be.
 *
 * <pre>
 * exported   workbook   data
 * a          b          a      b is written
 * a          a          c      c stays
 * a          b          c      a conflict: c stays
 * </pre>
 */
final class Decisions {
    private final Filled filled;
    private final ContractFiles files;
    private final References references;
    private final List<Problem> problems;
    private final Map<String, JsonSource> edited = new LinkedHashMap<>();
    private final Map<Path, Map<String, Location>> cells = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private int conflicts;

    /**
     * @param problems to which conflicts are added
     */
    Decisions(Filled filled, ContractFiles files, References references, List<Problem> problems) {
        this.filled = filled;
        this.files = files;
        this.references = references;
        this.problems = problems;
    }

    Filled filled() {
        return filled;
    }

    /** Where a value stands, and what people call it. */
    record Field(Sheet sheet, Cell cell, String row, String heading, Kind kind) {}

    /** Whether the value is to be written: the heart of it. */
    boolean isWritten(Field field, String base, String mine, String now) {
        if (mine.equals(base) || mine.equals(now)) {
            return false;
        }
        Location place = filled.at(field.sheet(), field.cell());
        if (!now.equals(base)) {
            conflict(
                    Code.W930,
                    place,
                    field.row(),
                    field.heading(),
                    shown(field, base),
                    shown(field, mine),
                    shown(field, now));
            return false;
        }
        change(
                new Change(
                        Change.Type.CHANGED,
                        place,
                        field.row(),
                        field.heading(),
                        shown(field, base),
                        shown(field, mine)));
        return true;
    }

    private String shown(Field field, String raw) {
        String shown = CellText.shown(field.kind(), raw, references);
        return shown.isEmpty() ? "–" : shown;
    }

    /**
     * The values of a row.
     *
     * @param was as it was exported
     * @param item where it is in its file
     * @param now as the data have it
     */
    void fields(Table table, Typed row, Row was, String item, Optional<Row> now) {
        for (Column column : table.columns()) {
            if (!column.isOfTheData() || column.fixed()) {
                continue;
            }
            String path = column.path();
            Field field =
                    new Field(
                            table.sheet(),
                            row.cell(path),
                            label(table, was),
                            column.heading(),
                            column.kind());
            String wanted = row.value(path);
            String current = now.map(found -> found.value(path)).orElse("");
            if (isWritten(field, was.value(path), wanted, current)) {
                edits(was.owner()).set(item, path, column.kind(), wanted);
            }
        }
    }

    void conflict(Code code, Location place, String... arguments) {
        conflicts++;
        problems.add(Problem.of(code, place, arguments));
    }

    void change(Change change) {
        changes.add(change);
    }

    /** Where in the workbook a value of a file was typed. */
    void note(String owner, String pointer, Sheet sheet, Cell cell) {
        cells.computeIfAbsent(files.path(owner), path -> new LinkedHashMap<>())
                .put(pointer, filled.at(sheet, cell));
    }

    // ---- The files

    /** A commune's file, or the contract's, as it is to be. */
    JsonSource source(String owner) {
        return edited.computeIfAbsent(owner, id -> files.source(id).copy());
    }

    Edits edits(String owner) {
        return new Edits(schema(owner), source(owner));
    }

    static String schema(String owner) {
        return owner.isEmpty() ? "contract" : "commune";
    }

    Merged merged() {
        Map<Path, byte[]> written = new LinkedHashMap<>();
        edited.forEach(
                (owner, source) -> {
                    if (!source.source().equals(files.source(owner).source())) {
                        written.put(files.path(owner), source.bytes());
                    }
                });
        return new Merged(changes, problems, conflicts, written, cells);
    }

    // ---- What people call it

    /** « Sceaux · lutter contre le décrochage scolaire ». */
    String label(Table table, Row row) {
        String commune = row.owner().isEmpty() ? "" : commune(row.owner());
        String text =
                table.columns().stream()
                        .map(Column::path)
                        .filter(List.of("text", "title", "body")::contains)
                        .findFirst()
                        .map(
                                path ->
                                        path.equals("body")
                                                ? references.name(Kind.BODY, row.value(path))
                                                : row.value(path))
                        .orElse("");
        String both = commune + (commune.isEmpty() || text.isEmpty() ? "" : " · ") + text;
        return both.length() > 70 ? both.substring(0, 69).strip() + "…" : both;
    }

    String label(Table table, Typed row) {
        return label(table, new Row("", row.owner(), row.values()));
    }

    String commune(String owner) {
        return references.name(Kind.COMMUNE, owner);
    }
}
