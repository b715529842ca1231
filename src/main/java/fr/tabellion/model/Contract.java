package fr.tabellion.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A contract with all that belongs to it.
 *
 * @param id the folder's name
 * @param title « Engagements Quartiers 2030 »
 * @param instrument what it is: « contrat-cadre », « protocole d’engagements »
 * @param program what it stands under: « politique de la ville »
 * @param object « fixer les grandes orientations … », after « a pour objet de »
 * @param notice a line that every paper bears, such as « Exemple fictif »
 * @param themes in the order of the papers' sections
 * @param prose shared by all papers, by slot
 * @param amendment who has to sign an avenant; absent: all parties
 * @param communes in the order of the territory
 * @param avenants by number
 */
public record Contract(
        String id,
        String title,
        Noun instrument,
        Optional<String> program,
        Optional<String> object,
        Optional<String> notice,
        Period period,
        Territory territory,
        List<Reference> references,
        List<Party> parties,
        List<Theme> themes,
        List<Provision> provisions,
        Map<String, Prose> prose,
        Optional<Conclusion> conclusion,
        List<Annex> annexes,
        List<String> kinds,
        Optional<Amendment> amendment,
        List<Commune> communes,
        List<Avenant> avenants) {
    public Contract {
        references = List.copyOf(references);
        parties = List.copyOf(parties);
        themes = List.copyOf(themes);
        provisions = List.copyOf(provisions);
        annexes = List.copyOf(annexes);
        kinds = List.copyOf(kinds);
        communes = List.copyOf(communes);
        avenants = List.copyOf(avenants);
    }

    /**
     * Where it applies.
     *
     * @param name « quartier des Blagis »
     * @param forms « du quartier des Blagis »
     * @param communes ids of bodies
     */
    public record Territory(String name, Optional<Forms> forms, List<String> communes) {
        public Territory {
            communes = List.copyOf(communes);
        }
    }

    /**
     * A text of law or a decision that papers cite, worded by the author.
     *
     * @param text « la loi n° 2014-173 du 21 février 2014 de programmation pour la ville et la
     *     cohésion urbaine »
     * @param url where it can be read
     */
    public record Reference(String id, String text, Optional<String> url) {}

    /**
     * A party to the contract. Without a person in office the block is drawn with a blank line for
     * the name.
     *
     * @param body whose id it is
     * @param quality in which its signatory signs: « maire »; without it, the body's executive
     * @param person the id of one of the body's people, where the quality does not settle it
     * @param designation « ci-après dénommée « la Ville » »
     * @param authorisation the délibération that authorises it to sign
     */
    public record Party(
            String body,
            Optional<String> quality,
            Optional<String> person,
            Optional<String> designation,
            Optional<Authorisation> authorisation) {}

    /** A délibération, by its number and date. */
    public record Authorisation(Optional<String> number, LocalDate date) {}

    /**
     * @param title « Insertion des jeunes »
     * @param matter after « En matière … »: « d’insertion des jeunes »
     */
    public record Theme(String id, String title, Optional<String> matter) {}

    /**
     * A provision of the contract that no theme holds.
     *
     * @param position before or after the themes' sections
     */
    public record Provision(String id, Position position, Optional<String> title, Prose text) {
        /** Where in the paper. */
        public enum Position {
            PREAMBLE,
            CLOSING
        }
    }

    /**
     * The clause on how the contract is amended.
     *
     * @param parties ids of the bodies whose signatures an avenant takes
     */
    public record Amendment(List<String> parties) {
        public Amendment {
            parties = List.copyOf(parties);
        }
    }

    /**
     * How it is concluded; date and place are left blank where absent.
     *
     * @param copies number of originals
     */
    public record Conclusion(Optional<LocalDate> date, Optional<String> place, int copies) {}
}
