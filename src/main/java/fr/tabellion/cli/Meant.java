package fr.tabellion.cli;

import fr.tabellion.pipeline.Asked;
import fr.tabellion.pipeline.Road;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;

/** Which sealed or to be sealed papers; the same options in every command that deals with them. */
final class Meant {
    @Parameters(arity = "0..1", paramLabel = "KIND", descriptionKey = "seal.kind")
    Optional<String> kind = Optional.empty();

    @Option(names = "--contract", paramLabel = "ID", descriptionKey = "seal.contract")
    Optional<String> contract = Optional.empty();

    @Option(names = "--commune", paramLabel = "ID", descriptionKey = "seal.commune")
    Optional<String> commune = Optional.empty();

    @Option(names = "--session", paramLabel = "ID", descriptionKey = "seal.session")
    Optional<String> session = Optional.empty();

    @Option(names = "--item", paramLabel = "ID", descriptionKey = "seal.item")
    Optional<String> item = Optional.empty();

    @Option(names = "--number", paramLabel = "N", descriptionKey = "seal.number")
    Optional<Integer> number = Optional.empty();

    /** The request; nothing when it makes no sense, which is said then. */
    Optional<Asked> asked(Road road, Console console) {
        if (contract.isPresent() == session.isPresent()) {
            console.say("seal.one-of");
            return Optional.empty();
        }
        boolean known =
                isKnown("contract", contract, road.contracts(), console)
                        && isKnown("session", session, road.sessions(), console)
                        && isKnown("kind", kind, road.kinds(), console);
        String unit =
                contract.map(id -> "contracts/" + id)
                        .orElseGet(() -> "sessions/" + session.orElse(""));
        return known ? Optional.of(new Asked(unit, kind, commune, item, number)) : Optional.empty();
    }

    static boolean isKnown(
            String what,
            Optional<String> name,
            java.util.Collection<String> known,
            Console console) {
        if (name.isEmpty() || known.contains(name.get())) {
            return true;
        }
        console.unknown(what, name.get(), known);
        return false;
    }
}
