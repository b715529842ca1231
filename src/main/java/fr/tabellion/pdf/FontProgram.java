package fr.tabellion.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A TrueType file (ISO 14496-22), and smaller ones with some of its glyphs for PDFs to embed.
 *
 * <p>Glyphs keep their numbers. What only a screen of old needs is left out: the instructions that
 * fit outlines to coarse pixels, two fifths of Liberation. No viewer of today runs them for text of
 * an embedded font at the sizes of a page, no printer ever did.
 */
final class FontProgram {
    private static final int ARGS_ARE_WORDS = 0x1;
    private static final int HAS_SCALE = 0x8;
    private static final int MORE = 0x20;
    private static final int HAS_TWO_SCALES = 0x40;
    private static final int HAS_MATRIX = 0x80;
    private static final int HAS_INSTRUCTIONS = 0x100;

    /** The tables that say how a font measures, but for its outlines. */
    private static final List<String> MEASURES =
            List.of("OS/2", "cmap", "head", "hhea", "hmtx", "kern", "maxp", "name");

    private static final int POST_HEAD = 32;

    private final ByteBuffer file;
    private final Map<String, Integer> offsets = new HashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();
    private final int count;
    private final int metrics;
    private final boolean longOffsets;

    FontProgram(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes);
        int tables = file.getShort(4);
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            String tag = new String(bytes, entry, 4, StandardCharsets.ISO_8859_1);
            offsets.put(tag, file.getInt(entry + 8));
            lengths.put(tag, file.getInt(entry + 12));
        }
        this.count = word(at("maxp") + 4);
        this.metrics = word(at("hhea") + 34);
        this.longOffsets = word(at("head") + 50) == 1;
    }

    private int at(String table) {
        return offsets.getOrDefault(table, -1);
    }

    private int word(int at) {
        return file.getShort(at) & 0xffff;
    }

    // ---- Characters

    /** The glyph of each character, by the font's Unicode tables. */
    Map<Integer, Integer> glyphs() {
        Map<Integer, Integer> glyphs = new TreeMap<>();
        int cmap = at("cmap");
        for (int i = 0; i < word(cmap + 2); i++) {
            int entry = cmap + 4 + 8 * i;
            int table = cmap + file.getInt(entry + 4);
            boolean unicode = word(entry) == 3;
            if (unicode && word(table) == 4) {
                segments(table, glyphs);
            } else if (unicode && word(table) == 12) {
                groups(table, glyphs);
            }
        }
        return glyphs;
    }

    private void segments(int table, Map<Integer, Integer> glyphs) {
        int size = word(table + 6);
        for (int i = 0; i < size; i += 2) {
            int end = word(table + 14 + i);
            int start = word(table + 16 + size + i);
            int delta = word(table + 16 + 2 * size + i);
            int range = table + 16 + 3 * size + i;
            for (int c = start; c <= end && c < 0xffff; c++) {
                int offset = word(range);
                int raw = offset == 0 ? c : word(range + offset + 2 * (c - start));
                int glyph = raw == 0 ? 0 : raw + delta & 0xffff;
                if (glyph != 0) {
                    glyphs.put(c, glyph);
                }
            }
        }
    }

    private void groups(int table, Map<Integer, Integer> glyphs) {
        int groups = file.getInt(table + 12);
        for (int i = 0; i < groups; i++) {
            int group = table + 16 + 12 * i;
            int start = file.getInt(group);
            for (int c = start; c <= file.getInt(group + 4); c++) {
                glyphs.put(c, file.getInt(group + 8) + c - start);
            }
        }
    }

    // ---- Smaller files

    /** A font file that measures like this one and draws nothing. */
    byte[] measures() {
        SortedMap<String, byte[]> tables = new TreeMap<>();
        for (String table : MEASURES) {
            if (offsets.containsKey(table)) {
                tables.put(table, table(table));
            }
        }
        // The names of glyphs come after its head.
        tables.put("post", Arrays.copyOf(table("post"), POST_HEAD));
        return file(tables);
    }

    private byte[] table(String name) {
        byte[] bytes = new byte[lengths.getOrDefault(name, 0)];
        file.get(at(name), bytes);
        return bytes;
    }

    /**
     * A font file with these glyphs, those they are composed of, and the one for what is missing.
     */
    byte[] subset(BitSet wanted) {
        BitSet all = (BitSet) wanted.clone();
        all.set(0);
        List<Integer> todo = new ArrayList<>(all.stream().boxed().toList());
        while (!todo.isEmpty()) {
            for (int part : parts(todo.removeLast())) {
                if (!all.get(part)) {
                    all.set(part);
                    todo.add(part);
                }
            }
        }
        return file(new Subset(all).tables);
    }

    private int glyphAt(int glyph) {
        int loca = at("loca");
        return longOffsets ? file.getInt(loca + 4 * glyph) : 2 * word(loca + 2 * glyph);
    }

    private ByteBuffer outline(int glyph) {
        int from = glyphAt(glyph);
        return file.slice(at("glyf") + from, glyphAt(glyph + 1) - from);
    }

    /** What an accented letter is made of. */
    private List<Integer> parts(int glyph) {
        ByteBuffer outline = outline(glyph);
        List<Integer> parts = new ArrayList<>();
        if (outline.capacity() > 0 && outline.getShort(0) < 0) {
            int flags = MORE;
            for (int at = 10; (flags & MORE) != 0; at += length(flags)) {
                flags = outline.getShort(at);
                parts.add(outline.getShort(at + 2) & 0xffff);
            }
        }
        return parts;
    }

    /** The length of one part's entry. */
    private static int length(int flags) {
        int scale =
                (flags & HAS_SCALE) != 0
                        ? 2
                        : (flags & HAS_TWO_SCALES) != 0 ? 4 : (flags & HAS_MATRIX) != 0 ? 8 : 0;
        return 4 + ((flags & ARGS_ARE_WORDS) != 0 ? 4 : 2) + scale;
    }

    /** The outline without its instructions. */
    private byte[] bare(int glyph) {
        ByteBuffer outline = outline(glyph);
        byte[] bytes = new byte[outline.capacity()];
        outline.get(0, bytes);
        if (bytes.length == 0) {
            return bytes;
        }
        return outline.getShort(0) < 0 ? bareComposite(outline, bytes) : bareSimple(outline, bytes);
    }

    private static byte[] bareSimple(ByteBuffer outline, byte[] bytes) {
        int at = 10 + 2 * outline.getShort(0);
        int length = outline.getShort(at) & 0xffff;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(new byte[2]);
        out.write(bytes, at + 2 + length, bytes.length - at - 2 - length);
        return out.toByteArray();
    }

    private static byte[] bareComposite(ByteBuffer outline, byte[] bytes) {
        int at = 10;
        int flags = MORE;
        while ((flags & MORE) != 0) {
            flags = outline.getShort(at);
            bytes[at] = (byte) ((flags & ~HAS_INSTRUCTIONS) >> 8);
            at += length(flags);
        }
        return Arrays.copyOf(bytes, at);
    }

    /** The tables a PDF viewer reads (ISO 32000-1, 9.9), with some of the glyphs. */
    private final class Subset {
        private final BitSet glyphs;
        private final int last;
        private final SortedMap<String, byte[]> tables = new TreeMap<>();

        Subset(BitSet glyphs) {
            this.glyphs = glyphs;
            this.last = Math.min(glyphs.length(), count);
            outlines();
            widths();
            ByteBuffer head = copy("head");
            head.putShort(50, (short) 1);
            head.putInt(8, 0);
            copy("hhea").putShort(34, (short) last);
            copy("maxp").putShort(4, (short) last);
        }

        private ByteBuffer copy(String table) {
            byte[] bytes = table(table);
            tables.put(table, bytes);
            return ByteBuffer.wrap(bytes);
        }

        private void outlines() {
            ByteArrayOutputStream glyf = new ByteArrayOutputStream();
            ByteBuffer loca = ByteBuffer.allocate(4 * (last + 1));
            for (int glyph = 0; glyph < last; glyph++) {
                loca.putInt(glyf.size());
                if (glyphs.get(glyph)) {
                    byte[] outline = bare(glyph);
                    glyf.writeBytes(outline);
                    glyf.writeBytes(new byte[-outline.length & 3]);
                }
            }
            loca.putInt(glyf.size());
            tables.put("glyf", glyf.toByteArray());
            tables.put("loca", loca.array());
        }

        /** Those of glyphs left out are zero, which deflates to nothing. */
        private void widths() {
            ByteBuffer hmtx = ByteBuffer.allocate(4 * last);
            for (int glyph = 0; glyph < last; glyph++) {
                int own = at("hmtx") + 4 * Math.min(glyph, metrics - 1);
                int bearing =
                        glyph < metrics
                                ? own + 2
                                : at("hmtx") + 4 * metrics + 2 * (glyph - metrics);
                if (glyphs.get(glyph)) {
                    hmtx.putShort(4 * glyph, file.getShort(own));
                    hmtx.putShort(4 * glyph + 2, file.getShort(bearing));
                }
            }
            tables.put("hmtx", hmtx.array());
        }
    }

    /** The tables one after the other, in the order of their names, as the format wants. */
    private static byte[] file(SortedMap<String, byte[]> tables) {
        int size = 12 + 16 * tables.size();
        for (byte[] content : tables.values()) {
            size += content.length + 3 & ~3;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        int largest = Integer.highestOneBit(tables.size());
        out.putInt(0x00010000).putShort((short) tables.size());
        out.putShort((short) (16 * largest));
        out.putShort((short) Integer.numberOfTrailingZeros(largest));
        out.putShort((short) (16 * (tables.size() - largest)));
        int offset = 12 + 16 * tables.size();
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] content = table.getValue();
            out.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
            out.putInt(sum(content)).putInt(offset).putInt(content.length);
            out.put(offset, content);
            offset += content.length + 3 & ~3;
        }
        return out.array();
    }

    private static int sum(byte[] table) {
        ByteBuffer padded = ByteBuffer.allocate(table.length + 3 & ~3).put(0, table);
        int sum = 0;
        for (int i = 0; i < padded.capacity(); i += 4) {
            sum += padded.getInt(i);
        }
        return sum;
    }
}
