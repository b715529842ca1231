package fr.tabellion.pipeline;

import fr.tabellion.compare.Change;
import fr.tabellion.model.Avenant;
import fr.tabellion.model.Avenant.Treatment;
import fr.tabellion.model.Contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which changes an avenant takes up: those of its communes and provisions, or all, but for what
 * somebody puts off or leaves out.
 *
 * @param named ids of communes and provisions; empty for all
 * @param deferred what changes and is not taken up yet, as {@code diff} names it
 * @param omitted what no avenant takes up
 * @param rectified what is put right as a slip of the pen
 */
record Scope(List<String> named, Set<String> deferred, Set<String> omitted, Set<String> rectified) {
    /** What was left out of one avenant stays out of those that follow. */
    static Scope of(Contract contract, Avenant avenant) {
        List<String> named =
                Stream.concat(avenant.communes().stream(), avenant.provisions().stream()).toList();
        Set<String> omitted = new HashSet<>();
        contract.avenants().stream()
                .filter(one -> one.number() <= avenant.number())
                .forEach(one -> omitted.addAll(refs(one, Treatment.Kind.OMIT)));
        return new Scope(
                named,
                refs(avenant, Treatment.Kind.DEFER),
                omitted,
                refs(avenant, Treatment.Kind.RECTIFY));
    }

    private static Set<String> refs(Avenant avenant, Treatment.Kind kind) {
        Set<String> refs = new HashSet<>();
        avenant.changes().stream()
                .filter(one -> one.kind() == kind)
                .forEach(one -> refs.add(one.ref()));
        return refs;
    }

    boolean takes(Change change) {
        return isNamed(change.ref()) && !deferred.contains(change.ref()) && !omits(change);
    }

    /** Whether it came about otherwise than by an avenant. */
    boolean omits(Change change) {
        return omitted.contains(change.ref());
    }

    private boolean isNamed(String ref) {
        return named.isEmpty()
                || named.stream().anyMatch(id -> ref.equals(id) || ref.startsWith(id + "/"));
    }

    boolean rectifies(Change change) {
        return rectified.contains(change.ref());
    }
}
