package fr.tabellion.typography;

import java.util.Locale;
import java.util.Optional;

/**
 * The article that INSEE's code TNCC (type de nom en clair) tells for a name.
 *
 * <p>In the names of communes it is part of the name and keeps its capital unless it melts into «
 * du », « au », « des », « aux »; before départements and régions it is a plain article.
 */
enum Article {
    NONE("", "de ", "à "),
    ELIDED("", "d’", "à "),
    LE("Le ", "du ", "au "),
    LA("La ", "de La ", "à La "),
    LES("Les ", "des ", "aux "),
    L("L’", "de L’", "à L’"),
    AUX("Aux ", "des ", "aux "),
    LAS("Las ", "de Las ", "à Las "),
    LOS("Los ", "de Los ", "à Los ");

    private final String the;
    private final String of;
    private final String to;

    Article(String the, String of, String to) {
        this.the = the;
        this.of = of;
        this.to = to;
    }

    /** The article of that code, 0 to 8. */
    static Article ofTncc(int tncc) {
        if (tncc < 0 || tncc >= values().length) {
            throw new IllegalArgumentException("TNCC is 0 to 8, not " + tncc);
        }
        return values()[tncc];
    }

    /** The article a name without a code seems to carry: « Le Mont-Dore », « l’État ». */
    static Optional<Article> carriedBy(String name) {
        for (Article article : values()) {
            if (!article.the.isEmpty() && startsWith(name, article.the)) {
                return Optional.of(article);
            }
        }
        return Optional.empty();
    }

    /** The name without this article, if it stands there: INSEE's table has it, some data not. */
    String takenOff(String name) {
        return !the.isEmpty() && startsWith(name, the) ? name.substring(the.length()) : name;
    }

    private static boolean startsWith(String name, String article) {
        return name.length() > article.length()
                && name.regionMatches(true, 0, article, 0, article.length());
    }

    /** The forms of a commune: « du Plessis-Robinson », « de La Courneuve ». */
    NameForms capitalised(String bare) {
        return new NameForms(the + bare, the + bare, of + bare, to + bare);
    }

    /** The forms of a territory: « des Hauts-de-Seine », « de l’Ain ». */
    NameForms lowerCase(String bare) {
        Locale french = Locale.FRENCH;
        return new NameForms(
                bare,
                the.toLowerCase(french) + bare,
                of.toLowerCase(french) + bare,
                to.toLowerCase(french) + bare);
    }
}
