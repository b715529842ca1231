package fr.tabellion.docx;

import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What stands in a Word file, whoever saved it: headers, body, footers and footnotes, a paragraph a
 * line. Text struck out under revision is left out.
 */
public final class WordText {
    /** No part of ours comes near it; a bomb does. */
    private static final int LARGEST = 64 << 20;

    private static final String PARTS =
            "word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml";

    private final StringBuilder out = new StringBuilder();

    private WordText() {}

    /**
     * @throws IOException for a damaged file, or one that is no Word file
     */
    public static String of(byte[] docx) throws IOException {
        WordText text = new WordText();
        Map<String, byte[]> parts = parts(docx);
        if (!parts.containsKey("word/document.xml")) {
            throw new IOException("no word/document.xml");
        }
        for (byte[] part : parts.values()) {
            text.element(Markup.root(part));
        }
        return text.out.toString();
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        int left = LARGEST;
        ByteArrayInputStream bytes = new ByteArrayInputStream(docx);
        try (ZipInputStream zip = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(left);
                left -= part.length;
                if (left == 0) {
                    throw new IOException("larger than " + LARGEST);
                }
                if (e.getName().matches(PARTS)) {
                    parts.put(e.getName(), part);
                }
            }
        } catch (IllegalArgumentException badName) {
            throw new IOException(badName);
        }
        return parts;
    }

    private void element(Element element) {
        switch (name(element)) {
            case "t" -> out.append(element.getTextContent());
            case "tab", "br", "cr", "ptab" -> out.append(' ');
            case "noBreakHyphen" -> out.append('\u2011');
            case "delText", "instrText", "delInstrText", "Fallback", "pPr", "rPr" -> {}
            case "p" -> {
                Markup.children(element).forEach(this::element);
                out.append('\n');
            }
            default -> Markup.children(element).forEach(this::element);
        }
    }

    private static String name(Element element) {
        String name = element.getLocalName();
        return name == null ? "" : name;
    }
}
