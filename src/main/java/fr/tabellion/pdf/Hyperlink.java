package fr.tabellion.pdf;

/**
 * A link: each line it touches gets an annotation of its own, all of one Link element.
 *
 * @param tag the Link element
 * @param words what is read aloud for the annotation (PDF/UA-1 7.18.5)
 */
record Hyperlink(String target, String words, Tag tag) {}
