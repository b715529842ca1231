package fr.tabellion.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Where the bookmarks of a file lead to, and the links inside it. */
public final class Bookmarks {
    private final PDDocument document;
    private final StringBuilder lines = new StringBuilder();

    private Bookmarks(PDDocument document) {
        this.document = document;
    }

    /** One a line, children two spaces deeper, then the links: {@code Note de présentation → 3}. */
    public static String of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Bookmarks bookmarks = new Bookmarks(document);
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.item(item, "");
            }
            bookmarks.links();
            return bookmarks.lines.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void item(PDOutlineItem item, String indent) throws IOException {
        int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
        lines.append(indent).append(item.getTitle()).append(" → ").append(page).append('\n');
        for (PDOutlineItem child : item.children()) {
            item(child, indent + "  ");
        }
    }

    private void links() throws IOException {
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            for (var annotation : document.getPage(i).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && link.getAction() instanceof PDActionGoTo inside
                        && inside.getDestination() instanceof PDPageDestination target) {
                    int page = target.retrievePageNumber() + 1;
                    lines.append("[p. %d] %s → %d\n".formatted(i + 1, link.getContents(), page));
                }
            }
        }
    }
}
