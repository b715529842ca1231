package fr.tabellion.docx;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A link's address as a relationship may hold it: readers refuse a whole package for one address
 * that is no URI (RFC 3986).
 */
final class Address {
    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Address() {}

    /**
     * {@code http://a.fr/é à} becomes {@code http://a.fr/%C3%A9%20%C3%A0}; a URI stays as it is.
     */
    static String of(String typed) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (isAllowed(typed, i, c)) {
                out.append(c);
            } else {
                int end = typed.offsetByCodePoints(i, 1);
                encode(out, typed.substring(i, end));
                i = end - 1;
            }
        }
        return out.toString();
    }

    private static boolean isAllowed(String typed, int i, char c) {
        if (c == '%') {
            return i + 2 < typed.length()
                    && HexFormat.isHexDigit(typed.charAt(i + 1))
                    && HexFormat.isHexDigit(typed.charAt(i + 2));
        }
        boolean letter = c < 128 && Character.isLetterOrDigit(c);
        boolean secondFragment = c == '#' && typed.indexOf('#') < i;
        return (letter || ALLOWED.indexOf(c) >= 0) && !secondFragment;
    }

    private static void encode(StringBuilder out, String character) {
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.toHexDigits(b));
        }
    }
}
