package fr.tabellion.document;

import java.util.List;

/**
 * A block of a paper: what it is, never how it looks.
 *
 * <p>Writers switch over it without {@code default}: a new block breaks the compile in each of
 * them, which is the checklist for adding one.
 */
public sealed interface Block {
    Attributes attributes();

    /** {@code <h2>…</h2>}; level 1 to 6. */
    record Heading(Attributes attributes, int level, List<Inline> content) implements Block {
        public Heading {
            content = List.copyOf(content);
        }
    }

    /** {@code <p>…</p>}. */
    record Paragraph(Attributes attributes, List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /** {@code <ul>…</ul>}; the marks are the theme's, by depth. */
    record BulletList(Attributes attributes, List<ListItem> items) implements Block {
        public BulletList {
            items = List.copyOf(items);
        }
    }

    /** {@code <ol type="I" start="3">…</ol>}; each list counts for itself. */
    record OrderedList(Attributes attributes, Numbering numbering, int start, List<ListItem> items)
            implements Block {
        public OrderedList {
            items = List.copyOf(items);
        }
    }

    /** {@code <table>…</table>}; {@code head} is repeated on each page the table reaches. */
    record Table(
            Attributes attributes,
            List<Inline> caption,
            List<Column> columns,
            List<Row> head,
            List<Row> body)
            implements Block {
        public Table {
            caption = List.copyOf(caption);
            columns = List.copyOf(columns);
            head = List.copyOf(head);
            body = List.copyOf(body);
        }
    }

    /** {@code <blockquote>…</blockquote>}. */
    record Quote(Attributes attributes, List<Block> content) implements Block {
        public Quote {
            content = List.copyOf(content);
        }
    }

    /**
     * {@code <section>…</section>}: blocks that belong together, usually under a heading of their
     * own.
     */
    record Section(Attributes attributes, List<Block> content) implements Block {
        public Section {
            content = List.copyOf(content);
        }
    }

    /** {@code <div class="keep">…</div>}: not to be split over pages as long as it fits on one. */
    record Keep(Attributes attributes, List<Block> content) implements Block {
        public Keep {
            content = List.copyOf(content);
        }
    }

    /**
     * {@code <section class="signatures">…</section>}: who signs, drawn as blocks side by side,
     * each kept on one page.
     *
     * @param introduction what stands above the blocks, such as « Fait à …, le … »; kept with the
     *     first of them
     */
    record Signatures(Attributes attributes, List<Block> introduction, List<Signature> signatures)
            implements Block {
        public Signatures {
            introduction = List.copyOf(introduction);
            signatures = List.copyOf(signatures);
        }
    }

    /** {@code <hr class="page"/>}. */
    record PageBreak() implements Block {
        @Override
        public Attributes attributes() {
            return Attributes.NONE;
        }
    }

    /**
     * Blocks that a change brings; in the tree only, no markup gives them.
     *
     * <p>A list's item, a table's row or a signature is inserted as a whole when all it holds is:
     *
     * <pre>
     * bullets
     *   item
     *     inserted change="3"
     *       paragraph
     *         "Créer un espace de coworking"
     * </pre>
     *
     * @param change which one, as {@code compare} numbers them
     */
    record Inserted(String change, List<Block> content) implements Block {
        public Inserted {
            content = List.copyOf(content);
        }

        @Override
        public Attributes attributes() {
            return Attributes.NONE;
        }
    }

    /** Blocks that a change takes away; otherwise as {@link Inserted}. */
    record Deleted(String change, List<Block> content) implements Block {
        public Deleted {
            content = List.copyOf(content);
        }

        @Override
        public Attributes attributes() {
            return Attributes.NONE;
        }
    }

    /**
     * How an ordered list counts: {@code 1}, {@code I}, {@code i}, {@code A}, {@code a} as in
     * HTML's {@code type}.
     */
    enum Numbering {
        DECIMAL,
        UPPER_ROMAN,
        LOWER_ROMAN,
        UPPER_LETTER,
        LOWER_LETTER
    }

    /** {@code <li>…</li>}; inline content becomes a paragraph. */
    record ListItem(Attributes attributes, List<Block> content) {
        public ListItem {
            content = List.copyOf(content);
        }
    }

    /**
     * {@code <col width="30%"/>}; a share of the table's width in per cent, 0 for a share of what
     * is left.
     */
    record Column(double width) {}

    /** {@code <tr>…</tr>}. */
    record Row(Attributes attributes, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * {@code <th>} or {@code <td rowspan="2" colspan="3" align="right">}; a header in {@code thead}
     * heads its column, one in {@code tbody} its row.
     */
    record Cell(
            Attributes attributes,
            boolean header,
            int rowSpan,
            int columnSpan,
            Alignment alignment,
            List<Block> content) {
        public Cell {
            content = List.copyOf(content);
        }

        /** The same cell with other blocks. */
        public Cell holding(List<Block> blocks) {
            return new Cell(attributes, header, rowSpan, columnSpan, alignment, blocks);
        }
    }

    /** {@code NATURAL} leaves it to the theme. */
    enum Alignment {
        NATURAL,
        LEFT,
        CENTER,
        RIGHT
    }

    /**
     * {@code <section class="signature" data-party="sceaux">…</section>}: one signatory.
     *
     * @param party the party's id; names the signature field, once in a document
     * @param content for whom, first name, last name, quality
     */
    record Signature(Attributes attributes, String party, List<Block> content) {
        public Signature {
            content = List.copyOf(content);
        }
    }
}
