package fr.tabellion.compare;

import fr.tabellion.document.Inline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A word or a sign of a passage, with the spaces before it.
 *
 * <p>Only {@code key} is compared: spaces, apostrophes, quotes and what is set in bold are no
 * words.
 *
 * @param gap spaces before it, as they stand
 */
record Atom(List<Piece> gap, Piece piece, String key) {
    /** A run of characters, or something that is none, inside its wrappings. */
    record Piece(String text, Optional<Inline> leaf, List<Shell> path) {
        Piece in(List<Shell> other) {
            return new Piece(text, leaf, other);
        }
    }

    /** Something that holds inlines, such as one {@code Strong}; known by its number. */
    record Shell(int serial, Inline inline) {}

    /** All it is made of, in order. */
    Stream<Piece> pieces() {
        return Stream.concat(gap.stream(), Stream.of(piece));
    }

    boolean isWord() {
        return !key.isEmpty() && Character.isLetterOrDigit(key.codePointAt(0));
    }

    boolean isSpaced() {
        return !gap.isEmpty();
    }
}
