package fr.tabellion.pipeline;

import fr.tabellion.document.Block;
import fr.tabellion.document.Document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Blocks that the program words, put at the end of the sections that a template keeps for them.
 *
 * <pre>{@code
 * <section data-ref="texte"></section>
 * }</pre>
 *
 * @param byRef blocks by the section's {@code data-ref}
 */
record Grafts(Map<String, List<Block>> byRef) {
    static final Grafts NONE = new Grafts(Map.of());

    Document into(Document document) {
        return byRef.isEmpty()
                ? document
                : new Document(
                        document.metadata(),
                        document.header(),
                        document.footer(),
                        blocks(document.body()));
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return block instanceof Block.Section section ? section(section) : block;
    }

    private Block section(Block.Section section) {
        List<Block> content = new ArrayList<>(blocks(section.content()));
        content.addAll(byRef.getOrDefault(section.attributes().ref(), List.of()));
        return new Block.Section(section.attributes(), content);
    }
}
