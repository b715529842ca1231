package fr.tabellion.build;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of some bytes; printed as {@code sha256sum} prints it.
 *
 * <p>Four longs rather than a text: a country's manifest holds half a million of them.
 */
public record Digest(long a, long b, long c, long d) {
    /** Stands where there are no bytes: a file that is missing, nothing written before. */
    public static final Digest NONE = new Digest(0, 0, 0, 0);

    public static Digest of(byte[] bytes) {
        return finish(sha256(), bytes);
    }

    /**
     * Reads the 64 hexadecimal digits of {@link #toString}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Digest parse(String hex) {
        if (hex.length() != 64) {
            throw new IllegalArgumentException("no SHA-256: " + hex);
        }
        return new Digest(quarter(hex, 0), quarter(hex, 16), quarter(hex, 32), quarter(hex, 48));
    }

    private static long quarter(String hex, int from) {
        return HexFormat.fromHexDigitsToLong(hex, from, from + 16);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(32).putLong(a).putLong(b).putLong(c).putLong(d).array();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static Digest finish(MessageDigest sha256, byte[] last) {
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest(last));
        return new Digest(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
    }

    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(a) + hex.toHexDigits(b) + hex.toHexDigits(c) + hex.toHexDigits(d);
    }
}
