package fr.tabellion.cli;

import fr.tabellion.pipeline.Format;
import fr.tabellion.pipeline.Names;
import fr.tabellion.pipeline.Selection;

import picocli.CommandLine.Option;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which papers; the same options in every command that deals with papers. */
final class Choice {
    @Option(names = "--contract", paramLabel = "ID", descriptionKey = "option.contract")
    Optional<String> contract = Optional.empty();

    @Option(names = "--commune", paramLabel = "ID", descriptionKey = "option.commune")
    Optional<String> commune = Optional.empty();

    @Option(names = "--session", paramLabel = "ID", descriptionKey = "option.session")
    Optional<String> session = Optional.empty();

    @Option(names = "--kind", paramLabel = "NAME", descriptionKey = "option.kind")
    Optional<String> kind = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "docx|pdf",
            split = ",",
            descriptionKey = "option.format")
    List<Format> formats = List.of();

    /** Whether every name exists; says which does not, and the nearest that does. */
    boolean isKnown(Names names, Console console) {
        boolean contracts = isKnown("contract", contract, names.contracts(), console);
        boolean communes = isKnown("commune", commune, names.communes(), console);
        boolean sessions = isKnown("session", session, names.sessions(), console);
        boolean kinds = isKnown("kind", kind, names.kinds(), console);
        return contracts && communes && sessions && kinds;
    }

    private static boolean isKnown(
            String what, Optional<String> name, Collection<String> known, Console console) {
        if (name.isEmpty() || known.contains(name.get())) {
            return true;
        }
        console.unknown(what, name.get(), known);
        return false;
    }

    Selection selection() {
        Set<Format> wanted =
                formats.isEmpty() ? EnumSet.allOf(Format.class) : EnumSet.copyOf(formats);
        return new Selection(contract, commune, session, kind, wanted, false);
    }
}
