package fr.tabellion.typography;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether « de » becomes « d’ », « le » and « la » become « l’ », « ce » becomes « cet ».
 *
 * <pre>{@code
 * Elision.de("Antony")      d’Antony
 * Elision.de("habitat")     d’habitat
 * Elision.de("hameau")      de hameau
 * Elision.elides("onzième") false
 * }</pre>
 */
public final class Elision {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /**
     * Words in h before which nothing elides; a star takes in all that begins so. Without accents.
     */
    private static final Set<String> ASPIRATED =
            words(
                    """
                    ha hach* haddock hadith hagard* haie haillon* haine
                    haineu* hair haiss* hait halage hale halete* haler hall
                    halle hallebard* hallier halo halte hamac hamburger
                    hameau hammam hampe hamster hanap hanch* hand handball*
                    handicap* hangar hanneton hanov* hans* hant* happ*
                    hara-kiri harang* haras harass* harcel* hard* harem
                    hareng* hargn* haricot* harissa harki* harnach* harnais
                    haro harp* hasard* haschisch hase hat hate hati*
                    hauban* haubert hauss* haut* havane have havrais* havre
                    havresac haye hayon heaume heler henn* heraut here
                    heriss* hernie* heron* heros herse hertz hetr* heurt*
                    hibou* hic hideu* hierarch* highland* hip-hop hip hiss*
                    hit hobby hobereau hoch* hockey* hold holding
                    hollandais* hollande homard* hong* honni* hont* hop
                    hoquet* horde horion hors hot hotte houblon* houe
                    houill* houl* houp* houra* hourd* housp* housse* houx
                    hublot* huche hue huee huer huguenot* huit huitaine
                    huitieme huitante hulott* hululement hululer hun hune
                    hup* hurl* huron* hussard* hutte* hacienda hacker*
                    halal hub huard haguenau hayange hazebrouck halluin
                    haumont hellemmes hem hoenheim hornaing haubourdin
                    """);

    /** Not an h, and still no elision. */
    private static final Set<String> UNELIDED =
            Set.of("onze", "onzieme", "oui", "ouistiti", "uhlan", "ululement");

    /** A y before a vowel forbids elision, except in these. */
    private static final Set<String> ELIDED_IN_Y =
            Set.of("yeux", "yeuse", "yonne", "yerres", "yeu", "yevre", "yevres", "yebles");

    private Elision() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    /** « d’ » or « de » and the words: « d’Antony », « de Sceaux ». */
    public static String de(String words) {
        return elides(words) ? "d’" + words : "de " + words;
    }

    /** « qu’ » or « que » and the words: « qu’Antony », « que Sceaux ». */
    public static String que(String words) {
        return elides(words) ? "qu’" + words : "que " + words;
    }

    /** Whether the first word begins with a vowel that is heard, or with a mute h. */
    public static boolean elides(String words) {
        String first = firstWord(words);
        if (first.isEmpty()) {
            return false;
        }
        return switch (first.charAt(0)) {
            case 'a', 'e', 'i', 'o', 'u' -> !UNELIDED.contains(singular(first));
            case 'y' -> elidesInY(first);
            case 'h' -> !aspirated(first);
            default -> false;
        };
    }

    private static boolean elidesInY(String word) {
        boolean beforeVowel = word.length() > 1 && "aeiou".indexOf(word.charAt(1)) >= 0;
        return !beforeVowel || ELIDED_IN_Y.contains(word);
    }

    private static boolean aspirated(String word) {
        if (ASPIRATED.contains(word) || ASPIRATED.contains(singular(word))) {
            return true;
        }
        for (int end = word.length(); end > 0; end--) {
            if (ASPIRATED.contains(word.substring(0, end) + "*")) {
                return true;
            }
        }
        return false;
    }

    private static String singular(String word) {
        return word.endsWith("s") || word.endsWith("x")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** In lower case, without accents, up to the first sign that is no letter. */
    private static String firstWord(String words) {
        String opened = words.replaceFirst("^[«“\"(\\s\\u00A0\\u202F]+", "");
        int end = 0;
        while (end < opened.length() && Character.isLetter(opened.codePointAt(end))) {
            end++;
        }
        return fold(opened.substring(0, end));
    }

    static String fold(String word) {
        String ligatures = word.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
        return MARKS.matcher(Normalizer.normalize(ligatures, Normalizer.Form.NFD)).replaceAll("");
    }
}
