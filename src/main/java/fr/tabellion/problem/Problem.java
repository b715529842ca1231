package fr.tabellion.problem;

import java.util.List;

/**
 * One thing that is wrong: what, where, and the nearest valid values.
 *
 * <p>Its words come from the bundles when it is printed (see {@link Messages#problem}), so that the
 * same problem can be read in French and in English:
 *
 * <pre>
 * data/contracts/blagis-2024/communes/sceaux.json:42:15  thème « insertoin » inconnu
 *     → thèmes du contrat : education, insertion, cadre-de-vie. Vouliez-vous dire « insertion » ?
 * </pre>
 *
 * @param arguments what the wording's {@code {0}}, {@code {1}}… stand for
 * @param nearest the nearest valid values, best first; empty when none is near
 */
public record Problem(Code code, Location location, List<String> arguments, List<String> nearest) {
    public Problem {
        arguments = List.copyOf(arguments);
        nearest = List.copyOf(nearest);
    }

    public static Problem of(Code code, Location location, String... arguments) {
        return new Problem(code, location, List.of(arguments), List.of());
    }

    public Problem near(List<String> candidates) {
        return new Problem(code, location, arguments, candidates);
    }

    public Problem at(Location place) {
        return new Problem(code, place, arguments, nearest);
    }

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }
}
