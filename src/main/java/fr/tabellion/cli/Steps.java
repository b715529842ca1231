package fr.tabellion.cli;

import fr.tabellion.problem.Messages;
import fr.tabellion.register.Event;
import fr.tabellion.register.Register;
import fr.tabellion.register.SealedPaper;
import fr.tabellion.register.State;
import fr.tabellion.register.Version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parties to the sealed papers of a contract are, step by step.
 *
 * <pre>
 * annexe-antony, version 1
 *            autorisée                exécutoire  signé
 *   antony   2020-06-18 (n° 2020-31)  2020-06-20  2020-06-30
 *   etat-92  –                        –           –
 * </pre>
 */
record Steps(Register register) {
    private static final List<State> COLUMNS =
            List.of(State.AUTHORISED, State.EXECUTORY, State.SIGNED);
    private static final String NOTHING = "–";

    /** The papers that somebody signs, in their version of today. */
    private List<Version> signed() {
        return register.papers().stream()
                .flatMap(paper -> paper.current().stream())
                .filter(version -> !version.parties().isEmpty())
                .toList();
    }

    void print(Console console) {
        Messages messages = console.messages();
        for (Version version : signed()) {
            console.print("");
            console.print(messages.text("steps.title", version.paper(), version.number()));
            List<List<String>> rows = new ArrayList<>();
            rows.add(heads(messages));
            version.parties().forEach(party -> rows.add(row(version, party, messages)));
            aligned(rows).forEach(console::print);
        }
    }

    private static List<String> heads(Messages messages) {
        List<String> heads = new ArrayList<>(List.of(""));
        COLUMNS.forEach(state -> heads.add(messages.text("steps." + state.word())));
        return heads;
    }

    private static List<String> row(Version version, String party, Messages messages) {
        List<String> row = new ArrayList<>(List.of(party));
        COLUMNS.forEach(
                state ->
                        row.add(
                                version.step(party, state)
                                        .map(event -> cell(event, messages))
                                        .orElse(NOTHING)));
        return row;
    }

    private static String cell(Event event, Messages messages) {
        String day = event.on().map(LocalDate::toString).orElse("?");
        return event.fact(Event.DELIBERATION)
                .map(number -> messages.text("steps.numbered", day, number))
                .orElse(day);
    }

    private static List<String> aligned(List<List<String>> rows) {
        StringBuilder format = new StringBuilder();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int at = column;
            int width = rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(1);
            format.append("  %-").append(Math.max(1, width)).append('s');
        }
        return rows.stream()
                .map(row -> format.toString().formatted(row.toArray()).stripTrailing())
                .toList();
    }

    // ---- For scripts

    List<Map<String, Object>> json() {
        return signed().stream().map(Steps::json).toList();
    }

    private static Map<String, Object> json(Version version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("paper", version.paper());
        json.put("version", version.number());
        json.put("parties", version.parties().stream().map(id -> json(version, id)).toList());
        return json;
    }

    private static Map<String, Object> json(Version version, String party) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("party", party);
        for (State state : COLUMNS) {
            Optional<LocalDate> day = version.step(party, state).flatMap(Event::on);
            json.put(state.word(), day.map(LocalDate::toString).orElse(""));
        }
        return json;
    }

    /** Whether there is anything to show. */
    boolean isEmpty() {
        return register.papers().stream().allMatch(Steps::hasNoParties);
    }

    private static boolean hasNoParties(SealedPaper paper) {
        return paper.current().map(version -> version.parties().isEmpty()).orElse(true);
    }
}
