package fr.tabellion.compare;

import fr.tabellion.compare.Element.Group;
import fr.tabellion.compare.Element.Item;
import fr.tabellion.compare.Element.Line;
import fr.tabellion.compare.Element.Part;
import fr.tabellion.document.Block;
import fr.tabellion.document.Texts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Which part, list and item of the text in force is which of today's.
 *
 * <p>An item is the one with the same id, else the one with the same words, else the one most
 * alike; each is matched once, the best matches first. Only items whose lists both remain can move:
 * what leaves with its section is removed, what comes with a new one is added.
 */
final class Matching {
    private final Map<Integer, Integer> nowByBefore = new HashMap<>();
    private final Map<Integer, Integer> beforeByNow = new HashMap<>();
    private final Map<Integer, Item> itemsBefore = new HashMap<>();
    private final Map<Integer, Item> itemsNow = new HashMap<>();

    /** Ids by which items are or may be called, wherever they stand. */
    private final Set<String> refsBefore = new HashSet<>();

    private final Set<String> refsNow = new HashSet<>();

    private Matching() {}

    static Matching of(List<Element> before, List<Element> now) {
        Matching matching = new Matching();
        refs(before).map(Identity::claimed).forEach(matching.refsBefore::add);
        refs(now).forEach(matching.refsNow::add);
        List<Groups> level = matching.parts(before, now, -1);
        while (!level.isEmpty()) {
            level = matching.items(level);
        }
        return matching;
    }

    /** The number of today's counterpart. */
    Optional<Integer> now(int before) {
        return Optional.ofNullable(nowByBefore.get(before));
    }

    /** Those of the items, at any depth. */
    private static Stream<String> refs(List<Element> elements) {
        return elements.stream()
                .flatMap(Element::all)
                .filter(element -> element instanceof Group)
                .flatMap(group -> ((Group) group).items().stream())
                .map(Item::ref)
                .filter(ref -> !ref.isEmpty());
    }

    /** Today's counterpart of an item of the text in force. */
    Optional<Item> now(Item before) {
        return now(before.id()).map(itemsNow::get);
    }

    /** The item of the text in force that today's is. */
    Optional<Item> before(Item now) {
        return Optional.ofNullable(beforeByNow.get(now.id())).map(itemsBefore::get);
    }

