package fr.tabellion.compare;

import fr.tabellion.typography.Agreement;
import fr.tabellion.typography.Elision;
import fr.tabellion.typography.Numerals;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a lawyer names places in a text.
 *
 * <pre>
 * au III, engagements de la ville d’Antony, deuxième tiret
 * à la ligne « Jeunes suivis », colonne « Objectif »
 * </pre>
 */
final class French {
    private static final char NO_BREAK = '\u00a0';
    private static final Pattern ENGAGES =
            Pattern.compile("^(.+?)[\\s\\u00a0]s[’']engage(?:nt)?[\\s\\u00a0]à[\\s\\u00a0]*:?$");

    private French() {}

    /** The whole way: « au III, engagements de la ville d’Antony, deuxième tiret ». */
    static String place(Locator locator) {
        List<Step> steps = locator.steps();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            out.append(i == 0 ? at(steps.get(0)) : ", " + bare(steps.get(i)));
        }
        return out.toString();
    }

    /** « au III », « à la partie « Suivi » », « aux engagements de l’État ». */
    static String at(Step step) {
        Noun noun = noun(step);
        return noun.proper()
                ? "au " + noun.text()
                : Agreement.to(noun.text(), noun.feminine(), noun.plural());
    }

    /** « du III », « de la partie « Suivi » ». */
    static String of(Step step) {
        Noun noun = noun(step);
        return noun.proper()
                ? "du " + noun.text()
                : Agreement.of(noun.text(), noun.feminine(), noun.plural());
    }

    /** « le III », « la partie « Suivi » », « le deuxième tiret ». */
    static String the(Step step) {
        Noun noun = noun(step);
        return noun.proper()
                ? "le " + noun.text()
                : Agreement.the(noun.text(), noun.feminine(), noun.plural());
    }

    /** « un III bis », « une partie « Suivi » ». */
    static String a(Step step) {
        Noun noun = noun(step);
        return (noun.feminine() ? "une " : "un ") + noun.text();
    }

    /** « III », « deuxième tiret », as it stands after a comma. */
    static String bare(Step step) {
        return noun(step).text();
    }

    static boolean isFeminine(Step step) {
        return noun(step).feminine();
    }

    static boolean isPlural(Step step) {
        return noun(step).plural();
    }

    /**
     * @param proper a number, before which nothing elides: « au onzième », « au II »
     */
    private record Noun(String text, boolean feminine, boolean plural, boolean proper) {
        static Noun masculine(String text) {
            return new Noun(text, false, false, false);
        }

        static Noun feminine(String text) {
            return new Noun(text, true, false, false);
        }

        static Noun number(String text) {
            return new Noun(text, false, false, true);
        }
    }

    private static Noun noun(Step step) {
        return switch (step) {
            case Step.Numbered(String number) -> Noun.number(number.replace(' ', NO_BREAK));
            case Step.Titled(String title) -> Noun.feminine("partie " + quoted(title));
            case Step.Opening(String words) ->
                    Noun.feminine("partie commençant par les mots : " + quoted(words));
            case Step.Title() -> Noun.masculine("intitulé");
            case Step.Engagements(String introduction) -> engagements(introduction);
            case Step.Introduction() -> Noun.feminine("phrase introductive");
            case Step.Listing(int ordinal) ->
                    ordinal == 0
                            ? Noun.feminine("liste")
                            : Noun.feminine(ordinal(ordinal, true) + " liste");
            case Step.Tiret(int ordinal, int depth) -> tiret(ordinal, depth);
            case Step.Point(String mark) -> Noun.number(mark);
            case Step.Alinea(int ordinal) -> Noun.masculine(ordinal(ordinal, false) + " alinéa");
            case Step.Tabled(String caption) ->
                    Noun.masculine(caption.isEmpty() ? "tableau" : "tableau " + quoted(caption));
            case Step.Line(String label) ->
                    Noun.feminine(label.isEmpty() ? "ligne" : "ligne " + quoted(label));
            case Step.Column(String label) -> Noun.feminine("colonne " + quoted(label));
            case Step.Parties() -> Noun.feminine("clause désignant les parties");
            case Step.Period() -> Noun.feminine("mention de la période");
        };
    }

    private static Noun tiret(int ordinal, int depth) {
        String kind = depth == 0 ? "tiret" : "sous-tiret";
        return Noun.masculine(ordinal == 0 ? kind : ordinal(ordinal, false) + " " + kind);
    }

    /** « La ville d’Antony s’engage à : » gives « engagements de la ville d’Antony ». */
    private static Noun engagements(String introduction) {
        Matcher engages = ENGAGES.matcher(introduction);
        if (engages.matches()) {
            return new Noun("engagements " + complement(engages.group(1)), false, true, false);
        }
        String words = introduction.replaceFirst("[\\s\\u00a0]*:$", "");
        return Noun.feminine("liste introduite par les mots : " + quoted(words));
    }

    /**
     * « La ville d’Antony » gives « de la ville d’Antony », « Le département » « du département ».
     */
    static String complement(String party) {
        if (party.startsWith("Le ")) {
            return "du " + party.substring(3);
        }
        if (party.startsWith("Les ")) {
            return "des " + party.substring(4);
        }
        if (party.startsWith("La ") || party.startsWith("L’")) {
            return "de " + party.substring(0, 1).toLowerCase(Locale.FRENCH) + party.substring(1);
        }
        return Elision.de(party);
    }

    static String quoted(String words) {
        return "«" + NO_BREAK + words + NO_BREAK + "»";
    }

    /** « deux », « une ». */
    static String cardinal(int number, boolean feminine) {
        return Numerals.inLetters(number, feminine, Numerals.Hyphens.CLASSIC);
    }

    static String ordinal(int number, boolean feminine) {
        return Numerals.ordinalInLetters(number, feminine, Numerals.Hyphens.CLASSIC);
    }
}
