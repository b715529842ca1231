package fr.tabellion.compare;

import fr.tabellion.compare.Atom.Piece;
import fr.tabellion.compare.Atom.Shell;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Texts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A passage as a row of words and signs, the last of which is its end.
 *
 * <pre>
 * « Créer 12 places » → Créer|12|places|∎
 * </pre>
 */
final class Strand {
    /**
     * Numbers with their own separators, words with hyphens, an elided word, a lone sign. A soft
     * hyphen inside a word is part of it, at its end nothing to compare, as a space is.
     */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<space>[\\s\\u00a0\\u202f\\u2007\\u2009\\u200b\\u00ad]+)"
                        + "|\\d+(?:[.,]\\d+|[\\u00a0\\u202f]\\d{3}(?!\\d))*"
                        + "|[\\p{L}\\p{M}\\d]+(?:[-\\u2010\\u2011\\u00ad·]?[\\p{L}\\p{M}\\d]+)*['’ʼ]?"
                        + "|.",
                    Pattern.DOTALL);

    private final List<Atom> atoms = new ArrayList<>();
    private List<Piece> gap = new ArrayList<>();
    private int serial;

    private Strand(int serial) {
        this.serial = serial;
    }

    static List<Atom> of(List<Inline> content) {
        return of(content, 0);
    }

    /** With no wrapping of the same number as one of the other passage's. */
    static List<Atom> beside(List<Atom> other, List<Inline> content) {
        return of(content, 1 + highest(other));
    }

    private static int highest(List<Atom> atoms) {
        return atoms.stream()
                .flatMap(Atom::pieces)
                .flatMap(piece -> piece.path().stream())
                .mapToInt(Shell::serial)
                .max()
                .orElse(-1);
    }

    /**
     * @param serial from which wrappings are numbered
     */
    private static List<Atom> of(List<Inline> content, int serial) {
        Strand strand = new Strand(serial);
        strand.inlines(content, List.of());
        strand.add(new Piece("", Optional.empty(), List.of()), "");
        return strand.atoms;
    }

    /** All that is compared of a passage: equal where nothing but typography differs. */
    static String key(List<Inline> content) {
        StringBuilder key = new StringBuilder();
        of(content).forEach(atom -> key.append(atom.key()).append(' '));
        return key.toString().strip();
    }

    static String key(String text) {
        return key(List.of(new Inline.Text(text)));
    }

    private void inlines(List<Inline> content, List<Shell> path) {
        content.forEach(inline -> inline(inline, path));
    }

    private void inline(Inline inline, List<Shell> path) {
        switch (inline) {
            case Inline.Text t -> text(t.value(), path);
            case Inline.Strong s -> inlines(s.content(), inside(s, path));
            case Inline.Emphasis e -> inlines(e.content(), inside(e, path));
            case Inline.Superscript s -> inlines(s.content(), inside(s, path));
            case Inline.Subscript s -> inlines(s.content(), inside(s, path));
            case Inline.Abbreviation a -> inlines(a.content(), inside(a, path));
            case Inline.Span s -> inlines(s.content(), inside(s, path));
            case Inline.Link l -> inlines(l.content(), inside(l, path));
            case Inline.Code c -> leaf(c, c.value(), path);
            case Inline.Image i -> leaf(i, "image " + i.alternative(), path);
            case Inline.LineBreak b -> leaf(b, "\n", path);
            case Inline.PageNumber p -> leaf(p, "\u0001page", path);
            case Inline.PageCount p -> leaf(p, "\u0001pages", path);
            case Inline.Footnote f ->
                    leaf(f, "\u0001" + String.join(" ", Texts.paragraphs(f.content())), path);
            case Inline.Blank b -> leaf(b, "\u0001blank " + b.purpose(), path);
            case Inline.Inserted i -> inlines(i.content(), path);
            case Inline.Deleted d -> {}
        }
    }

    private List<Shell> inside(Inline inline, List<Shell> path) {
        List<Shell> inner = new ArrayList<>(path);
        inner.add(new Shell(serial++, inline));
        return List.copyOf(inner);
    }

    private void leaf(Inline inline, String key, List<Shell> path) {
        add(new Piece("", Optional.of(inline), path), key);
    }

    private void text(String value, List<Shell> path) {
        Matcher tokens = TOKEN.matcher(value);
        while (tokens.find()) {
            Piece piece = new Piece(tokens.group(), Optional.empty(), path);
            if (tokens.group("space") != null) {
                gap.add(piece);
            } else {
                add(piece, normal(tokens.group()));
            }
        }
    }

    private void add(Piece piece, String key) {
        atoms.add(new Atom(List.copyOf(gap), piece, key));
        gap = new ArrayList<>();
    }

    /** Quotes, apostrophes, hyphens and the spaces in numbers as typography may have set them. */
    private static String normal(String token) {
        return switch (token) {
            case "«", "»", "“", "”", "\"" -> "\"";
            case "'", "’", "ʼ" -> "’";
            case "…" -> "...";
            default -> Normalizer.normalize(plain(token), Normalizer.Form.NFC);
        };
    }

    private static String plain(String token) {
        StringBuilder plain = new StringBuilder(token.length());
        for (int i = 0; i < token.length(); i++) {
            char sign = token.charAt(i);
            switch (sign) {
                case '\'', 'ʼ' -> plain.append('’');
                case '\u2010', '\u2011' -> plain.append('-');
                case '\u00ad', '\u00a0', '\u202f' -> {}
                default -> plain.append(sign);
            }
        }
        return plain.toString();
    }

    /** The characters of some atoms, the first one's spaces left out. */
    static String text(List<Atom> atoms) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < atoms.size(); i++) {
            if (i > 0) {
                atoms.get(i).gap().forEach(piece -> text.append(piece.text()));
            }
            Piece piece = atoms.get(i).piece();
            text.append(piece.leaf().map(leaf -> Texts.of(List.of(leaf))).orElse(piece.text()));
        }
        return text.toString();
    }
}
