package fr.tabellion.load;

/** The nine digits of an organisation, the last of which is a key after Luhn. */
final class Siren {
    private Siren() {}

    static boolean isValid(String siren) {
        return siren.matches("[0-9]{9}") && key(siren.substring(0, 8)) == siren.charAt(8);
    }

    /** The fourteen digits of an establishment: its organisation’s, then five. */
    static boolean isSiret(String siret) {
        return siret.matches("[0-9]{14}")
                && isValid(siret.substring(0, 9))
                && key(siret.substring(0, 13)) == siret.charAt(13);
    }

    /** The key of the digits before it. */
    static char key(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
