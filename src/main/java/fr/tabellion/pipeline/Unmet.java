package fr.tabellion.pipeline;

import java.util.Optional;

/**
 * An impossible paper as the manifest keeps it among the notes of its unit, for the runs in which
 * the unit is not even planned.
 *
 * <pre>
 * unmet annexe-sceaux commune.commitments
 * </pre>
 *
 * @param name of the paper
 * @param need the first that is not met
 */
record Unmet(String name, String need) {
    private static final String WORD = "unmet";

    static Unmet of(Plan.Impossible impossible) {
        return new Unmet(impossible.paper().name(), impossible.need());
    }

    /** Names of papers and needs have no spaces. */
    String note() {
        return WORD + " " + name + " " + need;
    }

    /** Nothing for a note of another sort. */
    static Optional<Unmet> read(String note) {
        String[] words = note.split(" ", 3);
        return words.length == 3 && words[0].equals(WORD)
                ? Optional.of(new Unmet(words[1], words[2]))
                : Optional.empty();
    }
}
