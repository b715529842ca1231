package fr.tabellion.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What about an avenant cannot be computed.
 *
 * @param number from 1, per contract; the file's name
 * @param object « ajouter au contrat la déclinaison communale de Sceaux », after « a pour objet de
 *     »
 * @param communes the scope: ids of communes
 * @param provisions the scope: ids of provisions
 * @param visas as they are to be printed, without « Vu »
 * @param authorisations the délibérations that authorise its signature; those of the contract do
 *     not carry over
 * @param changes what a person says of single changes, where all of them are not to be taken as
 *     they are
 * @param effect first day; absent: the last signature
 */
public record Avenant(
        int number,
        Optional<String> object,
        List<String> communes,
        List<String> provisions,
        List<String> visas,
        List<Authorisation> authorisations,
        List<Treatment> changes,
        Optional<LocalDate> effect,
        Optional<Contract.Conclusion> conclusion,
        Map<String, Prose> prose) {
    public Avenant {
        communes = List.copyOf(communes);
        provisions = List.copyOf(provisions);
        visas = List.copyOf(visas);
        authorisations = List.copyOf(authorisations);
        changes = List.copyOf(changes);
    }

    /** What an avenant is before anybody says anything of it: all that changed. */
    public static Avenant computed(int number) {
        return new Avenant(
                number,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /**
     * What becomes of one change.
     *
     * @param ref of what changed, as {@code diff} shows it: {@code antony/commitment-3}
     */
    public record Treatment(String ref, Kind kind, Optional<String> why) {
        /** How a change is taken. */
        public enum Kind {
            /** A slip of the pen put right: an article that says so. */
            RECTIFY,
            /** Not part of any avenant. */
            OMIT,
            /** Left to the next avenant. */
            DEFER
        }
    }

    /**
     * The délibération that authorises a party to sign this avenant.
     *
     * @param party the id of a party's body
     */
    public record Authorisation(String party, Optional<String> number, LocalDate date) {}
}
