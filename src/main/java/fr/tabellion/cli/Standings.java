package fr.tabellion.cli;

import fr.tabellion.build.Reason;
import fr.tabellion.pipeline.Status;
import fr.tabellion.pipeline.Status.Copy;
import fr.tabellion.pipeline.Status.Standing;
import fr.tabellion.pipeline.Status.State;
import fr.tabellion.problem.Messages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The papers and how each stands, for people in columns and for scripts.
 *
 * <pre>
 * Contrat blagis-2024
 *   à refaire    avenant-1        .docx .pdf -a-signer.pdf   data/…/avenants/1.json a changé
 *   impossible   annexe-sceaux                               il manque les engagements
 * </pre>
 */
record Standings(Status status, Path out) {
    /** A longer name pushes its own line only. */
    private static final int WIDEST = 48;

    /** What one line tells: the files of a paper that stand alike. */
    private record Row(String unit, String state, String name, String files, String reason) {}

    // ---- For people

    void print(Console console) {
        Messages messages = console.messages();
        List<Row> rows = status.papers().stream().flatMap(paper -> rows(paper, messages)).toList();
        int states = width(rows.stream().map(Row::state));
        int names = width(rows.stream().map(Row::name));
        int files = width(rows.stream().map(Row::files));
        String format = "  %-" + states + "s  %-" + names + "s  %-" + files + "s  %s";
        String unit = "";
        for (Row row : rows) {
            if (!row.unit.equals(unit)) {
                unit = row.unit;
                console.print(title(unit, messages));
            }
            console.print(
                    format.formatted(row.state, row.name, row.files, row.reason).stripTrailing());
        }
        console.print(count(messages));
    }

    private static int width(Stream<String> cells) {
        return Math.clamp(cells.mapToInt(String::length).max().orElse(1), 1, WIDEST);
    }

    private static String title(String unit, Messages messages) {
        String[] parts = unit.split("/", 2);
        String key = "status." + parts[0];
        return parts.length == 2 && messages.has(key) ? messages.text(key, parts[1]) : unit;
    }

    private static Stream<Row> rows(Standing paper, Messages messages) {
        if (paper.files().isEmpty()) {
            return Stream.of(row(paper, paper.state(), "", paper.reason(), messages));
        }
        Map<List<Object>, List<Copy>> alike = new LinkedHashMap<>();
        for (Copy copy : paper.files()) {
            alike.computeIfAbsent(List.of(copy.state(), copy.reason()), k -> new ArrayList<>())
                    .add(copy);
        }
        return alike.values().stream()
                .map(
                        files ->
                                row(
                                        paper,
                                        files.getFirst().state(),
                                        endings(files),
                                        files.getFirst().reason(),
                                        messages));
    }

    private static Row row(
            Standing paper, State state, String files, Reason reason, Messages messages) {
        String why = state == State.CURRENT ? "" : words(reason, messages);
        return new Row(paper.unit(), word(state, messages), paper.name(), files, why);
    }

    private static String endings(List<Copy> files) {
        return files.stream()
                .map(Copy::path)
                .map(path -> path.substring(Status.stem(path).length()))
                .collect(Collectors.joining(" "));
    }

    private static String word(State state, Messages messages) {
        return messages.text("status." + id(state));
    }

    private static String id(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Reason reason, Messages messages) {
        return reason.key().equals("reason.unmet")
                ? messages.text("reason.unmet", need(reason.arguments().getFirst(), messages))
                : reason.text(messages);
    }

    /** « les engagements de la commune » for {@code commune.commitments}, where we have a word. */
    static String need(String need, Messages messages) {
        String key = "need." + need;
        return messages.has(key) ? messages.text(key) : need;
    }

    /** « 4 papiers : 2 à jour, 1 à refaire, 1 modifié » */
    private String count(Messages messages) {
        String counts =
                status.counts().entrySet().stream()
                        .map(e -> messages.text("status.counted." + id(e.getKey()), e.getValue()))
                        .collect(Collectors.joining(", "));
        return messages.text("status.count", status.papers().size(), counts);
    }

    // ---- For scripts

    Map<String, Object> json(Messages messages, Problems problems) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("papers", status.papers().stream().map(paper -> json(paper, messages)).toList());
        Map<String, Object> counts = new LinkedHashMap<>();
        status.counts().forEach((state, count) -> counts.put(id(state), count));
        json.put("counts", counts);
        json.put("problems", problems.json(messages));
        return json;
    }

    private Map<String, Object> json(Standing paper, Messages messages) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", paper.unit());
        json.put("paper", paper.name());
        json.put("state", id(paper.state()));
        json.put("reason", words(paper.reason(), messages));
        if (paper.state() == State.IMPOSSIBLE) {
            json.put("need", paper.reason().arguments().getFirst());
        }
        json.put("files", paper.files().stream().map(copy -> json(copy, messages)).toList());
        return json;
    }

    private Map<String, Object> json(Copy copy, Messages messages) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", place(copy.path()));
        json.put("state", id(copy.state()));
        json.put("reason", words(copy.reason(), messages));
        copy.beside().ifPresent(beside -> json.put("beside", place(beside)));
        return json;
    }

    private String place(String path) {
        return out.resolve(path).toString().replace('\\', '/');
    }
}
