package fr.tabellion.docx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A ZIP file of parts that are deflated already (PKWARE APPNOTE 4.3).
 *
 * <p>Written by hand, because {@code java.util.zip} would deflate again what every paper shares.
 * Each entry bears the date of 1 January 1980, the earliest ZIP knows, so that the same parts give
 * the same bytes.
 */
final class Zip {
    private static final int LOCAL_HEADER = 30;
    private static final int CENTRAL_HEADER = 46;
    private static final int END = 22;
    private static final short VERSION = 20;
    private static final short DEFLATED = 8;
    private static final short FIRST_OF_JANUARY_1980 = 0x21;

    private Zip() {}

    static byte[] of(List<Part> parts) {
        ByteBuffer out = ByteBuffer.allocate(length(parts)).order(ByteOrder.LITTLE_ENDIAN);
        int[] offsets = new int[parts.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = out.position();
            local(out, parts.get(i));
        }
        int directory = out.position();
        for (int i = 0; i < offsets.length; i++) {
            central(out, parts.get(i), offsets[i]);
        }
        end(out, offsets.length, directory);
        return out.array();
    }

    private static int length(List<Part> parts) {
        long length = END;
        for (Part part : parts) {
            length += LOCAL_HEADER + CENTRAL_HEADER + 2L * part.name().length();
            length += part.deflated().length;
        }
        return Math.toIntExact(length);
    }

    private static void local(ByteBuffer out, Part part) {
        out.putInt(0x04034b50);
        common(out, part);
        out.put(name(part)).put(part.deflated());
    }

    private static void central(ByteBuffer out, Part part, int offset) {
        out.putInt(0x02014b50).putShort(VERSION);
        common(out, part);
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(offset);
        out.put(name(part));
    }

    /** What the local and the central header share: from the version needed to the extra field. */
    private static void common(ByteBuffer out, Part part) {
        out.putShort(VERSION).putShort((short) 0).putShort(DEFLATED);
        out.putShort((short) 0).putShort(FIRST_OF_JANUARY_1980);
        out.putInt(part.crc()).putInt(part.deflated().length).putInt(part.size());
        out.putShort((short) part.name().length()).putShort((short) 0);
    }

    private static void end(ByteBuffer out, int count, int directory) {
        int length = out.position() - directory;
        out.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        out.putShort((short) count).putShort((short) count);
        out.putInt(length).putInt(directory).putShort((short) 0);
    }

    private static byte[] name(Part part) {
        return part.name().getBytes(StandardCharsets.US_ASCII);
    }
}
