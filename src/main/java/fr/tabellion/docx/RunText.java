package fr.tabellion.docx;

/** Characters as a run's children: some are elements in Word (ECMA-376-1, 17.3.3). */
final class RunText {
    private RunText() {}

    static void write(Xml out, String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\u00ad' || c == '\u2011') {
                String element = element(c);
                if (!element.isEmpty()) {
                    characters(out, text, start, i);
                    out.raw(element);
                    start = i + 1;
                }
            }
        }
        characters(out, text, start, text.length());
    }

    private static void characters(Xml out, String text, int start, int end) {
        if (start < end) {
            out.raw("<w:t xml:space=\"preserve\">").text(text, start, end).raw("</w:t>");
        }
    }

    /**
     * Hyphens are elements, because Word draws U+00AD always and takes U+2011 from another font.
     */
    private static String element(char c) {
        return switch (c) {
            case '\n' -> "<w:br/>";
            case '\t' -> "<w:tab/>";
            case '\u00ad' -> "<w:softHyphen/>";
            case '\u2011' -> "<w:noBreakHyphen/>";
            default -> "";
        };
    }
}
