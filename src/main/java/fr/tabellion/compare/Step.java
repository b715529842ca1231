package fr.tabellion.compare;

/** One step on the way to a passage, from the whole text down. */
public sealed interface Step {
    /** « III »: a part by its number. */
    record Numbered(String number) implements Step {}

    /** « la partie « Pilotage et suivi » »: a part by its title. */
    record Titled(String title) implements Step {}

    /** A part without a title, by its first words. */
    record Opening(String words) implements Step {}

    /** « l’intitulé »: the title of a part. */
    record Title() implements Step {}

    /** « engagements de la ville d’Antony »: a list by what introduces it. */
    record Engagements(String introduction) implements Step {}

    /** The sentence that introduces a list. */
    record Introduction() implements Step {}

    /** « la deuxième liste », where several stand side by side. */
    record Listing(int ordinal) implements Step {}

    /**
     * « deuxième tiret ».
     *
     * @param depth from 0; a deeper one is a « sous-tiret »
     */
    record Tiret(int ordinal, int depth) implements Step {}

    /** « 2° », « b », « IV »: an item by its number. */
    record Point(String mark) implements Step {}

    /** « troisième alinéa ». */
    record Alinea(int ordinal) implements Step {}

    /** « le tableau « Indicateurs par thème » ». */
    record Tabled(String caption) implements Step {}

    /** « la ligne « Jeunes suivis » ». */
    record Line(String label) implements Step {}

    /** « la colonne « Objectif » ». */
    record Column(String label) implements Step {}

    /** The clause that names the parties. */
    record Parties() implements Step {}

    /** The years under the title. */
    record Period() implements Step {}
}
