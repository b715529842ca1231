package fr.tabellion.docx;

import fr.tabellion.document.Document;
import fr.tabellion.document.Images;
import fr.tabellion.theme.Theme;

/**
 * Writes papers as Word files of one look; made once, shared by threads.
 *
 * <pre>
 * DocxWriter writer = new DocxWriter(theme);
 * byte[] note = writer.write(document, images, DocxProfile.OPEN);
 * </pre>
 *
 * The same paper gives the same bytes, wherever and whenever it is written. Every source of a
 * picture must be among the images; a missing one is a bug and throws {@link
 * IllegalArgumentException}.
 */
public final class DocxWriter {
    private final Skeleton skeleton;

    public DocxWriter(Theme theme) {
        this.skeleton = Skeleton.of(theme);
    }

    /** Papers on a letterhead; the theme has what the letterhead lacks. */
    public DocxWriter(Theme theme, Letterhead letterhead) {
        this.skeleton = LetterheadSkeleton.of(letterhead, theme);
    }

    public byte[] write(Document document, Images images) {
        return write(document, images, DocxProfile.OPEN);
    }

    public byte[] write(Document document, Images images, DocxProfile profile) {
        Paper paper = new Paper(skeleton, document, images);
        return new PaperPackage(paper, document).bytes(profile);
    }
}
