package fr.tabellion.compare;

import fr.tabellion.compare.Slots.Slot;
import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Block.Cell;
import fr.tabellion.document.Block.ListItem;
import fr.tabellion.document.Block.Row;
import fr.tabellion.document.Document;
import fr.tabellion.document.Inline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Texts as odd as markup lets them be, and mutations of them, by seed: cells over any rows and
 * columns, blocks and ids that stand twice, wrappings in wrappings, empty cells and frames.
 *
 * <p>Lists, items and quotations without content, rows without a cell of their own, rows of other
 * widths and spans beyond the table's end are not made: markup refuses them (E412, E410, E421), and
 * no other road leads to a tree.
 */
final class Hostile {
    private static final String[] WORDS = {
        "la",
        "ville",
        "mot\u00ad",
        "pro\u00adjet",
        "\u00ad",
        "90\u202f000",
        "l’",
        "«",
        "»",
        "-",
        "de",
        "jeunes",
        "quartier",
        "…",
        "2027",
        "(QPV)",
        "aujourd’hui",
        "rendez-vous\u00a0:",
        "élève",
        "e\u0301le\u0300ve"
    };
    private static final String[] HEADS = {"Emploi", "Santé", "Habitat"};
    private static final int FRESH = 10_000;

    private final Random random;
    private int next = FRESH;
    private boolean inTable;

