package fr.tabellion.pdf;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** Sets kept; a paper and its copy to be signed ask for the same, one after the other. */
    private static final int KEPT = 64;

    /** A block of a character map holds no more (Adobe Technical Note 5014). */
    private static final int BLOCK = 100;

    private static final String MAP_HEAD =
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000><ffff>
            endcodespacerange
            """;

    private static final String MAP_FOOT =
            """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private static final BitSet FRENCH = french();

    private final FontProgram program;
    private final Map<Integer, Integer> glyphs;
    private final Map<BitSet, Program> made = Collections.synchronizedMap(new Recent());

    /**
     * What a PDF has of the font.
     *
     * @param file with some of its glyphs
     * @param toUnicode the characters these stand for (ISO 32000-1, 9.10.3)
     */
    record Program(Deflated file, Deflated toUnicode) {}

    /** The sets that were asked for last. */
    private static final class Recent extends LinkedHashMap<BitSet, Program> {
        Recent() {
            super(2 * KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<BitSet, Program> eldest) {
            return size() > KEPT;
        }
    }

    FontSubsets(FontProgram program) {
        this.program = program;
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
            made.put(rounded, known);
        }
        return known;
    }

    private Program make(BitSet characters) {
        SortedMap<Integer, Integer> wanted = new TreeMap<>();
        characters.stream().forEach(c -> wanted.putIfAbsent(glyphs.getOrDefault(c, 0), c));
        BitSet outlines = new BitSet();
        wanted.keySet().forEach(outlines::set);
        return new Program(Deflated.of(program.subset(outlines)), Deflated.of(toUnicode(wanted)));
    }

    /** The characters by their glyphs, in the form Adobe Technical Note 5411 asks for. */
    private static byte[] toUnicode(SortedMap<Integer, Integer> characters) {
        StringBuilder map = new StringBuilder(MAP_HEAD);
        List<Map.Entry<Integer, Integer>> all = List.copyOf(characters.entrySet());
        for (int from = 0; from < all.size(); from += BLOCK) {
            List<Map.Entry<Integer, Integer>> block =
                    all.subList(from, Math.min(all.size(), from + BLOCK));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(one -> map.append(pair(one.getKey(), one.getValue())));
            map.append("endbfchar\n");
        }
        return map.append(MAP_FOOT).toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String pair(int glyph, int character) {
        HexFormat hex = HexFormat.of();
        byte[] utf16 = Character.toString(character).getBytes(StandardCharsets.UTF_16BE);
        return "<" + hex.toHexDigits((char) glyph) + "><" + hex.formatHex(utf16) + ">\n";
    }
}
