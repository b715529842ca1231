package fr.tabellion.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A look and the structure element the text belongs to; neighbours with the same ink are drawn in
 * one go.
 *
 * @param tag the leaf of the structure tree
 * @param link the link it is part of, if any
 */
record Ink(Look look, Tag tag, @Nullable Hyperlink link) {
    Ink look(Look other) {
        return new Ink(other, tag, link);
    }

    Ink tag(Tag other) {
        return new Ink(look, other, link);
    }

    /** The same but in a face that has the character. */
    Ink having(int codePoint) {
        Face face = look.fonts().having(codePoint, look.face());
        return face == look.face() ? this : look(look.face(face));
    }
}
