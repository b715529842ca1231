package fr.tabellion.load;

import java.util.stream.IntStream;

/** The contrast of two colours as WCAG 2.2 computes it, from 1 to 21. */
final class Contrast {
    private Contrast() {}

    static double between(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * linear(color, 1) + 0.7152 * linear(color, 3) + 0.0722 * linear(color, 5);
    }

    private static double linear(String color, int at) {
        double channel = channel(color, at) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static int channel(String color, int at) {
        return Integer.parseInt(color.substring(at, at + 2), 16);
    }

    /** The same hue, as dark as it takes to be read on that ground; on a dark ground, white. */
    static String readable(String color, String ground, double contrast) {
        return IntStream.rangeClosed(0, 100)
                .mapToObj(percent -> scaled(color, (100 - percent) / 100.0))
                .filter(darker -> between(darker, ground) >= contrast)
                .findFirst()
                .orElse("#ffffff");
    }

    private static String scaled(String color, double factor) {
        return "#%02x%02x%02x"
                .formatted(
                        (int) (channel(color, 1) * factor),
                        (int) (channel(color, 3) * factor),
                        (int) (channel(color, 5) * factor));
    }
}
