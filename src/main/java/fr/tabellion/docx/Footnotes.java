package fr.tabellion.docx;

import fr.tabellion.document.Block;

import java.util.ArrayList;
import java.util.List;

/**
 * The footnotes of one paper, in {@code word/footnotes.xml} (ECMA-376-1, 17.11).
 *
 * <p>The two rules above notes come first, under the ids -1 and 0 that the settings name.
 */
final class Footnotes {
    private static final String SPACE = "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";

    /** Begins a note's text: its number, raised, and a space. */
    static final String MARK =
            "<w:r><w:rPr><w:rStyle w:val=\""
                    + StyleNames.FOOTNOTE_MARK
                    + "\"/></w:rPr><w:footnoteRef/></w:r>"
                    + SPACE;

    private static final String CLOSE = "</w:footnote>";

    static final String SEPARATORS = rule(-1, "separator") + rule(0, "continuationSeparator");

    private final Story story;
    private final double width;
    private final List<List<Block>> notes = new ArrayList<>();
    private int referred;

    Footnotes(Paper paper, double width) {
        this.story = new Story(paper, new Relationships("r"), Story.Notes.NUMBERED);
        this.width = width;
    }

    /** The number of one more note, from 1. */
    int add(List<Block> content) {
        notes.add(content);
        return notes.size();
    }

    /**
     * Writes the notes the body refers to. Word has no notes in notes: what those hold stands below
     * the last, each behind its number.
     */
    void write() {
        referred = notes.size();
        for (int i = 0; i < notes.size(); i++) {
            boolean real = i < referred;
            String open = "<w:footnote w:id=\"" + (i + 1) + "\">";
            story.out().raw(real ? open : "");
            story.footnote(
                    notes.get(i), real ? MARK : mark(i + 1) + SPACE, Place.of("footnote", width));
            story.out().raw(i < referred - 1 ? CLOSE : "");
        }
        story.out().raw(notes.isEmpty() ? "" : CLOSE);
    }

    /** A number as typed, where no reference can stand. */
    static String mark(int number) {
        return "<w:r><w:rPr><w:rStyle w:val=\""
                + StyleNames.FOOTNOTE_MARK
                + "\"/></w:rPr><w:t>"
                + number
                + "</w:t></w:r>";
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    Story story() {
        return story;
    }

    byte[] part() {
        return part(SEPARATORS + story.out());
    }

    static byte[] part(String notes) {
        return Xml.part(Namespaces.openStory("w:footnotes") + notes + "</w:footnotes>");
    }

    private static String rule(int id, String type) {
        return "<w:footnote w:type=\""
                + type
                + "\" w:id=\""
                + id
                + "\"><w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"
                + "</w:pPr><w:r><w:"
                + type
                + "/></w:r></w:p></w:footnote>";
    }
}
