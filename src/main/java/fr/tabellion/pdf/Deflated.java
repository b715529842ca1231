package fr.tabellion.pdf;

import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStream;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/**
 * Bytes that go into one PDF after the other, deflated once.
 *
 * @param bytes deflated
 * @param length of what they were
 */
record Deflated(byte[] bytes, int length) {
    static Deflated of(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length);
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return new Deflated(out.toByteArray(), plain.length);
    }

    PdfStream stream() {
        PdfStream stream = new PdfStream(bytes);
        stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
        return stream;
    }
}
