package fr.tabellion.compare;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a comparison finds, by provision, in the order of the text in force. */
final class Ledger {
    private final String text;
    private final Map<String, Provision> provisions = new LinkedHashMap<>();
    private final List<Problem> unexplained = new ArrayList<>();
    private final Map<Integer, Move> moves = new HashMap<>();
    private int next = 1;

    private record Provision(String ref, Locator place, List<Supplier<Change>> changes) {}

    /** The two halves of a move, found one after the other. */
    static final class Move {
        private final String id;
        private Optional<Locator> to = Optional.empty();
        private Optional<Change.Anchor> anchor = Optional.empty();

        private Move(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        void arrives(Locator place, Change.Anchor where) {
            to = Optional.of(place);
            anchor = Optional.of(where);
        }

        Locator to() {
            return to.orElse(Locator.WHOLE);
        }

        Change.Anchor anchor() {
            return anchor.orElse(new Change.Anchor(Optional.empty(), Optional.empty(), true));
        }
    }

    Ledger(String text) {
        this.text = text;
    }

    private String id() {
        return Integer.toString(next++);
    }

    /** Makes room for a provision at this place of the order. */
    void open(String key, String ref, Locator place) {
        provisions.putIfAbsent(key, new Provision(ref, place, new ArrayList<>()));
    }

    /**
     * Adds a change to a provision.
     *
     * @param numbered the change of a number, which the marks in the redline bear too
     * @return that number
     */
    String add(String key, Function<String, Change> numbered) {
        String id = id();
        Change change = numbered.apply(id);
        later(key, () -> change);
        return id;
    }

    /** A change that is known only when all of the text has been gone through. */
    void later(String key, Supplier<Change> change) {
        provisions
                .computeIfAbsent(key, k -> new Provision("", Locator.WHOLE, new ArrayList<>()))
                .changes
                .add(change);
    }

    /** The move of that item of the text in force. */
    Move move(int item) {
        return moves.computeIfAbsent(item, i -> new Move(id()));
    }

    /** What is empty, and a place without a name, have words of their own among the messages. */
    private static String cited(String words) {
        return words.isEmpty() ? words : French.quoted(words);
    }

    /** A difference there that no contractual field explains. */
    void unexplained(Where where, String before, String now) {
        String place = French.place(where.at());
        unexplained.add(Problem.of(Code.W801, Location.of(text), place, cited(before), cited(now)));
    }

    List<Problem> unexplained() {
        return List.copyOf(unexplained);
    }

    List<Amended> amended() {
        List<Amended> amended = new ArrayList<>();
        for (Provision provision : provisions.values()) {
            List<Change> changes = provision.changes.stream().map(Supplier::get).toList();
            if (!changes.isEmpty()) {
                amended.add(new Amended(provision.ref, provision.place, changes));
            }
        }
        return List.copyOf(amended);
    }
}
