package fr.tabellion.docx;

import fr.tabellion.theme.Theme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How Word calls the styles of a theme.
 *
 * <p>Word knows a built-in style by its English name and shows it in its user's language; the id is
 * free. These are the ids French Word gives, so that a paper of ours and one typed by hand can be
 * pasted into each other.
 */
final class StyleNames {
    static final String NORMAL = "Normal";
    static final String DEFAULT_CHARACTER = "Policepardfaut";
    static final String STRONG = "lev";
    static final String EMPHASIS = "Accentuation";
    static final String LINK = "Lienhypertexte";
    static final String CODE = "CodeHTML";
    static final String PLACEHOLDER = "Textedelespacerserv";
    static final String FOOTNOTE_MARK = "Appelnotedebasdep";
    static final String TABLE_GRID = "Grilledutableau";
    static final String PLAIN_TABLE = "TableauNormal";
    static final String SIGNATURES = "Signatures";
    static final String SEPARATOR = "Intervalle";
    static final String SIGNATURE_GAP = "Intervalledessignatures";
    static final List<String> BULLETS = List.of("Listepuces", "Listepuces2", "Listepuces3");
    static final List<String> NUMBERS = List.of("Listenumros", "Listenumros2", "Listenumros3");
    static final List<String> CONTINUED =
            List.of("Listecontinue", "Listecontinue2", "Listecontinue3");

    /**
     * A style of Word's.
     *
     * @param builtIn known to Word under that name
     */
    record Name(String id, String name, boolean builtIn, int priority) {}

    private static final Map<String, Name> STANDARD =
            Map.ofEntries(
                    builtIn("body", "Corpsdetexte", "Body Text", 1),
                    builtIn("title", "Titre", "Title", 10),
                    builtIn("subtitle", "Sous-titre", "Subtitle", 11),
                    builtIn("heading1", "Titre1", "heading 1", 9),
                    builtIn("heading2", "Titre2", "heading 2", 9),
                    builtIn("heading3", "Titre3", "heading 3", 9),
                    builtIn("heading4", "Titre4", "heading 4", 9),
                    builtIn("heading5", "Titre5", "heading 5", 9),
                    builtIn("heading6", "Titre6", "heading 6", 9),
                    builtIn("list", "Paragraphedeliste", "List Paragraph", 34),
                    builtIn("quote", "Citation", "Quote", 29),
                    builtIn("caption", "Lgende", "caption", 35),
                    builtIn("header", "En-tte", "header", 99),
                    builtIn("footer", "Pieddepage", "footer", 99),
                    builtIn("footnote", "Notedebasdepage", "footnote text", 99),
                    builtIn("code", "PrformatHTML", "HTML Preformatted", 99),
                    builtIn("signature", "Signature", "Signature", 99),
                    own("table", "Tableau", "Tableau"),
                    own("table-head", "Tableau-entte", "Tableau en-tête"),
                    own("link", "Lien", "Lien"));

    private final Map<String, Name> names = new HashMap<>(STANDARD);

    StyleNames(Theme theme) {
        Set<String> taken = new HashSet<>();
        STANDARD.values().forEach(name -> taken.add(folded(name.name())));
        for (String style : new TreeSet<>(theme.styles().keySet())) {
            names.computeIfAbsent(style, key -> free(key, taken));
        }
    }

    /** How Word calls the theme's style of that name. */
    Name of(String style) {
        Name name = names.get(style);
        if (name == null) {
            throw new IllegalArgumentException("no style " + style);
        }
        return name;
    }

    /** The character style that Word links to a paragraph style: « Titre 1 Car ». */
    String character(String style) {
        return switch (style) {
            case "code" -> CODE;
            case "link" -> LINK;
            default -> of(style).id() + "Car";
        };
    }

    /** A theme's own style, under a name and an id that nothing else bears. */
    private static Name free(String style, Set<String> taken) {
        String name = style.replace(',', ' ');
        while (!taken.add(folded(name))) {
            name += " (Tabellion)";
        }
        return new Name("Tab" + identifier(name) + taken.size(), name, false, 40);
    }

    private static String identifier(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "");
    }

    /** As Word compares names. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static Map.Entry<String, Name> builtIn(
            String style, String id, String name, int priority) {
        return Map.entry(style, new Name(id, name, true, priority));
    }

    private static Map.Entry<String, Name> own(String style, String id, String name) {
        return Map.entry(style, new Name(id, name, false, 40));
    }
}
