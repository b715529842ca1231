package fr.tabellion.pipeline;

/** What a paper is drawn as. */
public enum Format {
    DOCX,
    PDF
}
