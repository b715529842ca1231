package fr.tabellion.compare;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a comparison finds, by provision, in the order of the text in force. */
final class Ledger {
    private static final Pattern COUNTED = Pattern.compile("(.*:)(\\d+)");

    private final String text;
    private final Map<String, Provision> provisions = new LinkedHashMap<>();
    private final List<Problem> unexplained = new ArrayList<>();
    private final Map<Integer, Move> moves = new HashMap<>();
    private final Set<String> refs = new HashSet<>();
    private int next = 1;

    private record Provision(String ref, Locator place, List<Supplier<Optional<Change>>> changes) {}

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

    String id() {
        return Integer.toString(next++);
    }

    /** Makes room for a provision at this place of the order. */
    void open(String key, String ref, Locator place) {
        provisions.putIfAbsent(key, new Provision(ref, place, new ArrayList<>()));
    }

    void add(String key, Change change) {
        later(key, () -> Optional.of(change));
    }

    /** A change that is known only when all of the text has been gone through. */
    void later(String key, Supplier<Optional<Change>> change) {
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

    void unexplained(String place, String before, String now) {
        unexplained.add(Problem.of(Code.W801, Location.of(text), place, cited(before), cited(now)));
    }

    List<Problem> unexplained() {
        return List.copyOf(unexplained);
    }

    List<Amended> amended() {
        List<Amended> amended = new ArrayList<>();
        for (Provision provision : provisions.values()) {
            List<Change> changes =
                    provision.changes.stream().flatMap(later -> later.get().stream()).toList();
            if (!changes.isEmpty()) {
                amended.add(new Amended(provision.ref, provision.place, changes));
            }
        }
        return List.copyOf(amended);
    }

    // ---- Refs

    void known(String ref) {
        refs.add(ref);
        refs.add(Identity.claimed(ref));
    }

    /** That ref, counted further where an item of the text in force has it already. */
    String free(String ref) {
        String wanted = ref;
        Matcher counted = COUNTED.matcher(ref);
        int number = counted.matches() ? Integer.parseInt(counted.group(2)) : 0;
        while (number > 0 && refs.contains(wanted)) {
            wanted = counted.group(1) + ++number;
        }
        if (!ref.isEmpty()) {
            known(wanted);
        }
        return wanted;
    }
}
