package fr.tabellion.pdf;

import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;

import java.io.OutputStream;

/**
 * OpenPDF's writer with an /ID that is given, not drawn by lot, so that the same paper gives the
 * same bytes.
 *
 * <p>While it closes, OpenPDF asks its Info dictionary for a FileId before it makes one up; the one
 * it gets then answers with ours without holding it.
 */
final class Identified extends org.openpdf.text.pdf.PdfWriter {
    private final PdfLiteral id;
    private boolean closing;

    private Identified(PdfDocument pdf, OutputStream out, String fingerprint) {
        super(pdf, out);
        String half = half(fingerprint);
        this.id = new PdfLiteral("[<" + half + "><" + half + ">]");
    }

    static Identified open(Document document, OutputStream out, String fingerprint) {
        PdfDocument pdf = new PdfDocument();
        document.setGlyphSubstitutionEnabled(false);
        pdf.setTextRenderingOptions(document.getTextRenderingOptions());
        pdf.setGlyphLayoutManager(document.getGlyphLayoutManager());
        document.addDocListener(pdf);
        Identified writer = new Identified(pdf, out, fingerprint);
        pdf.addWriter(writer);
        return writer;
    }

    /** Sixteen bytes, in hexadecimal digits. */
    private static String half(String fingerprint) {
        String digits = fingerprint.replaceAll("[^0-9A-Fa-f]", "");
        return (digits + "0".repeat(32)).substring(0, 32);
    }

    @Override
    public void close() {
        closing = true;
        super.close();
    }

    @Override
    public PdfDictionary getInfo() {
        return closing ? new Answering(super.getInfo(), id) : super.getInfo();
    }

    private static final class Answering extends PdfDictionary {
        private final PdfObject id;

        Answering(PdfDictionary info, PdfObject id) {
            putAll(info);
            this.id = id;
        }

        @Override
        public boolean contains(PdfName key) {
            return key.equals(PdfName.FILEID) || super.contains(key);
        }

        @Override
        public PdfObject get(PdfName key) {
            return key.equals(PdfName.FILEID) ? id : super.get(key);
        }
    }
}
