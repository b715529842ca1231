package fr.tabellion.cli;

import fr.tabellion.pipeline.Format;
import fr.tabellion.pipeline.Selection;

import picocli.CommandLine.Option;

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

    Selection selection() {
        Set<Format> wanted =
                formats.isEmpty() ? EnumSet.allOf(Format.class) : EnumSet.copyOf(formats);
        return new Selection(contract, commune, session, kind, wanted);
    }
}
