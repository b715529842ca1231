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
}
