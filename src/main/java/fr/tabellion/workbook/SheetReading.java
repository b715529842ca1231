package fr.tabellion.workbook;

import fr.tabellion.load.Schemas;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One sheet that came back, its cells brought to the values of the data. */
final class SheetReading {
    private final Filled filled;
    private final Table table;
    private final References references;
    private final List<Problem> problems;
    private final Sheet sheet;

    /**
     * @param table the sheet as it would be exported today: its columns count
     */
    SheetReading(Filled filled, Table table, References references, List<Problem> problems) {
        this.filled = filled;
        this.table = table;
        this.references = references;
        this.problems = problems;
        this.sheet = table.sheet();
    }

    /** The rows, top to bottom; none where the sheet itself is not as it should be. */
    Optional<List<Typed>> rows() {
        Optional<List<List<Cell>>> found = filled.cells(sheet);
        if (found.isEmpty()) {
            problems.add(Problem.of(Code.E909, filled.at(sheet), sheet.title()));
            return Optional.empty();
        }
        List<List<Cell>> cells = found.get();
        Optional<Map<String, Integer>> columns =
                cells.isEmpty() ? Optional.of(Map.of()) : columns(cells.getFirst());
        if (columns.isEmpty() || columns.get().isEmpty()) {
            return Optional.empty();
        }
        List<Map<String, Cell>> lines = new ArrayList<>();
        for (List<Cell> line : cells.subList(1, cells.size())) {
            Map<String, Cell> byPath = byPath(line, columns.get());
            if (byPath.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(byPath);
            }
        }
        return Optional.of(typed(lines));
    }

    // ---- Headings

    /** The index of each column; columns may have been moved. */
    private Optional<Map<String, Integer>> columns(List<Cell> headings) {
        Map<String, Integer> found = new LinkedHashMap<>();
        if (headings.stream().noneMatch(cell -> column(CellText.plain(cell.text())).isPresent())) {
            problems.add(Problem.of(Code.E918, filled.at(sheet, headings.getFirst())));
            return Optional.empty();
        }
        for (int i = 0; i < headings.size(); i++) {
            String heading = CellText.plain(headings.get(i).text());
            Optional<Column> column = column(heading);
            if (column.isPresent() && found.putIfAbsent(column.get().path(), i) == null) {
                continue;
            }
            if (!heading.isEmpty()) {
                Code code = column.isPresent() ? Code.E925 : Code.W911;
                problems.add(Problem.of(code, filled.at(sheet, headings.get(i)), heading));
            }
        }
        boolean whole = true;
        for (Column column : table.columns()) {
            if (!found.containsKey(column.path()) && isNeeded(column)) {
                whole = false;
                List<String> typed = headings.stream().map(Cell::text).toList();
                problems.add(
                        Problem.of(Code.E910, filled.at(sheet), column.heading())
                                .near(Nearest.to(column.heading(), typed)));
            }
        }
        return whole ? Optional.of(found) : Optional.empty();
    }

    /** What is only shown may be taken away; so may texts that came to the data since. */
    private boolean isNeeded(Column column) {
        boolean shown = column.path().equals("#insee") || column.path().startsWith("#he");
        boolean slot = column.path().startsWith(Tables.PROSE + "/");
        boolean known =
                filled.trace().rows(sheet).stream()
                        .anyMatch(row -> !row.value(column.path()).isEmpty());
        return !shown && (!slot || known);
    }

    private Optional<Column> column(String heading) {
        return table.columns().stream()
                .filter(column -> column.heading().equalsIgnoreCase(heading))
                .findFirst();
    }

