package fr.tabellion.workbook;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Problem;
import fr.tabellion.workbook.Decisions.Field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a workbook that came back into the data, three ways: what was exported, what the workbook
 * says now, what the data say now. A value that only the workbook changed is written; one that both
 * changed is a conflict, and the data's stays.
 *
 * <pre>{@code
 * Merged merged = Merge.of(filled, files);
 * merged.changes()   // priorités!D5  Sceaux · aider aux devoirs  Texte : … → …
 * }</pre>
 */
public final class Merge {
    private final Filled filled;
    private final ContractFiles files;
    private final Decisions decisions;
    private final List<Problem> problems;

    private Merge(
            Filled filled, ContractFiles files, References references, List<Problem> problems) {
        this.filled = filled;
        this.files = files;
        this.decisions = new Decisions(filled, files, references, problems);
        this.problems = problems;
    }

    public static Merged of(Filled filled, ContractFiles files) {
        Map<Sheet, Table> today = new LinkedHashMap<>();
        Tables.of(files, filled.trace().commune())
                .forEach(table -> today.put(table.sheet(), table));
        References references = References.of(files);
        List<Problem> problems = new ArrayList<>();
        Map<Sheet, List<Typed>> typed = new Sheets(filled, today, references, problems).read();
        Merge merge = new Merge(filled, files, references, problems);
        if (problems.stream().noneMatch(Problem::isError)) {
            today.values().forEach(table -> merge.merge(table, typed));
        }
        return merge.decisions.merged();
    }

    private void merge(Table table, Map<Sheet, List<Typed>> typed) {
        List<Typed> rows = typed.get(table.sheet());
        if (rows != null) {
            merge(table, rows);
        }
    }

    private void merge(Table table, List<Typed> rows) {
        switch (table.sheet()) {
            case CONTRACT -> form(rows);
            case COMMUNES -> communes(table, rows);
            case THEMES, SIGNATORIES -> list(table, "", rows);
            case PRIORITIES, COMMITMENTS, INDICATORS, BUDGET -> ofCommunes(table, rows);
        }
    }

    // ---- The contract's own values, one a row

    private void form(List<Typed> rows) {
        for (Row base : filled.trace().rows(Sheet.CONTRACT)) {
            rows.stream()
                    .filter(one -> one.base().equals(Optional.of(base)))
                    .findFirst()
                    .ifPresentOrElse(row -> value(base, row), () -> missing(base));
        }
    }

    private void missing(Row base) {
        problems.add(Problem.of(Code.E922, filled.at(Sheet.CONTRACT), base.value("#heading")));
    }

    private void value(Row base, Typed row) {
        Kind kind = Tables.kindInForm(base.key());
        String now = Tables.raw(files.contract(), "/" + base.key(), kind);
        Cell cell = row.cell(Tables.VALUE);
        decisions.note("", "/" + base.key(), Sheet.CONTRACT, cell);
        Field field = new Field(Sheet.CONTRACT, cell, base.value("#heading"), "", kind);
        String wanted = row.value(Tables.VALUE);
        if (decisions.isWritten(field, base.value(Tables.VALUE), wanted, now)) {
            decisions.edits("").set("", base.key(), kind, wanted);
        }
    }

    // ---- Communes: a list of ids, each with a file

    private void communes(Table table, List<Typed> rows) {
        for (Typed row : rows) {
            row.base().ifPresentOrElse(base -> known(table, row, base), () -> added(table, row));
        }
        if (filled.trace().commune().isEmpty()) {
            list(table, "", rows);
        }
    }

    private void known(Table table, Typed row, Row base) {
        table.columns().stream()
                .filter(column -> column.isOfTheData() && !column.fixed())
                .forEach(column -> note(base.owner(), column, row));
        decisions.fields(table, row, base, "", table.row(base.key()));
    }

    private void added(Table table, Typed row) {
        for (Column column : table.columns()) {
            String raw = row.value(column.path());
            if (column.isOfTheData() && !raw.isEmpty()) {
                decisions.edits(row.owner()).set("", column.path(), column.kind(), raw);
                note(row.owner(), column, row);
            }
        }
    }

    private void note(String owner, Column column, Typed row) {
        decisions.note(owner, "/" + column.path(), Sheet.COMMUNES, row.cell(column.path()));
    }

    // ---- Lists

    private void ofCommunes(Table table, List<Typed> rows) {
        Set<String> owners = new LinkedHashSet<>(files.communes().keySet());
        rows.forEach(row -> owners.add(row.owner()));
        filled.trace().commune().ifPresent(only -> owners.removeIf(owner -> !owner.equals(only)));
        for (String owner : owners) {
            list(table, owner, rows.stream().filter(row -> row.owner().equals(owner)).toList());
        }
    }

    private void list(Table table, String owner, List<Typed> rows) {
        new ListMerge(decisions, table, owner, rows).run();
    }
}
