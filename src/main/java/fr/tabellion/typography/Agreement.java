package fr.tabellion.typography;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Articles, adjectives, verbs and lists that agree.
 *
 * <pre>{@code
 * Agreement.demonstrative("avenant", false, false)  cet avenant
 * Agreement.of("État", false, false)                de l’État
 * Agreement.agreed("signé", true, true)             signées
 * Agreement.possessive("adjointe", true, false)     son adjointe
 * Agreement.list(List.of("a", "b", "c"))            a, b et c
 * }</pre>
 */
public final class Agreement {
    private static final Set<String> PLURAL_IN_ALS =
            Set.of(
                    "bal",
                    "carnaval",
                    "chacal",
                    "festival",
                    "récital",
                    "régal",
                    "aval",
                    "banal",
                    "fatal",
                    "final",
                    "natal",
                    "naval",
                    "bancal");
    private static final Set<String> PLURAL_IN_AUX =
            Set.of("bail", "corail", "émail", "travail", "vitrail");
    private static final Set<String> PLURAL_IN_OUX =
            Set.of("bijou", "caillou", "chou", "genou", "hibou", "joujou", "pou");

    private Agreement() {}

    /** « le protocole », « la convention », « l’avenant », « les bailleurs ». */
    public static String the(String noun, boolean feminine, boolean plural) {
        if (plural) {
            return "les " + noun;
        }
        return Elision.elides(noun) ? "l’" + noun : (feminine ? "la " : "le ") + noun;
    }

    /** « un protocole », « une convention », « des bailleurs ». */
    public static String a(String noun, boolean feminine, boolean plural) {
        return (plural ? "des " : feminine ? "une " : "un ") + noun;
    }

    /** « du protocole », « de la convention », « de l’avenant », « des bailleurs ». */
    public static String of(String noun, boolean feminine, boolean plural) {
        if (plural) {
            return "des " + noun;
        }
        return feminine || Elision.elides(noun) ? "de " + the(noun, feminine, false) : "du " + noun;
    }

    /** « au protocole », « à la convention », « à l’avenant », « aux bailleurs ». */
    public static String to(String noun, boolean feminine, boolean plural) {
        if (plural) {
            return "aux " + noun;
        }
        return feminine || Elision.elides(noun) ? "à " + the(noun, feminine, false) : "au " + noun;
    }

    /** « ce protocole », « cet avenant », « cette convention », « ces bailleurs ». */
    public static String demonstrative(String noun, boolean feminine, boolean plural) {
        if (plural) {
            return "ces " + noun;
        }
        return (feminine ? "cette " : Elision.elides(noun) ? "cet " : "ce ") + noun;
    }

    /** « son maire », « sa présidente », « son adjointe », « ses représentants ». */
    public static String possessive(String noun, boolean feminine, boolean plural) {
        if (plural) {
            return "ses " + noun;
        }
        return (feminine && !Elision.elides(noun) ? "sa " : "son ") + noun;
    }

    /** « représentée par son maire », « représentés par sa présidente ». */
    public static String representedBy(
            boolean feminine, boolean plural, String quality, boolean feminineQuality) {
        return agreed("représenté", feminine, plural)
                + " par "
                + (plural ? "leur " + quality : possessive(quality, feminineQuality, false));
    }

    /** « ci-après dénommée », « ci-après dénommés ». */
    public static String hereinafter(boolean feminine, boolean plural) {
        return "ci-après " + agreed("dénommé", feminine, plural);
    }

    /** « s’engage », « s’engagent ». */
    public static String commits(boolean plural) {
        return plural ? "s’engagent" : "s’engage";
    }

    /**
     * « Madame la Maire », « Madame le Maire » as the person wishes, « Monsieur l’Adjoint ».
     *
     * @param civility « Madame », « Monsieur »
     * @param feminineQuality the article's gender, which need not be the person's
     */
    public static String addressed(String civility, String quality, boolean feminineQuality) {
        return civility + " " + the(capitalised(quality), feminineQuality, false);
    }

    /** A regular adjective or participle, given in the masculine singular: « signées ». */
    public static String agreed(String masculine, boolean feminine, boolean plural) {
        String gendered = feminine ? feminine(masculine) : masculine;
        return plural ? plural(gendered) : gendered;
    }

    /** « social » → « sociale », « actif » → « active », « culturel » → « culturelle ». */
    private static String feminine(String masculine) {
        if (masculine.endsWith("e")) {
            return masculine;
        }
        if (masculine.endsWith("el") || masculine.endsWith("en") || masculine.endsWith("on")) {
            return masculine + masculine.charAt(masculine.length() - 1) + "e";
        }
        if (masculine.endsWith("er")) {
            return masculine.substring(0, masculine.length() - 2) + "ère";
        }
        if (masculine.endsWith("eux")) {
            return masculine.substring(0, masculine.length() - 1) + "se";
        }
        if (masculine.endsWith("ic")) {
            return masculine.substring(0, masculine.length() - 1) + "que";
        }
        return masculine.endsWith("f")
                ? masculine.substring(0, masculine.length() - 1) + "ve"
                : masculine + "e";
    }

    /** The plural of one word by the rules of school: « communes », « locaux », « travaux ». */
    public static String plural(String word) {
        String lower = word.toLowerCase(Locale.FRENCH);
        if (lower.matches(".*[sxz]")) {
            return word;
        }
        if (lower.endsWith("al") && !PLURAL_IN_ALS.contains(lower)) {
            return word.substring(0, word.length() - 1) + "ux";
        }
        if (PLURAL_IN_AUX.contains(lower)) {
            return word.substring(0, word.length() - 2) + "ux";
        }
        boolean inX = lower.matches(".*(au|(?<!bl)eu)");
        return word + (inX || PLURAL_IN_OUX.contains(lower) ? "x" : "s");
    }

    /** « 0 commune », « 1 commune », « 2 communes »: French counts a plural from two. */
    public static String count(long number, String singular, String plural) {
        String figures = Amounts.number(BigDecimal.valueOf(number));
        return figures + Spaces.NO_BREAK + (Math.abs(number) < 2 ? singular : plural);
    }

    /** The same, the plural made by {@link #plural}. */
    public static String count(long number, String singular) {
        return count(number, singular, plural(singular));
    }

    /** « Bagneux, Bourg-la-Reine et Sceaux ». */
    public static String list(List<String> items) {
        return list(items, "et");
    }

    /** The same with another last word: « ou », « ainsi que ». */
    public static String list(List<String> items, String last) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        int end = items.size() - 1;
        return String.join(", ", items.subList(0, end)) + " " + last + " " + items.get(end);
    }

    /**
     * An item of a list with « ; » after it, « . » after the last one; as it is if a sign stands
     * there already.
     */
    public static String closed(String item, boolean last) {
        String stripped = item.stripTrailing();
        if (stripped.isEmpty() || ".;:!?…,".indexOf(stripped.charAt(stripped.length() - 1)) >= 0) {
            return item;
        }
        return stripped + (last ? "." : Spaces.NARROW + ";");
    }

    /** « D’Antony », « Être », « Les villes »: the first letter alone. */
    public static String capitalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.FRENCH) + text.substring(end);
    }
}
