package fr.tabellion.template;

import fr.tabellion.model.Gender;
import fr.tabellion.model.Noun;
import fr.tabellion.typography.Agreement;

/**
 * A noun with all it needs in a sentence; printed with its article.
 *
 * <pre>
 * ${body.label}            la ville d’Antony
 * ${body.label.of}         de la ville d’Antony
 * ${session.council.to}    au conseil municipal
 * ${contract.instrument.this}  ce protocole
 * </pre>
 *
 * @param name without an article
 */
record Phrase(String name, boolean feminine, boolean plural, String the, String of, String to)
        implements View.Printed {
    static Phrase of(Noun noun) {
        return of(noun.text(), noun.gender() == Gender.FEMININE, noun.plural());
    }

    static Phrase of(String name, boolean feminine, boolean plural) {
        return new Phrase(
                name,
                feminine,
                plural,
                Agreement.the(name, feminine, plural),
                Agreement.of(name, feminine, plural),
                Agreement.to(name, feminine, plural));
    }

    /** « ville », « d’Antony » gives « la ville d’Antony ». */
    static Phrase of(Noun noun, String complement) {
        Phrase head = of(noun);
        return new Phrase(
                head.name + " " + complement,
                head.feminine,
                head.plural,
                head.the + " " + complement,
                head.of + " " + complement,
                head.to + " " + complement);
    }

    @Override
    public String printed() {
        return the;
    }

    /** « La ville d’Antony », at the start of a sentence. */
    @Shown("The")
    String theCapitalised() {
        return Agreement.capitalised(the);
    }

    @Shown("Name")
    String nameCapitalised() {
        return Agreement.capitalised(name);
    }

    /** « ce protocole », « cette convention ». */
    @Shown("this")
    String demonstrative() {
        return Agreement.demonstrative(name, feminine, plural);
    }

    @Shown("This")
    String demonstrativeCapitalised() {
        return Agreement.capitalised(demonstrative());
    }

    /** « un protocole ». */
    @Shown
    String a() {
        return Agreement.a(name, feminine, plural);
    }
}
