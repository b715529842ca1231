package fr.tabellion.pipeline;

import java.util.Optional;
import java.util.Set;

/**
 * Which papers are asked for; an empty choice means all.
 *
 * @param contract the id of a contract
 * @param commune the id of a commune's body
 * @param session the id of a session
 * @param kind the name of a kind of paper
 * @param formats at least one
 */
public record Selection(
        Optional<String> contract,
        Optional<String> commune,
        Optional<String> session,
        Optional<String> kind,
        Set<Format> formats) {
    public static final Selection ALL =
            new Selection(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(Format.values()));

    public Selection {
        formats = Set.copyOf(formats);
    }
}
