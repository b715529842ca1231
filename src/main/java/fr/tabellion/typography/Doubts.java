package fr.tabellion.typography;

import fr.tabellion.typography.Finding.Kind;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The rules that look at words. Each would rather miss a fault than cry wolf: a reader who meets
 * five false alarms reads the sixth no more.
 */
final class Doubts {
    private static final String SPACE = "[ \\u00A0\\u202F]";
    private static final String APOSTROPHE = "['’]";

    /** Fixed expressions that lost a word, and what they are. */
    private static final Map<Pattern, String> EXPRESSIONS =
            Map.of(
                    words("(politiques?) (la ville)"), "$1 de $2",
                    words("(contrats?|politiques?) (ville)"), "$1 de $2",
                    words("(mises?) (œuvre|place)"), "$1 en $2",
                    words("(cadre) (vie)"), "$1 de $2",
                    words("(chargée?s?) (mission)"), "$1 de $2",
                    words("(prises?) (charge|compte)"), "$1 en $2",
                    words("(quartiers prioritaires|conseil) (la politique)"), "$1 de $2",
                    words("(délibération) (conseil)"), "$1 du $2",
                    words("(en matière) (l" + APOSTROPHE + "\\p{L}+|la \\p{L}+)"), "$1 de $2");

    /** A number against a word; ordinals and units are written so. */
    private static final Pattern NUMBER_ON_WORD =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(\\d+)(?!(?:ème|ère|ier|ième|eme|ers|res|nde|nds|kWh|MWh)s?\\b)"
                        + "(\\p{Ll}{3,})(?![\\p{L}\\d])",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SIGN_ON_WORD =
            Pattern.compile("(\\p{Ll}{2,}[,;!?])(\\p{L}{2,})|(\\p{Ll}{3,}\\.)(\\p{Lu}\\p{Ll}+)");

    /** « collectiveOrganiser »; « PaQte » and « iPhone » are names. */
    private static final Pattern CAPITAL_IN_WORD =
            Pattern.compile("(?<!\\p{L})(\\p{L}?\\p{Ll}{4,})(\\p{Lu}\\p{Ll}{3,})");

    private static final Pattern DOUBLED =
            Pattern.compile("(?iu)(?<![\\p{L}\\d’'-])(\\p{L}+)" + SPACE + "+\\1(?![\\p{L}\\d’'-])");

    /** French says these twice. */
    private static final Set<String> TWICE = Set.of("nous", "vous", "si", "très", "ha", "bla");

    /** Verbs that open the items of such papers. */
    private static final String INFINITIVES =
            "accompagner|accroître|accueillir|agir|aider|améliorer|animer|approuver|assurer"
                    + "|associer|autoriser|consolider|construire|contribuer|créer|définir"
                    + "|déployer|développer|diversifier|donner|élaborer|encourager|engager"
                    + "|étendre|étudier|expérimenter|faciliter|favoriser|finaliser|financer|fixer"
                    + "|garantir|impulser|informer|inscrire|installer|intégrer|lutter|maintenir"
                    + "|mener|mettre|mobiliser|moderniser|offrir|organiser|orienter|ouvrir"
                    + "|participer|permettre|pérenniser|porter|poursuivre|prévenir|promouvoir"
                    + "|proposer|réaliser|recentrer|réduire|réhabiliter|renforcer|rénover"
                    + "|répondre|saisir|sécuriser|sensibiliser|soutenir|structurer|traiter"
                    + "|valoriser|veiller|végétaliser";

    private static final Pattern INFINITIVE_AFTER_WORD =
            Pattern.compile(
                    "(?u)(?<![\\p{L}’'])(\\p{L}{2,})" + SPACE + "(" + INFINITIVES + ")(?!\\p{L})");
    private static final Pattern INFINITIVE_AFTER_DASH =
            Pattern.compile(
                    "(?u)(?<=[\\p{L})»])"
                            + SPACE
                            + "+-"
                            + SPACE
                            + "+("
                            + INFINITIVES
                            + ")(?!\\p{L})");

