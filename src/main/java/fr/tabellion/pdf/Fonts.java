package fr.tabellion.pdf;

import fr.tabellion.document.Document;
import fr.tabellion.theme.Theme;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The shipped fonts: Liberation's serif, sans and mono in four weights, and a face for symbols they
 * lack.
 *
 * <p>Faces are loaded when first asked for and shared by all documents and threads.
 *
 * <pre>
 * Fonts fonts = Fonts.shipped();
 * List&lt;Missing&gt; missing = fonts.missing(document, theme);
 * </pre>
 */
public final class Fonts {
    private static final Fonts SHIPPED = new Fonts();
    private static final String SYMBOLS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    private final ConcurrentMap<String, Face> faces = new ConcurrentHashMap<>();

    private Fonts() {}

    public static Fonts shipped() {
        return SHIPPED;
    }

    /** The characters of a paper, header and footer included, that no font of the chain has. */
    public List<Missing> missing(Document document, Theme theme) {
        return new Coverage(this, theme).of(document);
    }

    /**
     * The face of a family.
     *
     * @param embedded {@code serif}, {@code sans} or {@code mono}
     */
    Face face(String embedded, boolean bold, boolean italic) {
        String family =
                switch (embedded) {
                    case "serif" -> "Serif";
                    case "sans" -> "Sans";
                    case "mono" -> "Mono";
                    default -> throw new IllegalArgumentException("no family " + embedded);
                };
        String weight = bold ? italic ? "BoldItalic" : "Bold" : italic ? "Italic" : "Regular";
        return load("/liberation/Liberation" + family + "-" + weight + ".ttf");
    }

    /** The first of the chain that has the character: the face itself, sans, symbols. */
    Face having(int codePoint, Face face) {
        if (face.has(codePoint)) {
            return face;
        }
        Face sans = face("sans", false, false);
        return sans.has(codePoint) ? sans : load(SYMBOLS);
    }

    private Face load(String resource) {
        return faces.computeIfAbsent(resource, Face::load);
    }
}
