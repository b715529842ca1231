package fr.tabellion.document;

import java.util.List;

/**
 * A piece of running text.
 *
 * <p>In « adoptée le <strong>28 mars 2024</strong> » the tree holds {@code Text, Strong(Text)}.
 * Neighbouring texts are merged, white space is collapsed as in HTML, and typography has been
 * applied.
 */
public sealed interface Inline {
    /** Characters, ready to be drawn. */
    record Text(String value) implements Inline {}

    record Strong(List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    record Emphasis(List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    record Superscript(List<Inline> content) implements Inline {
        public Superscript {
            content = List.copyOf(content);
        }
    }

    record Subscript(List<Inline> content) implements Inline {
        public Subscript {
            content = List.copyOf(content);
        }
    }

    /** Verbatim: no typography, the theme's monospaced family. */
    record Code(String value) implements Inline {}

    /** {@code <abbr title="quartier prioritaire de la politique de la ville">QPV</abbr>}. */
    record Abbreviation(String expansion, List<Inline> content) implements Inline {
        public Abbreviation {
            content = List.copyOf(content);
        }
    }

    /**
     * {@code <span lang="en" class="…">…</span>}.
     *
     * @param language BCP 47; empty for the surrounding one
     * @param style a style of the theme; empty for the surrounding one
     */
    record Span(String language, String style, List<Inline> content) implements Inline {
        public Span {
            content = List.copyOf(content);
        }
    }

    /** {@code <a href="https://…">…</a>}. */
    record Link(String target, List<Inline> content) implements Inline {
        public Link {
            content = List.copyOf(content);
        }
    }

    /**
     * {@code <img src="logo.png" alt="Ville de Sceaux"/>}.
     *
     * @param source what {@link Images} knows it by
     * @param alternative what is read aloud instead; empty for mere decoration
     */
    record Image(String source, String alternative) implements Inline {}

    /** {@code <br/>}. */
    record LineBreak() implements Inline {}

    /** {@code <page/>}: the number of the page it stands on. */
    record PageNumber() implements Inline {}

    /** {@code <pages/>}: how many pages the paper has. */
    record PageCount() implements Inline {}

    /**
     * {@code <aside class="footnote">…</aside>}, at the place of its mark; numbered from 1 through
     * the paper.
     */
    record Footnote(List<Block> content) implements Inline {
        public Footnote {
            content = List.copyOf(content);
        }
    }

    /**
     * {@code <span class="blank" data-ref="date">……………</span>}: left to be filled in by hand, a
     * place, a date, a number.
     *
     * @param purpose what goes there ({@code place}, {@code date}, {@code number}…)
     * @param placeholder what is drawn meanwhile, the same in every file
     */
    record Blank(String purpose, String placeholder) implements Inline {}

    /**
     * Words that a change brings; in the tree only, no markup gives them.
     *
     * @param change which one, as {@code compare} numbers them
     */
    record Inserted(String change, List<Inline> content) implements Inline {
        public Inserted {
            content = List.copyOf(content);
        }
    }

    /** Words that a change takes away. */
    record Deleted(String change, List<Inline> content) implements Inline {
        public Deleted {
            content = List.copyOf(content);
        }
    }
}
