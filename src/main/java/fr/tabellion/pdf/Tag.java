package fr.tabellion.pdf;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * A structure element to be (ISO 32000-1, 14.7): layout makes it, drawing realises it.
 *
 * <p>Elements come to be in the order in which they are first drawn, which is the order of reading;
 * what is never drawn never comes to be.
 */
final class Tag {
    private final @Nullable Tag parent;
    private final String role;
    private final PdfDictionary entries = new PdfDictionary();
    private @Nullable PdfStructureElement element;

    private Tag(@Nullable Tag parent, String role) {
        this.parent = parent;
        this.role = role;
    }

    static Tag root() {
        return new Tag(null, "Document");
    }

    Tag child(String childRole) {
        return new Tag(this, childRole);
    }

    /** Adds a language where it differs. */
    Tag language(String language) {
        return language.isEmpty() ? this : with(PdfName.LANG, new PdfString(language));
    }

    Tag with(PdfName key, PdfObject value) {
        entries.put(key, value);
        return this;
    }

    Tag with(String key, String value) {
        return with(new PdfName(key), new PdfString(value, PdfObject.TEXT_UNICODE));
    }

    /** Adds an attribute of an owner such as {@code Table} or {@code List} (14.8.5). */
    Tag attribute(String owner, String key, PdfObject value) {
        PdfDictionary attributes = entries.getAsDict(PdfName.A);
        if (attributes == null) {
            attributes = new PdfDictionary();
            attributes.put(PdfName.O, new PdfName(owner));
            entries.put(PdfName.A, attributes);
        }
        attributes.put(new PdfName(key), value);
        return this;
    }

    /** Whether what it holds is French, as papers are unless an element says otherwise. */
    boolean isFrench() {
        if (entries.get(PdfName.LANG) instanceof PdfString language) {
            return language.toUnicodeString().startsWith("fr");
        }
        return parent == null || parent.isFrench();
    }

    /** The element, made with those above it when first asked for. */
    PdfStructureElement element(Sheets sheets) {
        PdfStructureElement made = element;
        if (made == null) {
            PdfName name = new PdfName(role);
            made =
                    parent == null
                            ? new PdfStructureElement(sheets.structureRoot(), name)
                            : new PdfStructureElement(parent.element(sheets), name);
            made.putAll(entries);
            element = made;
        }
        return made;
    }

    /** Adds an annotation among the element's kids, after what has been drawn of it. */
    void annotation(Sheets sheets, PdfDictionary reference) {
        PdfStructureElement owner = element(sheets);
        PdfObject kids = owner.get(PdfName.K);
        if (kids instanceof PdfNumber) {
            // OpenPDF leaves an array alone only if its first item is a number.
            PdfArray both = new PdfArray(kids);
            both.add(reference);
            owner.put(PdfName.K, both);
        } else if (kids instanceof PdfArray array) {
            array.add(reference);
        } else {
            owner.put(PdfName.K, reference);
        }
    }
}
