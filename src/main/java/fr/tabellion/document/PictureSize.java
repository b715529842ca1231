package fr.tabellion.document;

import java.util.Arrays;
import java.util.Optional;

/**
 * How large a picture is, from its own header, and how large it is drawn.
 *
 * <p>A logo of 600 × 300 pixels is drawn 101.6 mm × 50.8 mm, in the DOCX as in the PDF:
 *
 * <pre>
 * PictureSize.read(png).orElseThrow().drawn(170)
 * </pre>
 *
 * @param width in pixels
 * @param height in pixels
 */
public record PictureSize(int width, int height) {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final double MILLIMETRES_PER_PIXEL = 25.4 / 150;
    private static final double HIGHEST = 60;

    /** A size on paper, in millimetres. */
    public record Drawn(double width, double height) {}

    /** The size a PNG or JPEG states; empty for anything else and for a broken header. */
    public static Optional<PictureSize> read(byte[] picture) {
        if (isPng(picture)) {
            return png(picture);
        }
        return isJpeg(picture) ? jpeg(picture) : Optional.empty();
    }

    public static boolean isPng(byte[] picture) {
        return Arrays.mismatch(PNG, picture) == PNG.length;
    }

    public static boolean isJpeg(byte[] picture) {
        return picture.length > 3
                && at(picture, 0) == 0xff
                && at(picture, 1) == 0xd8
                && at(picture, 2) == 0xff;
    }

    /**
     * The size on paper: 150 pixels an inch, scaled down to at most {@code widest} millimetres and
     * 60 mm of height, never up.
     */
    public Drawn drawn(double widest) {
        double naturalWidth = width * MILLIMETRES_PER_PIXEL;
        double naturalHeight = height * MILLIMETRES_PER_PIXEL;
        double scale = Math.min(1, Math.min(widest / naturalWidth, HIGHEST / naturalHeight));
        return new Drawn(naturalWidth * scale, naturalHeight * scale);
    }

    /** The first chunk is IHDR: width and height, four bytes each (PNG 11.2.2). */
    private static Optional<PictureSize> png(byte[] picture) {
        return picture.length < 24
                ? Optional.empty()
                : positive(four(picture, 16), four(picture, 20));
    }

    /** Segments up to the first start of frame, which states the size (ISO 10918-1, B.2.2). */
    private static Optional<PictureSize> jpeg(byte[] picture) {
        int place = 2;
        while (place + 9 <= picture.length && at(picture, place) == 0xff) {
            int marker = at(picture, place + 1);
            if (isFrame(marker)) {
                return positive(two(picture, place + 7), two(picture, place + 5));
            }
            place += marker == 0xff ? 1 : 2 + two(picture, place + 2);
        }
        return Optional.empty();
    }

    /** SOF0 to SOF15, without DHT, JPG and DAC, which share their range. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0
                && marker <= 0xcf
                && marker != 0xc4
                && marker != 0xc8
                && marker != 0xcc;
    }

    private static Optional<PictureSize> positive(int width, int height) {
        return width > 0 && height > 0
                ? Optional.of(new PictureSize(width, height))
                : Optional.empty();
    }

    private static int four(byte[] bytes, int place) {
        return two(bytes, place) << 16 | two(bytes, place + 2);
    }

    private static int two(byte[] bytes, int place) {
        return at(bytes, place) << 8 | at(bytes, place + 1);
    }

    private static int at(byte[] bytes, int place) {
        return bytes[place] & 0xff;
    }
}
