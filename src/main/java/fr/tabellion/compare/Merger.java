package fr.tabellion.compare;

import fr.tabellion.compare.Change.Anchor;
import fr.tabellion.compare.Change.What;
import fr.tabellion.compare.Element.Aside;
import fr.tabellion.compare.Element.Box;
import fr.tabellion.compare.Element.Grid;
import fr.tabellion.compare.Element.Group;
import fr.tabellion.compare.Element.Item;
import fr.tabellion.compare.Element.Line;
import fr.tabellion.compare.Element.Part;
import fr.tabellion.compare.Element.Signed;
import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lays today's text over the text in force: one tree with marks, and the changes they bear. */
final class Merger {
    private static final double SOMEWHAT = 0.3;
    private static final Locator PARTIES = new Locator(List.of(new Step.Parties()));

    private final Matching matching;
    private final Ledger ledger;

    private Merger(Matching matching, Ledger ledger) {
        this.matching = matching;
        this.ledger = ledger;
    }

    /** The body of the redline. */
    static List<Block> merge(List<Block> before, List<Block> now, Ledger ledger) {
        List<Element> old = Outline.of(before);
        List<Element> current = Outline.of(now);
        Merger merger = new Merger(Matching.of(old, current), ledger);
        refs(old, ledger);
        ledger.open("period", "period", Locator.WHOLE);
        ledger.open("parties", "parties", Locator.WHOLE);
        return merger.sequence(old, current, new Where(Locator.WHOLE, "", "", false, 0));
    }

    private static void refs(List<Element> elements, Ledger ledger) {
        for (Element element : elements) {
            switch (element) {
                case Group group -> {
                    for (Item item : group.items()) {
                        ledger.known(item.ref());
                        refs(item.content(), ledger);
                    }
                }
                case Part part -> refs(part.content(), ledger);
                case Box box -> refs(box.content(), ledger);
                case Grid grid ->
                        grid.table().body().forEach(row -> ledger.known(row.attributes().ref()));
                case Line line -> {}
                case Aside aside -> {}
                case Signed signed -> {}
            }
        }
    }

    // ---- Elements side by side

    private List<Block> sequence(List<Element> before, List<Element> now, Where where) {
        Map<Integer, Element> pairs = pairs(before, now);
        Map<Integer, List<Element>> inserted = inserted(before, now, pairs);
        Addresses addresses = new Addresses(before, where);
        Numbers numbers = new Numbers(parts(before));
        List<Block> out = new ArrayList<>();
        List<Block> waiting =
                new ArrayList<>(added(inserted, -1, before, where, addresses, numbers));
        for (int i = 0; i < before.size(); i++) {
            Element element = before.get(i);
            Optional<Element> counterpart = Optional.ofNullable(pairs.get(element.id()));
            Where there = addresses.of(element);
            if (counterpart.isPresent() || isKeptAlone(element, there)) {
                out.addAll(waiting);
                waiting.clear();
            }
            out.addAll(
                    counterpart
                            .map(other -> both(element, other, there))
                            .orElseGet(() -> gone(element, there)));
            waiting.addAll(added(inserted, i, before, where, addresses, numbers));
        }
        out.addAll(waiting);
        return out;
    }

    private static List<Part> parts(List<Element> elements) {
        return elements.stream()
                .filter(element -> element instanceof Part)
                .map(Part.class::cast)
                .toList();
    }

    /** Today's counterpart of each element that has one. */
    private Map<Integer, Element> pairs(List<Element> before, List<Element> now) {
        Map<Integer, Element> byId = new HashMap<>();
        now.forEach(element -> byId.put(element.id(), element));
        Map<Integer, Element> pairs = new HashMap<>();
        for (Element element : before) {
            matching.now(element.id())
                    .map(byId::get)
                    .ifPresent(other -> pairs.put(element.id(), other));
        }
        List<Element> old = before.stream().filter(Merger::isInOrder).toList();
        List<Element> current = now.stream().filter(Merger::isInOrder).toList();
        List<Alignment.Pair> aligned = Alignment.of(old, current, this::likeness);
        for (Alignment.Pair pair : Alignment.filled(aligned, old, current, Merger::isOneLine)) {
            pairs.put(old.get(pair.before()).id(), current.get(pair.now()));
        }
        for (Element element : before) {
            if (element instanceof Signed) {
                now.stream()
                        .filter(other -> other instanceof Signed)
                        .findFirst()
                        .ifPresent(other -> pairs.put(element.id(), other));
            }
        }
        return pairs;
    }

