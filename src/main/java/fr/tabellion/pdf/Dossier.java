package fr.tabellion.pdf;

import fr.tabellion.document.Document;
import fr.tabellion.document.Images;
import fr.tabellion.document.Inline;
import fr.tabellion.theme.Theme;

import java.util.List;

/**
 * Papers to be bound as one file: a cover, then each paper as it stands alone.
 *
 * <p>The section of the cover whose ref is {@link #CONTENTS} is followed by the summary. The
 * cover's footer stands at the foot of every page, below the paper's own, and counts all pages;
 * headers and footers of the papers count their own.
 *
 * <pre>
 * new Dossier(cover, theme, List.of(new Dossier.Entry(List.of(), title, agenda, theme)), images)
 * </pre>
 *
 * @param theme of the cover
 * @param entries in order; those with the same group stand next to each other
 * @param images of all of them
 */
public record Dossier(Document cover, Theme theme, List<Entry> entries, Images images) {
    /** {@code <section data-ref="contents"><h2>Sommaire</h2></section>}. */
    public static final String CONTENTS = "contents";

    public Dossier {
        entries = List.copyOf(entries);
    }

    /**
     * A paper.
     *
     * @param group what it stands under in the summary, such as a point of an agenda; may be empty
     * @param title as the summary and the bookmarks call it
     */
    public record Entry(List<Inline> group, List<Inline> title, Document document, Theme theme) {
        public Entry {
            group = List.copyOf(group);
            title = List.copyOf(title);
        }
    }
}
