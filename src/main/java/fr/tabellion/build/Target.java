package fr.tabellion.build;

import java.util.Optional;

/**
 * A file to be in {@code out/}.
 *
 * @param path relative to {@code out/}, with {@code /}: {@code
 *     sessions/sceaux-2024-03-28/note-blagis-2024.pdf}
 * @param fingerprint of all that {@code drawing} is made from: the same fingerprint means the same
 *     bytes
 * @param drawing called at most once, on any thread, and only where the bytes are wanted
 * @param known the digest of those bytes, where that is known without drawing
 */
public record Target(
        String path, Fingerprint fingerprint, Optional<Digest> known, Drawing drawing) {
    public Target(String path, Fingerprint fingerprint, Drawing drawing) {
        this(path, fingerprint, Optional.empty(), drawing);
    }

    /** Gives the bytes of a file. */
    @FunctionalInterface
    public interface Drawing {
        byte[] bytes() throws Exception;
    }
}
