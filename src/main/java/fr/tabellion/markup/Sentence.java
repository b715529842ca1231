package fr.tabellion.markup;

import fr.tabellion.typography.Piece;
import fr.tabellion.typography.Run;
import fr.tabellion.typography.Typography;

import java.util.List;
import java.util.stream.Collectors;

/** Text that stands in an attribute or in the file's properties: set, but flat. */
final class Sentence {
    private Sentence() {}

    /** White space collapsed, typography applied. */
    static String set(String typed) {
        String text = typed.strip().replaceAll("[ \\t\\r\\n\\f]+", " ");
        return Typography.set(List.of(new Run(text, false))).stream()
                .flatMap(List::stream)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
