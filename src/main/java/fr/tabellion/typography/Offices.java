package fr.tabellion.typography;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of offices, in either gender.
 *
 * <pre>{@code
 * Offices.same("préfet des Hauts-de-Seine", "préfète des Hauts-de-Seine")   true
 * Offices.same("directeur général", "directrice générale")                  true
 * Offices.same("maire", "maire adjoint")                                    false
 * }</pre>
 */
public final class Offices {
    private static final Map<String, String> FEMININE_ENDINGS =
            Map.of("et", "ète", "teur", "trice", "eur", "euse", "er", "ère", "ien", "ienne");

    private Offices() {}

    /** Whether two names are those of one office, the one perhaps a woman's, the other a man's. */
    public static boolean same(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        if (first.size() != second.size()) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            if (!sameWord(first.get(i), second.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String office) {
        return List.of(office.strip().toLowerCase(Locale.FRENCH).replace('\'', '’').split("\\s+"));
    }

    private static boolean sameWord(String one, String other) {
        return one.equals(other) || isFeminine(one, other) || isFeminine(other, one);
    }

    private static boolean isFeminine(String masculine, String feminine) {
        return feminine.equals(Agreement.agreed(masculine, true, false))
                || FEMININE_ENDINGS.entrySet().stream()
                        .filter(ending -> masculine.endsWith(ending.getKey()))
                        .anyMatch(
                                ending ->
                                        feminine.equals(
                                                masculine.substring(
                                                                0,
                                                                masculine.length()
                                                                        - ending.getKey().length())
                                                        + ending.getValue()));
    }
}
