package fr.tabellion.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Letterheads as other programs write them, part by part, none by our writer. */
public final class Letterheads {
    private static final String W = "xmlns:w=\"" + Namespaces.W + "\"";
    private static final String R = "xmlns:r=\"" + Namespaces.R + "\"";
    private static final String ML =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final int BOMB_SIZE = 210_000_000;
    private static final String DOCUMENT = ML + "document.main+xml";
    private static final String TEMPLATE_WITH_MACROS =
            "application/vnd.ms-word.template.macroEnabledTemplate.main+xml";

    /** Ids and names as LibreOffice gives them: Heading1, TextBody, with its own list of styles. */
    private static final String LIBREOFFICE =
            styles(
                    """
                    <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif"
                      w:hAnsi="Liberation Serif" w:eastAsia="NSimSun" w:cs="Arial"/>
                      <w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:rPrDefault>
                      <w:pPrDefault/></w:docDefaults>
                    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name
                      w:val="Normal"/><w:qFormat/></w:style>
                    <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="Heading 1"/>
                      <w:basedOn w:val="Heading"/><w:next w:val="TextBody"/>
                      <w:pPr><w:spacing w:before="240" w:after="120"/></w:pPr>
                      <w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>
                    <w:style w:type="paragraph" w:styleId="Heading"><w:name w:val="Heading"/>
                      <w:basedOn w:val="Normal"/><w:next w:val="TextBody"/>
                      <w:pPr><w:keepNext/></w:pPr>
                      <w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans"/></w:rPr>
                    </w:style>
                    <w:style w:type="paragraph" w:styleId="TextBody"><w:name w:val="Body Text"/>
                      <w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="276"
                      w:lineRule="auto" w:before="0" w:after="140"/></w:pPr></w:style>
                    <w:style w:type="paragraph" w:styleId="Header"><w:name w:val="Header"/>
                      <w:basedOn w:val="Normal"/></w:style>
                    """);

    /** As pandoc's reference.docx has them, with a style whose id is one of ours. */
    private static final String PANDOC =
            styles(
                    """
                    <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"
                      w:hAnsiTheme="minorHAnsi"/><w:sz w:val="24"/><w:lang w:val="en-US"/></w:rPr>
                      </w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="200"/></w:pPr>
                      </w:pPrDefault></w:docDefaults>
                    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name
                      w:val="Normal"/><w:qFormat/></w:style>
                    <w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/>
                      <w:basedOn w:val="Normal"/><w:link w:val="BodyTextChar"/>
                      <w:pPr><w:spacing w:before="180" w:after="180"/></w:pPr></w:style>
                    <w:style w:type="character" w:customStyle="1" w:styleId="BodyTextChar"><w:name
                      w:val="Body Text Char"/><w:link w:val="BodyText"/></w:style>
                    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Citation"><w:name
                      w:val="Bibliography entry"/><w:basedOn w:val="Normal"/></w:style>
                    <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>
                      <w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:pPr><w:jc
                      w:val="center"/></w:pPr><w:rPr><w:color w:val="345A8A"/><w:sz w:val="36"/>
                      </w:rPr></w:style>
                    """);

    private static final String PAGE =
            """
            <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1985" w:right="1134" w:bottom="1134"
              w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>
            """;
    private static final String LANDSCAPE =
            """
            <w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134"
              w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567"
              w:gutter="0"/>
            """;

    private Letterheads() {}

