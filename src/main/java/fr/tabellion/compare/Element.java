package fr.tabellion.compare;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A text as a comparison sees it: parts, lists with what introduces them, lines, tables. */
sealed interface Element {
    /** Its number in its text. */
    int id();

    /** What it is made of, in order. */
    List<Block> blocks();

    /** The model's id of what it says; empty for none. */
    default String ref() {
        return blocks().getFirst().attributes().ref();
    }

    /** Its words, in one line. */
    default String text() {
        return String.join(" ", Texts.paragraphs(blocks()));
    }

    /** It, and all that stands in it at any depth. */
    default Stream<Element> all() {
        Stream<Element> inside =
                switch (this) {
                    case Group group -> group.items().stream().flatMap(i -> i.content().stream());
                    case Part part -> part.content().stream();
                    case Box box -> box.content().stream();
                    case Line line -> Stream.empty();
                    case Grid grid -> Stream.empty();
                    case Aside aside -> Stream.empty();
                    case Signed signed -> Stream.empty();
                };
        return Stream.concat(Stream.of(this), inside.flatMap(Element::all));
    }

    /** A paragraph, or a heading that opens no part. */
    record Line(int id, Block block, List<Inline> content) implements Element {
        @Override
        public List<Block> blocks() {
            return List.of(block);
        }

        /** What is compared of its words. */
        String key() {
            return Strand.key(content);
        }

        Block with(List<Inline> words) {
            return block instanceof Block.Heading heading
                    ? new Block.Heading(heading.attributes(), heading.level(), words)
                    : new Block.Paragraph(block.attributes(), words);
        }
    }

    /**
     * A list, with the paragraph that introduces it where its items are the model's.
     *
     * @param isFree whether its items have an identity of their own, so that their order says
     *     nothing
     */
    record Group(int id, Optional<Line> introduction, Block list, List<Item> items, boolean isFree)
            implements Element {
        @Override
        public List<Block> blocks() {
            return introduction.map(line -> List.of(line.block(), list)).orElse(List.of(list));
        }

        @Override
        public String ref() {
            return list.attributes().ref();
        }

        boolean isNumbered() {
            return list instanceof Block.OrderedList;
        }

        Block with(List<Block.ListItem> others) {
            return list instanceof Block.OrderedList ordered
                    ? new Block.OrderedList(
                            ordered.attributes(), ordered.numbering(), ordered.start(), others)
                    : new Block.BulletList(list.attributes(), others);
        }
    }

    /** An item of a list. */
    record Item(int id, Block.ListItem item, List<Element> content) {
        String ref() {
            return item.attributes().ref();
        }

        List<Block> blocks() {
            return item.content();
        }

        String text() {
            return String.join(" ", Texts.paragraphs(blocks()));
        }

        /** What is compared of its words. */
        String key() {
            return Strand.key(text());
        }

        Block.ListItem with(List<Block> blocks) {
            return new Block.ListItem(item.attributes(), blocks);
        }
    }

    /**
     * A section, or a heading with a ref and all below it.
     *
     * @param section absent for the latter
     */
    record Part(
            int id,
            Optional<Block.Section> section,
            Optional<Block.Heading> title,
            List<Element> content)
            implements Element {
        Attributes attributes() {
            return section.map(Block::attributes)
                    .or(() -> title.map(Block::attributes))
                    .orElse(Attributes.NONE);
        }

        @Override
        public String ref() {
            return attributes().ref();
        }

        List<Inline> heading() {
            return title.map(Block.Heading::content).orElse(List.of());
        }

        @Override
        public List<Block> blocks() {
            return wrapped(
                    title.map(Block.class::cast).stream().toList(),
                    content.stream().flatMap(element -> element.blocks().stream()).toList());
        }

        /** The part again, of that title and content. */
        List<Block> wrapped(List<Block> heading, List<Block> inside) {
            List<Block> all = Stream.concat(heading.stream(), inside.stream()).toList();
            return section.<List<Block>>map(s -> List.of(new Block.Section(s.attributes(), all)))
                    .orElse(all);
        }
    }

    record Grid(int id, Block.Table table) implements Element {
        @Override
        public List<Block> blocks() {
            return List.of(table);
        }

        /** Whether its rows are the data's. */
        boolean isOfModel() {
            return table.body().stream().anyMatch(row -> !row.attributes().ref().isEmpty());
        }
    }

    /** A quotation, or blocks held together. */
    record Box(int id, Block block, List<Element> content) implements Element {
        @Override
        public List<Block> blocks() {
            return List.of(block);
        }

        Block with(List<Block> inside) {
            return block instanceof Block.Quote quote
                    ? new Block.Quote(quote.attributes(), inside)
                    : new Block.Keep(block.attributes(), inside);
        }
    }

    /** What no contract says: page breaks, logos, the fictive sample's notice. */
    record Aside(int id, Block block) implements Element {
        @Override
        public List<Block> blocks() {
            return List.of(block);
        }
    }

    record Signed(int id, Block.Signatures signatures) implements Element {
        @Override
        public List<Block> blocks() {
            return List.of(signatures);
        }
    }
}
