package fr.tabellion.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the hidden sheet back, see {@link TraceWriter}. */
final class TraceReader {
    private String format = "";
    private String contract = "";
    private Optional<String> commune = Optional.empty();
    private final Map<String, String> digests = new LinkedHashMap<>();
    private final Map<Sheet, List<Row>> rows = new LinkedHashMap<>();
    private final List<Sheet> locked = new ArrayList<>();
    private final Map<Trace.Spot, String> shown = new LinkedHashMap<>();
    private final Map<Trace.Spot, String> tooLong = new LinkedHashMap<>();

    void line(List<String> cells) {
        switch (at(cells, 0)) {
            case "tabellion" -> format = at(cells, 1);
            case "contract" -> contract = at(cells, 1);
            case "commune" -> commune = Optional.of(at(cells, 1));
            case "file" -> digests.put(at(cells, 1), at(cells, 2));
            case "sheet" -> Sheet.titled(at(cells, 1)).ifPresent(it -> sheet(it, at(cells, 2)));
            case "row" -> Sheet.titled(at(cells, 1)).ifPresent(it -> row(it, cells));
            case "value" -> Sheet.titled(at(cells, 1)).ifPresent(it -> value(it, cells));
            case "long" ->
                    Sheet.titled(at(cells, 1))
                            .ifPresent(it -> tooLong.put(spot(it, cells), at(cells, 4)));
            default -> {
                // A later version of the same format may remember more.
            }
        }
    }

    private static String at(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    private void sheet(Sheet sheet, String lock) {
        rows.putIfAbsent(sheet, new ArrayList<>());
        if (!lock.isEmpty()) {
            locked.add(sheet);
        }
    }

    private void row(Sheet sheet, List<String> cells) {
        rows.computeIfAbsent(sheet, s -> new ArrayList<>())
                .add(new Row(at(cells, 2), at(cells, 3), Map.of()));
    }

    /** Values follow their row. */
    private void value(Sheet sheet, List<String> cells) {
        List<Row> known = rows.getOrDefault(sheet, new ArrayList<>());
        if (known.isEmpty()) {
            return;
        }
        Row row = known.removeLast();
        Map<String, String> values = new LinkedHashMap<>(row.values());
        values.put(at(cells, 3), at(cells, 4));
        known.add(new Row(row.key(), row.owner(), values));
        if (!at(cells, 5).isEmpty()) {
            shown.put(spot(sheet, cells), at(cells, 5));
        }
    }

    private static Trace.Spot spot(Sheet sheet, List<String> cells) {
        return new Trace.Spot(sheet, at(cells, 2), at(cells, 3));
    }

    String format() {
        return format;
    }

    boolean isOfAnotherFormat() {
        return !format.isEmpty() && !format.equals(Integer.toString(Trace.FORMAT));
    }

    /** What the sheet remembers; absent where it is of another format, or of none. */
    Optional<Trace> trace() {
        boolean known = format.equals(Integer.toString(Trace.FORMAT));
        boolean safe = contract.matches("[a-z0-9]+(-[a-z0-9]+)*");
        return known && safe
                ? Optional.of(new Trace(contract, commune, digests, rows, locked, shown, tooLong))
                : Optional.empty();
    }
}
