package fr.tabellion.pipeline;

/** The files a paper comes as. */
public enum Form {
    DOCX(Format.DOCX, ".docx"),
    PDF(Format.PDF, ".pdf"),
    PDF_TO_SIGN(Format.PDF, "-a-signer.pdf");

    private final Format format;
    private final String suffix;

    Form(Format format, String suffix) {
        this.format = format;
        this.suffix = suffix;
    }

    public Format format() {
        return format;
    }

    /** What follows the paper's path. */
    public String suffix() {
        return suffix;
    }
}
