package fr.tabellion.pipeline;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.register.Register;
import fr.tabellion.register.SealedPaper;
import fr.tabellion.template.Subject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which papers of a contract or a session are meant.
 *
 * @param unit {@code contracts/antony-2020}
 * @param kind the name of a kind; empty for all papers of a session
 * @param item the key of a point of the agenda
 * @param number of an avenant
 */
public record Asked(
        String unit,
        Optional<String> kind,
        Optional<String> commune,
        Optional<String> item,
        Optional<Integer> number) {

    /**
     * A paper as the data and the register know it.
     *
     * @param paper empty where the data call for it no more
     */
    record Candidate(String name, Optional<Paper> paper) {}

    /** What was found, or why it was not. */
    record Found(List<Candidate> papers, List<Problem> problems) {}

    boolean isOfSession() {
        return unit.startsWith("sessions/");
    }

    /** In the order of the data. */
    Found among(List<Paper> planned, Register register) {
        Map<String, Candidate> all = new LinkedHashMap<>();
        for (Paper paper : planned) {
            if (paper.unit().equals(unit)) {
                all.put(paper.name(), new Candidate(paper.name(), Optional.of(paper)));
            }
        }
        for (SealedPaper paper : register.papers()) {
            all.putIfAbsent(paper.name(), new Candidate(paper.name(), Optional.empty()));
        }
        List<Candidate> meant = all.values().stream().filter(this::isMeant).toList();
        return new Found(meant, problems(meant, new ArrayList<>(all.keySet())));
    }

    private List<Problem> problems(List<Candidate> meant, List<String> all) {
        if (meant.isEmpty()) {
            return List.of(problem(Code.E731, all));
        }
        List<String> names = meant.stream().map(Candidate::name).toList();
        return meant.size() > 1 && !isOfSession() ? List.of(problem(Code.E732, names)) : List.of();
    }

    private Problem problem(Code code, List<String> names) {
        return Problem.of(code, Location.of(unit), String.join(", ", names));
    }

    private boolean isMeant(Candidate candidate) {
        return candidate.paper().map(this::isMeant).orElseGet(() -> isNamed(candidate.name()));
    }

    private boolean isMeant(Paper paper) {
        return kind.map(paper.kind().name()::equals).orElse(true)
                && commune.map(id -> of(paper.subject(), id)).orElse(true)
                && item.map(key -> ofItem(paper.subject(), key)).orElse(true)
                && number.map(n -> ofAvenant(paper.subject(), n)).orElse(true);
    }

    private static boolean of(Subject subject, String commune) {
        return subject instanceof Subject.OfCommune one && one.commune().id().equals(commune);
    }

    private static boolean ofItem(Subject subject, String key) {
        return subject instanceof Subject.OfAgendaItem one && one.item().key().equals(key);
    }

    private static boolean ofAvenant(Subject subject, int number) {
        return subject instanceof Subject.OfAvenant one && one.avenant().number() == number;
    }

    /** A paper that only the register knows is told by its name. */
    private boolean isNamed(String name) {
        String wanted = kind.orElse("");
        boolean sort = wanted.isEmpty() || name.equals(wanted) || name.startsWith(wanted + "-");
        return sort
                && commune.map(id -> name.endsWith("-" + id)).orElse(true)
                && item.map(key -> name.endsWith("-" + key)).orElse(true)
                && number.map(n -> name.endsWith("-" + n)).orElse(true);
    }
}
