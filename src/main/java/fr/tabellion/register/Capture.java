package fr.tabellion.register;

import fr.tabellion.document.Document;

import java.util.List;
import java.util.Map;

/**
 * A version of a paper as it is to be kept.
 *
 * @param paper its name: {@code annexe-antony}
 * @param files the paper's files, and what they were made from, by name below the version's folder
 * @param tree that the files were drawn from
 * @param texts the texts in force once it is concluded, by name; none for a paper that binds nobody
 * @param parties the ids of those who sign it
 */
public record Capture(
        String paper,
        Map<String, byte[]> files,
        Document tree,
        Map<String, Document> texts,
        List<String> parties) {
    public Capture {
        files = Map.copyOf(files);
        texts = Map.copyOf(texts);
        parties = List.copyOf(parties);
    }
}
