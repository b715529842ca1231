package fr.tabellion.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts the strips into pages before anything is drawn, so that « page 2 / 7 » is known.
 *
 * <p>A page is filled, then cut at the last strip that a page may begin with. Footnotes stand on
 * the page of their mark; one that does not fit even on a page of its own goes on at the foot of
 * the next.
 */
final class Pagination {
    /** Between text and footnotes, the rule included, in points. */
    static final double NOTES = 14;

    /** What notes carried over may take of a page while there is text left. */
    private static final double CARRIED = 0.6;

    private final List<Strip> strips;
    private final double first;
    private final double other;
    private final Deque<Strip> carried = new ArrayDeque<>();

    /**
     * One page.
     *
     * @param head a table's head, repeated
     * @param body what stands below it
     * @param notes what stands at its foot
     */
    record Sheet(List<Strip> head, List<Strip> body, List<Strip> notes) {}

    /**
     * @param first the height of the first page, in points
     * @param other the height of the others
     */
    Pagination(List<Strip> strips, double first, double other) {
        this.strips = strips;
        this.first = first;
        this.other = other;
    }

    /** One page at least. */
    List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        int from = 0;
        while (from < strips.size() || !carried.isEmpty() || sheets.isEmpty()) {
            Filling page = new Filling(from, sheets.isEmpty() ? first : other);
            sheets.add(page.fill());
            from = page.to;
        }
        return sheets;
    }

    private final class Filling {
        private final int from;
        private final List<Strip> head;
        private final List<Strip> notes = new ArrayList<>();
        private double free;
        private int to;

        Filling(int from, double height) {
            this.from = from;
            this.to = from;
            this.head = from < strips.size() ? strips.get(from).head : List.of();
            this.free = height - (head.isEmpty() ? 0 : Strip.height(head));
        }

        Sheet fill() {
            double most = from < strips.size() ? free * CARRIED : free;
            while (!carried.isEmpty() && note(carried.element(), most, notes.isEmpty())) {
                carried.remove();
            }
            double left = free;
            while (to < strips.size() && !(to > from && strips.get(to).newPage)) {
                double need = need(to);
                if (need > left) {
                    break;
                }
                left -= need;
                to++;
            }
            if (to == from && to < strips.size()) {
                alone();
            } else {
                cut();
                for (Strip strip : strips.subList(from, to)) {
                    strip.notes.forEach(note -> notes.addAll(note.strips()));
                }
            }
            return new Sheet(head, strips.subList(from, to), notes);
        }

        /** What the strip takes, its notes included. */
        private double need(int index) {
            Strip strip = strips.get(index);
            double need = strip.height + (index == from ? 0 : Strip.gap(strips, index));
            boolean any =
                    !notes.isEmpty()
                            || strips.subList(from, index).stream()
                                    .anyMatch(s -> !s.notes.isEmpty());
            for (Footnotes.Note note : strip.notes) {
                need += noteHeight(note.strips()) + (any ? 0 : NOTES);
                any = true;
            }
            return need;
        }

        private static double noteHeight(List<Strip> note) {
            double height = 0;
            for (Strip strip : note) {
                height += strip.before + strip.height + strip.after;
            }
            return height;
        }

        /**
         * Adds a strip of a note if it fits in {@code most}; the first one of a page always does.
         */
        private boolean note(Strip strip, double most, boolean firstNote) {
            double need = strip.before + strip.height + strip.after + (firstNote ? NOTES : 0);
            double used = 0;
            for (Strip other : notes) {
                used += other.before + other.height + other.after;
            }
            if (!firstNote && used + need > most) {
                return false;
            }
            notes.add(strip);
            free -= need;
            return true;
        }

        /** Steps back to where a page may begin. */
        private void cut() {
            if (to == strips.size() || strips.get(to).newPage) {
                return;
            }
            int legal = to;
            while (legal > from && !strips.get(legal).mayBreak) {
                legal--;
            }
            to = legal > from ? legal : to;
        }

        /** A strip that does not fit with its notes: what is left of them is carried over. */
        private void alone() {
            Strip strip = strips.get(to++);
            double room = free - strip.height - NOTES;
            for (Footnotes.Note note : strip.notes) {
                for (Strip line : note.strips()) {
                    room -= line.before + line.height + line.after;
                    if (room < 0) {
                        carried.add(line);
                    } else {
                        notes.add(line);
                    }
                }
            }
        }
    }
}
