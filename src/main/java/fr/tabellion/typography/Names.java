package fr.tabellion.typography;

import java.util.Map;

/**
 * Proper names after « de » and « à », by INSEE's code TNCC where there is one.
 *
 * <pre>{@code
 * Names.commune("Le Plessis-Robinson", 2).of()   du Plessis-Robinson
 * Names.commune("Antony", 1).of()                d’Antony
 * Names.territory("Hauts-de-Seine", 4).of()      des Hauts-de-Seine
 * Names.of("le Pays d'Aix").of()                 du Pays d’Aix
 * }</pre>
 *
 * <p>Both apostrophes are read, ’ is written.
 */
public final class Names {
    /** Overseas, the table has 0 for « no code »: their article is usage. */
    private static final Map<String, Article> USAGE =
            Map.of(
                    "Polynésie française", Article.LA,
                    "Nouvelle-Calédonie", Article.LA,
                    "Terres australes et antarctiques françaises", Article.LES,
                    "Île de Clipperton", Article.L);

    /** Coded as standing without an article after « de », yet they have one as subjects. */
    private static final Map<String, String> SUBJECTS =
            Map.ofEntries(
                    Map.entry("Maine-et-Loire", "le Maine-et-Loire"),
                    Map.entry("Meurthe-et-Moselle", "la Meurthe-et-Moselle"),
                    Map.entry("Saône-et-Loire", "la Saône-et-Loire"),
                    Map.entry("Seine-et-Marne", "la Seine-et-Marne"),
                    Map.entry("Bourgogne-Franche-Comté", "la Bourgogne-Franche-Comté"),
                    Map.entry("Normandie", "la Normandie"),
                    Map.entry("Bretagne", "la Bretagne"),
                    Map.entry("Corse", "la Corse"));

    private Names() {}

    /**
     * The forms of a commune, its article in its name or not: « de L’Haÿ-les-Roses ».
     *
     * @param tncc 0 to 8
     */
    public static NameForms commune(String name, int tncc) {
        Article article = Article.ofTncc(tncc);
        return article.capitalised(article.takenOff(curly(name)));
    }

    /**
     * The forms of a département or a région, with a plain article: « de l’Ain », « des
     * Hauts-de-Seine », « de La Réunion ».
     *
     * @param tncc 0 to 8
     */
    public static NameForms territory(String name, int tncc) {
        String curly = curly(name);
        Article article = USAGE.getOrDefault(curly, Article.ofTncc(tncc));
        NameForms forms = article.lowerCase(article.takenOff(curly));
        return new NameForms(forms.name(), subject(article, forms), forms.of(), forms.to());
    }

    private static String subject(Article article, NameForms forms) {
        return article == Article.ELIDED
                ? "l’" + forms.name()
                : SUBJECTS.getOrDefault(forms.name(), forms.the());
    }

    /**
     * The forms of a name without a code. An article it begins with melts as it must, in the case
     * it is written in: « le quartier des Blagis » gives « du quartier des Blagis », « Le Mont-Dore
     * » gives « du Mont-Dore »; otherwise « de » and « d’ » go by its first sound.
     */
    public static NameForms of(String name) {
        String curly = curly(name);
        Article article = Article.carriedBy(curly).orElse(Article.NONE);
        return switch (article) {
            case NONE, ELIDED -> new NameForms(curly, curly, Elision.de(curly), "à " + curly);
            case LE, LA, LES, L, AUX, LAS, LOS -> melted(article, curly);
        };
    }

    private static NameForms melted(Article article, String name) {
        String bare = article.takenOff(name);
        return Character.isUpperCase(name.charAt(0))
                ? article.capitalised(bare)
                : article.lowerCase(bare);
    }

    static String curly(String name) {
        return name.strip().replace('\'', '’');
    }
}
