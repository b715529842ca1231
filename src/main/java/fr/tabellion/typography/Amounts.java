package fr.tabellion.typography;

import fr.tabellion.typography.Numerals.Hyphens;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts of money in figures and in letters, and plain numbers.
 *
 * <pre>{@code
 * Amounts.figures(1234.50)   1 234,50 €
 * Amounts.inLetters(1234.50) mille deux cent trente-quatre euros et cinquante centimes
 * Amounts.inLetters(2000000) deux millions d’euros
 * }</pre>
 *
 * <p>Thousands are parted by U+202F, the unit stands after U+00A0. A fraction of a cent is refused:
 * an act states what is paid.
 */
public final class Amounts {
    private Amounts() {}

    /** « 1 234,50 € »; cents only if there are any: « 2 000 € ». */
    public static String figures(BigDecimal euros) {
        BigDecimal exact = cents(euros);
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        return figures(exact, whole ? 0 : 2);
    }

    /** With that many decimals, so that a column of a table is even: « 2 000,00 € ». */
    public static String figures(BigDecimal euros, int decimals) {
        BigDecimal exact = cents(euros).setScale(decimals, RoundingMode.UNNECESSARY);
        return grouped(exact) + Spaces.NO_BREAK + "€";
    }

    /** « 12 345,6 », as many decimals as it has. */
    public static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return grouped(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** « 12,5 % ». */
    public static String percent(BigDecimal number) {
        return number(number) + Spaces.NO_BREAK + "%";
    }

    /** « 1 234,50 € (mille deux cent trente-quatre euros et cinquante centimes) ». */
    public static String figuresAndLetters(BigDecimal euros, Hyphens hyphens) {
        return figures(euros) + " (" + inLetters(euros, hyphens) + ")";
    }

    /** With the hyphens of always: « mille deux cent trente-quatre euros ». */
    public static String inLetters(BigDecimal euros) {
        return inLetters(euros, Hyphens.CLASSIC);
    }

    /** « cinquante centimes », « un euro et un centime », « moins deux euros », « zéro euro ». */
    public static String inLetters(BigDecimal euros, Hyphens hyphens) {
        BigDecimal exact = cents(euros);
        if (exact.signum() < 0) {
            return "moins " + inLetters(exact.negate(), hyphens);
        }
        if (exact.compareTo(BigDecimal.valueOf(Numerals.LIMIT)) >= 0) {
            throw new IllegalArgumentException(euros + " is too large to be spelt out");
        }
        long whole = exact.longValue();
        int cents = exact.remainder(BigDecimal.ONE).movePointRight(2).intValueExact();
        if (cents == 0) {
            return euros(whole, hyphens);
        }
        return whole == 0
                ? centimes(cents, hyphens)
                : euros(whole, hyphens) + " et " + centimes(cents, hyphens);
    }

    /** A round « million » is a noun and wants « d’ »: « deux millions d’euros ». */
    private static String euros(long whole, Hyphens hyphens) {
        String words = Numerals.inLetters(whole, false, hyphens);
        boolean noun = whole != 0 && whole % 1_000_000 == 0;
        return words + (noun ? " d’euros" : whole < 2 ? " euro" : " euros");
    }

    private static String centimes(int cents, Hyphens hyphens) {
        return Numerals.inLetters(cents, false, hyphens) + (cents < 2 ? " centime" : " centimes");
    }

    private static BigDecimal cents(BigDecimal euros) {
        if (euros.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(euros.toPlainString() + " has a fraction of a cent");
        }
        return euros.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static String grouped(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        var grouped = new StringBuilder(number.signum() < 0 ? "−" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                grouped.append(Spaces.NARROW);
            }
            grouped.append(whole.charAt(i));
        }
        return point < 0
                ? grouped.toString()
                : grouped.append(',').append(plain, point + 1, plain.length()).toString();
    }
}
