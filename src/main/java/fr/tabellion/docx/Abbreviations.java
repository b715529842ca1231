package fr.tabellion.docx;

import fr.tabellion.document.Inline.Abbreviation;
import fr.tabellion.document.Texts;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Index entries for the abbreviations of one paper (ECMA-376-1, 17.16.5.75, XE).
 *
 * <pre>
 * XE "QPV" \t "quartier prioritaire de la politique de la ville"
 * </pre>
 */
final class Abbreviations {
    private final Set<Abbreviation> known = new HashSet<>();

    /** The field's code where the abbreviation stands for the first time. */
    Optional<String> entry(Abbreviation abbreviation) {
        return known.add(abbreviation) && !abbreviation.expansion().isBlank()
                ? Optional.of(code(abbreviation))
                : Optional.empty();
    }

    private static String code(Abbreviation abbreviation) {
        return " XE \""
                + quoted(Texts.of(abbreviation.content()))
                + "\" \\t \""
                + quoted(abbreviation.expansion())
                + "\" ";
    }

    /** A colon would begin a second level of the index. */
    private static String quoted(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\\":])", "\\\\$1");
    }
}
