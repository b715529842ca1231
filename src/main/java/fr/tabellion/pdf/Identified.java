package fr.tabellion.pdf;

import org.jspecify.annotations.Nullable;
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
    private FontSubsets.@Nullable Program embedding;
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
        PdfDocument pdf = new Undated();
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
        for (int at = 0; at < text.length(); ) {
            int c = Character.codePointAt(text, at);
            characters.set(c);
            at += Character.charCount(c);
        }
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object) throws IOException {
        return super.addToBody(object instanceof PdfStream stream ? ours(stream) : object);
    }

    /** A font's file and its map of characters come one after the other. */
    private PdfStream ours(PdfStream stream) {
        FontSubsets.Program font = embedding;
        if (font != null) {
            embedding = null;
            return font.toUnicode().stream();
        }
        if (!stream.contains(LENGTH1)) {
            return stream;
        }
        FontSubsets.Program next = nextFont();
        embedding = next;
        PdfStream file = next.file().stream();
        file.put(LENGTH1, new PdfNumber(next.file().length()));
        return file;
    }

    /** OpenPDF writes the fonts in the order in which they were first used. */
    private FontSubsets.Program nextFont() {
        BaseFont font =
                documentFonts.sequencedKeySet().stream()
                        .skip(fontFiles++)
                        .findFirst()
                        .orElseThrow();
        Letters drawn = letters.get(font);
        if (drawn == null) {
            throw new IllegalStateException("nothing was drawn in " + font.getPostscriptFontName());
        }
        return drawn.face().subsets().of(drawn.characters());
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

    /** It would tell the time in a roundabout way, and we say another afterwards. */
    private static final class Undated extends PdfDocument {
        @Override
        public boolean addCreationDate() {
            return true;
        }
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
