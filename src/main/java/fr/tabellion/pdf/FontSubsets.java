package fr.tabellion.pdf;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.Deflater;

/**
 * What PDFs embed of one font, deflated once and used again.
 *
 * <p>Most papers say all they say with the letters of French: those are embedded together, the same
 * from paper to paper. A face that lends a few letters only (a note in italics) is embedded with
 * those alone, which are deflated in no time.
 */
final class FontSubsets {
    /** With fewer characters than this, the exact set is worth its smaller size. */
    private static final int MANY = 56;

    /** Sets kept beside the common one; papers of one run ask for the same few. */
    private static final int KEPT = 64;

    private static final BitSet FRENCH = french();

    private final FontProgram program;
    private final Map<Integer, Integer> glyphs;
    private final ConcurrentMap<BitSet, Program> made = new ConcurrentHashMap<>();

    /**
     * A font file for a PDF.
     *
     * @param length before it was deflated
     */
    record Program(byte[] deflated, int length) {}

    FontSubsets(byte[] file) {
        this.program = new FontProgram(file);
        this.glyphs = program.glyphs();
    }

    private static BitSet french() {
        BitSet letters = new BitSet();
        String more = "\u00a0«»°²·’‘“”–—…•€\u202fÀÂÇÈÉÊËÎÏÔÙÛÜŒàâäçèéêëîïôöùûüÿœæ\u00ad½©№";
        letters.set(' ', 0x7f);
        more.chars().forEach(letters::set);
        return letters;
    }

    /**
     * A file with the glyphs of at least these characters.
     *
     * @param characters each of which the font has
     */
    Program of(BitSet characters) {
        BitSet rounded = (BitSet) characters.clone();
        if (characters.cardinality() >= MANY) {
            rounded.or(FRENCH);
        }
        Program known = made.get(rounded);
        if (known == null) {
            known = make(rounded);
            if (made.size() < KEPT) {
                made.put(rounded, known);
            }
        }
        return known;
    }

    private Program make(BitSet characters) {
        BitSet wanted = new BitSet();
        characters.stream().map(c -> glyphs.getOrDefault(c, 0)).forEach(wanted::set);
        byte[] file = program.subset(wanted);
        return new Program(deflated(file), file.length);
    }

    private static byte[] deflated(byte[] file) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(file);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
