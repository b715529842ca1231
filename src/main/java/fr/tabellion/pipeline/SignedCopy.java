package fr.tabellion.pipeline;

import fr.tabellion.build.Signatures;
import fr.tabellion.document.Document;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Walk;
import fr.tabellion.pdf.PdfText;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A PDF that was handed in as the signed copy of a paper, held against what was sealed.
 *
 * <pre>
 * ours, with signatures added    SIGNED
 * ours, as it was                SAME
 * the same words, blanks filled  FILLED
 * anything else, a scan          OTHER
 * </pre>
 */
final class SignedCopy {
    /** What came of it. */
    enum Kind {
        /**
         * Our bytes, to which signatures only add (ISO 32000-1, 7.5.6); so may somebody who writes
         * other words over ours, so the words are read as well.
         */
        SIGNED,
        /** Our bytes and nothing else: no exemplar that anybody signed. */
        SAME,
        /** Our words, with number, date, place, names or the prefecture's stamp filled in. */
        FILLED,
        OTHER
    }

    /**
     * @param differs the first place that does not compare; empty where there is none to show
     */
    record Verdict(Kind kind, String differs) {}

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f\u2007\u00ad\u200b]+");

    /** A word of a blank line, with the sign that may follow it. */
    private static final Pattern BLANK = Pattern.compile("[.…_]{3,}[,;:)]?|…+[,;:)]?");

    /** What the prefecture's system prints at the top of a page. */
    private static final Pattern STAMP =
            Pattern.compile(
                    "(?i).*(accusé de réception|télétransmis|reçu en préfecture|affiché le|"
                            + "envoyé en préfecture|publié le|ID\\s*:).*");

    private SignedCopy() {}

    /**
     * @param ours the sealed PDFs of the paper
     * @throws IOException when the file is no PDF that can be read
     */
    static Verdict compare(byte[] file, Collection<byte[]> ours, Document tree) throws IOException {
        List<String> found = words(PdfText.of(file));
        for (byte[] own : ours) {
            if (Arrays.equals(file, own)) {
                return new Verdict(Kind.SAME, "");
            }
            if (beginsWith(file, own)
                    && Signatures.in(file)
                    && found.equals(words(PdfText.of(own)))) {
                return new Verdict(Kind.SIGNED, "");
            }
        }
        Verdict nearest = new Verdict(Kind.OTHER, "");
        for (byte[] own : ours) {
            Verdict verdict = compare(found, words(PdfText.of(own)), hasBlanks(tree));
            if (verdict.kind() == Kind.FILLED) {
                return verdict;
            }
            nearest = verdict;
        }
        return nearest;
    }

    private static boolean beginsWith(byte[] file, byte[] own) {
        return file.length >= own.length && Arrays.equals(file, 0, own.length, own, 0, own.length);
    }

    private static Verdict compare(List<String> found, List<String> own, boolean blanks) {
        for (WordChange change : WordChange.between(found, own)) {
            boolean filled = blanks && !change.wanted().isEmpty() && isBlank(change.wanted());
            boolean stamped = change.wanted().isEmpty() && STAMP.matcher(change.found()).matches();
            if (!filled && !stamped) {
                String differs = "« " + change.wanted() + " » / « " + change.found() + " »";
                return new Verdict(Kind.OTHER, shortened(differs));
            }
        }
        return new Verdict(Kind.FILLED, "");
    }

    private static String shortened(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + "…";
    }

    /** Every word of it is a blank line, or left over from one. */
    private static boolean isBlank(String words) {
        return Arrays.stream(words.split(" ")).allMatch(word -> BLANK.matcher(word).matches());
    }

    private static boolean hasBlanks(Document tree) {
        List<Inline> blanks = new ArrayList<>();
        Walk.inlines(
                tree,
                inline -> {
                    if (inline instanceof Inline.Blank) {
                        blanks.add(inline);
                    }
                });
        return !blanks.isEmpty();
    }

    private static List<String> words(String text) {
        return Arrays.stream(SPACES.split(text)).filter(word -> !word.isEmpty()).toList();
    }
}
