package fr.tabellion.build;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * What a file is made from, in 32 bytes: the SHA-256 over everything its writer is handed.
 *
 * <pre>
 * Fingerprint.of(
 *         Part.text("tree", dump),
 *         Part.bytes("letterhead", docx),
 *         Part.digest("program", Program.digest()))
 * </pre>
 *
 * <p>Each part is framed by its name and its length, so that nothing can slide from one part into
 * the next; the order counts.
 */
public record Fingerprint(Digest digest) {
    public static Fingerprint of(Part... parts) {
        return of(List.of(parts));
    }

    public static Fingerprint of(List<Part> parts) {
        MessageDigest sha256 = Digest.sha256();
        for (Part part : parts) {
            byte[] name = part.name.getBytes(StandardCharsets.UTF_8);
            sha256.update(ByteBuffer.allocate(4).putInt(name.length).flip());
            sha256.update(name);
            sha256.update(part.digest.bytes());
        }
        return new Fingerprint(Digest.finish(sha256, new byte[0]));
    }

    /** 32 bytes that differ with the content only: the seed of what formats want random. */
    public byte[] seed() {
        return digest.bytes();
    }

    @Override
    public String toString() {
        return digest.toString();
    }

    /**
     * One thing a writer is handed, under its name. It is digested alone: fonts and letterheads,
     * the same for many papers, are digested once.
     */
    public record Part(String name, Digest digest) {
        public static Part text(String name, String text) {
            return bytes(name, text.getBytes(StandardCharsets.UTF_8));
        }

        public static Part bytes(String name, byte[] bytes) {
            return new Part(name, Digest.of(bytes));
        }

        public static Part digest(String name, Digest digest) {
            return new Part(name, digest);
        }
    }
}
