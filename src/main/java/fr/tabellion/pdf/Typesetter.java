package fr.tabellion.pdf;

import static fr.tabellion.pdf.Look.Stroke.THROUGH;
import static fr.tabellion.pdf.Look.Stroke.UNDER;

import fr.tabellion.document.Inline;
import fr.tabellion.document.PictureSize;
import fr.tabellion.document.Texts;
import fr.tabellion.theme.Theme;

import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfName;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns the inlines of one paragraph into atoms, and says which structure element each belongs to.
 *
 * <p>Plain text belongs to the paragraph's own element. Where the paragraph holds elements of its
 * own, an element having either text or kids, each stretch of text becomes a Span:
 *
 * <pre>
 * P                      « adoptée le 28 mars »
 *
 * P
 * ├ Span                 « voir »
 * ├ Link [OBJR]          « le site »
 * ├ Span (E …)           « QPV »
 * ├ Reference            « 1 »
 * ├ Note (ID)            the footnote, see {@link Footnotes}
 * └ Span                 « , adoptée »
 * </pre>
 */
final class Typesetter {
    private static final double SLASH = 30;
    private static final double HYPHEN = 50;
    private static final double AFTER_HYPHEN = 10;

    /** « Bourg-la-Reine » is better read on one line. */
    private static final double IN_NAME = 90;

    /** Between « 12 » struck out and « 15 » put in its place, in parts of the size. */
    private static final double APART = 0.15;

    private final Flow flow;
    private final Theme theme;
    private final double measure;
    private final List<Atom> atoms = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    Typesetter(Flow flow, double measure) {
        this.flow = flow;
        this.theme = flow.theme();
        this.measure = measure;
    }

    /** The atoms of a paragraph whose element is {@code tag}. */
    List<Atom> set(List<Inline> content, Look look, Tag tag) {
        new Scope(tag, isMixed(content)).inlines(content, new Ink(look, tag, null));
        return atoms;
    }

    /** The same in an ink that is given, such as a link's. */
    List<Atom> set(List<Inline> content, Ink ink) {
        new Scope(ink.tag(), false).inlines(content, ink);
        return atoms;
    }

    private static boolean isMixed(List<Inline> content) {
        return content.stream().anyMatch(Typesetter::isTagged);
    }

    private static boolean isTagged(Inline inline) {
        return switch (inline) {
            case Inline.Text t -> false;
            case Inline.Strong s -> isMixed(s.content());
            case Inline.Emphasis e -> isMixed(e.content());
            case Inline.Superscript s -> isMixed(s.content());
            case Inline.Subscript s -> isMixed(s.content());
            case Inline.Code c -> true;
            case Inline.Abbreviation a -> true;
            case Inline.Span s -> !s.language().isEmpty() || isMixed(s.content());
            case Inline.Link l -> true;
            case Inline.Image i -> !i.alternative().isEmpty();
            case Inline.LineBreak b -> false;
            case Inline.PageNumber p -> false;
            case Inline.PageCount p -> false;
            case Inline.Footnote f -> true;
            case Inline.Blank b -> false;
            case Inline.Inserted i -> true;
            case Inline.Deleted d -> true;
        };
    }

    /** Inside one structure element. */
    private final class Scope {
        private final Tag tag;
        private final boolean mixed;
        private Tag text;

        Scope(Tag tag, boolean mixed) {
            this.tag = tag;
            this.mixed = mixed;
            this.text = mixed ? tag.child("Span") : tag;
        }

        void inlines(List<Inline> content, Ink ink) {
            boolean revised = false;
            for (Inline inline : content) {
                boolean also =
                        inline instanceof Inline.Deleted || inline instanceof Inline.Inserted;
                if (revised && also) {
                    atoms.add(new Atom.Space(ink, "", ink.look().size() * APART, true));
                }
                inline(inline, ink);
                revised = also;
            }
        }

