package fr.tabellion.pdf;

import java.util.Optional;

/**
 * What a PDF is for.
 *
 * @param signable with a form field for each signatory; else flat, with a box to sign by hand
 * @param initials the words in a box for the parties’ initials at the foot of each page; empty for
 *     no box
 * @param data what the paper was made from, attached; makes it PDF/A-3a instead of 2a
 */
public record PdfProfile(boolean signable, String initials, Optional<Attachment> data) {
    /** For convocations, publication and transmission: no form, no attachment. */
    public static final PdfProfile FLAT = new PdfProfile(false, "", Optional.empty());

    /** To be signed. */
    public static final PdfProfile SIGNABLE = new PdfProfile(true, "", Optional.empty());

    public PdfProfile withInitials(String words) {
        return new PdfProfile(signable, words, data);
    }

    public PdfProfile with(Optional<Attachment> attached) {
        return new PdfProfile(signable, initials, attached);
    }
}
