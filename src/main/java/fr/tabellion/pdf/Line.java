package fr.tabellion.pdf;

import java.util.List;

/**
 * One line of a paragraph.
 *
 * @param atoms what stands on it, spaces at its ends taken off
 * @param stretch added to each space, in points; negative where it is narrowed
 * @param goesOn the paragraph goes on after a space, which is kept for those who read the text
 *     aloud or copy it
 */
record Line(List<Atom> atoms, double width, double stretch, boolean goesOn) {
    Line {
        atoms = List.copyOf(atoms);
    }
}