        private void inline(Inline inline, Ink ink) {
            switch (inline) {
                case Inline.Text t -> text(t.value(), own(ink));
                case Inline.Strong s -> inlines(s.content(), ink.look(ink.look().strong()));
                case Inline.Emphasis e -> inlines(e.content(), ink.look(ink.look().emphasis()));
                case Inline.Superscript s -> inlines(s.content(), ink.look(ink.look().raised()));
                case Inline.Subscript s -> inlines(s.content(), ink.look(ink.look().lowered()));
                case Inline.Code c ->
                        text(c.value(), ink.look(ink.look().code(theme)).tag(next("Code")));
                case Inline.Abbreviation a ->
                        inside(next("Span").with("E", a.expansion()), a.content(), ink);
                case Inline.Span s -> span(s, ink);
                case Inline.Link l -> link(l, ink);
                case Inline.Image i -> image(i);
                case Inline.LineBreak b -> atoms.add(new Atom.LineEnd());
                case Inline.PageNumber p -> folio(false, own(ink));
                case Inline.PageCount p -> folio(true, own(ink));
                case Inline.Footnote f -> footnote(f, ink);
                case Inline.Blank b -> text(b.placeholder(), own(ink));
                case Inline.Inserted i ->
                        revised(i.content(), "inséré", ink, revised("inserted", UNDER, ink.look()));
                case Inline.Deleted d ->
                        revised(
                                d.content(),
                                "supprimé",
                                ink,
                                revised("deleted", THROUGH, ink.look()));
            }
        }

        private Ink own(Ink ink) {
            return ink.tag(text);
        }

        /** A child element; text after it gets a Span of its own. */
        private Tag next(String role) {
            text = mixed ? tag.child("Span") : text;
            return tag.child(role);
        }

        private void inside(Tag child, List<Inline> content, Ink ink) {
            new Scope(child, isMixed(content)).inlines(content, ink.tag(child));
        }

        private void span(Inline.Span span, Ink ink) {
            Ink styled = span.style().isEmpty() ? ink : ink.look(styled(span.style(), ink.look()));
            if (span.language().isEmpty()) {
                inlines(span.content(), styled);
            } else {
                inside(next("Span").language(span.language()), span.content(), styled);
            }
        }

        /**
         * Underlined or struck, which the structure says as well (ISO 32000-1, 14.8.5.4.3); readers
         * read no decoration aloud, but they do read an alternative.
         */
        private void revised(List<Inline> content, String announced, Ink ink, Look look) {
            String type = look.line() == UNDER ? "Underline" : "LineThrough";
            Tag tag =
                    next("Span")
                            .attribute("Layout", "TextDecorationType", new PdfName(type))
                            .with("Alt", announced + "\u00a0: " + Texts.of(content).strip());
            inside(tag, content, ink.look(look));
        }

        private Look revised(String style, Look.Stroke line, Look around) {
            return around.lined(line, Look.color(theme.style(style).color()));
        }

        private void link(Inline.Link link, Ink ink) {
            int color = Look.color(theme.style("link").color());
            Tag element = next("Link");
            String words = Texts.of(link.content());
            Hyperlink hyperlink =
                    new Hyperlink(link.target(), words.isBlank() ? link.target() : words, element);
            inside(element, link.content(), new Ink(ink.look().link(color), element, hyperlink));
        }

        private void footnote(Inline.Footnote footnote, Ink ink) {
            Tag reference = next("Reference");
            Footnotes.Note note = flow.footnotes().next(flow, footnote, next("Note"));
            Look raised = ink.look().raised();
            Ink mark = marked(footnote, note, reference, ink.look(raised));
            String number = Integer.toString(note.number());
            atoms.add(new Atom.Mark(mark, number, raised.width(number), note));
        }

        /** A click on the mark leads to the note; not so inside another link. */
        private Ink marked(
                Inline.Footnote footnote, Footnotes.Note note, Tag reference, Ink raised) {
            if (raised.link() != null) {
                return new Ink(raised.look(), reference, null);
            }
            Tag element = reference.child("Link");
            String words = String.join(" ", Texts.paragraphs(footnote.content()));
            String spoken = words.isBlank() ? Integer.toString(note.number()) : words;
            Hyperlink link = Hyperlink.within(note.id(), spoken, element);
            return new Ink(raised.look(), element, link);
        }

        private void folio(boolean count, Ink ink) {
            String widest = flow.folio(count);
            atoms.add(new Atom.Folio(ink, count, ink.look().width(widest)));
        }

        private void image(Inline.Image image) {
            boolean decoration = image.alternative().isEmpty();
            Image picture = flow.image(image.source());
            double scale = scale(picture);
            Tag figure = decoration ? tag : next("Figure").with("Alt", image.alternative());
            atoms.add(
                    new Atom.Picture(
                            figure,
                            decoration,
                            picture,
                            picture.getWidth() * scale,
                            picture.getHeight() * scale));
        }

