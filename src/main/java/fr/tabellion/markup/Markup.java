package fr.tabellion.markup;

import fr.tabellion.document.Document;
import fr.tabellion.markup.Node.Element;
import fr.tabellion.problem.Code;

import java.util.List;
import java.util.Optional;

/**
 * Reads a paper's HTML as a document tree, strictly: what is not in the table of {@link Elements}
 * is a problem, never dropped and never repaired.
 *
 * <pre>{@code
 * <p>Séance du <strong>28 mars 2024</strong></p>
 *     → Paragraph(Text("Séance du "), Strong(Text("28 mars 2024")))
 * }</pre>
 */
public final class Markup {
    /** In characters; a paper of 400 pages has some two millions. */
    public static final int LARGEST = 20_000_000;

    private Markup() {}

    public static Parsed parse(String html, MarkupContext context) {
        String text = html.indexOf('\r') < 0 ? html : html.replace('\r', ' ');
        Faults faults = new Faults(context.name(), text);
        if (text.length() > LARGEST) {
            faults.add(Code.E416, 0, String.valueOf(LARGEST / 1_000_000));
            return new Parsed(Optional.empty(), faults.inOrder());
        }
        Optional<Element> root = new HtmlReader(text, context, faults).read();
        Optional<Document> document =
                root.map(element -> new TreeBuilder(context, faults).document(element));
        if (faults.none()) {
            return new Parsed(document, List.of());
        }
        return new Parsed(Optional.empty(), faults.inOrder());
    }
}
