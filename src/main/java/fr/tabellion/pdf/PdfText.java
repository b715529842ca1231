package fr.tabellion.pdf;

import org.openpdf.text.exceptions.BadPasswordException;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import java.io.IOException;

/**
 * What stands on the pages of a PDF, whoever wrote it: header, body and footer page by page, in the
 * order of drawing.
 */
public final class PdfText {
    private PdfText() {}

    /**
     * @throws IOException for a damaged file, or one that a password keeps from being read
     */
    public static String of(byte[] pdf) throws IOException {
        // OpenPDF answers what it does not expect with exceptions of all kinds.
        try (PdfReader reader = new PdfReader(pdf)) {
            return text(reader);
        } catch (BadPasswordException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    private static String text(PdfReader reader) throws IOException {
        PdfTextExtractor extractor = new PdfTextExtractor(reader);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(extractor.getTextFromPage(page)).append('\n');
        }
        return text.toString();
    }
}
