package fr.tabellion.compare;

import fr.tabellion.compare.Change.Added;
import fr.tabellion.compare.Change.Removed;
import fr.tabellion.compare.Change.What;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Items that come where others go.
 *
 * <p>« Avant le premier tiret, il est inséré un tiret … ; le premier tiret est supprimé » would
 * leave the reader to wonder which is the first by then.
 */
final class Exchange {
    private Exchange() {}

    /** Those of the changes that follow which give up the very place the additions take. */
    static List<Removed> gone(List<Change> additions, List<Change> following) {
        List<Removed> gone = new ArrayList<>();
        if (additions.getFirst() instanceof Added added && hasRank(added)) {
            for (Change change : following) {
                if (!(change instanceof Removed removed)
                        || removed.what() != added.what()
                        || !isAt(removed.place(), added, gone.size())) {
                    break;
                }
                gone.add(removed);
            }
        }
        return gone;
    }

    /** Removals of neighbours, at the start of the changes. */
    static List<Removed> run(List<Change> changes) {
        List<Removed> run = new ArrayList<>();
        for (Change change : changes) {
            if (!(change instanceof Removed removed)
                    || removed.what() != What.ITEM && removed.what() != What.PARAGRAPH
                    || removed.place().last().filter(step -> rank(step) > 0).isEmpty()
                    || !run.isEmpty() && !isNext(run.getLast().place(), removed.place())) {
                break;
            }
            run.add(removed);
        }
        return run;
    }

    private static boolean isNext(Locator one, Locator other) {
        List<Step> before = one.steps();
        List<Step> after = other.steps();
        return before.subList(0, before.size() - 1).equals(after.subList(0, after.size() - 1))
                && before.getLast().getClass() == after.getLast().getClass()
                && rank(after.getLast()) == rank(before.getLast()) + 1;
    }

    private static boolean hasRank(Added added) {
        return (added.what() == What.ITEM || added.what() == What.PARAGRAPH)
                && added.anchor().after().or(() -> added.anchor().next()).stream()
                        .anyMatch(step -> rank(step) > 0);
    }

    private static boolean isAt(Locator place, Added added, int further) {
        List<Step> steps = place.steps();
        int before = added.anchor().after().map(Exchange::rank).orElse(0);
        return !steps.isEmpty()
                && steps.subList(0, steps.size() - 1).equals(added.place().steps())
                && rank(steps.getLast()) == before + 1 + further;
    }

    private static int rank(Step step) {
        return switch (step) {
            case Step.Tiret(int ordinal, int depth) -> ordinal;
            case Step.Alinea(int ordinal) -> ordinal;
            default -> 0;
        };
    }

    /** « le deuxième tiret », « les deuxième et troisième tirets », « les 2e à 9e » in letters. */
    static String named(List<Removed> gone) {
        List<Step> steps =
                gone.stream()
                        .map(removed -> removed.place().last())
                        .flatMap(Optional::stream)
                        .toList();
        if (steps.size() == 1) {
            return French.the(steps.getFirst());
        }
        String last = French.bare(steps.getLast());
        if (steps.size() > 3) {
            return "les " + French.ordinal(rank(steps.getFirst()), false) + " à " + last + "s";
        }
        String others =
                steps.stream()
                        .limit(steps.size() - 1L)
                        .map(step -> French.ordinal(rank(step), false))
                        .collect(Collectors.joining(", "));
        return "les " + others + " et " + last + "s";
    }
}
