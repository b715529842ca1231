package fr.tabellion.compare;

import fr.tabellion.compare.Element.Group;
import fr.tabellion.compare.Element.Item;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.document.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a text says contractually: without numbers, order of display, typography. */
final class Canon {
    private Canon() {}

    static String of(Document document) {
        return String.join("\n", elements(Outline.of(document.body())));
    }

    private static List<String> elements(List<Element> elements) {
        List<String> free = new ArrayList<>();
        List<String> ordered = new ArrayList<>();
        for (Element element : elements) {
            switch (element) {
                case Element.Line line -> ordered.add("P " + Strand.key(line.content()));
                case Group group -> (group.isFree() ? free : ordered).add(group(group));
                case Element.Part part -> {
                    List<String> inside = elements(part.content());
                    free.add("PART " + Identity.key(part.heading()) + indented(inside));
                }
                case Element.Grid grid -> ordered.add(table(grid.table()));
                case Element.Box box -> ordered.add("BOX" + indented(elements(box.content())));
                case Element.Aside aside -> {}
                case Element.Signed signed ->
                        free.add(
                                "SIGNED "
                                        + signed.signatures().signatures().stream()
                                                .map(Block.Signature::party)
                                                .sorted()
                                                .toList());
            }
        }
        return Stream.concat(ordered.stream(), free.stream().sorted()).toList();
    }

    private static String group(Group group) {
        String introduction = group.introduction().map(l -> Strand.key(l.content())).orElse("");
        Stream<String> items = group.items().stream().map(Canon::item);
        return "LIST "
                + introduction
                + indented((group.isFree() ? items.sorted() : items).toList());
    }

    private static String item(Item item) {
        return "ITEM" + indented(elements(item.content()));
    }

    private static String table(Block.Table table) {
        List<String> rows =
                Slots.expand(table.body(), 0).stream()
                        .map(
                                row ->
                                        "ROW "
                                                + row.stream()
                                                        .map(
                                                                slot ->
                                                                        Strand.key(
                                                                                String.join(
                                                                                        "\n",
                                                                                        Texts
                                                                                                .paragraphs(
                                                                                                        slot.cell()
                                                                                                                .content()))))
                                                        .toList())
                        .sorted()
                        .toList();
        return "TABLE " + Strand.key(table.caption()) + indented(rows);
    }

    private static String indented(List<String> lines) {
        return String.join("", lines.stream().map(l -> "\n  " + l.replace("\n", "\n  ")).toList());
    }
}
