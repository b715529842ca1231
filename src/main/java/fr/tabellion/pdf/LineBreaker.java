package fr.tabellion.pdf;

import fr.tabellion.theme.Theme.Align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Breaks a paragraph so that all of its lines together are the most even (Knuth and Plass, Breaking
 * Paragraphs into Lines, 1981), in time linear in its length.
 */
final class LineBreaker {
    /** A space may lose this share of its width. */
    private static final double SHRINK = 0.2;

    /** And win this much before it looks loose. */
    private static final double STRETCH = 0.5;

    /** Beyond so many times its width a gap looks worse than a short line. */
    private static final double GAPING = 3;

    private static final double LINE = 10;
    private static final double HOPELESS = 1e9;

    /** So many lines one after the other may end with a hyphen. */
    private static final int HYPHENS = 2;

    private static final int STATES = HYPHENS + 1;
    private static final double LADDER = 1e13;

    private final double first;
    private final double other;
    private final Align align;

    /**
     * @param first the measure of the first line, in points
     * @param other the measure of the others
     */
    LineBreaker(double first, double other, Align align) {
        this.first = first;
        this.other = other;
        this.align = align;
    }

    List<Line> lines(List<Atom> paragraph) {
        List<Line> lines = new ArrayList<>();
        List<Atom> atoms = new Emergency(other).relieve(paragraph);
        int from = 0;
        for (int i = 0; i <= atoms.size(); i++) {
            if (i == atoms.size() || atoms.get(i) instanceof Atom.LineEnd) {
                new Segment(
                                atoms.subList(from, i),
                                lines.isEmpty() ? first : other,
                                i < atoms.size())
                        .addTo(lines);
                from = i + 1;
            }
        }
        return lines;
    }

    /** What stands between two forced ends of a line. */
    private final class Segment {
        private final List<Atom> atoms;
        private final double measure;
        private final boolean forced;
        private final int size;
        private final double[] width;
        private final double[] space;
        private final double[] cost;
        private final int[] previous;

        /** The first atom from there on that a line may begin with. */
        private final int[] start;

        /** Behind the last atom before there that a line may end with. */
        private final int[] end;

        Segment(List<Atom> atoms, double measure, boolean forced) {
            this.atoms = atoms;
            this.measure = measure;
            this.forced = forced;
            this.size = atoms.size();
            this.width = new double[size + 1];
            this.space = new double[size + 1];
            this.cost = new double[(size + 1) * STATES];
            this.previous = new int[(size + 1) * STATES];
            this.start = new int[size + 1];
            this.end = new int[size + 1];
            start[size] = size;
            for (int i = size - 1; i >= 0; i--) {
                start[i] = isBreakable(i) ? start[i + 1] : i;
            }
            for (int i = 0; i < size; i++) {
                Atom atom = atoms.get(i);
                end[i + 1] = isBreakable(i) ? end[i] : i + 1;
                boolean counts = !(atom instanceof Atom.Cut);
                width[i + 1] = width[i] + (counts ? atom.width() : 0);
                space[i + 1] = space[i] + (atom instanceof Atom.Space ? atom.width() : 0);
            }
        }

        void addTo(List<Line> lines) {
            if (size == 0) {
                lines.add(new Line(List.of(), 0, 0, forced));
                return;
            }
            search();
            int best = best();
            int count = 0;
            for (int at = best; at >= STATES; at = previous[at]) {
                count++;
            }
            int[] ends = new int[count];
            for (int at = best; at >= STATES; at = previous[at]) {
                ends[--count] = at / STATES;
            }
            int from = 0;
            for (int end : ends) {
                lines.add(line(from, end));
                from = end;
            }
        }

        /**
         * A line ends before {@code to}: after a space that is dropped, or after a cut. cost[to *
         * STATES + n] is that of the best way to there whose last n lines end with hyphens.
         */
        private void search() {
            Arrays.fill(cost, Double.POSITIVE_INFINITY);
            cost[0] = 0;
            int[] ends = new int[size + 1];
            int count = 1;
            int oldest = 0;
            for (int to = 1; to <= size; to++) {
                if (!mayEnd(to)) {
                    continue;
                }
                for (int k = count - 1; k >= oldest; k--) {
                    reach(ends[k], to);
                    if (tooWide(ends[k], to)) {
                        oldest = k + 1;
                        break;
                    }
                }
                ends[count++] = to;
            }
        }

        private void reach(int from, int to) {
            double line = demerits(from, to);
            boolean hyphen = isHyphenated(to);
            for (int row = 0; row < STATES; row++) {
                boolean ladder = hyphen && row == HYPHENS;
                double sum = cost[from * STATES + row] + line + (ladder ? LADDER : 0);
                int at = to * STATES + (hyphen ? Math.min(row + 1, HYPHENS) : 0);
                if (sum < cost[at]) {
                    cost[at] = sum;
                    previous[at] = from * STATES + row;
                }
            }
        }

