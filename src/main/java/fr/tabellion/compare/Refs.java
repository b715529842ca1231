package fr.tabellion.compare;

import fr.tabellion.compare.Element.Grid;
import fr.tabellion.compare.Element.Group;
import fr.tabellion.compare.Element.Item;
import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The model's ids that items and rows of the text in force have: what comes gets others.
 *
 * <pre>
 * « antony/commitment:3 » where there are three already  →  « antony/commitment:4 »
 * </pre>
 */
final class Refs {
    private static final Pattern COUNTED = Pattern.compile("(.*:)(\\d+)");

    private final Set<String> taken = new HashSet<>();

    private Refs() {}

    static Refs of(List<Element> elements) {
        Refs refs = new Refs();
        elements.stream().flatMap(Element::all).forEach(refs::takeAll);
        return refs;
    }

    private void takeAll(Element element) {
        if (element instanceof Group group) {
            group.items().stream().map(Item::ref).forEach(this::take);
        } else if (element instanceof Grid grid) {
            grid.table().body().forEach(row -> take(row.attributes().ref()));
        }
    }

    private void take(String ref) {
        taken.add(ref);
        taken.add(Identity.claimed(ref));
    }

    /** The same, under an id that is free. */
    Attributes fresh(Attributes attributes) {
        return new Attributes(attributes.style(), free(attributes.ref()), attributes.language());
    }

    /** That ref, counted further where an item of the text in force has it already. */
    private String free(String ref) {
        String wanted = ref;
        Matcher counted = COUNTED.matcher(ref);
        BigInteger number = counted.matches() ? new BigInteger(counted.group(2)) : BigInteger.ZERO;
        while (number.signum() > 0 && taken.contains(wanted)) {
            number = number.add(BigInteger.ONE);
            wanted = counted.group(1) + number;
        }
        if (!ref.isEmpty()) {
            take(wanted);
        }
        return wanted;
    }

    /** The same, all items and rows in them under ids that are free. */
    List<Block> fresh(List<Block> blocks) {
        return blocks.stream().map(this::fresh).toList();
    }

    Block.ListItem fresh(Block.ListItem item) {
        return new Block.ListItem(fresh(item.attributes()), fresh(item.content()));
    }

    private Block fresh(Block block) {
        return switch (block) {
            case Block.BulletList l -> new Block.BulletList(l.attributes(), items(l.items()));
            case Block.OrderedList l ->
                    new Block.OrderedList(
                            l.attributes(), l.numbering(), l.start(), items(l.items()));
            case Block.Section s -> new Block.Section(s.attributes(), fresh(s.content()));
            case Block.Table t ->
                    new Block.Table(
                            t.attributes(), t.caption(), t.columns(), t.head(), rows(t.body()));
            default -> block;
        };
    }

    private List<Block.ListItem> items(List<Block.ListItem> items) {
        return items.stream().map(this::fresh).toList();
    }

    private List<Block.Row> rows(List<Block.Row> rows) {
        return rows.stream()
                .map(row -> new Block.Row(fresh(row.attributes()), row.cells()))
                .toList();
    }
}
