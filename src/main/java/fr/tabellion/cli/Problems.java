package fr.tabellion.cli;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Messages;
import fr.tabellion.problem.Problem;
import fr.tabellion.problem.Severity;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Problems as the reader sees them: by file and line, each once, errors and warnings counted. */
final class Problems {
    private static final int MOST_PLACES = 10;

    private final List<Problem> all;

    Problems(Collection<Problem> all) {
        this.all =
                new LinkedHashSet<>(all)
                        .stream().sorted(Comparator.comparing(Problem::location)).toList();
    }

    boolean hasErrors() {
        return all.stream().anyMatch(Problem::isError);
    }

    boolean any(Predicate<Code> which) {
        return all.stream().map(Problem::code).anyMatch(which);
    }

    /** Printed with a line that counts them; nothing when there are none. */
    void print(Console console) {
        for (List<Problem> same : alike()) {
            print(same, console);
        }
        if (!all.isEmpty()) {
            console.say("problem.count", count(Severity.ERROR), count(Severity.WARNING));
        }
    }

    /** What differs by its place alone, together, in the order of the first. */
    private Collection<List<Problem>> alike() {
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                problem -> problem.at(Location.NONE),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values();
    }

    /** One problem, once, with the places where else it is. */
    private static void print(List<Problem> same, Console console) {
        Messages messages = console.messages();
        Problem first = same.getFirst();
        String mark = first.isError() ? "" : messages.text("problem.warning") + " ";
        List<String> lines = messages.problem(first).lines().toList();
        console.err().println(mark + lines.getFirst() + " [" + first.code() + "]");
        List<String> others =
                same.stream()
                        .map(problem -> problem.location().toString())
                        .distinct()
                        .skip(1)
                        .toList();
        if (!others.isEmpty()) {
            console.say("problem.also", places(others, messages));
        }
        lines.subList(1, lines.size()).forEach(console.err()::println);
    }

    private static String places(List<String> others, Messages messages) {
        String named = others.stream().limit(MOST_PLACES).collect(Collectors.joining(", "));
        int more = others.size() - MOST_PLACES;
        return more > 0 ? named + " " + messages.text("problem.more", more) : named;
    }

    private int count(Severity severity) {
        return (int) all.stream().filter(problem -> problem.severity() == severity).count();
    }

    /** For scripts. */
    List<Map<String, Object>> json(Messages messages) {
        return all.stream().map(problem -> json(problem, messages)).toList();
    }

    private static Map<String, Object> json(Problem problem, Messages messages) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.put("code", problem.code().name());
        json.put("file", problem.location().file());
        json.put("line", problem.location().line());
        json.put("column", problem.location().column());
        json.put("pointer", problem.location().pointer());
        json.put("message", messages.message(problem));
        json.put("hint", messages.hint(problem));
        return json;
    }
}
