package fr.tabellion.docx;

/**
 * The namespaces of WordprocessingML and how parts that use them open (ECMA-376-1, transitional).
 */
final class Namespaces {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WP =
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private Namespaces() {}

    /** The start tag of a part's root that needs {@code w} alone. */
    static String open(String root) {
        return "<" + root + " xmlns:w=\"" + W + "\">";
    }

    /** The start tag of a part's root that holds text: links and pictures, too. */
    static String openStory(String root) {
        return "<" + root + " xmlns:w=\"" + W + "\" xmlns:r=\"" + R + "\" xmlns:wp=\"" + WP + "\">";
    }
}
