package fr.tabellion.model;

import java.util.List;
import java.util.Optional;

/**
 * A body that governs, finances or signs: a commune, an établissement public, a State service, a
 * landlord.
 *
 * @param id the file's name
 * @param name as it stands alone: « Antony », « Vallée Sud – Grand Paris », « État »
 * @param insee for a commune, its INSEE code (COG); département or région codes for those
 * @param siren nine digits
 * @param siret fourteen, of the establishment that deliberates
 * @param noun what it calls itself: « ville », « établissement public territorial »
 * @param forms as typed in the data, else computed from INSEE’s table when it was loaded: always
 *     there
 * @param plural « L’État et ses services s’engagent »
 * @param council its deliberating assembly, where it has one: « conseil municipal »
 * @param executive who signs for it: « maire », « président »
 */
public record Body(
        String id,
        Type type,
        String name,
        Optional<String> insee,
        Optional<String> siren,
        Optional<String> siret,
        Optional<Noun> noun,
        Forms forms,
        boolean plural,
        Optional<Noun> council,
        Optional<Noun> executive,
        Optional<Logo> logo,
        List<Person> people) {
    public Body {
        people = List.copyOf(people);
    }

    /** What sort of body. */
    public enum Type {
        COMMUNE,
        EPT,
        EPCI,
        DEPARTEMENT,
        REGION,
        STATE,
        AGENCY,
        LANDLORD,
        ASSOCIATION,
        OTHER
    }

    /**
     * @param file a PNG or JPEG, beside the body's own file
     * @param alternative what is read aloud instead
     */
    public record Logo(String file, String alternative) {}
}
