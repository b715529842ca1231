package fr.tabellion.docx;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A part of the package, deflated: what is the same in all papers is deflated once and copied. */
final class Part {
    private final String name;
    private final byte[] deflated;
    private final int size;
    private final int crc;

    private Part(String name, byte[] deflated, int size, int crc) {
        this.name = name;
        this.deflated = deflated;
        this.size = size;
        this.crc = crc;
    }

    static Part of(String name, byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            return of(name, content, deflater);
        } finally {
            deflater.end();
        }
    }

    /** The same with a deflater at hand, whose making costs as much as deflating a small part. */
    static Part of(String name, byte[] content, Deflater deflater) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return new Part(name, deflate(content, deflater), content.length, (int) crc.getValue());
    }

    /** The same content under another name. */
    Part named(String other) {
        return new Part(other, deflated, size, crc);
    }

    /** In the package, without the leading slash, such as {@code word/document.xml}. */
    String name() {
        return name;
    }

    byte[] deflated() {
        return deflated;
    }

    /** Before deflating. */
    int size() {
        return size;
    }

    int crc() {
        return crc;
    }

    private static byte[] deflate(byte[] content, Deflater deflater) {
        deflater.reset();
        deflater.setInput(content);
        deflater.finish();
        byte[] buffer = new byte[64 + content.length / 3];
        int length = 0;
        while (!deflater.finished()) {
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * length);
            }
            length += deflater.deflate(buffer, length, buffer.length - length);
        }
        return Arrays.copyOf(buffer, length);
    }
}