    /** Which of some neighbours are matched with which of others, by their indexes. */
    <T> Map<Integer, Integer> among(List<T> before, List<T> now, ToIntFunction<T> id) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < now.size(); i++) {
            places.put(id.applyAsInt(now.get(i)), i);
        }
        Map<Integer, Integer> among = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            int index = i;
            now(id.applyAsInt(before.get(i)))
                    .map(places::get)
                    .ifPresent(place -> among.put(index, place));
        }
        return among;
    }

    private void pair(int before, int now) {
        nowByBefore.put(before, now);
        beforeByNow.put(now, before);
    }

    private boolean isClaimed(int now) {
        return beforeByNow.containsKey(now);
    }

    /** Two lists that are the same one, and the part they stand in. */
    private record Groups(Group before, Group now, int part) {}

    // ---- Parts and lists

    private List<Groups> parts(List<Element> before, List<Element> now, int part) {
        List<Groups> groups = new ArrayList<>(groups(before, now, part));
        List<Part> old = all(before, Part.class);
        List<Part> current = all(now, Part.class);
        pairUp(old, current, Part::id, (a, b) -> !a.ref().isEmpty() && a.ref().equals(b.ref()));
        pairUp(old, current, Part::id, (a, b) -> title(a).equals(title(b)) && !title(a).isEmpty());
        pairUp(old, current, Part::id, (a, b) -> areNameless(a, b) && key(a).equals(key(b)));
        pairUp(old, current, Part::id, Matching::areNameless);
        for (Part one : old) {
            now(one.id())
                    .flatMap(id -> current.stream().filter(p -> p.id() == id).findFirst())
                    .ifPresent(
                            other ->
                                    groups.addAll(parts(one.content(), other.content(), one.id())));
        }
        return groups;
    }

    /** Sections for the layout alone, which nothing but their words and their order tell apart. */
    private static boolean areNameless(Part one, Part other) {
        return isNameless(one) && isNameless(other);
    }

    private static boolean isNameless(Part part) {
        return part.ref().isEmpty() && title(part).isEmpty();
    }

    private static String key(Part part) {
        return Strand.key(part.text());
    }

    private static String title(Part part) {
        return Identity.key(part.heading());
    }

    /** Lists by the party they name, by what introduces them, or because each is the only one. */
    private List<Groups> groups(List<Element> before, List<Element> now, int part) {
        List<Group> old = free(before);
        List<Group> current = free(now);
        pairUp(old, current, Group::id, (a, b) -> !a.ref().isEmpty() && a.ref().equals(b.ref()));
        pairUp(old, current, Group::id, Matching::isIntroducedAlike);
        if (old.size() == 1
                && current.size() == 1
                && (old.get(0).ref().isEmpty() || current.get(0).ref().isEmpty())) {
            pairUp(old, current, Group::id, (a, b) -> true);
        }
        List<Groups> groups = new ArrayList<>();
        for (Group one : old) {
            now(one.id())
                    .flatMap(id -> current.stream().filter(g -> g.id() == id).findFirst())
                    .ifPresent(other -> groups.add(new Groups(one, other, part)));
        }
        return groups;
    }

    private static List<Group> free(List<Element> elements) {
        return all(elements, Group.class).stream().filter(Group::isFree).toList();
    }

    private static boolean isIntroducedAlike(Group a, Group b) {
        return a.introduction().map(Line::key).equals(b.introduction().map(Line::key))
                && (a.introduction().isPresent() || a.ref().equals(b.ref()));
    }

    private <T> void pairUp(
            List<T> before, List<T> now, Function<T, Integer> id, BiPredicate<T, T> same) {
        for (T one : before) {
            if (!nowByBefore.containsKey(id.apply(one))) {
                now.stream()
                        .filter(other -> !isClaimed(id.apply(other)))
                        .filter(other -> same.test(one, other))
                        .findFirst()
                        .ifPresent(other -> pair(id.apply(one), id.apply(other)));
            }
        }
    }

    private static <T> List<T> all(List<Element> elements, Class<T> type) {
        return elements.stream().filter(type::isInstance).map(type::cast).toList();
    }

    // ---- Items

    /** An item, where it stands, and its words. */
    private record Candidate(
            Item item,
            int group,
            int part,
            int position,
            String key,
            Likeness.Bag own,
            Likeness.Bag all) {}

    /** Matches the items of those lists; what they hold comes next. */
    private List<Groups> items(List<Groups> level) {
        List<Candidate> before = new ArrayList<>();
        List<Candidate> now = new ArrayList<>();
        for (Groups groups : level) {
            candidates(groups.before, groups, before);
            candidates(groups.now, groups, now);
        }
        before.forEach(one -> itemsBefore.put(one.item.id(), one.item));
        now.forEach(other -> itemsNow.put(other.item.id(), other.item));
        byId(before, now);
        byKey(before, now, candidate -> candidate.group + "|" + candidate.key);
        byKey(before, now, candidate -> candidate.part + "|" + candidate.key);
        byKey(before, now, Candidate::key);
        byLikeness(before, now);
        return nested(before, now);
    }

    private static void candidates(Group group, Groups groups, List<Candidate> out) {
        for (Item item : group.items()) {
            List<Block> blocks = item.item().content();
            String all = String.join("\n", Texts.paragraphs(blocks));
            String first = all.lines().findFirst().orElse("");
            out.add(
                    new Candidate(
                            item,
                            groups.before.id(),
                            groups.part,
                            out.size(),
                            Strand.key(all),
                            Likeness.Bag.of(first),
                            Likeness.Bag.of(all)));
        }
    }

    /** The id a person gave, which may be the one the sealed text had by counting. */
    private void byId(List<Candidate> before, List<Candidate> now) {
        Map<String, Candidate> known = new LinkedHashMap<>();
        before.forEach(one -> known.putIfAbsent(Identity.claimed(one.item.ref()), one));
        before.stream()
                .filter(one -> Identity.isGiven(one.item.ref()))
                .forEach(one -> known.put(one.item.ref(), one));
        for (Candidate other : now) {
            Candidate one = known.get(other.item.ref());
            if (Identity.isGiven(other.item.ref()) && one != null && isOpen(one, other)) {
                pair(one.item.id(), other.item.id());
            }
        }
    }

    private boolean isOpen(Candidate before, Candidate now) {
        return !nowByBefore.containsKey(before.item.id()) && !isClaimed(now.item.id());
    }

    /** Whether its id speaks for it: it is no other item, however alike. */
    private boolean isSpokenFor(Candidate before) {
        return refsNow.contains(Identity.claimed(before.item.ref()));
    }

    private boolean isCalled(Candidate now) {
        return Identity.isGiven(now.item.ref()) && refsBefore.contains(now.item.ref());
    }

    private void byKey(
            List<Candidate> before, List<Candidate> now, Function<Candidate, String> key) {
        Map<String, Deque<Candidate>> waiting = new HashMap<>();
        now.stream()
                .filter(other -> !isClaimed(other.item.id()) && !isCalled(other))
                .forEach(
                        other ->
                                waiting.computeIfAbsent(key.apply(other), k -> new ArrayDeque<>())
                                        .add(other));
        for (Candidate one : before) {
            Deque<Candidate> same = waiting.getOrDefault(key.apply(one), new ArrayDeque<>());
            if (!nowByBefore.containsKey(one.item.id()) && !isSpokenFor(one) && !same.isEmpty()) {
                pair(one.item.id(), same.removeFirst().item.id());
            }
        }
    }

    private record Match(Candidate before, Candidate now, double likeness) {
        boolean near() {
            return before.group == now.group;
        }

        int distance() {
            return Math.abs(before.position - now.position);
        }
    }

    private void byLikeness(List<Candidate> before, List<Candidate> now) {
        List<Match> matches = new ArrayList<>();
        List<Candidate> open =
                now.stream()
                        .filter(other -> !isClaimed(other.item.id()) && !isCalled(other))
                        .toList();
        before.stream()
                .filter(one -> !nowByBefore.containsKey(one.item.id()) && !isSpokenFor(one))
                .forEach(
                        one ->
                                open.stream()
                                        .flatMap(other -> match(one, other).stream())
                                        .forEach(matches::add));
        matches.sort(
                Comparator.comparingDouble(Match::likeness)
                        .reversed()
                        .thenComparing(match -> !match.near())
                        .thenComparing(Match::distance)
                        .thenComparing(match -> match.before.position)
                        .thenComparing(match -> match.now.position));
        for (Match match : matches) {
            if (isOpen(match.before, match.now)) {
                pair(match.before.item.id(), match.now.item.id());
            }
        }
    }

    private static Optional<Match> match(Candidate one, Candidate other) {
        boolean toldApart = Identity.isGiven(one.item.ref()) && Identity.isGiven(other.item.ref());
        double least = one.group == other.group ? Likeness.SAME_LIST : Likeness.ELSEWHERE;
        if (toldApart
                || Math.max(
                                Likeness.atMost(one.own, other.own),
                                Likeness.atMost(one.all, other.all))
                        < least) {
            return Optional.empty();
        }
        double likeness =
                Math.max(Likeness.of(one.own, other.own), Likeness.of(one.all, other.all));
        return likeness < least ? Optional.empty() : Optional.of(new Match(one, other, likeness));
    }

    /** The lists inside items that stay in their list. */
    private List<Groups> nested(List<Candidate> before, List<Candidate> now) {
        Map<Integer, Candidate> byId = new HashMap<>();
        now.forEach(other -> byId.put(other.item.id(), other));
        List<Groups> nested = new ArrayList<>();
        for (Candidate one : before) {
            now(one.item.id())
                    .map(byId::get)
                    .filter(other -> other.group == one.group)
                    .ifPresent(
                            other ->
                                    nested.addAll(
                                            groups(
                                                    one.item.content(),
                                                    other.item.content(),
                                                    one.item.id())));
        }
        return nested;
    }
}
