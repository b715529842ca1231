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
 * @param effect first day; absent: the last signature
 */
public record Avenant(
        int number,
        Optional<String> object,
        List<String> communes,
        List<String> provisions,
        List<String> visas,
        List<Authorisation> authorisations,
        Optional<LocalDate> effect,
        Optional<Contract.Conclusion> conclusion,
        Map<String, Prose> prose) {
    public Avenant {
        communes = List.copyOf(communes);
        provisions = List.copyOf(provisions);
        visas = List.copyOf(visas);
        authorisations = List.copyOf(authorisations);
    }

    /**
     * The délibération that authorises a party to sign this avenant.
     *
     * @param party the id of a party's body
     */
    public record Authorisation(String party, Optional<String> number, LocalDate date) {}
}
