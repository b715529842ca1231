package fr.tabellion.compare;

import fr.tabellion.compare.Atom.Piece;
import fr.tabellion.compare.Atom.Shell;
import fr.tabellion.document.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * From words and signs back to inlines, what changed marked.
 *
 * <p>Marks stand innermost, so that without the inserted words the passage is what it was, bold
 * words and all:
 *
 * <pre>
 * Strong("a b") to Strong("a c")  →  Strong("a ", Deleted("b"), Inserted("c"))
 * </pre>
 */
final class Weave {
    private enum Mark {
        KEPT,
        INSERTED,
        DELETED
    }

    private record Stitch(Piece piece, Mark mark) {}

    private final String change;
    private final List<Stitch> stitches = new ArrayList<>();

    private Weave(String change) {
        this.change = change;
    }

    /** The passage in force with the edits marked as that change's. */
    static List<Inline> of(String change, List<Atom> before, List<Atom> now, List<Edit> edits) {
        Weave weave = new Weave(change);
        weave.edited(before, now, edits);
        return weave.build(weave.adopted(), 0);
    }

    /** Some atoms as they stand, the first one's spaces left out. */
    static List<Inline> slice(List<Atom> atoms) {
        Weave weave = new Weave("");
        for (int i = 0; i < atoms.size(); i++) {
            if (i > 0) {
                weave.add(atoms.get(i).gap(), Mark.KEPT);
            }
            weave.add(List.of(atoms.get(i).piece()), Mark.KEPT);
        }
        return weave.build(weave.stitches, 0);
    }

    private void edited(List<Atom> before, List<Atom> now, List<Edit> edits) {
        int at = 0;
        for (Edit edit : edits) {
            kept(before, at, edit.from());
            List<Atom> gone = before.subList(edit.from(), edit.to());
            List<Atom> come = now.subList(edit.nowFrom(), edit.nowTo());
            boolean replaced = isSpaced(gone) && isSpaced(come);
            add(replaced ? gone.getFirst().gap() : List.of(), Mark.KEPT);
            changed(gone, replaced, Mark.DELETED);
            changed(come, replaced, Mark.INSERTED);
            seam(before.get(edit.to()), now.get(edit.nowTo()));
            add(List.of(before.get(edit.to()).piece()), Mark.KEPT);
            at = edit.to() + 1;
        }
        kept(before, at, before.size());
    }

    private static boolean isSpaced(List<Atom> atoms) {
        return !atoms.isEmpty() && atoms.getFirst().isSpaced();
    }

    /** Words of one side; where both begin after a space, that stays. */
    private void changed(List<Atom> atoms, boolean replaced, Mark mark) {
        for (int i = 0; i < atoms.size(); i++) {
            add(replaced && i == 0 ? List.of() : atoms.get(i).gap(), mark);
            add(List.of(atoms.get(i).piece()), mark);
        }
    }

    private void kept(List<Atom> atoms, int from, int to) {
        atoms.subList(from, Math.max(from, to)).forEach(atom -> add(atom, Mark.KEPT));
    }

    /** The spaces before the first word that stays: a mark of their own where one side has none. */
    private void seam(Atom before, Atom now) {
        if (before.isSpaced() && now.isSpaced()) {
            add(before.gap(), Mark.KEPT);
        } else {
            add(before.gap(), Mark.DELETED);
            add(now.gap(), Mark.INSERTED);
        }
    }

    private void add(Atom atom, Mark mark) {
        add(atom.gap(), mark);
        add(List.of(atom.piece()), mark);
    }

    private void add(List<Piece> pieces, Mark mark) {
        pieces.forEach(piece -> stitches.add(new Stitch(piece, mark)));
    }

    /** Inserted words inside what is bold are bold: they take the wrappings around them. */
    private List<Stitch> adopted() {
        List<Stitch> adopted = new ArrayList<>();
        for (int i = 0; i < stitches.size(); i++) {
            Stitch thread = stitches.get(i);
            adopted.add(
                    thread.mark == Mark.INSERTED
                            ? new Stitch(adopted(thread.piece, around(i)), Mark.INSERTED)
                            : thread);
        }
        return adopted;
    }

