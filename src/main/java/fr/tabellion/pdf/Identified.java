package fr.tabellion.pdf;

import org.openpdf.text.Document;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * OpenPDF's writer with an /ID that is given, not drawn by lot, so that the same paper gives the
 * same bytes; and with font files of ours, made and deflated once, in place of those it makes for
 * each document.
 *
 * <p>While it closes, OpenPDF asks its Info dictionary for a FileId before it makes one up; the one
 * it gets then answers with ours without holding it.
 */
final class Identified extends org.openpdf.text.pdf.PdfWriter {
    private static final PdfName LENGTH1 = new PdfName("Length1");

    private final PdfLiteral id;
    private final Map<BaseFont, Letters> letters = new LinkedHashMap<>();
    private int fontFiles;
    private boolean closing;

    /** What has been drawn in a face. */
    private record Letters(Face face, BitSet characters) {}

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

    /** Notes what is drawn in a face, so that its letters are embedded. */
    void drawn(Face face, CharSequence text) {
        BitSet characters =
                letters.computeIfAbsent(face.font(), f -> new Letters(face, new BitSet()))
                        .characters();
        text.codePoints().forEach(characters::set);
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object) throws IOException {
        boolean fontFile = object instanceof PdfStream stream && stream.contains(LENGTH1);
        return super.addToBody(fontFile ? fontFile() : object);
    }

    /** OpenPDF writes the fonts in the order in which they were first used. */
    private PdfStream fontFile() {
        BaseFont font =
                documentFonts.sequencedKeySet().stream()
                        .skip(fontFiles++)
                        .findFirst()
                        .orElseThrow();
        Letters drawn = letters.get(font);
        if (drawn == null) {
            throw new IllegalStateException("nothing was drawn in " + font.getPostscriptFontName());
        }
        FontSubsets.Program program = drawn.face().subsets().of(drawn.characters());
        PdfStream stream = new PdfStream(program.deflated());
        stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
        stream.put(LENGTH1, new PdfNumber(program.length()));
        return stream;
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