    /** A line that alone took the place of another is that one, worded anew. */
    private static boolean isOneLine(Element one, Element other) {
        return one instanceof Line a
                && other instanceof Line b
                && a.block().attributes().ref().isEmpty()
                && b.block().attributes().ref().isEmpty()
                && a.block() instanceof Block.Paragraph
                && b.block() instanceof Block.Paragraph;
    }

    /** What has no identity but its words and its place. */
    private static boolean isInOrder(Element element) {
        return switch (element) {
            case Line line -> true;
            case Group group -> !group.isFree();
            case Grid grid -> true;
            case Box box -> true;
            case Part part -> false;
            case Aside aside -> false;
            case Signed signed -> false;
        };
    }

    private double likeness(Element one, Element other) {
        return switch (one) {
            case Line line when other instanceof Line that -> likeness(line, that);
            case Grid grid when other instanceof Grid that -> grids(grid, that);
            case Group group when other instanceof Group that ->
                    group.isNumbered() == that.isNumbered() ? wholes(one, other) : 0;
            case Box box when other instanceof Box that ->
                    box.block().getClass() == that.block().getClass() ? wholes(one, other) : 0;
            default -> 0;
        };
    }

    private double likeness(Line one, Line other) {
        String ref = one.block().attributes().ref();
        if (!ref.isEmpty() || !other.block().attributes().ref().isEmpty()) {
            return ref.equals(other.block().attributes().ref()) ? 1 : 0;
        }
        if (one.block() instanceof Block.Heading != other.block() instanceof Block.Heading) {
            return 0;
        }
        if (Matching.key(one).equals(Matching.key(other))) {
            return 1;
        }
        double likeness = Likeness.of(bag(one.blocks()), bag(other.blocks()));
        return likeness < Likeness.SAME_LIST ? 0 : Math.min(likeness, 0.99);
    }

    private double grids(Grid one, Grid other) {
        String caption = Strand.key(one.table().caption());
        boolean same = caption.equals(Strand.key(other.table().caption()));
        return same && !caption.isEmpty() ? 1 : wholes(one, other);
    }

    private double wholes(Element one, Element other) {
        if (words(one).equals(words(other))) {
            return 1;
        }
        double likeness = Likeness.of(bag(one.blocks()), bag(other.blocks()));
        return likeness < SOMEWHAT ? 0 : Math.min(likeness, 0.99);
    }

    private static String words(Element element) {
        return Strand.key(String.join("\n", Texts.paragraphs(element.blocks())));
    }

    private static Likeness.Bag bag(List<Block> blocks) {
        String text = String.join("\n", Texts.paragraphs(blocks));
        return Likeness.Bag.of(Strand.of(List.of(new Inline.Text(text))));
    }

