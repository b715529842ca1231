package fr.tabellion.document;

/**
 * The lossless text form of a paper: what goldens hold, what fingerprints are taken of, and what a
 * comparison reads back.
 *
 * <p>One node a line, children two spaces deeper, texts quoted, empty attributes left out;
 * characters that cannot be seen (no-break spaces, soft hyphens, controls) are written {@code
 * \u00a0}:
 *
 * <pre>
 * body
 *   heading level=2 ref="emploi"
 *     "Pour quoi faire"
 *     "\u202f?"
 *   bullets
 *     item
 *       paragraph
 *         "adoptée le "
 *         strong
 *           "28 mars 2024"
 * </pre>
 *
 * <p>{@code Dump.read(Dump.write(d)).equals(d)} for every document.
 */
public final class Dump {
    private Dump() {}

    public static String write(Document document) {
        StringBuilder out = new StringBuilder();
        DumpWriter.document(document).print(out, 0);
        return out.toString();
    }

    /**
     * The document that {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the text is not such a form; the message names the line
     */
    public static Document read(String text) {
        return DumpReader.document(DumpNode.parse(text));
    }
}
