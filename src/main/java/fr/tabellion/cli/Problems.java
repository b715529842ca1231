package fr.tabellion.cli;

import fr.tabellion.problem.Code;
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

/** Problems as the reader sees them: by file and line, each once, errors and warnings counted. */
final class Problems {
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
        Messages messages = console.messages();
        for (Problem problem : all) {
            String mark = problem.isError() ? "" : messages.text("problem.warning") + " ";
            console.err().println(mark + messages.problem(problem));
        }
        if (!all.isEmpty()) {
            console.say("problem.count", count(Severity.ERROR), count(Severity.WARNING));
        }
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