    /** After these an infinitive is at home. */
    private static final Set<String> BEFORE_INFINITIVE =
            Set.of(
                    """
                    à de pour sans par et ou ni puis mais que où quoi comment
                    le la les leur lui y en se me te nous vous ne pas plus mieux bien tout
                    peut peuvent pourra pourront pourrait pourraient pouvoir pouvant puisse puissent
                    doit doivent devra devront devrait devraient devoir devant faut faudra
                    veut veulent va vont ira aller allant vient viennent venir fait font faire faisant
                    fera feront laisse laisser souhaite souhaitent entend entendent permet
                    compte comptent espère semble semblent sait savoir ose vise visent
                    également aussi ainsi notamment encore toujours ensuite enfin donc
                    surtout activement durablement davantage mutuellement ensemble désormais
                    """
                            .strip()
                            .split("\\s+"));

    /** A part of the territory, named by an adjective. */
    private static final Pattern PART =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:partie|portion)"
                            + SPACE
                            + "(\\p{L}+)"
                            + SPACE
                            + "(?=(?:du|de la|de l['’])"
                            + SPACE
                            + "?(?:quartier|territoire|commune|ville|secteur|agglomération))");

    /** How adjectives made of place names end, and the common ones of places. */
    private static final Pattern KNOWN_ADJECTIVE =
            Pattern.compile(
                    "(?iu).*(?:[aoi]ise|[aéi]?enne|onne|[aie]ine|[io]te|ande|arde|[ao]le|ique|ane|asse"
                        + "|ière|aque|iste|aire|ive|able|ible|euse|ante|ente|ue"
                        + "|nord|sud|est|ouest|basse|haute|centre|grande|petite|moderne)"
                        + "|concernée|située|habitée|rénovée|urbanisée|boisée|privée|élevée"
                        + "|aménagée|construite|classée|prioritaire");

    private static final Pattern ELISION =
            Pattern.compile(
                    "(?u)(?<![\\p{L}’'-])([DdLl]e|[Ll]a|[NnSs]e|[Qq]ue|[Jj]usque)"
                            + SPACE
                            + "(\\p{L}{2,})");

    /** What stands unelided after « de » and « que », being cited or a pair with « et ». */
    private static final Set<String> UNELIDED = Set.of("et", "ou", "où", "à", "au", "aux");

    private static final Pattern CONTRACTION =
            Pattern.compile(
                    "(?u)(?<!\\p{L})([Dd]e|[Àà])" + SPACE + "(Les?)" + SPACE + "(?=\\p{Lu})");

    private static final Pattern CAPITALISED = Pattern.compile("(?<!\\p{L})(?:\\p{Lu}[\\p{L}]+)");

    private static final Pattern INITIAL_A =
            Pattern.compile(
                    "(?:^|(?<=[.!?…\\n:«]"
                            + SPACE
                            + "{0,2}))A(?="
                            + SPACE
                            + "(?:l['’]|la |le |ce |cet|son |sa"
                            + " |partir|compter|défaut|noter|titre|travers|cette|ces|[^\\p{L}]))");

    private static final Pattern IDLE_ELLIPSIS =
            Pattern.compile("(," + SPACE + "?)(?:\\.{3}(?!\\.)|…)|(\\betc)\\.?(?:\\.{3}(?!\\.)|…)");

    private Doubts() {}

    private static Pattern words(String expression) {
        return Pattern.compile("(?iu)(?<!\\p{L})" + expression.replace(" ", SPACE) + "(?!\\p{L})");
    }

    static List<Finding> in(String text) {
        var findings = new ArrayList<Finding>();
        EXPRESSIONS.forEach(
                (pattern, whole) ->
                        find(
                                pattern,
                                text,
                                findings,
                                m ->
                                        finding(
                                                Kind.MISSING_WORD,
                                                m,
                                                pattern.matcher(m.group()).replaceAll(whole))));
        find(NUMBER_ON_WORD, text, findings, m -> parted(m, 1));
        find(SIGN_ON_WORD, text, findings, m -> parted(m, m.group(1) != null ? 1 : 3));
        find(
                CAPITAL_IN_WORD,
                text,
                findings,
                m -> finding(Kind.ITEMS_RUN_TOGETHER, m, m.group(1) + " " + m.group(2)));
        find(DOUBLED, text, findings, Doubts::doubled);
        find(INFINITIVE_AFTER_WORD, text, findings, Doubts::runTogether);
        find(INFINITIVE_AFTER_DASH, text, findings, m -> finding(Kind.ITEMS_RUN_TOGETHER, m, ""));
        find(PART, text, findings, Doubts::adjective);
        find(ELISION, text, findings, Doubts::elision);
        find(CONTRACTION, text, findings, Doubts::contraction);
        find(CAPITALISED, text, findings, Doubts::accent);
        find(INITIAL_A, text, findings, m -> finding(Kind.MISSING_ACCENT, m, "À"));
        find(IDLE_ELLIPSIS, text, findings, Doubts::ellipsis);
        unpaired(text, findings);
        return findings;
    }

    private static void find(
            Pattern pattern,
            String text,
            List<Finding> findings,
            Function<MatchResult, List<Finding>> doubt) {
        pattern.matcher(text).results().map(doubt).forEach(findings::addAll);
    }

    private static List<Finding> finding(Kind kind, MatchResult match, String instead) {
        return List.of(new Finding(kind, match.start(), match.group(), instead));
    }

    private static List<Finding> parted(MatchResult m, int group) {
        return finding(Kind.MISSING_SPACE, m, m.group(group) + " " + m.group(group + 1));
    }

    private static List<Finding> doubled(MatchResult m) {
        return TWICE.contains(m.group(1).toLowerCase(Locale.FRENCH))
                ? List.of()
                : finding(Kind.DOUBLED_WORD, m, m.group(1));
    }

    private static List<Finding> runTogether(MatchResult m) {
        return BEFORE_INFINITIVE.contains(m.group(1).toLowerCase(Locale.FRENCH))
                ? List.of()
                : finding(Kind.ITEMS_RUN_TOGETHER, m, "");
    }

    private static List<Finding> adjective(MatchResult m) {
        return KNOWN_ADJECTIVE.matcher(m.group(1)).matches()
                ? List.of()
                : List.of(new Finding(Kind.UNKNOWN_ADJECTIVE, m.start(1), m.group(1), ""));
    }

    /** « de Haguenau »: of a name in h only its code tells. */
    private static List<Finding> elision(MatchResult m) {
        String small = m.group(1);
        String word = m.group(2);
        if (!Elision.elides(word) || word.startsWith("H") || UNELIDED.contains(word)) {
            return List.of();
        }
        String elided = small.substring(0, small.length() - 1) + "’" + word;
        return finding(Kind.MISSING_ELISION, m, elided);
    }

    private static List<Finding> contraction(MatchResult m) {
        boolean de = m.group(1).equalsIgnoreCase("de");
        boolean plural = m.group(2).equals("Les");
        String melted = de ? (plural ? "des " : "du ") : (plural ? "aux " : "au ");
        return finding(Kind.MISSING_CONTRACTION, m, melted);
    }

    private static List<Finding> accent(MatchResult m) {
        String accented = Capitals.accented(m.group());
        return accented.equals(m.group()) ? List.of() : finding(Kind.MISSING_ACCENT, m, accented);
    }

    private static List<Finding> ellipsis(MatchResult m) {
        return finding(Kind.IDLE_ELLIPSIS, m, m.group(1) != null ? "…" : "etc.");
    }

    /** Marks of quotation and brackets, each with its partner. */
    private static void unpaired(String text, List<Finding> findings) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("«“([".indexOf(c) >= 0) {
                open.push(i);
            } else if ("»”)]".indexOf(c) >= 0) {
                if (!open.isEmpty() && pair(text.charAt(open.peek()), c)) {
                    open.pop();
                } else if (!isLabel(text, i)) {
                    findings.add(alone(text, i));
                }
            }
        }
        open.forEach(i -> findings.add(alone(text, i)));
        straight(text, findings);
    }

    private static boolean pair(char open, char close) {
        return "«“([".indexOf(open) == "»”)]".indexOf(close);
    }

    /** « a) », « 1) ». */
    private static boolean isLabel(String text, int i) {
        return text.charAt(i) == ')'
                && text.substring(Math.max(0, i - 4), i).matches("(?s)(.*\\s)?\\w{1,3}");
    }

    private static void straight(String text, List<Finding> findings) {
        long count = text.chars().filter(c -> c == '"').count();
        int last = text.lastIndexOf('"');
        boolean inches = last > 0 && Character.isDigit(text.charAt(last - 1));
        if (count % 2 == 1 && !inches) {
            findings.add(alone(text, last));
        }
    }

    private static Finding alone(String text, int i) {
        Kind kind =
                "([)]".indexOf(text.charAt(i)) >= 0 ? Kind.UNPAIRED_BRACKET : Kind.UNPAIRED_QUOTE;
        return new Finding(kind, i, text.substring(i, i + 1), "");
    }
}