        /** The size it has in the DOCX too, at most as wide as the measure. */
        private double scale(Image picture) {
            PictureSize size = new PictureSize((int) picture.getWidth(), (int) picture.getHeight());
            double widest = measure / Flow.points(1);
            return Flow.points(size.drawn(widest).width()) / picture.getWidth();
        }
    }

    /** A style inside a line changes the letters, not the line. */
    private Look styled(String name, Look around) {
        Look style = Look.of(theme, theme.style(name), flow.fonts());
        return new Look(
                style.fonts(),
                style.embedded(),
                style.bold() || around.bold(),
                style.italic() || around.italic(),
                style.capitals(),
                Math.abs(around.rise()) > 0 ? around.size() : style.size(),
                around.line() == Look.Stroke.NONE ? style.color() : around.color(),
                around.rise(),
                around.line(),
                flow.fonts()
                        .face(
                                style.embedded(),
                                style.bold() || around.bold(),
                                style.italic() || around.italic()));
    }

    // ---- Text

    private void text(String value, Ink ink) {
        String text = Glyphs.composed(value);
        boolean address = text.contains("://");
        Ink current = ink;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            switch (c) {
                case ' ', '\n', '\t', '\r' -> space(" ", current, true);
                case 0xA0 -> space("\u00a0", current, false);
                case 0xAD -> soft(current);
                case 0x200B -> cut(current, AFTER_HYPHEN);
                default -> {
                    if (!Glyphs.isInvisible(c)) {
                        current = letter(c, ink, current);
                        breakAfter(c, text, at, current, address);
                    }
                }
            }
        }
        word(current);
    }

    /** Adds a letter; a word in two faces is two words, with no break between them. */
    @SuppressWarnings("ReferenceEquality") // the same ink saves a flush
    private Ink letter(int c, Ink ink, Ink current) {
        int drawn = Glyphs.drawn(c);
        Ink able = drawn < 0x80 ? ink : ink.having(drawn);
        if (!able.look().face().has(drawn)) {
            // The paper should have been refused (see Fonts.missing); it must not lose a word here.
            drawn = Glyphs.REPLACEMENT;
            able = ink.having(drawn);
        }
        Ink same = able.look().face() == current.look().face() ? current : able;
        if (same != current) {
            word(current);
        }
        if (drawn == c) {
            word.appendCodePoint(c);
        } else {
            word(current);
            String text = Character.toString(drawn);
            String actual = Character.toString(c);
            atoms.add(new Atom.Word(same, text, same.look().width(text), actual));
        }
        return same;
    }

    private void breakAfter(int c, String text, int next, Ink ink, boolean address) {
        if (next >= text.length()) {
            return;
        }
        boolean inside = next > 1 && Character.isLetterOrDigit(text.codePointAt(next));
        boolean letters = inside && Character.isLetter(text.codePointBefore(next - 1));
        switch (c) {
            case '-', 0x2010 -> {
                if (letters && !address) {
                    cut(ink, isName(text, next) ? IN_NAME : AFTER_HYPHEN);
                }
            }
            case 0x2013, 0x2014 -> {
                if (inside) {
                    cut(ink, SLASH);
                }
            }
            case '/' -> {
                if (letters || (address && inside)) {
                    cut(ink, SLASH);
                }
            }
            case '?', '&', '=', '_', '.' -> {
                if (address && inside) {
                    cut(ink, SLASH);
                }
            }
            default -> {}
        }
    }

    /** Whether a capital is in the compound around that place. */
    private static boolean isName(String text, int at) {
        for (int i = at - 1; i >= 0 && !Character.isWhitespace(text.charAt(i)); i--) {
            if (Character.isUpperCase(text.charAt(i))) {
                return true;
            }
        }
        return Character.isUpperCase(text.charAt(at));
    }

    private void space(String text, Ink ink, boolean breakable) {
        word(ink);
        atoms.add(new Atom.Space(ink, text, ink.look().width(text), breakable));
    }

    private void soft(Ink ink) {
        word(ink);
        atoms.add(new Atom.Cut(ink, ink.look().width("\u00ad"), HYPHEN));
    }

    private void cut(Ink ink, double penalty) {
        word(ink);
        atoms.add(Atom.Cut.silent(penalty));
    }

    private void word(Ink ink) {
        if (word.isEmpty()) {
            return;
        }
        String text = word.toString();
        word.setLength(0);
        String drawn = ink.look().capitals() ? text.toUpperCase(Locale.FRENCH) : text;
        String actual = drawn.equals(text) ? "" : text;
        atoms.add(new Atom.Word(ink, drawn, ink.look().width(drawn), actual));
    }
}
