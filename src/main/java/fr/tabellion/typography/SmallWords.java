package fr.tabellion.typography;

import java.util.Locale;
import java.util.Set;

/** Words of grammar: a number before one of them does not count it. */
final class SmallWords {
    private static final Set<String> WORDS =
            Set.of(
                    """
                    à au aux le la les l un une des du de d en et ou où ni mais or donc car que qu qui
                    quoi dont sur sous dans par pour avec sans entre vers chez contre selon dès jusqu
                    est sont a ont sera seront était étaient fut y il elle on ils elles ne n se s ce c
                    cet cette ces son sa ses leur leurs si puis soit ainsi aussi comme lors lorsque
                    relatif relative relatifs relatives modifié modifiée modifiés portant susvisé
                    susvisée susvisés précité précitée prévoit dispose fixe
                    """
                            .strip()
                            .split("\\s+"));

    private SmallWords() {}

    static boolean isOne(String word) {
        return WORDS.contains(word) || WORDS.contains(word.toLowerCase(Locale.FRENCH));
    }
}
