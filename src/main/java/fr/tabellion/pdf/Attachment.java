package fr.tabellion.pdf;

import java.util.Arrays;

/**
 * A file inside the PDF.
 *
 * @param name such as {@code source.json}
 * @param description read to those who look at attachments
 * @param type MIME, such as {@code application/json}
 */
// Copied on the way in and out, and compared by content.
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(String name, String description, String type, byte[] bytes) {
    public Attachment {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment a
                && name.equals(a.name)
                && description.equals(a.description)
                && type.equals(a.type)
                && Arrays.equals(bytes, a.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Attachment[" + name + ", " + bytes.length + " bytes]";
    }
}
