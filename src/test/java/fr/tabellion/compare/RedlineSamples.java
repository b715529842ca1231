package fr.tabellion.compare;

import fr.tabellion.document.Document;

/** Comparisons for the tests of writers. */
public final class RedlineSamples {
    private RedlineSamples() {}

    /** Of two texts as they come by that seed. */
    public static Comparison random(long seed) {
        Edits edits = new Edits(seed);
        Annexe before = edits.annexe(5);
        Document now = edits.edited(before, 6).document();
        return Comparison.of("annexe", before.document(), now);
    }

    /** A heading cell over three rows, the first two of which are removed. */
    public static Comparison twoOfThreeRowsGone() {
        Annexe before = indicators("Jeunes suivis", "Heures d’insertion", "Contrats signés");
        return between(before, indicators("Contrats signés"));
    }

    /** A heading cell over a row that is removed, one that takes its place, and one that stays. */
    public static Comparison oneOfTwoRowsReplaced() {
        Annexe before = indicators("Jeunes suivis", "Heures d’insertion dans les marchés");
        return between(before, indicators("Places", "Heures d’insertion dans les marchés"));
    }

    private static Annexe indicators(String... texts) {
        Annexe annexe = new Annexe();
        for (String text : texts) {
            annexe.indicators.add(new Annexe.Indicator("Emploi", text, "80"));
        }
        return annexe;
    }

    private static Comparison between(Annexe before, Annexe now) {
        return Comparison.of("annexe", before.document(), now.document());
    }
}
