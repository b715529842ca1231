package fr.tabellion.document;

import java.util.List;

/**
 * A paper, whole: what both writers draw and what the fingerprint is taken of.
 *
 * @param header drawn at the top of each page but the first, whose top stays quiet for the
 *     prefecture's stamp
 * @param footer drawn at the foot of every page
 */
public record Document(
        Metadata metadata, List<Block> header, List<Block> footer, List<Block> body) {
    public Document {
        header = List.copyOf(header);
        footer = List.copyOf(footer);
        body = List.copyOf(body);
    }
}
