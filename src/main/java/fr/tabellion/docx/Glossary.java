package fr.tabellion.docx;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What content controls show when they are emptied, as building blocks in {@code
 * word/glossary/document.xml} (ECMA-376-1, 17.12): without it, Word puts « Cliquez ici pour entrer
 * du texte » in the place of our own words.
 */
final class Glossary {
    static final String NAME = "word/glossary/document.xml";

    static final String TYPES =
            Boilerplate.override(NAME, Boilerplate.GLOSSARY_TYPE)
                    + Boilerplate.override("word/glossary/styles.xml", Boilerplate.STYLES_TYPE);

    /** The glossary has styles of its own; of those the prompts need. */
    static final Part STYLES =
            Part.of(
                    "word/glossary/styles.xml",
                    Xml.part(Namespaces.open("w:styles") + Styles.ofPrompts() + "</w:styles>"));

    static final Part RELATIONSHIPS =
            Part.of(
                    "word/glossary/_rels/document.xml.rels",
                    Relationships.part(Boilerplate.relationship("styles", "styles.xml")));

    private final Map<String, String> names = new LinkedHashMap<>();

    /** The block that holds that prompt. */
    String block(String prompt) {
        return names.computeIfAbsent(prompt, text -> "Tabellion" + (names.size() + 1));
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    byte[] part() {
        Xml out = Xml.part().raw(Namespaces.open("w:glossaryDocument")).raw("<w:docParts>");
        names.forEach((prompt, name) -> block(out, prompt, name));
        return out.raw("</w:docParts></w:glossaryDocument>").bytes();
    }

    private static void block(Xml out, String prompt, String name) {
        out.raw("<w:docPart><w:docPartPr><w:name w:val=\"").raw(name).raw("\"/><w:category>");
        out.raw("<w:name w:val=\"Tabellion\"/><w:gallery w:val=\"placeholder\"/></w:category>");
        out.raw("<w:types><w:type w:val=\"bbPlcHdr\"/></w:types><w:behaviors>");
        out.raw("<w:behavior w:val=\"content\"/></w:behaviors><w:guid w:val=\"{");
        out.raw(guid(prompt)).raw("}\"/></w:docPartPr><w:docPartBody><w:p><w:r><w:rPr>");
        out.raw("<w:rStyle w:val=\"").raw(StyleNames.PLACEHOLDER).raw("\"/></w:rPr>");
        RunText.write(out, prompt);
        out.raw("</w:r></w:p></w:docPartBody></w:docPart>");
    }

    /** Of the words, so that the same paper has the same bytes. */
    private static String guid(String prompt) {
        byte[] words = prompt.getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(words).toString().toUpperCase(Locale.ROOT);
    }
}
