package fr.tabellion.docx;

import fr.tabellion.document.Block;
import fr.tabellion.document.Block.BulletList;
import fr.tabellion.document.Block.Keep;
import fr.tabellion.document.Block.OrderedList;
import fr.tabellion.document.Block.Paragraph;
import fr.tabellion.document.Block.Section;
import fr.tabellion.document.Block.Signatures;
import fr.tabellion.document.Block.Table;
import fr.tabellion.document.Texts;

import java.util.List;

/** Which neighbours a page break would separate badly. */
final class Bond {
    private Bond() {}

    /** Whether the last paragraph of {@code block} is to stay on the page of {@code next}. */
    static boolean between(Block block, Block next) {
        return startsWithSignatures(next) || (introduces(block) && isIntroduced(next));
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
        return block instanceof Paragraph paragraph
                && Texts.of(paragraph.content()).stripTrailing().endsWith(":");
    }

    private static boolean isIntroduced(Block block) {
        return block instanceof BulletList
                || block instanceof OrderedList
                || block instanceof Table;
    }
}
