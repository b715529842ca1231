package fr.tabellion.pipeline;

import fr.tabellion.compare.Change;
import fr.tabellion.compare.Comparison;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.load.DataLoader;
import fr.tabellion.model.Body;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Contract.Party;
import fr.tabellion.model.Data;
import fr.tabellion.register.Sealed;
import fr.tabellion.register.Version;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who the parties to an avenant are: those of the text in force, one that leaves by it included,
 * and those that join by it.
 *
 * <pre>
 * text in force    État, EPT, Antony, bailleur
 * today's data     État, EPT, Antony, association
 * avenant          État, EPT, Antony, bailleur, association
 * </pre>
 *
 * <p>The texts themselves say whom they bind; how a party that left is called and who signs for it,
 * the data that were sealed with it. They are read only where they are needed.
 */
final class Parties {
    private final Contract contract;
    private final Sealed vault;
    private final Function<String, Optional<Body>> bodies;
    private final Map<String, Optional<Data>> sealed = new TreeMap<>();

    /**
     * @param bodies of today's data: a party that leaves is represented by who is in office now
     */
    Parties(Contract contract, Sealed vault, Function<String, Optional<Body>> bodies) {
        this.contract = contract;
        this.vault = vault;
        this.bodies = bodies;
    }

    /**
     * @param gone the bodies of those that today's contract does not name, by id
     */
    record Present(List<Party> parties, Map<String, Body> gone) {}

    /** One that left, with the contract that last named it. */
    private record Former(Party party, Contract contract, Data data) {}

    /**
     * @param all what changed since the texts in force
     * @param taken that part of it which the avenant takes up
     */
    Present of(List<Comparison> all, List<Comparison> taken) {
        Set<String> bound = new TreeSet<>();
        all.forEach(one -> bound.addAll(bound(one)));
        List<Party> parties = new ArrayList<>(contract.parties());
        Set<String> later = joining(all);
        later.removeAll(joining(taken));
        parties.removeIf(party -> later.contains(party.body()) && !bound.contains(party.body()));
        contract.parties().forEach(party -> bound.remove(party.body()));
        Map<String, Body> gone = new LinkedHashMap<>();
        for (Former former : former(bound)) {
            body(former)
                    .ifPresent(
                            body -> {
                                gone.put(body.id(), body);
                                parties.add(place(former, parties), former.party());
                            });
        }
        return new Present(List.copyOf(parties), gone);
    }

    private Optional<Body> body(Former former) {
        String id = former.party().body();
        return bodies.apply(id).or(() -> Optional.ofNullable(former.data().bodies().get(id)));
    }

    /** Whom the changes make a party. */
    private static Set<String> joining(List<Comparison> comparisons) {
        return comparisons.stream()
                .flatMap(one -> one.provisions().stream())
                .filter(amended -> amended.ref().equals("parties"))
                .flatMap(amended -> amended.changes().stream())
                .map(Change::ref)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A text that shows nobody binds whom the data name that it was made from. */
    private Set<String> bound(Comparison comparison) {
        Set<String> shown = shown(comparison.inForce());
        return shown.isEmpty() ? named(comparison.text()) : shown;
    }

    private Set<String> named(String text) {
        return Optional.ofNullable(vault.inForce().get(text))
                .flatMap(known -> sealed(known.source()))
                .flatMap(this::contract)
                .map(one -> one.parties().stream().map(Party::body).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Those who signed a text, or whom its clause lists. */
    private static Set<String> shown(Document text) {
        Stream<String> signed = SealChecks.signatures(text).stream().map(Block.Signature::party);
        Stream<String> listed =
                text.body().stream()
                        .filter(block -> block.attributes().ref().equals("parties"))
                        .flatMap(
                                block ->
                                        block instanceof Block.BulletList list
                                                ? list.items().stream()
                                                : Stream.empty())
                        .map(item -> item.attributes().ref());
        return Stream.concat(signed, listed)
                .filter(ref -> !ref.isEmpty())
                .collect(Collectors.toSet());
    }

    // ---- Those that left

    /** Those who sign, as the contract last named them. */
    private List<Former> former(Set<String> ids) {
        Map<String, Former> found = new LinkedHashMap<>();
        List<Version> concluded = ids.isEmpty() ? List.of() : vault.register().concluded();
        for (Version version : concluded.reversed()) {
            sealed(version)
                    .ifPresent(
                            data ->
                                    contract(data).stream()
                                            .flatMap(one -> former(one, data))
                                            .filter(one -> ids.contains(one.party().body()))
                                            .forEach(
                                                    one ->
                                                            found.putIfAbsent(
                                                                    one.party().body(), one)));
        }
        return found.values().stream().filter(this::signs).toList();
    }

    private static Stream<Former> former(Contract contract, Data data) {
        return contract.parties().stream().map(party -> new Former(party, contract, data));
    }

    private Optional<Contract> contract(Data data) {
        return Optional.ofNullable(data.contracts().get(contract.id()));
    }

    /** The data that a version was made from. */
    private Optional<Data> sealed(Version version) {
        return sealed.computeIfAbsent(
                version.kept(), kept -> vault.data(version).map(Parties::read));
    }

    private static Data read(Path folder) {
        return new DataLoader(folder).load().data();
    }

    /** By the clause on amendments, today's or that which it was bound by. */
    private boolean signs(Former former) {
        List<String> clause = clause(former.contract());
        return clause.contains(former.party().body())
                || clause.isEmpty() && clause(contract).isEmpty();
    }

    private static List<String> clause(Contract contract) {
        return contract.amendment().map(Contract.Amendment::parties).orElse(List.of());
    }

    /** After those that it stood after. */
    private static int place(Former former, List<Party> parties) {
        List<Party> order = former.contract().parties();
        Set<String> before =
                order.subList(0, order.indexOf(former.party())).stream()
                        .map(Party::body)
                        .collect(Collectors.toSet());
        int place = 0;
        for (int i = 0; i < parties.size(); i++) {
            place = before.contains(parties.get(i).body()) ? i + 1 : place;
        }
        return place;
    }
}
