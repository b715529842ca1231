package fr.tabellion.pipeline;

import fr.tabellion.build.Reason;
import fr.tabellion.register.Standing;

import java.util.Locale;
import java.util.Optional;

/**
 * What the manifest keeps of a sealed paper among the notes of its unit, for the runs in which the
 * unit is not even planned.
 *
 * <pre>
 * sealed annexe-antony concluded 2020-06-30
 * </pre>
 *
 * @param name of its files
 * @param standing a draft where the version was reopened
 * @param day {@code -} where nobody knows
 */
record SealedNote(String name, Standing standing, String day) {
    private static final String WORD = "sealed";

    String note() {
        return String.join(" ", WORD, name, word(), day);
    }

    /** « conclu (2020-06-30) ». */
    Reason reason() {
        String word = standing == Standing.DRAFT ? "reopened" : word();
        return Reason.of("reason.sealed." + word, day.equals("-") ? "" : " (" + day + ")");
    }

    private String word() {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    /** Nothing for a note of another sort. */
    static Optional<SealedNote> read(String note) {
        String[] words = note.split(" ", 4);
        return words.length == 4 && words[0].equals(WORD)
                ? Optional.of(
                        new SealedNote(
                                words[1],
                                Standing.valueOf(words[2].toUpperCase(Locale.ROOT)),
                                words[3]))
                : Optional.empty();
    }
}
