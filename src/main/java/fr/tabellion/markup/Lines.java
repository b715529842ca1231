package fr.tabellion.markup;

import fr.tabellion.document.Inline;
import fr.tabellion.markup.Node.Chars;
import fr.tabellion.markup.Node.Element;
import fr.tabellion.problem.Code;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/** Inline elements to the parts of a {@link Line}. */
final class Lines {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final String OBJECT = "\ufffc";

    private final Faults faults;
    private final TreeBuilder blocks;

    Lines(Faults faults, TreeBuilder blocks) {
        this.faults = faults;
        this.blocks = blocks;
    }

    /**
     * The inlines of a line of text.
     *
     * @param french whether typography is to set it
     */
    List<Inline> inlines(List<? extends Node> nodes, boolean french) {
        return line(nodes, !french).inlines();
    }

    private Line line(List<? extends Node> nodes, boolean verbatim) {
        Line line = new Line();
        for (Node node : nodes) {
            switch (node) {
                case Chars chars -> line.text(chars.text(), verbatim);
                case Element element -> element(line, element, verbatim);
            }
        }
        return line;
    }

    private void element(Line line, Element element, boolean verbatim) {
        List<Node> children = element.children();
        switch (element.key()) {
            case "strong" -> line.around(line(children, verbatim), Inline.Strong::new);
            case "em" -> line.around(line(children, verbatim), Inline.Emphasis::new);
            case "sup" -> line.raised(line(children, verbatim), Inline.Superscript::new);
            case "sub" -> line.around(line(children, verbatim), Inline.Subscript::new);
            case "code" -> line.around(line(children, true), Lines::code);
            case "abbr" -> abbreviation(line, element, verbatim);
            case "span" -> span(line, element, verbatim);
            case "span.blank" -> blank(line, element);
            case "a" -> link(line, element, verbatim);
            case "img" -> image(line, element);
            case "br" -> line.lineBreak();
            case "page" -> line.mark(new Inline.PageNumber(), "1");
            case "pages" -> line.mark(new Inline.PageCount(), "1");
            case "aside.footnote" ->
                    line.mark(new Inline.Footnote(blocks.mixed(element, !verbatim)), "");
            default -> {
                // A block misplaced among inlines: noted when it was read.
            }
        }
    }

    private static Inline code(List<Inline> content) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : content) {
            if (inline instanceof Inline.Text(String value)) {
                text.append(value);
            }
        }
        return new Inline.Code(text.toString());
    }

    private void abbreviation(Line line, Element element, boolean verbatim) {
        String title =
                verbatim ? element.attribute("title") : Sentence.set(element.attribute("title"));
        if (element.has("title") && title.isBlank()) {
            bad(element, "title", "…");
        }
        line.around(
                line(element.children(), verbatim),
                content -> new Inline.Abbreviation(title, content));
    }

    private void span(Line line, Element element, boolean verbatim) {
        String language = blocks.language(element);
        boolean foreign = language.isEmpty() ? verbatim : !TreeBuilder.isFrench(language);
        line.around(
                line(element.children(), foreign),
                content -> new Inline.Span(language, element.style(), content));
    }

    private void blank(Line line, Element element) {
        String purpose = element.attribute("data-ref");
        String placeholder = element.text().strip();
        if (purpose.isBlank()) {
            bad(element, "data-ref", "place, date, number…");
        }
        if (placeholder.isEmpty()) {
            faults.empty(element);
        }
        line.mark(new Inline.Blank(purpose, placeholder), OBJECT);
    }

    private void link(Line line, Element element, boolean verbatim) {
        String target = element.attribute("href").strip();
        String text = element.text().strip();
        if (text.isEmpty() && element.elements("img").isEmpty()) {
            faults.empty(element);
        }
        if (element.has("href") && !isGood(target)) {
            bad(element, "href", "https://…, http://…, mailto:…, tel:…");
        }
        boolean address =
                target.equals(text) || target.endsWith(":" + text) || isHost(target, text);
        line.around(
                line(element.children(), verbatim || address),
                content -> new Inline.Link(target, content));
    }

    /** {@code www.sceaux.fr} under {@code https://www.sceaux.fr/} is an address as well. */
    private static boolean isHost(String target, String text) {
        return !text.isEmpty() && text.indexOf(' ') < 0 && target.contains("//" + text);
    }

    private static boolean isGood(String target) {
        try {
            String scheme = new URI(target).getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(java.util.Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void image(Line line, Element element) {
        String source = element.attribute("src").strip();
        if (element.has("src") && !source.matches("(?i)[^:]+\\.(png|jpe?g)")) {
            bad(element, "src", "…png, …jpg");
        }
        String alternative = Sentence.set(element.attribute("alt"));
        line.mark(new Inline.Image(source, alternative), OBJECT);
    }

    private void bad(Element element, String attribute, String expected) {
        faults.add(
                Code.E406,
                element.offset(),
                element.key(),
                attribute,
                element.attribute(attribute),
                expected);
    }
}