    /** Today's new elements by the index of the one in force they follow, -1 before the first. */
    private static Map<Integer, List<Element>> inserted(
            List<Element> before, List<Element> now, Map<Integer, Element> pairs) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            Element counterpart = pairs.get(before.get(i).id());
            if (counterpart != null) {
                places.put(counterpart.id(), i);
            }
        }
        Map<Integer, List<Element>> inserted = new TreeMap<>();
        int anchor = -1;
        for (Element element : now) {
            if (places.containsKey(element.id())) {
                anchor = places.get(element.id());
            } else {
                int place = element instanceof Part ? familyEnd(before, anchor) : anchor;
                inserted.computeIfAbsent(place, k -> new ArrayList<>()).add(element);
            }
        }
        return inserted;
    }

    /** After III comes III bis already: what is new follows it. */
    private static int familyEnd(List<Element> before, int anchor) {
        int end = anchor;
        if (anchor >= 0 && before.get(anchor) instanceof Part part) {
            String base = Numbers.base(Numbers.number(part));
            for (int i = anchor + 1; i < before.size() && !base.isEmpty(); i++) {
                if (before.get(i) instanceof Part other
                        && Numbers.number(other).startsWith(base + " ")) {
                    end = i;
                }
            }
        }
        return end;
    }

    private List<Block> added(
            Map<Integer, List<Element>> inserted,
            int place,
            List<Element> before,
            Where where,
            Addresses addresses,
            Numbers numbers) {
        List<Block> out = new ArrayList<>();
        List<Element> some = inserted.getOrDefault(place, List.of());
        for (Element element : some) {
            Optional<Element> previous =
                    place < 0 ? Optional.empty() : Optional.of(before.get(place));
            Anchor anchor =
                    element instanceof Part
                            ? partAnchor(previous, before)
                            : anchor(place, before, addresses);
            out.addAll(come(element, anchor, previous, where, numbers, before));
        }
        return out;
    }

    private static Anchor anchor(int place, List<Element> before, Addresses addresses) {
        boolean last = before.stream().skip(place + 1L).allMatch(next -> next instanceof Signed);
        Optional<Step> after = place < 0 ? Optional.empty() : addresses.step(before.get(place));
        Optional<Step> next =
                before.isEmpty() ? Optional.empty() : addresses.step(before.getFirst());
        return new Anchor(after, after.isPresent() ? Optional.empty() : next, last);
    }

    /** Parts are placed by parts alone. */
    private static Anchor partAnchor(Optional<Element> previous, List<Element> before) {
        Optional<Part> after = previousPart(previous, before);
        List<Part> parts = parts(before);
        boolean last =
                parts.isEmpty() || after.filter(p -> p.id() == parts.getLast().id()).isPresent();
        Optional<Step> next =
                after.isPresent() || parts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Addresses.part(parts.getFirst()));
        return new Anchor(after.map(Addresses::part), next, last);
    }

    // ---- What stays, goes, comes

    private List<Block> both(Element before, Element now, Where where) {
        return switch (before) {
            case Line line when now instanceof Line other -> List.of(line(line, other, where));
            case Group group when now instanceof Group other ->
                    group.isFree() ? free(group, other, where) : ordered(group, other, where);
            case Part part when now instanceof Part other -> part(part, other, where);
            case Grid grid when now instanceof Grid other ->
                    where.contractual() || isOfModel(grid)
                            ? new GridMerger(ledger, where).merge(grid.table(), other.table())
                            : unexplained(grid, other, where);
            case Box box when now instanceof Box other ->
                    List.of(box.with(sequence(box.content(), other.content(), where)));
            case Signed signed when now instanceof Signed other ->
                    List.of(signatures(signed.signatures(), other.signatures()));
            default -> before.blocks();
        };
    }

    private static boolean isOfModel(Grid grid) {
        return grid.table().body().stream().anyMatch(row -> !row.attributes().ref().isEmpty());
    }

    private List<Block> unexplained(Element before, Element now, Where where) {
        String old = String.join(" ", Texts.paragraphs(before.blocks()));
        String current = String.join(" ", Texts.paragraphs(now.blocks()));
        if (!Strand.key(old).equals(Strand.key(current))) {
            ledger.unexplained(French.place(where.at()), old, current);
        }
        return before.blocks();
    }

    /** Whether it stays though today's text has it not: no contract speaks of it. */
    private static boolean isKeptAlone(Element element, Where where) {
        return switch (element) {
            case Aside aside -> true;
            case Signed signed -> true;
            case Part part -> false;
            case Group group -> !group.isFree() && !where.contractual();
            case Grid grid -> !isOfModel(grid) && !where.contractual();
            case Line line -> !where.contractual();
            case Box box -> !where.contractual();
        };
    }

    private List<Block> gone(Element element, Where where) {
        if (element instanceof Aside || element instanceof Signed) {
            return element.blocks();
        }
        if (isKeptAlone(element, where)) {
            ledger.unexplained(French.place(where.at()), text(element), "");
            return element.blocks();
        }
        String id = ledger.id();
        String provision = where.provision();
        if (element instanceof Part part) {
            provision = "part " + part.id();
            ledger.open(provision, part.ref(), where.at());
        }
        ledger.add(
                provision,
                new Change.Removed(
                        id,
                        ref(element),
                        element instanceof Group ? named(where) : where.at(),
                        what(element),
                        element.blocks()));
        return List.of(new Block.Deleted(id, element.blocks()));
    }

    private static String text(Element element) {
        return String.join(" ", Texts.paragraphs(element.blocks()));
    }

    private List<Block> come(
            Element element,
            Anchor anchor,
            Optional<Element> previous,
            Where where,
            Numbers numbers,
            List<Element> before) {
        if (element instanceof Aside || element instanceof Signed) {
            return List.of();
        }
        if (isKeptAlone(element, where)) {
            ledger.unexplained(French.place(where.at()), "", text(element));
            return List.of();
        }
        String id = ledger.id();
        String provision = where.provision();
        List<Block> blocks = element.blocks();
        Step name = new Step.Titled("");
        if (element instanceof Part part) {
            String number = numbers.after(previousPart(previous, before), part);
            // What completes a text is one provision of it, however many parts that has.
            boolean completes = number.isEmpty() && anchor.last();
            provision = completes ? "end of " + where.at() : "new part " + part.id();
            ledger.open(provision, part.ref(), where.at());
            blocks = Numbers.numbered(part, number);
            name =
                    number.isEmpty()
                            ? new Step.Titled(Identity.bare(part.heading()))
                            : new Step.Numbered(number);
        }
        blocks = blocks.stream().map(this::renamed).toList();
        ledger.add(
                provision,
                new Change.Added(
                        id, ref(element), where.at(), what(element), anchor, name, blocks));
        return List.of(new Block.Inserted(id, blocks));
    }

    private static Optional<Part> previousPart(Optional<Element> previous, List<Element> before) {
        return previous.flatMap(
                element -> {
                    List<Element> upTo = before.subList(0, before.indexOf(element) + 1);
                    return parts(upTo).stream().reduce((a, b) -> b);
                });
    }

    /** The block with refs that no item of the text in force has. */
    private Block renamed(Block block) {
        return switch (block) {
            case Block.BulletList l -> new Block.BulletList(l.attributes(), items(l.items()));
            case Block.OrderedList l ->
                    new Block.OrderedList(
                            l.attributes(), l.numbering(), l.start(), items(l.items()));
            case Block.Section s ->
                    new Block.Section(
                            s.attributes(), s.content().stream().map(this::renamed).toList());
            case Block.Table t ->
                    new Block.Table(
                            t.attributes(),
                            t.caption(),
                            t.columns(),
                            t.head(),
                            t.body().stream()
                                    .map(r -> new Block.Row(free(r.attributes()), r.cells()))
                                    .toList());
            default -> block;
        };
    }

    private List<Block.ListItem> items(List<Block.ListItem> items) {
        return items.stream().map(this::renamed).toList();
    }

    private Block.ListItem renamed(Block.ListItem item) {
        return new Block.ListItem(
                free(item.attributes()), item.content().stream().map(this::renamed).toList());
    }

    private Attributes free(Attributes attributes) {
        return new Attributes(
                attributes.style(), ledger.free(attributes.ref()), attributes.language());
    }

    private static String ref(Element element) {
        return element instanceof Part part
                ? part.ref()
                : element instanceof Group group
                        ? group.list().attributes().ref()
                        : element.blocks().getFirst().attributes().ref();
    }

    private static What what(Element element) {
        return switch (element) {
            case Line line -> What.PARAGRAPH;
            case Group group -> What.GROUP;
            case Part part -> What.PART;
            case Grid grid -> What.TABLE;
            case Box box -> What.BOX;
            case Aside aside -> What.BOX;
            case Signed signed -> What.BOX;
        };
    }

    // ---- Parts

    private List<Block> part(Part before, Part now, Where where) {
        Where inside = where;
        if (!before.ref().isEmpty()) {
            inside = new Where(where.at(), "part " + before.id(), before.ref(), true, 0);
            ledger.open(inside.provision(), before.ref(), where.at());
        }
        List<Block> title = title(before, now, inside);
        return before.wrapped(title, sequence(before.content(), now.content(), inside));
    }

    private List<Block> title(Part before, Part now, Where where) {
        if (before.title().isEmpty()) {
            return List.of();
        }
        Block.Heading heading = before.title().get();
        if (Identity.key(heading.content()).equals(Identity.key(now.heading()))) {
            return List.of(heading);
        }
        List<Atom> old = Strand.of(heading.content());
        List<Atom> current = Strand.of(now.heading(), old.size());
        int from = Numbers.length(heading.content());
        int nowFrom = Numbers.length(now.heading());
        List<Atom> numbered = new ArrayList<>(old.subList(0, from));
        Atom first = current.get(nowFrom);
        numbered.add(new Atom(old.get(from).gap(), first.piece(), first.key()));
        numbered.addAll(current.subList(nowFrom + 1, current.size()));
        String id = ledger.id();
        List<Inline> content = weave(id, old, numbered);
        ledger.add(
                where.provision(),
                new Change.Renamed(
                        id, before.ref(), where.at(), heading.content(), Weave.slice(numbered)));
        return List.of(new Block.Heading(heading.attributes(), heading.level(), content));
    }

    private static List<Inline> weave(String id, List<Atom> old, List<Atom> now) {
        return Weave.of(id, old, now, Words.edits(old, now));
    }

    // ---- Lines

    private Block line(Line before, Line now, Where where) {
        if (Matching.key(before).equals(Matching.key(now))) {
            return before.block();
        }
        String ref = before.block().attributes().ref();
        List<Atom> old = Strand.of(before.content());
        List<Atom> current = Strand.of(now.content(), old.size());
        List<Edit> edits = Words.edits(old, current);
        boolean ofWords = Passage.isOfWords(old, current, edits);
        if (ref.equals("period") && ofWords && Passage.isOfYears(old, current, edits)) {
            String id = ledger.id();
            ledger.add(
                    "period",
                    new Change.PeriodChanged(
                            id,
                            ref,
                            new Locator(List.of(new Step.Period())),
                            Passage.before(old, edits),
                            Passage.now(current, edits)));
            return with(before.block(), Weave.of(id, old, current, edits));
        }
        if (ref.equals("parties") && ofWords) {
            Where parties = new Where(PARTIES, "parties", ref, true, 0);
            return reworded(before, now, old, current, edits, parties, ref);
        }
        if (!where.contractual() || !ofWords) {
            ledger.unexplained(
                    French.place(where.at()), Texts.of(before.content()), Texts.of(now.content()));
            return before.block();
        }
        return reworded(before, now, old, current, edits, where, ref);
    }

    private Block reworded(
            Line before,
            Line now,
            List<Atom> old,
            List<Atom> current,
            List<Edit> edits,
            Where where,
            String ref) {
        String id = ledger.id();
        ledger.add(
                where.provision(),
                new Change.Reworded(
                        id,
                        ref.isEmpty() ? where.ref() : ref,
                        where.at(),
                        before.content(),
                        now.content()));
        return with(before.block(), Weave.of(id, old, current, edits));
    }

    private static Block with(Block block, List<Inline> content) {
        return block instanceof Block.Heading heading
                ? new Block.Heading(heading.attributes(), heading.level(), content)
                : new Block.Paragraph(block.attributes(), content);
    }

    // ---- Lists

    /** A list whose items have an identity: their order says nothing. */
    private List<Block> free(Group before, Group now, Where where) {
        Map<Integer, Item> here = new HashMap<>();
        for (Item item : before.items()) {
            matching.now(item).filter(now.items()::contains).ifPresent(o -> here.put(item.id(), o));
        }
        return introduced(
                before, now, where, holding(before.list(), items(before, now, here, where)));
    }

    /**
     * Prose in the form of a list: its order counts, and its numbers, which Word and the PDF make,
     * must not shift.
     */
    private List<Block> ordered(Group before, Group now, Where where) {
        if (!where.contractual()) {
            return unexplained(before, now, where);
        }
        Map<Integer, Item> here = new HashMap<>();
        List<Alignment.Pair> pairs =
                Alignment.filled(
                        Alignment.of(before.items(), now.items(), Merger::likeness),
                        before.items(),
                        now.items(),
                        (one, other) -> true);
        for (Alignment.Pair pair : pairs) {
            here.put(before.items().get(pair.before()).id(), now.items().get(pair.now()));
        }
        if (before.isNumbered() && shifts(before, now, pairs)) {
            return replaced(before, now, where);
        }
        return List.of(holding(before.list(), items(before, now, here, where)));
    }

    private static double likeness(Item one, Item other) {
        if (words(one).equals(words(other))) {
            return 1;
        }
        double likeness = Likeness.of(bag(one.item().content()), bag(other.item().content()));
        return likeness < Likeness.SAME_LIST ? 0 : Math.min(likeness, 0.99);
    }

    /** The list itself, also where its items are cited without it. */
    private static Locator named(Where where) {
        return where.at()
                .last()
                .filter(step -> step instanceof Step.Engagements || step instanceof Step.Listing)
                .map(step -> where.at())
                .orElseGet(() -> where.at().then(new Step.Listing(0)));
    }

    /** Whether an item that stays would get another number. */
    private static boolean shifts(Group before, Group now, List<Alignment.Pair> pairs) {
        boolean same =
                before.list() instanceof Block.OrderedList a
                        && now.list() instanceof Block.OrderedList b
                        && a.start() == b.start()
                        && a.numbering() == b.numbering();
        return !same || pairs.stream().anyMatch(pair -> pair.before() != pair.now());
    }

    private List<Block> replaced(Group before, Group now, Where where) {
        String id = ledger.id();
        List<Block> after = now.blocks();
        ledger.add(
                where.provision(),
                new Change.Replaced(
                        id, where.ref(), named(where), What.GROUP, before.blocks(), after));
        return List.of(new Block.Deleted(id, before.blocks()), new Block.Inserted(id, after));
    }

    /**
     * @param here today's counterparts in the same list
     */
    private List<Block.ListItem> items(
            Group before, Group now, Map<Integer, Item> here, Where where) {
        Map<Integer, List<Item>> inserted = inserted(before, now, here);
        List<Block.ListItem> out = new ArrayList<>();
        List<Block.ListItem> waiting = new ArrayList<>(arrivals(before, inserted, -1, where));
        for (int i = 0; i < before.items().size(); i++) {
            Item item = before.items().get(i);
            Where there = where.then(Addresses.item(before, i, where)).of(item.ref());
            Item other = here.get(item.id());
            if (other != null) {
                out.addAll(waiting);
                waiting.clear();
            }
            out.add(other == null ? leaves(item, there) : item(item, other, there));
            waiting.addAll(arrivals(before, inserted, i, where));
        }
        out.addAll(waiting);
        return out;
    }

    private static Map<Integer, List<Item>> inserted(
            Group before, Group now, Map<Integer, Item> here) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < before.items().size(); i++) {
            Item other = here.get(before.items().get(i).id());
            if (other != null) {
                places.put(other.id(), i);
            }
        }
        Map<Integer, List<Item>> inserted = new HashMap<>();
        int anchor = -1;
        for (Item item : now.items()) {
            anchor = places.getOrDefault(item.id(), anchor);
            if (!places.containsKey(item.id())) {
                inserted.computeIfAbsent(anchor, k -> new ArrayList<>()).add(item);
            }
        }
        return inserted;
    }

    private List<Block> introduced(Group before, Group now, Where where, Block list) {
        List<Block> out = new ArrayList<>();
        if (before.introduction().isPresent() && now.introduction().isPresent()) {
            Where there = where.then(new Step.Introduction()).of(before.list().attributes().ref());
            out.add(line(before.introduction().get(), now.introduction().get(), there));
        } else {
            before.introduction().ifPresent(line -> out.add(line.block()));
        }
        out.add(list);
        return out;
    }

    private static Block holding(Block list, List<Block.ListItem> items) {
        return list instanceof Block.OrderedList ordered
                ? new Block.OrderedList(
                        ordered.attributes(), ordered.numbering(), ordered.start(), items)
                : new Block.BulletList(list.attributes(), items);
    }

    private Block.ListItem item(Item before, Item now, Where where) {
        return words(before).equals(words(now))
                ? before.item()
                : new Block.ListItem(
                        before.item().attributes(),
                        sequence(before.content(), now.content(), inItem(where)));
    }

    /** What an item says is the contract's, wherever its list stands. */
    private static Where inItem(Where where) {
        return new Where(where.at(), where.provision(), where.ref(), true, where.depth() + 1);
    }

    private static String words(Item item) {
        return Strand.key(String.join("\n", Texts.paragraphs(item.item().content())));
    }

    /** Removed, or gone to another list. */
    private Block.ListItem leaves(Item item, Where where) {
        List<Block> content = item.item().content();
        Optional<Item> elsewhere = matching.now(item);
        String id;
        if (elsewhere.isPresent()) {
            Ledger.Move move = ledger.move(item.id());
            id = move.id();
            ledger.later(where.provision(), () -> Optional.of(moved(item, elsewhere.get(), where)));
        } else {
            id = ledger.id();
            ledger.add(
                    where.provision(),
                    new Change.Removed(id, item.ref(), where.at(), What.ITEM, content));
        }
        return new Block.ListItem(
                item.item().attributes(), List.of(new Block.Deleted(id, content)));
    }

    private Change moved(Item item, Item now, Where where) {
        Ledger.Move move = ledger.move(item.id());
        return new Change.Moved(
                move.id(),
                item.ref(),
                where.at(),
                move.to(),
                move.anchor(),
                !words(item).equals(words(now)),
                item.item().content(),
                now.item().content());
    }

    private List<Block.ListItem> arrivals(
            Group before, Map<Integer, List<Item>> inserted, int place, Where where) {
        Optional<Step> after =
                place < 0 ? Optional.empty() : Optional.of(Addresses.item(before, place, where));
        Optional<Step> next =
                after.isPresent() || before.items().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Addresses.item(before, 0, where));
        boolean last = place == before.items().size() - 1 && isNamed(where.at());
        Anchor anchor = new Anchor(after, next, last);
        return inserted.getOrDefault(place, List.of()).stream()
                .map(item -> arrives(item, before, anchor, where))
                .toList();
    }

    /** Whether the place ends where the list does: a part may go on after it. */
    private static boolean isNamed(Locator place) {
        return place.last()
                .map(
                        step ->
                                step instanceof Step.Engagements
                                        || step instanceof Step.Listing
                                        || step instanceof Step.Tiret
                                        || step instanceof Step.Point)
                .orElse(false);
    }

    private Block.ListItem arrives(Item item, Group group, Anchor anchor, Where where) {
        Optional<Item> from = matching.before(item);
        if (from.isPresent()) {
            Ledger.Move move = ledger.move(from.get().id());
            move.arrives(where.at(), anchor);
            return new Block.ListItem(
                    from.get().item().attributes(),
                    List.of(new Block.Inserted(move.id(), item.item().content())));
        }
        String id = ledger.id();
        Block.ListItem fresh = renamed(item.item());
        Step name =
                group.isNumbered()
                        ? Addresses.item(group, group.items().size(), where)
                        : new Step.Tiret(0, where.depth());
        ledger.add(
                where.provision(),
                new Change.Added(
                        id,
                        fresh.attributes().ref(),
                        where.at(),
                        What.ITEM,
                        anchor,
                        name,
                        fresh.content()));
        return new Block.ListItem(
                fresh.attributes(), List.of(new Block.Inserted(id, fresh.content())));
    }

    // ---- Signatures

    /** Who signs follows from who is a party; in which name and office, from the day. */
    private Block signatures(Block.Signatures before, Block.Signatures now) {
        List<Block.Signature> out = new ArrayList<>();
        for (Block.Signature one : before.signatures()) {
            boolean stays = now.signatures().stream().anyMatch(o -> o.party().equals(one.party()));
            out.add(stays ? one : left(one));
        }
        for (Block.Signature other : now.signatures()) {
            if (before.signatures().stream().noneMatch(o -> o.party().equals(other.party()))) {
                out.add(joined(other));
            }
        }
        return new Block.Signatures(before.attributes(), before.introduction(), out);
    }

    private Block.Signature left(Block.Signature one) {
        String id = ledger.id();
        ledger.add("parties", new Change.PartyLeft(id, one.party(), PARTIES, name(one)));
        return new Block.Signature(
                one.attributes(), one.party(), List.of(new Block.Deleted(id, one.content())));
    }

    private Block.Signature joined(Block.Signature one) {
        String id = ledger.id();
        ledger.add("parties", new Change.PartyJoined(id, one.party(), PARTIES, name(one)));
        return new Block.Signature(
                one.attributes(), one.party(), List.of(new Block.Inserted(id, one.content())));
    }

    /** « Pour la ville d’Antony » */
    private static String name(Block.Signature signature) {
        return Texts.paragraphs(signature.content()).stream()
                .findFirst()
                .orElse(signature.party())
                .replaceFirst("^Pour[\\s\u00a0]+", "");
    }
}
