package fr.tabellion.template;

import fr.tabellion.typography.Numerals;
import fr.tabellion.typography.Numerals.Hyphens;

import java.time.LocalDate;
import java.util.Optional;

/** How it is concluded; what is absent is left blank on the paper. */
record ConclusionView(Source at, Optional<LocalDate> date, Optional<String> place, int copies)
        implements View {
    /** « six », of « en six exemplaires originaux ». */
    @Shown
    String copiesInLetters() {
        return Numerals.inLetters(copies, false, Hyphens.CLASSIC);
    }
}
