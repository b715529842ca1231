package fr.tabellion.compare;

import fr.tabellion.compare.Element.Aside;
import fr.tabellion.compare.Element.Box;
import fr.tabellion.compare.Element.Grid;
import fr.tabellion.compare.Element.Group;
import fr.tabellion.compare.Element.Item;
import fr.tabellion.compare.Element.Line;
import fr.tabellion.compare.Element.Part;
import fr.tabellion.compare.Element.Signed;
import fr.tabellion.document.Block;
import fr.tabellion.document.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From blocks to the elements of a text. */
final class Outline {
    private static final Set<String> NOT_CONTRACTUAL = Set.of("logo", "notice");

    private int next;
    private int boxes;

    private Outline() {}

    static List<Element> of(List<Block> body) {
        return new Outline().elements(body);
    }

    private List<Element> elements(List<Block> blocks) {
        List<Element> elements = new ArrayList<>();
        int at = 0;
        while (at < blocks.size()) {
            int end = end(blocks, at);
            elements.add(element(blocks.subList(at, end)));
            at = end;
        }
        return List.copyOf(elements);
    }

    /** Where what begins there ends: more than one block for a heading's part or a list. */
    private static int end(List<Block> blocks, int start) {
        Block first = blocks.get(start);
        if (first instanceof Block.Heading heading && !heading.attributes().ref().isEmpty()) {
            int end = start + 1;
            while (end < blocks.size() && isBelow(heading, blocks.get(end))) {
                end++;
            }
            return end;
        }
        boolean introduces =
                first instanceof Block.Paragraph paragraph
                        && Texts.of(paragraph.content()).stripTrailing().endsWith(":")
                        && start + 1 < blocks.size()
                        && isOfModel(blocks.get(start + 1));
        return introduces ? start + 2 : start + 1;
    }

    private static boolean isBelow(Block.Heading heading, Block block) {
        return switch (block) {
            case Block.Heading other -> other.level() > heading.level();
            case Block.Section s -> false;
            case Block.Signatures s -> false;
            default -> true;
        };
    }

    private static boolean isOfModel(Block block) {
        return !items(block).isEmpty()
                && (!block.attributes().ref().isEmpty()
                        || items(block).stream().anyMatch(i -> !i.attributes().ref().isEmpty()));
    }

    private static List<Block.ListItem> items(Block block) {
        return switch (block) {
            case Block.BulletList list -> list.items();
            case Block.OrderedList list -> list.items();
            default -> List.of();
        };
    }

    private Element element(List<Block> blocks) {
        Block first = blocks.getFirst();
        return switch (first) {
            case Block.Heading h when !h.attributes().ref().isEmpty() ->
                    new Part(
                            next++,
                            Optional.empty(),
                            Optional.of(h),
                            elements(blocks.subList(1, blocks.size())));
            case Block.Heading h -> new Line(next++, h, h.content());
            case Block.Paragraph p when blocks.size() > 1 ->
                    group(Optional.of(new Line(next++, p, p.content())), blocks.get(1));
            case Block.Paragraph p when NOT_CONTRACTUAL.contains(p.attributes().style()) ->
                    new Aside(next++, p);
            case Block.Paragraph p -> new Line(next++, p, p.content());
            case Block.BulletList l -> group(Optional.empty(), l);
            case Block.OrderedList l -> group(Optional.empty(), l);
            case Block.Table t -> new Grid(next++, t);
            case Block.Quote q -> box(q, q.content());
            case Block.Keep k -> box(k, k.content());
            case Block.Section s -> section(s);
            case Block.Signatures s -> new Signed(next++, s);
            case Block.PageBreak b -> new Aside(next++, b);
            case Block.Inserted i -> throw unsettled();
            case Block.Deleted d -> throw unsettled();
        };
    }

    private static IllegalArgumentException unsettled() {
        return new IllegalArgumentException("a redline is compared with nothing: settle it first");
    }

    private Part section(Block.Section section) {
        List<Block> content = section.content();
        Optional<Block.Heading> title =
                content.stream()
                        .limit(1)
                        .filter(first -> first instanceof Block.Heading)
                        .map(Block.Heading.class::cast)
                        .filter(heading -> heading.attributes().ref().isEmpty())
                        .findFirst();
        List<Block> rest = content.subList(title.isPresent() ? 1 : 0, content.size());
        return new Part(next++, Optional.of(section), title, elements(rest));
    }

    private Group group(Optional<Line> introduction, Block list) {
        int id = next++;
        List<Item> items = new ArrayList<>();
        for (Block.ListItem item : items(list)) {
            items.add(new Item(next++, item, elements(item.content())));
        }
        boolean free = boxes == 0 && list instanceof Block.BulletList && isOfModel(list);
        return new Group(id, introduction, list, List.copyOf(items), free);
    }

    private Box box(Block block, List<Block> content) {
        int id = next++;
        boxes++;
        List<Element> inside = elements(content);
        boxes--;
        return new Box(id, block, inside);
    }
}
