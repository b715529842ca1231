package fr.tabellion.pdf;

import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfStream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * One embedded font file and its measures, in thousandths of the size.
 *
 * <p>Shared by all documents and threads: OpenPDF's BaseFont is read-only once set up.
 */
final class Face {
    /** Latin, Greek and Cyrillic: the widths asked for all the time. */
    private static final int COMMON = 0x530;

    /** The pairs of these are kept once looked up. */
    private static final int KERNED = 0x180;

    /** How the name of a font begins that is not all there (ISO 32000-1, 9.6.4). */
    private static final String SUBSET = "AAAAAA+";

    private final BaseFont font;
    private final FontSubsets subsets;
    private final short[] widths = new short[COMMON];
    private final AtomicReferenceArray<byte[]> kerns = new AtomicReferenceArray<>(KERNED);
    private final boolean kerned;
    private final int ascent;
    private final int descent;
    private final int leading;

    private Face(BaseFont font, FontSubsets subsets) {
        this.font = font;
        this.subsets = subsets;
        for (int c = 0; c < COMMON; c++) {
            widths[c] = font.charExists(c) ? (short) font.getWidth(c) : -1;
        }
        this.kerned = font.hasKernPairs();
        this.ascent = Math.round(font.getFontDescriptor(BaseFont.AWT_ASCENT, 1000));
        this.descent = -Math.round(font.getFontDescriptor(BaseFont.AWT_DESCENT, 1000));
        this.leading = Math.round(font.getFontDescriptor(BaseFont.AWT_LEADING, 1000));
    }

    static Face load(String resource) {
        try (InputStream in = Face.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no font " + resource);
            }
            FontProgram program = new FontProgram(in.readAllBytes());
            BaseFont font =
                    BaseFont.createFont(
                            resource.substring(resource.lastIndexOf('/') + 1),
                            BaseFont.IDENTITY_H,
                            BaseFont.EMBEDDED,
                            BaseFont.NOT_CACHED,
                            program.measures(),
                            null);
            // OpenPDF's CIDSet leaves glyphs out: worse than none (PDF/A-2 6.2.11.4.2).
            font.setIncludeCidSet(false);
            // What is embedded is not what it would embed, see Identified.
            font.setCompressionLevel(PdfStream.NO_COMPRESSION);
            font.setSubset(false);
            font.setPostscriptFontName(SUBSET + font.getPostscriptFontName());
            return new Face(font, new FontSubsets(program));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        } catch (DocumentException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    BaseFont font() {
        return font;
    }

    FontSubsets subsets() {
        return subsets;
    }

    boolean has(int codePoint) {
        return codePoint < COMMON ? widths[codePoint] >= 0 : font.charExists(codePoint);
    }

    int width(int codePoint) {
        return codePoint < COMMON ? Math.max(0, widths[codePoint]) : font.getWidth(codePoint);
    }

    /** What is added between two characters, mostly negative. */
    int kern(int first, int second) {
        if (!kerned || first >= KERNED || second >= KERNED) {
            return 0;
        }
        byte[] row = kerns.get(first);
        if (row == null) {
            row = kernsOf(first);
            kerns.set(first, row);
        }
        // Kept in units of two thousandths, so that a byte holds any pair.
        return row[second] * 2;
    }

    private byte[] kernsOf(int first) {
        byte[] row = new byte[KERNED];
        for (int second = ' ' + 1; second < KERNED; second++) {
            int kern = font.getKerning(first, second) / 2;
            row[second] = (byte) Math.clamp(kern, Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        return row;
    }

    /** From the baseline up, in points. */
    double ascent(double size) {
        return ascent * size / 1000;
    }

    /** From the baseline down, in points. */
    double descent(double size) {
        return descent * size / 1000;
    }

    /** The font's own line, as a word processor's single spacing has it, in points. */
    double line(double size) {
        return (ascent + descent + leading) * size / 1000;
    }
}