        private int best() {
            int best = size * STATES;
            for (int at = best; at < cost.length; at++) {
                best = cost[at] < cost[best] ? at : best;
            }
            return best;
        }

        private boolean isHyphenated(int to) {
            return to < size && atoms.get(to - 1) instanceof Atom.Cut c && c.hyphen() != null;
        }

        private boolean mayEnd(int to) {
            return to == size
                    || (atoms.get(to - 1) instanceof Atom.Space s
                            && s.breakable()
                            && !(atoms.get(to) instanceof Atom.Space))
                    || atoms.get(to - 1) instanceof Atom.Cut;
        }

        private double demerits(int from, int to) {
            double slack = measure(from) - natural(from, to);
            double penalty = to < size && atoms.get(to - 1) instanceof Atom.Cut c ? c.penalty() : 0;
            double badness = to == size && slack >= 0 ? runt(from, to) : badness(from, to, slack);
            double base = LINE + badness;
            return base * base + penalty * penalty;
        }

        /** A last line of one short word is a little worse than any other. */
        private double runt(int from, int to) {
            return from > 0 && natural(from, to) < measure / 10 ? 50 : 0;
        }

        private double badness(int from, int to, double slack) {
            if (slack < -0.001) {
                double shrink = spaces(from, to) * SHRINK;
                return align == Align.JUSTIFY && -slack <= shrink
                        ? 100 * Math.pow(-slack / shrink, 3)
                        : HOPELESS + 1e5 * -slack;
            }
            if (align != Align.JUSTIFY) {
                return 100 * Math.pow(3 * slack / measure, 2);
            }
            double stretch = spaces(from, to) * STRETCH;
            double ratio = stretch > 0 ? slack / stretch : 20;
            return Math.min(1e6, 100 * ratio * ratio * ratio);
        }

        private boolean tooWide(int from, int to) {
            double least = natural(from, to) - spaces(from, to) * SHRINK;
            return least > measure(from) + 0.001;
        }

        private double measure(int from) {
            return from == 0 ? measure : other;
        }

        private double natural(int from, int to) {
            int first = start[from];
            double hyphen = to < size && atoms.get(to - 1) instanceof Atom.Cut c ? c.width() : 0;
            return width[Math.max(first, end[to])] - width[first] + hyphen;
        }

        private double spaces(int from, int to) {
            int first = start[from];
            return space[Math.max(first, end[to])] - space[first];
        }

        private boolean isBreakable(int at) {
            return atoms.get(at) instanceof Atom.Space s && s.breakable();
        }

        private Line line(int from, int to) {
            int first = start[from];
            int last = Math.max(first, end[to]);
            List<Atom> content = new ArrayList<>(last - first);
            for (int i = first; i < last; i++) {
                if (!(atoms.get(i) instanceof Atom.Cut) || (i == to - 1 && to < size)) {
                    boolean whole = i > first && isHyphenated(i);
                    add(content, atoms.get(i), whole);
                }
            }
            double natural = natural(from, to);
            double slack = measure(from) - natural;
            double stretch = to == size && slack >= 0 ? 0 : stretch(slack, content);
            double justified = natural + stretch * count(content);
            boolean goesOn = to == size ? forced : !(atoms.get(to - 1) instanceof Atom.Cut);
            return new Line(content, justified, stretch, goesOn);
        }

        /** A word that could have been divided, and was not, is one word again, and kerned. */
        @SuppressWarnings("ReferenceEquality") // the pieces of a word have its ink
        private static void add(List<Atom> content, Atom atom, boolean divided) {
            if (divided
                    && !content.isEmpty()
                    && atom instanceof Atom.Word next
                    && content.getLast() instanceof Atom.Word word
                    && word.ink() == next.ink()
                    && word.actual().isEmpty()
                    && next.actual().isEmpty()) {
                double both = word.width() + next.width();
                content.removeLast();
                content.add(new Atom.Word(word.ink(), word.text() + next.text(), both, ""));
            } else {
                content.add(atom);
            }
        }

        private double stretch(double slack, List<Atom> content) {
            int count = count(content);
            if (align != Align.JUSTIFY || count == 0) {
                return 0;
            }
            double each = slack / count;
            double space =
                    content.stream()
                            .filter(Atom.Space.class::isInstance)
                            .mapToDouble(Atom::width)
                            .max()
                            .orElseThrow();
            return each > GAPING * space ? 0 : Math.max(each, -space * 2 * SHRINK);
        }

        private int count(List<Atom> content) {
            int count = 0;
            for (Atom atom : content) {
                count += atom instanceof Atom.Space ? 1 : 0;
            }
            return count;
        }
    }
}
