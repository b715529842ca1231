package fr.tabellion.markup;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the parser must know beside the HTML itself.
 *
 * @param name what problems name as the file, such as {@code note-blagis-2024.html}
 * @param styles the names of the theme's styles, which {@code class} may name
 * @param date the paper's own date, unless a {@code <meta name="date">} says another
 */
public record MarkupContext(String name, Set<String> styles, LocalDate date) {
    public MarkupContext {
        styles = Set.copyOf(styles);
    }
}
