package fr.tabellion.pipeline;

/** What a paper is drawn as. */
public enum Format {
    DOCX,
    PDF;

    /** That of a file. */
    static Format of(String file) {
        return file.endsWith(Form.DOCX.suffix()) ? DOCX : PDF;
    }
}
