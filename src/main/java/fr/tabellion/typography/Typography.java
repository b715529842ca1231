package fr.tabellion.typography;

import java.util.List;

/**
 * French typography over a whole paragraph, whatever runs it is cut into.
 *
 * <pre>{@code
 * l'avenant n°8: "vivre ensemble"...  →  l’avenant n°⍽8⍽: «⍽vivre ensemble⍽»…
 * le 1er avril à 19h30 ; 1 234,50€    →  le 1^er^⍽avril à 19⍽h⍽30␣; 1␣234,50⍽€
 * }</pre>
 *
 * <p>⍽ is U+00A0, ␣ U+202F, ^ ^ a raised piece. Letters and digits never change; what is set
 * already stays as it is; addresses, file names, codes and verbatim runs stay as typed.
 */
public final class Typography {
    /** In this order: a later family has the last word on a space that two of them claim. */
    private static final List<Sweep> SWEEPS =
            List.of(
                    new Zones(),
                    new Blanks(),
                    new Ellipses(),
                    new Quotes(),
                    new Dashes(),
                    new Numbers(),
                    new Civilities(),
                    new Ordinals(),
                    new Punctuation());

    /**
     * A sign that comes may let another rule see a word; a look that changes nothing is the last.
     */
    private static final int LOOKS = 6;

    /** Some megabytes at most. */
    private static final Remembered REMEMBERED = new Remembered(8192);

    private Typography() {}

    /** For each run, in order, its pieces. An empty run gives no piece. */
    public static List<List<Piece>> set(List<Run> paragraph) {
        if (paragraph.stream().noneMatch(Typography::mayWant)) {
            return paragraph.stream().map(Typography::asTyped).toList();
        }
        return REMEMBERED.of(paragraph).orElseGet(() -> setAnew(paragraph));
    }

    private static List<List<Piece>> setAnew(List<Run> paragraph) {
        List<List<Piece>> set = swept(paragraph).pieces();
        REMEMBERED.keep(paragraph, set);
        return set;
    }

    static Sheet swept(List<Run> paragraph) {
        var sheet = new Sheet(paragraph);
        for (int look = 0; look < LOOKS && sheet.begin(); look++) {
            for (Sweep sweep : SWEEPS) {
                sweep.over(sheet);
                sheet.settle();
            }
        }
        return sheet;
    }

    static List<Piece> asTyped(Run run) {
        return run.text().isEmpty() ? List.of() : List.of(new Piece(run.text(), false));
    }

    /** Whether a rule may apply; a run of plain words is done at once. */
    private static boolean mayWant(Run run) {
        String text = run.text();
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i)) && !isPlainSpace(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** No rule begins at these: a civility does at M, D, P, a roman ordinal at I, V, X. */
    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'à' && c <= 'ÿ' && c != '÷')
                || (c >= 'A' && c <= 'Z' && "DIMPVX".indexOf(c) < 0);
    }

    /** A single space between words of one run. */
    private static boolean isPlainSpace(String text, int i) {
        return text.charAt(i) == ' '
                && i > 0
                && i + 1 < text.length()
                && isPlain(text.charAt(i - 1))
                && isPlain(text.charAt(i + 1));
    }
}
