package fr.tabellion.typography;

import java.util.ArrayList;
import java.util.List;

/**
 * Whole numbers as numerals and words.
 *
 * <pre>{@code
 * Numerals.roman(4)                               IV
 * Numerals.ordinal(1, true)                       1re   (the letters are raised by Typography)
 * Numerals.article("1")                           1er
 * Numerals.inLetters(281, false, Hyphens.CLASSIC) deux cent quatre-vingt-un
 * }</pre>
 */
public final class Numerals {
    /** What {@link #inLetters} reaches: short of 10 to the 15th. */
    public static final long LIMIT = 1_000_000_000_000_000L;

    private static final int[] ROMAN_VALUES = {
        1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1
    };
    private static final List<String> ROMAN_SIGNS =
            List.of("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I");

    private static final List<String> TO_NINETEEN =
            List.of(
                    "zéro",
                    "un",
                    "deux",
                    "trois",
                    "quatre",
                    "cinq",
                    "six",
                    "sept",
                    "huit",
                    "neuf",
                    "dix",
                    "onze",
                    "douze",
                    "treize",
                    "quatorze",
                    "quinze",
                    "seize",
                    "dix-sept",
                    "dix-huit",
                    "dix-neuf");
    private static final List<String> TENS =
            List.of("", "", "vingt", "trente", "quarante", "cinquante", "soixante");

    /** Where hyphens stand between the words of a number. */
    public enum Hyphens {
        /** « vingt et un », « deux cent trente-quatre »: below a hundred, not around « et ». */
        CLASSIC,
        /** « vingt-et-un », « deux-cent-trente-quatre »: everywhere, the rectification of 1990. */
        EVERYWHERE
    }

    private Numerals() {}

    /** From I to MMMCMXCIX. */
    public static String roman(int number) {
        if (number < 1 || number > 3999) {
            throw new IllegalArgumentException("no roman numeral for " + number);
        }
        var roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                roman.append(ROMAN_SIGNS.get(i));
                rest -= ROMAN_VALUES[i];
            }
        }
        return roman.toString();
    }

    /** « 1er », « 1re », « 2e », plain: {@link Typography#set} raises the letters. */
    public static String ordinal(int number, boolean feminine) {
        if (number == 1) {
            return feminine ? "1re" : "1er";
        }
        return number + "e";
    }

    /** The number of an article: « 1er » for the first, « 2 », « 4 bis ». */
    public static String article(String number) {
        String stripped = number.strip();
        return stripped.equals("1") ? "1er" : stripped.replace(' ', Spaces.NO_BREAK);
    }

    /** « première », « deuxième », « vingt et unième ». */
    public static String ordinalInLetters(int number, boolean feminine, Hyphens hyphens) {
        if (number == 1) {
            return feminine ? "première" : "premier";
        }
        String cardinal = inLetters(number, false, hyphens);
        return ordinalStem(cardinal) + "ième";
    }

    private static String ordinalStem(String cardinal) {
        String singular =
                cardinal.endsWith("cents")
                                || cardinal.endsWith("vingts")
                                || cardinal.endsWith("ions")
                                || cardinal.endsWith("iards")
                        ? chop(cardinal)
                        : cardinal;
        if (singular.endsWith("cinq")) {
            return singular + "u";
        }
        if (singular.endsWith("neuf")) {
            return chop(singular) + "v";
        }
        return singular.endsWith("e") ? chop(singular) : singular;
    }

    private static String chop(String word) {
        return word.substring(0, word.length() - 1);
    }

    /**
     * « mille deux cent trente-quatre », « quatre-vingts », « quatre-vingt-un », « deux cents
     * millions ».
     *
     * @param number between -{@link #LIMIT} and {@link #LIMIT}, both out
     * @param feminine « vingt et une » communes
     */
    public static String inLetters(long number, boolean feminine, Hyphens hyphens) {
        if (number <= -LIMIT || number >= LIMIT) {
            throw new IllegalArgumentException(number + " is too large to be spelt out");
        }
        if (number < 0) {
            return "moins " + inLetters(-number, feminine, hyphens);
        }
        String classic = number == 0 ? "zéro" : cardinal(number, feminine);
        return hyphens == Hyphens.EVERYWHERE ? classic.replace(' ', '-') : classic;
    }

    private static String cardinal(long number, boolean feminine) {
        var words = new ArrayList<String>();
        nouns(words, number / 1_000_000_000_000L, "billion");
        nouns(words, number / 1_000_000_000 % 1000, "milliard");
        nouns(words, number / 1_000_000 % 1000, "million");
        thousands(words, (int) (number / 1000 % 1000));
        int rest = (int) (number % 1000);
        if (rest > 0) {
            words.add(belowThousand(rest, feminine, true));
        }
        return String.join(" ", words);
    }

    /** « million » is a noun: « deux cents millions », « quatre-vingts milliards ». */
    private static void nouns(List<String> words, long count, String noun) {
        if (count > 0) {
            words.add(
                    belowThousand((int) count, false, true) + " " + noun + (count > 1 ? "s" : ""));
        }
    }

    /** « mille » is none: « deux cent mille », « quatre-vingt mille ». */
    private static void thousands(List<String> words, int count) {
        if (count == 1) {
            words.add("mille");
        } else if (count > 1) {
            words.add(belowThousand(count, false, false) + " mille");
        }
    }

    /**
     * @param last nothing but a noun follows: « cent » and « vingt » take their s
     */
    private static String belowThousand(int number, boolean feminine, boolean last) {
        int hundreds = number / 100;
        int rest = number % 100;
        String tail = rest == 0 ? "" : belowHundred(rest, feminine, last);
        if (hundreds == 0) {
            return tail;
        }
        String head = hundreds == 1 ? "cent" : TO_NINETEEN.get(hundreds) + " cent";
        if (rest == 0) {
            return hundreds > 1 && last ? head + "s" : head;
        }
        return head + " " + tail;
    }

    private static String belowHundred(int number, boolean feminine, boolean last) {
        if (number < 20) {
            return unit(number, feminine);
        }
        if (number < 70) {
            return onTens(TENS.get(number / 10), number % 10, feminine);
        }
        if (number < 80) {
            return onTens("soixante", number - 60, feminine);
        }
        if (number == 80) {
            return last ? "quatre-vingts" : "quatre-vingt";
        }
        return "quatre-vingt-" + unit(number - 80, feminine);
    }

    private static String onTens(String tens, int rest, boolean feminine) {
        return switch (rest) {
            case 0 -> tens;
            case 1, 11 -> tens + " et " + unit(rest, feminine);
            default -> tens + "-" + unit(rest, feminine);
        };
    }

    private static String unit(int number, boolean feminine) {
        return number == 1 && feminine ? "une" : TO_NINETEEN.get(number);
    }
}
