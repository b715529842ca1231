package fr.tabellion.docx;

/** Characters as a run's children: some are elements in Word (ECMA-376-1, 17.3.3). */
final class RunText {
    private RunText() {}

    static void write(Xml out, String text) {
        write(out, text, false);
    }

    /**
     * @param deleted whether Word is to show the text as taken away
     */
    static void write(Xml out, String text, boolean deleted) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\u00ad' || c == '\u2011') {
                String element = element(c);
                if (!element.isEmpty()) {
                    characters(out, text, start, i, deleted);
                    out.raw(element);
                    start = i + 1;
                }
            }
        }
        characters(out, text, start, text.length(), deleted);
    }

    private static void characters(Xml out, String text, int start, int end, boolean deleted) {
        if (start < end) {
            String element = deleted ? "delText" : "t";
            out.raw("<w:").raw(element).raw(" xml:space=\"preserve\">").text(text, start, end);
            out.raw("</w:").raw(element).raw(">");
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