    private static Piece adopted(Piece piece, List<Shell> around) {
        List<Shell> path = new ArrayList<>(around);
        for (Shell own : piece.path()) {
            if (around.stream().noneMatch(shell -> isLike(shell, own))) {
                path.add(own);
            }
        }
        return piece.in(path);
    }

    private static boolean isLike(Shell one, Shell other) {
        return one.inline().getClass() == other.inline().getClass();
    }

    /** What wraps both the old words before and those after. */
    private List<Shell> around(int at) {
        List<Shell> left = List.of();
        for (int i = at; i >= 0; i--) {
            if (stitches.get(i).mark != Mark.INSERTED) {
                left = stitches.get(i).piece.path();
                break;
            }
        }
        List<Shell> right = List.of();
        for (int i = at; i < stitches.size(); i++) {
            if (stitches.get(i).mark != Mark.INSERTED) {
                right = stitches.get(i).piece.path();
                break;
            }
        }
        int common = 0;
        while (common < Math.min(left.size(), right.size())
                && left.get(common).serial() == right.get(common).serial()) {
            common++;
        }
        return left.subList(0, common);
    }

    private List<Inline> build(List<Stitch> some, int depth) {
        List<Inline> out = new ArrayList<>();
        int start = 0;
        while (start < some.size()) {
            Object group = group(some.get(start), depth);
            int end = start + 1;
            while (end < some.size() && Objects.equals(group, group(some.get(end), depth))) {
                end++;
            }
            List<Stitch> run = some.subList(start, end);
            if (group instanceof Integer) {
                out.add(
                        wrapped(
                                run.getFirst().piece.path().get(depth).inline(),
                                build(run, depth + 1)));
            } else {
                out.addAll(marked(run));
            }
            start = end;
        }
        return out;
    }

    /** The wrapping's number, or the mark of what is wrapped no further. */
    private static Object group(Stitch thread, int depth) {
        List<Shell> path = thread.piece.path();
        return path.size() > depth ? (Object) path.get(depth).serial() : thread.mark;
    }

    private List<Inline> marked(List<Stitch> run) {
        List<Inline> content = plain(run);
        if (content.isEmpty()) {
            return List.of();
        }
        return switch (run.getFirst().mark) {
            case KEPT -> content;
            case INSERTED -> List.of(new Inline.Inserted(change, content));
            case DELETED -> List.of(new Inline.Deleted(change, content));
        };
    }

    private static List<Inline> plain(List<Stitch> run) {
        List<Inline> out = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Stitch thread : run) {
            text.append(thread.piece.text());
            thread.piece
                    .leaf()
                    .ifPresent(
                            leaf -> {
                                flush(text, out);
                                out.add(leaf);
                            });
        }
        flush(text, out);
        return out;
    }

    private static void flush(StringBuilder text, List<Inline> out) {
        if (!text.isEmpty()) {
            out.add(new Inline.Text(text.toString()));
            text.setLength(0);
        }
    }

    private static Inline wrapped(Inline shell, List<Inline> content) {
        return switch (shell) {
            case Inline.Strong s -> new Inline.Strong(content);
            case Inline.Emphasis e -> new Inline.Emphasis(content);
            case Inline.Superscript s -> new Inline.Superscript(content);
            case Inline.Subscript s -> new Inline.Subscript(content);
            case Inline.Abbreviation a -> new Inline.Abbreviation(a.expansion(), content);
            case Inline.Span s -> new Inline.Span(s.language(), s.style(), content);
            case Inline.Link l -> new Inline.Link(l.target(), content);
            case Inline.Inserted i -> new Inline.Inserted(i.change(), content);
            case Inline.Deleted d -> new Inline.Deleted(d.change(), content);
            case Inline.Text t -> t;
            case Inline.Code c -> c;
            case Inline.Image i -> i;
            case Inline.LineBreak b -> b;
            case Inline.PageNumber p -> p;
            case Inline.PageCount p -> p;
            case Inline.Footnote f -> f;
            case Inline.Blank b -> b;
        };
    }
}
