package fr.tabellion.workbook;

import fr.tabellion.load.Starter;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads all sheets of a workbook that came back, the themes first: others name them. */
final class Sheets {
    private static final List<Sheet> ORDER =
            List.of(
                    Sheet.THEMES,
                    Sheet.COMMUNES,
                    Sheet.CONTRACT,
                    Sheet.SIGNATORIES,
                    Sheet.PRIORITIES,
                    Sheet.COMMITMENTS,
                    Sheet.INDICATORS,
                    Sheet.BUDGET);

    private final Filled filled;
    private final Map<Sheet, Table> today;
    private final References references;
    private final List<Problem> problems;
    private final Map<Sheet, List<Typed>> typed = new LinkedHashMap<>();

    /**
     * @param references told of the themes that the workbook adds
     * @param problems to which those of cells are added
     */
    Sheets(Filled filled, Map<Sheet, Table> today, References references, List<Problem> problems) {
        this.filled = filled;
        this.today = today;
        this.references = references;
        this.problems = problems;
    }

    /** The rows of each sheet that could be read. */
    Map<Sheet, List<Typed>> read() {
        filled.trace().tooLong().keySet().stream()
                .map(Trace.Spot::sheet)
                .distinct()
                .forEach(sheet -> problems.add(Problem.of(Code.W926, filled.at(sheet))));
        for (Sheet sheet : ORDER) {
            Table table = today.get(sheet);
            if (table != null && filled.trace().isToBeRead(sheet)) {
                new SheetReading(filled, table, references, problems)
                        .rows()
                        .ifPresent(rows -> typed.put(sheet, rows));
            }
            if (sheet == Sheet.THEMES) {
                themes();
            }
        }
        return typed;
    }

    /** Titles as exported, as they are today, and as typed: a row may name any of them. */
    private void themes() {
        Map<String, String> titles = new LinkedHashMap<>();
        filled.trace().rows(Sheet.THEMES).forEach(row -> titles.put(row.key(), row.value("title")));
        Optional.ofNullable(today.get(Sheet.THEMES))
                .ifPresent(
                        table ->
                                table.rows()
                                        .forEach(row -> titles.put(row.key(), row.value("title"))));
        List<Typed> rows = typed.getOrDefault(Sheet.THEMES, List.of());
        Set<String> ids = new LinkedHashSet<>(titles.keySet());
        List<Typed> named = new ArrayList<>();
        for (Typed row : rows) {
            Typed theme = row.base().isPresent() ? row : withId(row, ids);
            ids.add(theme.value("id"));
            named.add(theme);
            titles.put(theme.value("id"), theme.value("title"));
        }
        if (typed.containsKey(Sheet.THEMES)) {
            typed.put(Sheet.THEMES, named);
        }
        references.themes(titles);
    }

    /** « Accès aux soins » is acces-aux-soins, from the first day. */
    private static Typed withId(Typed row, Set<String> taken) {
        String wanted =
                row.value("id").isEmpty() ? Starter.id(row.value("title")) : row.value("id");
        String id = wanted;
        for (int i = 2; taken.contains(id); i++) {
            id = wanted + "-" + i;
        }
        Map<String, String> values = new LinkedHashMap<>(row.values());
        values.put("id", id);
        return new Typed(row.number(), row.base(), row.owner(), values, row.cells());
    }
}
