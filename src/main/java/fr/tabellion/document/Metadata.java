package fr.tabellion.document;

import java.time.LocalDate;
import java.util.List;

/**
 * What a file says of itself.
 *
 * @param language BCP 47, such as {@code fr-FR}
 * @param date the paper's own date, else 1 January of its period: the clock is never read
 */
public record Metadata(
        String title,
        String subject,
        String author,
        List<String> keywords,
        String language,
        LocalDate date) {
    public Metadata {
        keywords = List.copyOf(keywords);
    }
}
