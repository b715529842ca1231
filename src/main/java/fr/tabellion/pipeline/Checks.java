package fr.tabellion.pipeline;

import fr.tabellion.load.LoadedData;
import fr.tabellion.load.Origins;
import fr.tabellion.load.Part;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Data;
import fr.tabellion.model.Session;
import fr.tabellion.problem.Problem;
import fr.tabellion.typography.Finding;
import fr.tabellion.typography.Lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is wrong, gathered from all stations of the road: with everything, or with one contract or
 * session. What is wrong with a paper is found where it is drafted ({@link Trees}).
 *
 * <pre>
 * checks.problems()                          // data, templates, theme, registers, avenants
 * checks.problems("contracts/antony-2020")   // its own, and its bodies'
 * </pre>
 */
final class Checks {
    private final Shared shared;
    private final LoadedData loaded;
    private final Amendments amendments;
    private final Dossiers dossiers;
    private final Registers registers;

    Checks(
            Shared shared,
            LoadedData loaded,
            Amendments amendments,
            Dossiers dossiers,
            Registers registers) {
        this.shared = shared;
        this.loaded = loaded;
        this.amendments = amendments;
        this.dossiers = dossiers;
        this.registers = registers;
    }

    List<Problem> problems() {
        Set<Problem> all = new LinkedHashSet<>(loaded.problems());
        all.addAll(shared.problems());
        all.addAll(shared.templates.unknownSlots(loaded.data()));
        all.addAll(registers.problems());
        loaded.data().sessions().values().forEach(one -> all.addAll(dossiers.unknown(one)));
        all.addAll(amendments.problems());
        return List.copyOf(all);
    }

    /** Of the unit itself, of the bodies it names, and of the kinds of paper. */
    List<Problem> problems(String unit) {
        List<Problem> all = new ArrayList<>();
        Stream.concat(loaded.problems().stream(), unknownSlots(unit))
                .filter(problem -> isIn(unit, problem) || isIn("bodies", problem))
                .forEach(all::add);
        all.addAll(registers.of(unit).register().problems());
        all.addAll(amendments.of(unit.substring(unit.indexOf('/') + 1)).all());
        all.addAll(shared.brokenKinds());
        return all;
    }

    private static boolean isIn(String folder, Problem problem) {
        return Obstacles.isIn(folder, problem);
    }

    private Stream<Problem> unknownSlots(String unit) {
        Data all = loaded.data();
        String id = unit.substring(unit.indexOf('/') + 1);
        Map<String, Contract> contract = new HashMap<>(all.contracts());
        Map<String, Session> session = new HashMap<>(all.sessions());
        contract.keySet().retainAll(unit.startsWith("contracts/") ? Set.of(id) : Set.of());
        session.keySet().retainAll(unit.startsWith("sessions/") ? Set.of(id) : Set.of());
        return shared.templates.unknownSlots(new Data(all.bodies(), contract, session)).stream();
    }

    /** What typography changes in the texts of the data, and what looks wrong in their words. */
    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        for (Part part : loaded.origins().parts()) {
            for (Origins.Typed typed : loaded.origins().texts(part)) {
                for (Finding finding : Lint.of(typed.text())) {
                    doubts.add(new Doubt(typed.places().apply(finding.offset()), finding));
                }
            }
        }
        return doubts;
    }
}