    private static Map<String, Cell> byPath(List<Cell> line, Map<String, Integer> columns) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        int row = line.getFirst().row();
        columns.forEach(
                (path, index) ->
                        cells.put(
                                path,
                                index < line.size()
                                        ? line.get(index)
                                        : Cell.empty(row, index + 1)));
        return cells;
    }

    // ---- Rows

    private String keyPath() {
        return sheet == Sheet.THEMES ? "id" : Column.KEY;
    }

    private List<Typed> typed(List<Map<String, Cell>> lines) {
        Map<String, List<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String key = key(lines.get(i));
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        List<Typed> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Map<String, Cell> line = lines.get(i);
            String key = key(line);
            Optional<Row> base = base(key);
            if (base.isEmpty() && !key.isEmpty() && sheet != Sheet.THEMES) {
                problems.add(Problem.of(Code.E912, at(line), key));
                continue;
            }
            boolean original =
                    base.isEmpty() || original(byKey.getOrDefault(key, List.of()), lines) == i;
            Optional<Row> continued = original ? base : Optional.empty();
            if (!isEmptied(line, continued)) {
                rows.add(row(line, continued, base.isPresent() && !original));
            }
        }
        return rows;
    }

    private Location at(Map<String, Cell> line) {
        Cell cell = line.get(keyPath());
        return cell == null ? filled.at(sheet) : filled.at(sheet, cell);
    }

    private String key(Map<String, Cell> line) {
        Cell cell = line.get(keyPath());
        return cell == null ? "" : cell.text().strip();
    }

    private Optional<Row> base(String key) {
        return filled.trace().rows(sheet).stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** Of a row copied to make another, the one that still says the same; else the first. */
    private int original(List<Integer> same, List<Map<String, Cell>> lines) {
        return same.stream()
                .filter(i -> base(key(lines.get(i))).filter(isAs(lines.get(i))).isPresent())
                .findFirst()
                .orElse(same.isEmpty() ? -1 : same.getFirst());
    }

    private Predicate<Row> isAs(Map<String, Cell> line) {
        return row ->
                table.columns().stream()
                        .filter(column -> !column.fixed())
                        .allMatch(
                                column ->
                                        isUnchanged(
                                                row,
                                                column,
                                                line.getOrDefault(
                                                        column.path(), Cell.empty(1, 1))));
    }

    /** A row of which only the grey cells are left was cleared to be removed. */
    private boolean isEmptied(Map<String, Cell> line, Optional<Row> base) {
        return sheet != Sheet.CONTRACT
                && sheet != Sheet.COMMUNES
                && base.isPresent()
                && table.columns().stream()
                        .filter(column -> !column.fixed())
                        .filter(column -> !column.path().equals(Column.OWNER))
                        .allMatch(
                                column ->
                                        line.getOrDefault(column.path(), Cell.empty(1, 1))
                                                .isEmpty());
    }

    private Typed row(Map<String, Cell> line, Optional<Row> base, boolean copy) {
        int number = line.values().iterator().next().row();
        String owner = owner(line, base);
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            Cell cell = line.getOrDefault(column.path(), Cell.empty(number, 1));
            if (column.isOfTheData()) {
                values.put(column.path(), value(base, column, cell, copy, values));
            }
        }
        require(number, line, values);
        return new Typed(number, base, owner, values, line);
    }

    private String owner(Map<String, Cell> line, Optional<Row> base) {
        if (!sheet.isOfCommunes() && sheet != Sheet.COMMUNES) {
            return "";
        }
        Cell cell = line.getOrDefault(Column.OWNER, Cell.empty(1, 1));
        Optional<String> only =
                filled.trace()
                        .commune()
                        .or(
                                () ->
                                        references.names(Kind.COMMUNE).size() == 1
                                                ? references.id(
                                                        Kind.COMMUNE,
                                                        references.names(Kind.COMMUNE).getFirst())
                                                : Optional.empty());
        Column column = table.column(Column.OWNER).orElseThrow();
        if (base.isPresent() && isUnchanged(base.get(), column, cell)) {
            return base.get().owner();
        }
        if (cell.isEmpty()) {
            return only.orElseGet(() -> without(cell));
        }
        String named = reference(column.kind(), column, cell, "");
        if (base.isPresent() && sheet == Sheet.COMMUNES && !named.equals(base.get().owner())) {
            problems.add(Problem.of(Code.E923, filled.at(sheet, cell), cell.text().strip()));
        }
        if (filled.trace().commune().isPresent() && !only.equals(Optional.of(named))) {
            problems.add(Problem.of(Code.E923, filled.at(sheet, cell), cell.text().strip()));
        }
        return named;
    }

    private String without(Cell cell) {
        problems.add(
                Problem.of(
                        Code.E921, filled.at(sheet, cell), listed(references.names(Kind.COMMUNE))));
        return "";
    }

    // ---- Values

    private String value(
            Optional<Row> base,
            Column column,
            Cell cell,
            boolean copy,
            Map<String, String> before) {
        if (base.isPresent() && isUnchanged(base.get(), column, cell)) {
            return base.get().value(column.path());
        }
        if (column.fixed()) {
            return fixed(base, cell, copy);
        }
        if (!cell.error().isEmpty()) {
            problems.add(Problem.of(Code.E920, filled.at(sheet, cell), cell.error()));
            return "";
        }
        Kind kind = base.map(row -> WorkbookWriter.kind(table, column, row)).orElse(column.kind());
        return cell.isEmpty() ? "" : typed(kind, column, cell, before);
    }

    /** An id belongs to its row; a copied row has none yet. */
    private String fixed(Optional<Row> base, Cell cell, boolean copy) {
        if (base.isPresent() && !cell.isEmpty()) {
            problems.add(Problem.of(Code.E913, filled.at(sheet, cell), cell.text().strip()));
        }
        return copy || base.isPresent()
                ? base.map(row -> row.value("id")).orElse("")
                : cell.text().strip();
    }

    private boolean isUnchanged(Row base, Column column, Cell cell) {
        Trace.Spot spot = new Trace.Spot(sheet, base.key(), column.path());
        if (filled.trace().tooLong().containsKey(spot)) {
            return true;
        }
        String raw = base.value(column.path());
        String shown = filled.trace().shown().getOrDefault(spot, raw);
        String now = CellText.plain(cell.text());
        if (!cell.error().isEmpty()) {
            return false;
        }
        return now.equals(CellText.plain(shown))
                || (!raw.isEmpty() && isSame(kind(base, column), raw, cell));
    }

    private Kind kind(Row base, Column column) {
        return WorkbookWriter.kind(table, column, base);
    }

    private static boolean isSame(Kind kind, String raw, Cell cell) {
        String now = CellText.plain(cell.text());
        return switch (kind) {
            case DATE -> now.equals(raw) || CellText.day(now).equals(Optional.of(raw));
            case AMOUNT -> isSame(raw, CellText.amount(now));
            case WHOLE -> isSame(raw, CellText.whole(now));
            case TEXT, PROSE, ACTIONS, FLAG, GENDER, THEME, COMMUNE, PARTY, BODY, PERSON -> false;
        };
    }

    private static boolean isSame(String raw, Optional<String> typed) {
        return typed.isPresent()
                && raw.matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?")
                && new BigDecimal(raw).compareTo(new BigDecimal(typed.get())) == 0;
    }

    private String typed(Kind kind, Column column, Cell cell, Map<String, String> before) {
        String text = CellText.plain(cell.text());
        return switch (kind) {
            case TEXT -> cell.day().map(SheetReading::french).orElse(text);
            case PROSE -> text.replaceAll("\n[ \t]*\n\\s*", "\n\n");
            case ACTIONS -> Actions.text(Actions.typed(text).stream().map(Actions::bare).toList());
            case DATE -> known(CellText.day(text), Code.E915, cell, text);
            case WHOLE -> known(CellText.whole(text), Code.E916, cell, text);
            case AMOUNT -> known(CellText.amount(text), Code.E916, cell, text);
            case FLAG -> known(CellText.flag(text), Code.E917, cell, text, "oui, non");
            case GENDER -> known(CellText.gender(text), Code.E917, cell, text, "masculin, féminin");
            case THEME, COMMUNE, PARTY, BODY, PERSON ->
                    reference(kind, column, cell, before.getOrDefault("body", ""));
        };
    }

    private static String french(java.time.LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%02d/%02d/%04d",
                day.getDayOfMonth(),
                day.getMonthValue(),
                day.getYear());
    }

    private String known(Optional<String> value, Code code, Cell cell, String... arguments) {
        if (value.isEmpty()) {
            problems.add(Problem.of(code, filled.at(sheet, cell), arguments));
        }
        return value.orElse("");
    }

    private String reference(Kind kind, Column column, Cell cell, String body) {
        String text = CellText.plain(cell.text());
        Optional<String> id =
                kind == Kind.PERSON ? references.person(body, text) : references.id(kind, text);
        if (id.isEmpty()) {
            List<String> names = references.names(kind);
            problems.add(
                    Problem.of(
                                    Code.E914,
                                    filled.at(sheet, cell),
                                    text,
                                    column.heading(),
                                    listed(names))
                            .near(Nearest.to(text, names)));
        }
        return id.orElse("");
    }

    static String listed(List<String> names) {
        String first = names.stream().limit(12).collect(Collectors.joining(", "));
        return names.isEmpty() ? "–" : names.size() > 12 ? first + "…" : first;
    }

    /** What the schema asks for; an id is found for a new theme. */
    private void require(int number, Map<String, Cell> line, Map<String, String> values) {
        if (sheet == Sheet.CONTRACT || sheet == Sheet.COMMUNES) {
            return;
        }
        String schema = sheet.isOfCommunes() ? "commune" : "contract";
        for (String path : Schemas.required(schema, sheet.pointer() + "/0")) {
            Cell cell = line.getOrDefault(path, Cell.empty(number, 1));
            boolean empty = values.getOrDefault(path, "").isEmpty() && cell.isEmpty();
            if (empty && !path.equals("id")) {
                String heading = table.column(path).map(Column::heading).orElse(path);
                problems.add(Problem.of(Code.E919, filled.at(sheet, cell), heading));
            }
        }
    }
}
