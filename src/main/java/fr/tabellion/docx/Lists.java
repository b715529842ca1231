package fr.tabellion.docx;

import fr.tabellion.document.Block.BulletList;
import fr.tabellion.document.Block.ListItem;
import fr.tabellion.document.Block.OrderedList;
import fr.tabellion.document.Block.Paragraph;
import fr.tabellion.document.Texts;
import fr.tabellion.theme.Theme;

import java.util.List;

/**
 * The lists of one paper.
 *
 * <p>An item is a paragraph in a list's style. Bullets need no more; each ordered list has a {@code
 * w:num} of its own, which restarts its level at the list's start:
 *
 * <pre>
 * &lt;ol start="3"&gt;&lt;li&gt;…   w:num 7 → abstract 2, level 0 starts at 3
 * </pre>
 */
final class Lists {
    /** A list of so many items of a line each stays on one page. */
    private static final int SHORT = 3;

    private final ListDefinitions definitions;
    private final Theme theme;
    private final Xml nums = new Xml();
    private int next;

    /**
     * The mark an item's first paragraph is to bear.
     *
     * @param level from 0
     * @param styles the styles that bear such marks by themselves, by level
     * @param wider by how much the marks push the text further in, in millimetres
     */
    record Mark(int level, int num, List<String> styles, double wider) {}

    Lists(ListDefinitions definitions, Theme theme) {
        this.definitions = definitions;
        this.theme = theme;
        this.next = definitions.free();
    }

    /** The nums made so far, as elements of {@code numbering.xml}. */
    Xml nums() {
        return nums;
    }

    void bullets(Story story, BulletList list, Place place) {
        Place inside = place.inheriting(list.attributes()).deeper(0);
        Mark mark = new Mark(inside.level(), definitions.bullets(), StyleNames.BULLETS, 0);
        items(story, list.items(), mark, inside);
    }

    void ordered(Story story, OrderedList list, Place place) {
        Place around = place.inheriting(list.attributes());
        double wider = Numbers.excess(list, theme, around.depth());
        Place inside = around.deeper(wider);
        int num = num(list, inside.level(), wider);
        Mark mark = new Mark(inside.level(), num, StyleNames.NUMBERS, wider);
        items(story, list.items(), mark, inside);
    }

    private void items(Story story, List<ListItem> items, Mark mark, Place place) {
        boolean together = place.all() || isShort(items, place);
        for (int i = 0; i < items.size(); i++) {
            ListItem item = items.get(i);
            boolean last = i == items.size() - 1;
            story.item(
                    item.content(),
                    mark,
                    place.inheriting(item.attributes()).keptAtEnd(last ? place.end() : together));
        }
    }

    private boolean isShort(List<ListItem> items, Place place) {
        return items.size() <= SHORT && items.stream().allMatch(item -> isLine(item, place));
    }

    /** Whether it is one line, with letters taken wide. */
    private boolean isLine(ListItem item, Place place) {
        if (item.content().size() != 1 || !(item.content().getFirst() instanceof Paragraph p)) {
            return false;
        }
        String text = Texts.of(p.content());
        double points = theme.style(place.style()).size() * Letters.width(text, 0, text.length());
        return Measure.millimetresOfPoints(points) <= place.width() - place.left(theme)
                && text.indexOf('\n') < 0;
    }

    private int num(OrderedList list, int level, double wider) {
        int abstractId = definitions.abstractOf(list.numbering());
        String start =
                "<w:lvlOverride w:ilvl=\""
                        + level
                        + "\"><w:startOverride w:val=\""
                        + list.start()
                        + "\"/>"
                        + (wider > 0 ? definitions.wider(theme, list, level, wider) : "")
                        + "</w:lvlOverride>";
        nums.raw(ListDefinitions.num(next, abstractId, start));
        return next++;
    }
}
