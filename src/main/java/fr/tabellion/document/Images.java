package fr.tabellion.document;

import java.util.Map;

/**
 * The pictures of a paper (PNG or JPEG), by the source its {@link Inline.Image}s name.
 *
 * <p>Every source of the tree is there: a missing or unreadable picture is a Problem before a
 * writer is called.
 */
public record Images(Map<String, byte[]> bySource) {
    public static final Images NONE = new Images(Map.of());

    public Images {
        bySource = Map.copyOf(bySource);
    }

    public byte[] bytes(String source) {
        byte[] bytes = bySource.get(source);
        if (bytes == null) {
            throw new IllegalArgumentException("no picture " + source);
        }
        return bytes.clone();
    }
}
