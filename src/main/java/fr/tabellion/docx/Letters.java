package fr.tabellion.docx;

/** How wide text is, near enough where no font is at hand. */
final class Letters {
    private Letters() {}

    /** The width of the characters from {@code start} to before {@code end}, in ems. */
    static double width(String text, int start, int end) {
        double sum = 0;
        for (int i = start; i < end; i++) {
            sum += em(text.charAt(i));
        }
        return sum;
    }

    /** Of a bold letter of a sans-serif face. */
    private static double em(char c) {
        if ("ijl|!'’.,:;IfJt()[] \u00a0\u202f".indexOf(c) >= 0) {
            return 0.3;
        }
        if ("mwMW%œŒ—@".indexOf(c) >= 0) {
            return 0.9;
        }
        return Character.isUpperCase(c) ? 0.71 : 0.57;
    }
}