    /** One made by LibreOffice, from {@code src/test/resources/letterheads/}. */
    public static byte[] made(String file) {
        try (InputStream in = Letterheads.class.getResourceAsStream("/letterheads/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pandoc's own reference document; empty where there is no pandoc. */
    static Optional<byte[]> ofPandoc() {
        try {
            Process pandoc =
                    new ProcessBuilder("pandoc", "--print-default-data-file", "reference.docx")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            byte[] docx = pandoc.getInputStream().readAllBytes();
            return docx.length == 0 ? Optional.empty() : Optional.of(docx);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static byte[] libreOffice() {
        return file(DOCUMENT, LIBREOFFICE, PAGE, paragraph("Mairie de Sceaux"), Map.of());
    }

    static byte[] pandoc() {
        return file(DOCUMENT, PANDOC, PAGE, "", Map.of());
    }

    public static byte[] tableInTheHeader() {
        String table =
                "<w:tbl><w:tblPr><w:tblW w:w=\"9071\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>"
                        + "<w:gridCol w:w=\"4535\"/><w:gridCol w:w=\"4536\"/></w:tblGrid><w:tr>"
                        + "<w:tc><w:tcPr><w:tcW w:w=\"4535\" w:type=\"dxa\"/></w:tcPr>"
                        + paragraph("Ville de Bourg-la-Reine")
                        + "</w:tc><w:tc><w:tcPr><w:tcW w:w=\"4536\" w:type=\"dxa\"/></w:tcPr>"
                        + paragraph("Politique de la ville")
                        + "</w:tc></w:tr></w:tbl>"
                        + paragraph("");
        return file(DOCUMENT, LIBREOFFICE, PAGE, table, Map.of());
    }

    static byte[] landscape() {
        return file(DOCUMENT, PANDOC, LANDSCAPE, paragraph("Préfecture"), Map.of());
    }

    /** A template with macros and a source it is attached to. */
    public static byte[] withMacros() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("word/vbaProject.bin", "Sub AutoOpen()");
        parts.put(
                "word/settings.xml",
                "<w:settings "
                        + W
                        + " "
                        + R
                        + "><w:attachedTemplate r:id=\"rId1\"/><w:documentProtection"
                        + " w:edit=\"readOnly\" w:enforcement=\"1\"/><w:defaultTabStop"
                        + " w:val=\"720\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\""
                        + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"12\"/>"
                        + "</w:compat></w:settings>");
        return file(TEMPLATE_WITH_MACROS, LIBREOFFICE, PAGE, paragraph("Cabinet du maire"), parts);
    }

    private static String styles(String elements) {
        return "<w:styles " + W + ">" + elements + "</w:styles>";
    }

    private static String paragraph(String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:t>"
                + text
                + "</w:t></w:r></w:p>";
    }

    private static byte[] file(
            String type, String styles, String page, String header, Map<String, String> more) {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder();
        StringBuilder pointers = new StringBuilder();
        part(parts, types, pointers, "styles", styles);
        String reference = "";
        if (!header.isEmpty()) {
            String styled =
                    styles.contains("\"Header\"") ? header : header.replace("Header", "Normal");
            part(parts, types, pointers, "header", "<w:hdr " + W + ">" + styled + "</w:hdr>");
            reference = "<w:headerReference w:type=\"default\" r:id=\"header\"/>";
        }
        if (more.containsKey("word/settings.xml")) {
            part(parts, types, pointers, "settings", more.get("word/settings.xml"));
            parts.put(
                    "word/_rels/settings.xml.rels",
                    rels(
                            "<Relationship Id=\"rId1\" Type=\""
                                    + Relationships.OFFICE
                                    + "attachedTemplate\" Target=\"file:///C:/modele.dotm\""
                                    + " TargetMode=\"External\"/>"));
        }
        if (more.containsKey("word/vbaProject.bin")) {
            parts.put("word/vbaProject.bin", more.get("word/vbaProject.bin"));
            types.append(
                    "<Default Extension=\"bin\""
                            + " ContentType=\"application/vnd.ms-office.vbaProject\"/>");
            pointers.append(
                    "<Relationship Id=\"vba\" Type=\"http://schemas.microsoft.com/office/2006/"
                            + "relationships/vbaProject\" Target=\"vbaProject.bin\"/>");
        }
        parts.put(
                "word/document.xml",
                "<w:document "
                        + W
                        + " "
                        + R
                        + "><w:body><w:p><w:r><w:t>Texte du modèle</w:t></w:r></w:p><w:sectPr>"
                        + reference
                        + page
                        + "</w:sectPr></w:body></w:document>");
        parts.put("word/_rels/document.xml.rels", rels(pointers.toString()));
        parts.put(
                "_rels/.rels",
                rels(
                        "<Relationship Id=\"d\" Type=\""
                                + Relationships.OFFICE
                                + "officeDocument\" Target=\"word/document.xml\"/>"));
        parts.put(
                "[Content_Types].xml",
                "<Types"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                    + " Extension=\"rels\""
                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                    + " Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + types
                        + "<Override PartName=\"/word/document.xml\" ContentType=\""
                        + type
                        + "\"/></Types>");
        return zip(parts);
    }

    private static void part(
            Map<String, String> parts,
            StringBuilder types,
            StringBuilder pointers,
            String kind,
            String content) {
        parts.put("word/" + kind + ".xml", content);
        types.append("<Override PartName=\"/word/").append(kind);
        types.append(".xml\" ContentType=\"").append(ML).append(kind).append("+xml\"/>");
        pointers.append("<Relationship Id=\"").append(kind).append("\" Type=\"");
        pointers.append(Relationships.OFFICE).append(kind).append("\" Target=\"");
        pointers.append(kind).append(".xml\"/>");
    }

    private static String rels(String elements) {
        return new String(Relationships.part(elements), StandardCharsets.UTF_8);
    }

    public static byte[] zip(Map<String, String> parts) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return packed(bytes);
    }

    static byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A small Word file with a part that unpacks to more than anybody reads. */
    public static byte[] bomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1_000_000];
            for (int written = 0; written < BOMB_SIZE; written += zeros.length) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same package with other words in its parts. */
    public static byte[] replaced(byte[] docx, String words, String others) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        DocxParts.of(docx)
                .parts()
                .forEach(
                        (name, bytes) -> {
                            String text = new String(bytes, StandardCharsets.ISO_8859_1);
                            byte[] changed =
                                    text.replace(words, others)
                                            .getBytes(StandardCharsets.ISO_8859_1);
                            parts.put(name, changed);
                        });
        return packed(parts);
    }
}
