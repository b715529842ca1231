package fr.tabellion.docx;

import java.nio.charset.StandardCharsets;

/**
 * The text of a part as it grows.
 *
 * <p>Markup goes in with {@link #raw}, everything that came from a tree or a theme with {@link
 * #text} or {@link #attribute}, which escape it. Characters that XML 1.0 cannot hold become U+FFFD.
 */
final class Xml {
    private static final String DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final StringBuilder out = new StringBuilder(512);

    /** A part, which begins with the declaration. */
    static Xml part() {
        return new Xml().raw(DECLARATION);
    }

    static byte[] part(String root) {
        return (DECLARATION + root).getBytes(StandardCharsets.UTF_8);
    }

    /** {@code value} as it stands between the quotes of an attribute. */
    static String escaped(String value) {
        return isPlain(value) ? value : new Xml().attribute(value).toString();
    }

    Xml raw(String markup) {
        out.append(markup);
        return this;
    }

    Xml raw(long number) {
        out.append(number);
        return this;
    }

    /** Content of an element. */
    Xml text(String value) {
        return text(value, 0, value.length());
    }

    /** The same for the characters from {@code start} to before {@code end}. */
    Xml text(String value, int start, int end) {
        int done = start;
        for (int i = start; i < end; i++) {
            String replacement = replacement(value, i, end);
            if (!replacement.isEmpty()) {
                out.append(value, done, i).append(replacement);
                done = i + 1;
            } else if (Character.isHighSurrogate(value.charAt(i))) {
                i++;
            }
        }
        out.append(value, done, end);
        return this;
    }

    /** Value of an attribute, without its quotes; line ends and tabs become spaces. */
    Xml attribute(String value) {
        return isPlain(value) ? raw(value) : text(value.replaceAll("[\\n\\r\\t]", " "));
    }

    /** Names of styles and the like, which there are many of, need no escaping. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c >= Character.MIN_SURROGATE || "&<>\"".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    Xml append(Xml other) {
        out.append(other.out);
        return this;
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** What stands for the character at {@code i}; empty when it stands for itself. */
    private static String replacement(String value, int i, int end) {
        char c = value.charAt(i);
        if (c > '>' && c < Character.MIN_SURROGATE) {
            return "";
        }
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\t', '\n', '\r' -> "";
            default -> isLegal(value, i, end) ? "" : "\uFFFD";
        };
    }

    /** XML 1.0, production 2 (Char). */
    private static boolean isLegal(String value, int i, int end) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < end && Character.isLowSurrogate(value.charAt(i + 1));
        }
        return c >= ' ' && !Character.isLowSurrogate(c) && c < '\uFFFE';
    }
}
