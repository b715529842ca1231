package fr.tabellion.docx;

import fr.tabellion.document.Block;
import fr.tabellion.document.Block.Keep;
import fr.tabellion.document.Block.Paragraph;
import fr.tabellion.document.Block.Section;
import fr.tabellion.document.Block.Signatures;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Texts;

import java.util.List;

/** Which neighbours a page break would separate badly. */
final class Bond {
    private Bond() {}

    /** Whether the last paragraph of {@code block} is to stay on the page of {@code next}. */
    static boolean between(Block block, Block next) {
        return introduces(block) || startsWithSignatures(next);
    }

    /** Signatures alone on a page could be put under any text. */
    private static boolean startsWithSignatures(Block block) {
        return switch (block) {
            case Signatures signatures -> true;
            case Section section -> first(section.content());
            case Keep keep -> first(keep.content());
            default -> false;
        };
    }

    private static boolean first(List<Block> blocks) {
        return !blocks.isEmpty() && startsWithSignatures(blocks.getFirst());
    }

    /** « La ville s’engage à : » */
    private static boolean introduces(Block block) {
        return switch (block) {
            case Paragraph paragraph -> endsWithColon(paragraph.content());
            case Section section -> last(section.content());
            case Keep keep -> last(keep.content());
            default -> false;
        };
    }

    private static boolean last(List<Block> blocks) {
        return !blocks.isEmpty() && introduces(blocks.getLast());
    }

    private static boolean endsWithColon(List<Inline> content) {
        return Texts.of(content).stripTrailing().endsWith(":");
    }
}
