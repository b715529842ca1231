package fr.tabellion.template;

import java.util.List;

/**
 * What the plan says of a paper.
 *
 * @param name as its files are called, without their ending: {@code note-blagis-2024}
 * @param attached for a dossier, the files that go with it
 */
public record PaperInfo(String name, List<Attached> attached) {
    public PaperInfo {
        attached = List.copyOf(attached);
    }

    public PaperInfo(String name) {
        this(name, List.of());
    }

    /**
     * A file that goes with a dossier, copied beside it as it is.
     *
     * @param item the object of the point it belongs to
     * @param file its name
     * @param size in bytes
     * @param digest SHA-256, in hexadecimal digits
     */
    public record Attached(String title, String item, String file, long size, String digest) {}
}
