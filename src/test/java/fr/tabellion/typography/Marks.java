package fr.tabellion.typography;

import java.util.List;

/** Makes visible what a proof-reader could not see: ⍽ U+00A0, ␣ U+202F, ^er^ raised. */
final class Marks {
    private Marks() {}

    static String visible(String text) {
        return text.replace('\u00A0', '⍽').replace('\u202F', '␣');
    }

    static String visible(List<Piece> pieces) {
        var shown = new StringBuilder();
        for (Piece piece : pieces) {
            String mark = piece.raised() ? "^" : "";
            shown.append(mark).append(visible(piece.text())).append(mark);
        }
        return shown.toString();
    }

    static String hidden(String visible) {
        return visible.replace('⍽', '\u00A0').replace('␣', '\u202F');
    }
}
