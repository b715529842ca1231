package fr.tabellion.pdf;

import java.util.ArrayList;
import java.util.List;

/** Lets words be cut that are wider than a whole line: addresses, codes, narrow columns. */
final class Emergency {
    /** Rather than stand out of the margin, but only then. */
    private static final double LAST_RESORT = 1000;

    private static final double NO_BREAK_SPACE = 300;

    private final double measure;

    Emergency(double measure) {
        this.measure = measure;
    }

    List<Atom> relieve(List<Atom> atoms) {
        List<Atom> relieved = atoms;
        int from = 0;
        double width = 0;
        for (int i = 0; i <= atoms.size(); i++) {
            boolean ends = i == atoms.size() || endsWord(atoms.get(i));
            if (!ends) {
                width += atoms.get(i).width();
                continue;
            }
            if (width > measure) {
                relieved = relieved == atoms ? new ArrayList<>(atoms.subList(0, from)) : relieved;
                atoms.subList(from, i).forEach(new Cutter(relieved)::cut);
            } else if (relieved != atoms) {
                relieved.addAll(atoms.subList(from, i));
            }
            if (relieved != atoms && i < atoms.size()) {
                relieved.add(atoms.get(i));
            }
            from = i + 1;
            width = 0;
        }
        return relieved;
    }

    private static boolean endsWord(Atom atom) {
        return switch (atom) {
            case Atom.Space s -> s.breakable();
            case Atom.Cut c -> true;
            case Atom.LineEnd e -> true;
            case Atom.Word w -> false;
            case Atom.Picture p -> false;
            case Atom.Mark m -> false;
            case Atom.Folio f -> false;
        };
    }

    private record Cutter(List<Atom> out) {
        void cut(Atom atom) {
            switch (atom) {
                case Atom.Word w -> cut(w);
                case Atom.Space s -> {
                    out.add(s);
                    out.add(Atom.Cut.silent(NO_BREAK_SPACE));
                }
                case Atom.Picture p -> {
                    out.add(Atom.Cut.silent(NO_BREAK_SPACE));
                    out.add(p);
                }
                case Atom.Cut c -> out.add(c);
                case Atom.LineEnd e -> out.add(e);
                case Atom.Mark m -> out.add(m);
                case Atom.Folio f -> out.add(f);
            }
        }

        private void cut(Atom.Word word) {
            if (!word.actual().isEmpty()) {
                out.add(word);
                return;
            }
            String text = word.text();
            for (int at = 0; at < text.length(); ) {
                int next = at + Character.charCount(text.codePointAt(at));
                while (next < text.length() && isCombining(text.codePointAt(next))) {
                    next += Character.charCount(text.codePointAt(next));
                }
                String one = text.substring(at, next);
                out.add(new Atom.Word(word.ink(), one, word.ink().look().width(one), ""));
                if (next < text.length()) {
                    out.add(Atom.Cut.silent(LAST_RESORT));
                }
                at = next;
            }
        }

        private static boolean isCombining(int c) {
            return Character.getType(c) == Character.NON_SPACING_MARK;
        }
    }
}
