package fr.tabellion.pipeline;

import fr.tabellion.load.LoadedData;
import fr.tabellion.load.Part;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plans of a run, by contract and session, and how their papers belong together.
 *
 * <pre>
 * plans.of("contracts/antony-2020").papers()   // annexe-antony, avenant-1, avenant-1-modifications
 * plans.companions(avenant)                    // avenant-1-modifications
 * </pre>
 */
final class Plans {
    private static final Plan NOTHING = new Plan(List.of(), List.of());

    private final LoadedData loaded;
    private final Planner planner;
    private final Amendments amendments;
    private final Map<String, Plan> byUnit = new TreeMap<>();
    private final Map<String, Plan> ofContracts = new ConcurrentHashMap<>();

    /**
     * @param units that are planned now; a contract's papers are also told where only a session is
     */
    Plans(LoadedData loaded, Planner planner, Amendments amendments, Set<String> units) {
        this.loaded = loaded;
        this.planner = planner;
        this.amendments = amendments;
        units.forEach(unit -> byUnit.put(unit, plan(unit)));
    }

    /** Contracts and sessions that there are files of, whether they could be read or not. */
    static Set<String> units(LoadedData loaded, Predicate<String> wanted) {
        Stream<String> known =
                Stream.concat(
                        loaded.data().contracts().keySet().stream().map(id -> "contracts/" + id),
                        loaded.data().sessions().keySet().stream().map(id -> "sessions/" + id));
        Stream<String> broken = loaded.broken().stream().flatMap(Plans::unitOf);
        return Stream.concat(known, broken)
                .filter(wanted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> unitOf(Part part) {
        return switch (part) {
            case Part.Body body -> Stream.empty();
            case Part.Contract contract -> Stream.of("contracts/" + contract.id());
            case Part.Commune commune -> Stream.of("contracts/" + commune.contract());
            case Part.Avenant avenant -> Stream.of("contracts/" + avenant.contract());
            case Part.Session session -> Stream.of("sessions/" + session.id());
            case Part.AgendaItem item -> Stream.of("sessions/" + item.session());
        };
    }

    private Plan plan(String unit) {
        String id = unit.substring(unit.indexOf('/') + 1);
        if (unit.startsWith("contracts/")) {
            return ofContract(id);
        }
        Session session = loaded.data().sessions().get(id);
        return session == null ? NOTHING : planner.session(session);
    }

    /** A contract's papers, also where only a session's are planned; its avenants computed once. */
    Plan ofContract(String id) {
        Contract contract = loaded.data().contracts().get(id);
        return contract == null
                ? NOTHING
                : ofContracts.computeIfAbsent(id, known -> amendments.plan(contract));
    }

    /** What is planned of a contract or a session. */
    Plan of(String unit) {
        return byUnit.getOrDefault(unit, NOTHING);
    }

    List<Paper> papers() {
        return byUnit.values().stream().flatMap(plan -> plan.papers().stream()).toList();
    }

    List<Plan.Impossible> impossible() {
        return byUnit.values().stream().flatMap(plan -> plan.impossible().stream()).toList();
    }

    // ---- How papers belong together

    /** The papers that explain another one: the redline of an avenant, the consolidated text. */
    List<Paper> companions(Paper paper) {
        return besides(paper)
                .filter(other -> other.kind().explains().equals(paper.kind().name()))
                .toList();
    }

    /** The one that a paper explains. */
    Optional<Paper> explained(Paper paper) {
        return paper.kind().explains().isEmpty()
                ? Optional.empty()
                : besides(paper)
                        .filter(other -> other.kind().name().equals(paper.kind().explains()))
                        .findFirst();
    }

    private Stream<Paper> besides(Paper paper) {
        return of(paper.unit()).papers().stream()
                .filter(other -> other.subject().equals(paper.subject()));
    }

    /** Whether a dossier binds it. */
    boolean isBound(Paper paper) {
        return of(paper.unit()).papers().stream()
                .anyMatch(other -> other.kind().collects().contains(paper.kind().name()));
    }
}
