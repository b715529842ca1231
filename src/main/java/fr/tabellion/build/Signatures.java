package fr.tabellion.build;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a file bears somebody's signature.
 *
 * <p>A PDF's signature dictionary (ISO 32000-2, 12.8.1) holds {@code /ByteRange [a b c d]}: all
 * that is signed, leaving out the gap from a+b to c, which holds {@code /Contents <3082…>}. Zeros
 * alone there are a place kept for a signature. A range that makes no sense counts as signed: in
 * doubt the file is kept. A Word file's signatures are parts named {@code _xmlsignatures/}.
 */
public final class Signatures {
    private static final Pattern BYTE_RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s*\\]");

    private Signatures() {}

    public static boolean in(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.startsWith("PK") ? text.contains("_xmlsignatures/") : inPdf(text);
    }

    private static boolean inPdf(String text) {
        if (!text.contains("/ByteRange")) {
            return false;
        }
        Matcher ranges = BYTE_RANGE.matcher(text);
        boolean understood = false;
        while (ranges.find()) {
            understood = true;
            if (isSigned(text, ranges)) {
                return true;
            }
        }
        return !understood;
    }

    private static boolean isSigned(String text, Matcher range) {
        try {
            int from = Integer.parseInt(range.group(1)) + Integer.parseInt(range.group(2));
            int to = Integer.parseInt(range.group(3));
            String contents = text.substring(from, to).strip();
            return !contents.matches("<[0\\s]*>");
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return true;
        }
    }
}
