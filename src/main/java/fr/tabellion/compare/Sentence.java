package fr.tabellion.compare;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Inline;
import fr.tabellion.typography.Agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of an article as it is put together: words of ours, and words quoted as they stand.
 */
final class Sentence {
    private static final String OPEN = "«\u00a0";
    private static final String CLOSE = "\u00a0»";

    private final List<Inline> content = new ArrayList<>();

    Sentence text(String words) {
        add(new Inline.Text(words));
        return this;
    }

    Sentence quote(List<Inline> words) {
        text(OPEN);
        words.forEach(this::add);
        return text(CLOSE);
    }

    Sentence inlines(List<Inline> words) {
        words.forEach(this::add);
        return this;
    }

    Sentence sentence(Sentence other) {
        other.content.forEach(this::add);
        return this;
    }

    private void add(Inline inline) {
        if (inline instanceof Inline.Text(String nothing) && nothing.isEmpty()) {
            return;
        }
        if (inline instanceof Inline.Text(String value)
                && !content.isEmpty()
                && content.getLast() instanceof Inline.Text(String start)) {
            content.set(content.size() - 1, new Inline.Text(start + value));
        } else {
            content.add(inline);
        }
    }

    /** With a capital at its start. */
    Sentence capitalised() {
        Sentence capital = new Sentence();
        capital.sentence(this);
        if (!content.isEmpty() && content.getFirst() instanceof Inline.Text(String value)) {
            capital.content.set(0, new Inline.Text(Agreement.capitalised(value)));
        }
        return capital;
    }

    List<Inline> inlines() {
        return List.copyOf(content);
    }

    Block paragraph() {
        return new Block.Paragraph(Attributes.NONE, content);
    }
}