    Hostile(long seed) {
        this.random = new Random(seed);
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private boolean oneIn(int many) {
        return below(many) == 0;
    }

    private <T> List<T> some(int least, int most, Supplier<T> each) {
        List<T> all = new ArrayList<>();
        for (int i = least + below(most - least + 1); i > 0; i--) {
            all.add(each.get());
        }
        return all;
    }

    private String pick(String... any) {
        return any[below(any.length)];
    }

    // ---- Texts

    Document text() {
        Document annexe = new Edits(random.nextLong()).annexe(2 + below(3)).document();
        List<Block> body = new ArrayList<>(annexe.body());
        some(1, 3, this::section).forEach(section -> body.add(below(body.size()), section));
        return with(annexe, body);
    }

    Document mutated(Document text, int times) {
        List<Block> body = text.body();
        for (int i = 0; i < times; i++) {
            List<Block> parts = mutated(body.subList(0, body.size() - 1), this::flow, this::block);
            List<Block> all = new ArrayList<>(parts);
            all.add(body.getLast());
            body = all;
        }
        return with(text, body);
    }

    private static Document with(Document text, List<Block> body) {
        return new Document(text.metadata(), text.header(), text.footer(), body);
    }

    private Attributes ref() {
        return Annexe.ref(pick("", "", "n:1", "n:2", "n:99999999999", "given-1", "given-2", "n-1"));
    }

    // ---- Blocks

    private Block flow() {
        return switch (below(9)) {
            case 0 -> new Block.Heading(Attributes.NONE, 2, line(2));
            case 1 -> new Block.Heading(ref(), 3, line(2));
            case 2 -> section();
            case 3 -> new Block.PageBreak();
            default -> held();
        };
    }

    private Block section() {
        Attributes ref = oneIn(4) ? Attributes.NONE : Annexe.ref("part-" + below(5));
        return new Block.Section(ref, some(0, 5, this::flow));
    }

    private Block held() {
        return held(2);
    }

    /** What an item, a quotation or a cell may hold. */
    private Block held(int depth) {
        return switch (depth == 0 ? 0 : below(11)) {
            case 1 -> new Block.BulletList(ref(), items(depth));
            case 2 -> ordered(items(depth));
            case 3, 4, 5 -> inTable ? paragraph() : table();
            case 6 -> new Block.Quote(Attributes.NONE, some(1, 3, () -> held(depth - 1)));
            case 7 -> new Block.Keep(Attributes.NONE, some(0, 2, this::framed));
            default -> paragraph();
        };
    }

    private Block framed() {
        return !inTable && oneIn(5) ? flow() : held(1);
    }

    private Block paragraph() {
        return new Block.Paragraph(oneIn(8) ? ref() : Attributes.NONE, line(3));
    }

    private Block ordered(List<ListItem> items) {
        return new Block.OrderedList(
                ref(), oneIn(3) ? Block.Numbering.LOWER_LETTER : Block.Numbering.DECIMAL, 1, items);
    }

    private List<ListItem> items(int depth) {
        return some(1, 4, () -> item(depth));
    }

    private ListItem item(int depth) {
        return new ListItem(ref(), some(1, 2, () -> oneIn(3) ? held(depth - 1) : paragraph()));
    }

    // ---- Lines

    private List<Inline> line(int depth) {
        return merged(some(1, 4, () -> inline(depth)));
    }

    private Inline inline(int depth) {
        return switch (below(depth == 0 ? 12 : 22)) {
            case 0 -> new Inline.Code(pick("", "x", "la"));
            case 1 -> new Inline.Image("logo.png", pick("", "la ville"));
            case 2 -> new Inline.LineBreak();
            case 3 -> new Inline.Footnote(oneIn(4) ? List.of() : List.of(Annexe.p(words())));
            case 4 -> new Inline.Blank("date", "……");
            case 5 -> new Inline.PageCount();
            case 12, 13 -> new Inline.Strong(line(depth - 1));
            case 14, 15 -> new Inline.Emphasis(line(depth - 1));
            case 16 -> new Inline.Superscript(line(depth - 1));
            case 17 -> new Inline.Subscript(line(depth - 1));
            case 18 -> new Inline.Link("https://sceaux.fr", line(depth - 1));
            case 19 -> new Inline.Span("en", "", line(depth - 1));
            case 20 -> new Inline.Abbreviation("zone", line(depth - 1));
            default -> new Inline.Text(words());
        };
    }

    private String words() {
        String words = String.join(" ", some(1, 5, () -> pick(WORDS)));
        return (oneIn(4) ? " " : "") + words + (oneIn(4) ? " " : "");
    }

    /** As markup has them: one text between two other inlines. */
    private static List<Inline> merged(List<Inline> line) {
        List<Inline> out = new ArrayList<>();
        for (Inline inline : line) {
            if (inline instanceof Inline.Text(String end)
                    && !out.isEmpty()
                    && out.getLast() instanceof Inline.Text(String start)) {
                out.set(out.size() - 1, new Inline.Text(start + end));
            } else {
                out.add(inline);
            }
        }
        return out;
    }

    private List<Inline> mutated(List<Inline> line) {
        return line.isEmpty() ? line(2) : merged(mutated(line, () -> inline(2), this::inline));
    }

    private Inline inline(Inline inline) {
        return switch (inline) {
            case Inline.Text(String words) -> new Inline.Text(reworded(words));
            case Inline.Strong s when oneIn(3) -> new Inline.Emphasis(s.content());
            case Inline.Strong s -> new Inline.Strong(mutated(s.content()));
            case Inline.Emphasis e -> new Inline.Emphasis(mutated(e.content()));
            case Inline.Link l -> new Inline.Link(l.target(), mutated(l.content()));
            case Inline.Span s -> new Inline.Strong(s.content());
            default -> inline(2);
        };
    }

    private String reworded(String words) {
        List<String> all = new ArrayList<>(List.of(words.split(" ", -1)));
        return String.join(" ", mutated(all, () -> pick(WORDS), word -> pick(WORDS))) + pick(WORDS);
    }

    // ---- Tables

    private Block table() {
        int width = 1 + below(4);
        List<GridRow> rows = new ArrayList<>();
        for (int i = 1 + below(6); i > 0; i--) {
            rows.add(row(width, rows.isEmpty() ? List.of() : rows.getLast().slots()));
        }
        return new Block.Table(
                ref(),
                oneIn(3) ? line(1) : List.of(),
                Collections.nCopies(width, new Block.Column(0)),
                oneIn(3) ? List.of() : List.of(head(width)),
                GridRow.collapsed(rows));
    }

    private static Row head(int width) {
        return new Row(
                Attributes.NONE,
                Collections.nCopies(
                        width,
                        new Cell(
                                Attributes.NONE,
                                true,
                                1,
                                1,
                                Block.Alignment.NATURAL,
                                List.of(Annexe.p("Colonne")))));
    }

    /** Of cells that go on from above and new ones, one of these at least. */
    private GridRow row(int width, List<Slot> above) {
        List<Slot> slots = new ArrayList<>();
        do {
            slots.clear();
            for (int column = 0; column < width; ) {
                Slot slot = slot(width, column, above);
                slots.add(slot);
                column += slot.cell().columnSpan();
            }
        } while (above.containsAll(slots));
        return new GridRow(new Row(ref(), List.of()), slots);
    }

    private Slot slot(int width, int column, List<Slot> above) {
        int span = oneIn(6) ? 1 + below(width - column) : 1;
        Slot fresh = new Slot(next++, column, cell(column, span));
        return above.stream()
                .filter(slot -> slot.column() == column && oneIn(3))
                .findFirst()
                .orElse(fresh);
    }

    private Cell cell(int column, int span) {
        boolean heads = column == 0 ? !oneIn(3) : oneIn(8);
        List<Block> content = heads ? List.of(Annexe.p(pick(HEADS))) : inCell(this::content);
        return new Cell(Attributes.NONE, heads, 1, span, Block.Alignment.NATURAL, content);
    }

    /** No table stands in a table. */
    private List<Block> inCell(Supplier<List<Block>> content) {
        inTable = true;
        List<Block> made = content.get();
        inTable = false;
        return made;
    }

    private List<Block> content() {
        return switch (below(6)) {
            case 0 -> List.of();
            case 1 -> some(1, 2, () -> held(1));
            case 2 -> List.of(Annexe.p(String.valueOf(below(50))));
            default -> List.of(paragraph());
        };
    }

    private Block mutated(Block.Table table) {
        List<GridRow> rows = GridRow.of(table.body(), next);
        next += FRESH;
        List<GridRow> changed = new ArrayList<>(rows);
        int at = below(rows.size());
        switch (below(9)) {
            case 0 -> changed.remove(at);
            case 1, 2 -> changed.add(at, newRow(table, at == 0 ? List.of() : slots(rows, at - 1)));
            case 3 -> changed.add(at, rows.get(at).with(slot -> again(slot)));
            case 4 -> Collections.swap(changed, at, below(rows.size()));
            case 5, 6 -> changed.replaceAll(recelled(slots(rows, at))::apply);
            case 7 -> changed.set(at, joined(rows.get(at), at == 0 ? at : at - 1, rows));
            default -> {
                return new Block.Table(
                        table.attributes(),
                        mutated(table.caption()),
                        table.columns(),
                        oneIn(3) ? List.of() : table.head(),
                        table.body());
            }
        }
        boolean isGood = !changed.isEmpty() && startsInEachRow(changed);
        return new Block.Table(
                table.attributes(),
                table.caption(),
                table.columns(),
                table.head(),
                GridRow.collapsed(isGood ? changed : rows));
    }

    private static List<Slot> slots(List<GridRow> rows, int index) {
        return rows.get(index).slots();
    }

    private GridRow newRow(Block.Table table, List<Slot> above) {
        return row(table.columns().size(), above);
    }

    private Slot again(Slot slot) {
        return new Slot(next++, slot.column(), slot.cell());
    }

    /** One of those cells holds something else, in all rows it covers. */
    private Function<GridRow, GridRow> recelled(List<Slot> slots) {
        Slot slot = slots.get(below(slots.size()));
        List<Block> other =
                slot.cell().header()
                        ? List.of(Annexe.p(pick(HEADS)))
                        : oneIn(2) || slot.cell().content().isEmpty()
                                ? inCell(this::content)
                                : inCell(() -> inside(slot.cell().content()));
        return row -> row.with(one -> one.origin() == slot.origin() ? one.holding(other) : one);
    }

    /** A cell of the row above goes on in this one. */
    private GridRow joined(GridRow row, int above, List<GridRow> rows) {
        int k = below(row.slots().size());
        Slot own = row.slots().get(k);
        return slots(rows, above).stream()
                .filter(slot -> slot.column() == own.column())
                .filter(slot -> slot.cell().columnSpan() == own.cell().columnSpan())
                .findFirst()
                .map(slot -> row.with(one -> one.origin() == own.origin() ? slot : one))
                .orElse(row);
    }

    private static boolean startsInEachRow(List<GridRow> rows) {
        return Slots.collapse(rows.stream().map(GridRow::slots).toList()).stream()
                .noneMatch(List::isEmpty);
    }

    // ---- Mutations

    /** One of the parts stands twice, goes, comes, moves or changes. */
    private <T> List<T> mutated(List<T> parts, Supplier<T> fresh, Function<T, T> change) {
        List<T> out = new ArrayList<>(parts);
        if (out.isEmpty()) {
            out.add(fresh.get());
            return out;
        }
        int at = below(out.size());
        switch (below(9)) {
            case 0 -> out.add(below(out.size() + 1), out.get(at));
            case 1 -> out.add(below(out.size() + 1), fresh.get());
            case 2 -> {
                if (out.size() > 1) {
                    out.remove(at);
                }
            }
            case 3 -> Collections.swap(out, at, below(out.size()));
            default -> out.set(at, change.apply(out.get(at)));
        }
        return out;
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Heading h ->
                    new Block.Heading(h.attributes(), h.level(), mutated(h.content()));
            case Block.Paragraph p -> new Block.Paragraph(p.attributes(), mutated(p.content()));
            case Block.BulletList l when oneIn(8) -> ordered(l.items());
            case Block.BulletList l ->
                    new Block.BulletList(l.attributes(), mutatedItems(l.items()));
            case Block.OrderedList l ->
                    new Block.OrderedList(
                            l.attributes(), l.numbering(), l.start(), mutatedItems(l.items()));
            case Block.Table t -> mutated(t);
            case Block.Quote q -> new Block.Quote(q.attributes(), inside(q.content()));
            case Block.Section s ->
                    new Block.Section(
                            s.attributes(), mutated(s.content(), this::flow, this::block));
            case Block.Keep k when oneIn(5) -> new Block.Keep(k.attributes(), List.of());
            case Block.Keep k ->
                    new Block.Keep(k.attributes(), mutated(k.content(), this::framed, this::block));
            default -> block;
        };
    }

    private List<Block> inside(List<Block> content) {
        return mutated(content, this::held, this::block);
    }

    private List<ListItem> mutatedItems(List<ListItem> items) {
        return mutated(
                items,
                () -> item(2),
                item -> new ListItem(item.attributes(), inside(item.content())));
    }
}
