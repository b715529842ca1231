package fr.tabellion.compare;

import fr.tabellion.typography.Agreement;

/**
 * How articles call a text: « l’annexe d’Antony », « le contrat-cadre ».
 *
 * @param noun « annexe »
 * @param complement « d’Antony »; empty for none
 */
public record TextName(String noun, boolean feminine, String complement) {
    /** Words of the data come with the apostrophes that somebody typed. */
    public TextName {
        noun = noun.replace('\'', '’');
        complement = complement.replace('\'', '’');
    }

    String the() {
        return with(Agreement.the(noun, feminine, false));
    }

    String of() {
        return with(Agreement.of(noun, feminine, false));
    }

    String to() {
        return with(Agreement.to(noun, feminine, false));
    }

    private String with(String head) {
        return complement.isEmpty() ? head : head + " " + complement;
    }
}
