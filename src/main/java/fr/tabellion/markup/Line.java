package fr.tabellion.markup;

import fr.tabellion.document.Inline;
import fr.tabellion.typography.Piece;
import fr.tabellion.typography.Run;
import fr.tabellion.typography.Typography;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A line of running text on its way from HTML to {@link Inline}s.
 *
 * <p>First its white space is collapsed as browsers do, across whatever elements it is cut into;
 * then typography sets it, whole; then the inlines are built, neighbouring texts merged.
 */
final class Line {
    private final List<Part> parts = new ArrayList<>();

    private sealed interface Part {
        boolean isEmpty();
    }

    /** Text as typed, until {@link #collapse} and {@link #set} have seen it. */
    private static final class Typed implements Part {
        private String text;
        private final boolean verbatim;
        private List<Piece> pieces = List.of();

        Typed(String text, boolean verbatim) {
            this.text = text;
            this.verbatim = verbatim;
        }

        @Override
        public boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /**
     * @param makes the inline around its content
     * @param raised whether content is already a superscript
     */
    private record Around(Line content, Function<List<Inline>, Inline> makes, boolean raised)
            implements Part {
        @Override
        public boolean isEmpty() {
            return content.isEmpty();
        }
    }

    /**
     * An inline without text of ours.
     *
     * @param seenAs what typography sees in its place; empty for nothing at all
     * @param space whether space beside it is dropped, as beside a line break
     */
    private record Mark(Inline inline, String seenAs, boolean space) implements Part {
        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    void text(String text, boolean verbatim) {
        parts.add(new Typed(text, verbatim));
    }

    void around(Line content, Function<List<Inline>, Inline> makes) {
        parts.add(new Around(content, makes, false));
    }

    void raised(Line content, Function<List<Inline>, Inline> makes) {
        parts.add(new Around(content, makes, true));
    }

    void mark(Inline inline, String seenAs) {
        parts.add(new Mark(inline, seenAs, false));
    }

    void lineBreak() {
        parts.add(new Mark(new Inline.LineBreak(), "\n", true));
    }

    /** Whether nothing stands in it; to be asked once white space is collapsed. */
    boolean isEmpty() {
        return parts.stream().allMatch(Part::isEmpty);
    }

    /** The line as inlines; empty when it holds but space. */
    List<Inline> inlines() {
        collapse();
        set();
        return build(false);
    }

    private void collapse() {
        @Nullable Typed[] before = {null};
        boolean atSpace = collapse(true, before);
        if (atSpace) {
            dropSpace(before[0]);
        }
    }

    /**
     * @param atSpace whether white space here is to be dropped
     * @param before the text that may have to give up its last space
     * @return the same for what follows
     */
    private boolean collapse(boolean atSpace, @Nullable Typed[] before) {
        boolean space = atSpace;
        for (Part part : parts) {
            switch (part) {
                case Typed typed -> {
                    typed.text = collapsed(typed.text, space);
                    if (!typed.text.isEmpty()) {
                        space = typed.text.endsWith(" ");
                        before[0] = typed;
                    }
                }
                case Around around -> space = around.content.collapse(space, before);
                case Mark mark -> {
                    if (mark.space && space) {
                        dropSpace(before[0]);
                    }
                    space = mark.space;
                    before[0] = null;
                }
            }
        }
        return space;
    }

    private static void dropSpace(@Nullable Typed typed) {
        if (typed != null && typed.text.endsWith(" ")) {
            typed.text = typed.text.substring(0, typed.text.length() - 1);
        }
    }

    private static String collapsed(String text, boolean atSpace) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = atSpace;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Node.isSpace(c)) {
                out.append(c);
                space = false;
            } else if (!space) {
                out.append(' ');
                space = true;
            }
        }
        return out.toString();
    }

    private void set() {
        List<Run> runs = new ArrayList<>();
        List<Typed> typed = new ArrayList<>();
        collect(runs, typed);
        List<List<Piece>> set = Typography.set(runs);
        for (int i = 0; i < runs.size(); i++) {
            typed.get(i).pieces = set.get(i);
        }
    }

    private void collect(List<Run> runs, List<Typed> typed) {
        for (Part part : parts) {
            switch (part) {
                case Typed text -> {
                    runs.add(new Run(text.text, text.verbatim));
                    typed.add(text);
                }
                case Around around -> around.content.collect(runs, typed);
                case Mark mark -> {
                    if (!mark.seenAs.isEmpty()) {
                        runs.add(new Run(mark.seenAs, true));
                        typed.add(new Typed("", true));
                    }
                }
            }
        }
    }

    private List<Inline> build(boolean raised) {
        List<Inline> out = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Typed typed -> typed.pieces.forEach(piece -> add(out, piece, raised));
                case Around around -> {
                    List<Inline> content = around.content.build(raised || around.raised);
                    if (!content.isEmpty()) {
                        out.add(around.makes.apply(content));
                    }
                }
                case Mark mark -> out.add(mark.inline);
            }
        }
        return out;
    }

    private static void add(List<Inline> out, Piece piece, boolean raised) {
        if (piece.text().isEmpty()) {
            return;
        }
        if (piece.raised() && !raised) {
            out.add(new Inline.Superscript(List.of(new Inline.Text(piece.text()))));
        } else if (!out.isEmpty() && out.getLast() instanceof Inline.Text text) {
            out.set(out.size() - 1, new Inline.Text(text.value() + piece.text()));
        } else {
            out.add(new Inline.Text(piece.text()));
        }
    }
}
