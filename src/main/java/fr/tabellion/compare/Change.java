package fr.tabellion.compare;

import fr.tabellion.document.Block;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Texts;

import java.util.List;
import java.util.Optional;

/**
 * One change of a contractual field, as a lawyer would state it.
 *
 * <p>A commitment whose words change is one {@link Reworded}, however many words do; one that goes
 * to another section is one {@link Moved}, not a removal and an addition.
 */
public sealed interface Change {
    /** Its number in its comparison, which the redline's marks bear. */
    String id();

    /**
     * The model's id of what changes: « antony/commitment:3 », « antony/emploi », « period », «
     * parties ».
     */
    String ref();

    /** Where, in the text in force. */
    Locator place();

    /** What is added or removed as a whole. */
    enum What {
        /** A section with its title, such as a theme. */
        PART,
        /** A list with the sentence that introduces it. */
        GROUP,
        ITEM,
        PARAGRAPH,
        TABLE,
        ROW,
        /** A quotation or blocks held together. */
        BOX
    }

    /**
     * Where among its neighbours something is inserted.
     *
     * @param after the neighbour in the text in force; empty before the first
     * @param next the one it comes before, where there is none to follow
     * @param last whether nothing follows there: « est complété par »
     */
    record Anchor(Optional<Step> after, Optional<Step> next, boolean last) {
        /** After that neighbour, or before the first where there is none to follow. */
        static Anchor of(Optional<Step> after, Optional<Step> first, boolean last) {
            return new Anchor(after, after.isPresent() ? Optional.empty() : first, last);
        }
    }

    /**
     * @param place what it is added to
     * @param name how it will be cited: « III bis »
     */
    record Added(
            String id,
            String ref,
            Locator place,
            What what,
            Anchor anchor,
            Step name,
            List<Block> content)
            implements Change {
        public Added {
            content = List.copyOf(content);
        }
    }

    record Removed(String id, String ref, Locator place, What what, List<Block> content)
            implements Change {
        public Removed {
            content = List.copyOf(content);
        }
    }

    /** A table whose columns changed, a numbered list whose numbers would: replaced as a whole. */
    record Replaced(
            String id, String ref, Locator place, What what, List<Block> before, List<Block> after)
            implements Change {
        public Replaced {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    record Reworded(String id, String ref, Locator place, List<Inline> before, List<Inline> after)
            implements Change {
        public Reworded {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** The title of a part. */
    record Renamed(String id, String ref, Locator place, List<Inline> before, List<Inline> after)
            implements Change {
        public Renamed {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** An item of a list that now stands in another list. */
    record Moved(
            String id,
            String ref,
            Locator place,
            Locator to,
            Anchor anchor,
            boolean reworded,
            List<Block> before,
            List<Block> after)
            implements Change {
        public Moved {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    record CellChanged(
            String id, String ref, Locator place, List<Inline> before, List<Inline> after)
            implements Change {
        public CellChanged {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    record PeriodChanged(
            String id, String ref, Locator place, List<Inline> before, List<Inline> after)
            implements Change {
        public PeriodChanged {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** Those of the text in force: « 2024-2030 ». */
        public String years() {
            return Texts.of(before);
        }
    }

    /**
     * @param ref the party's id
     * @param name « la ville d’Antony »
     */
    record PartyJoined(String id, String ref, Locator place, String name) implements Change {}

    record PartyLeft(String id, String ref, Locator place, String name) implements Change {}
}
