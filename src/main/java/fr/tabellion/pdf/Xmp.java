package fr.tabellion.pdf;

import fr.tabellion.document.Metadata;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the file says of itself, in XMP (ISO 16684-1): the same as in its Info dictionary, that it
 * is PDF/A (ISO 19005-2, 6.6) and PDF/UA (ISO 14289-1, 5).
 */
final class Xmp {
    static final String PRODUCER = "Tabellion";

    /** Papers are dated by the day; a day begins in Paris. */
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private Xmp() {}

    /**
     * @param part 2 or 3, of PDF/A
     */
    static byte[] packet(Metadata metadata, int part) {
        String date = INSTANT.format(metadata.date().atStartOfDay(ZONE));
        return """
        <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
          xmlns:xmp="http://ns.adobe.com/xap/1.0/"
          xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
          xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
          xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
          xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
          xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaid:part>%PART%</pdfaid:part>
        <pdfaid:conformance>A</pdfaid:conformance>
        <pdfuaid:part>1</pdfuaid:part>
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%TITLE%</rdf:li></rdf:Alt></dc:title>
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%SUBJECT%</rdf:li></rdf:Alt></dc:description>
        <dc:creator><rdf:Seq><rdf:li>%AUTHOR%</rdf:li></rdf:Seq></dc:creator>
        <dc:language><rdf:Bag><rdf:li>%LANGUAGE%</rdf:li></rdf:Bag></dc:language>
        <pdf:Keywords>%KEYWORDS%</pdf:Keywords>
        <pdf:Producer>%PRODUCER%</pdf:Producer>
        <xmp:CreatorTool>%PRODUCER%</xmp:CreatorTool>
        <xmp:CreateDate>%DATE%</xmp:CreateDate>
        <xmp:ModifyDate>%DATE%</xmp:ModifyDate>
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """
                .replace("%PART%", Integer.toString(part))
                .replace("%LANGUAGE%", xml(metadata.language()))
                .replace("%DATE%", date)
                .replace("%PRODUCER%", PRODUCER)
                .replace("%SUBJECT%", xml(metadata.subject()))
                .replace("%AUTHOR%", xml(metadata.author()))
                .replace("%KEYWORDS%", xml(keywords(metadata)))
                .replace("%TITLE%", xml(metadata.title()))
                .getBytes(StandardCharsets.UTF_8);
    }

    static String keywords(Metadata metadata) {
        return String.join(", ", metadata.keywords());
    }

    /** Text as XML holds it; what XML 1.0 has no room for becomes a space. */
    static String xml(String text) {
        return text.codePoints()
                .mapToObj(
                        c ->
                                switch (c) {
                                    case '&' -> "&amp;";
                                    case '<' -> "&lt;";
                                    case '>' -> "&gt;";
                                    default -> isXml(c) ? Character.toString(c) : " ";
                                })
                .collect(Collectors.joining());
    }

    private static boolean isXml(int c) {
        return c >= ' ' && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff;
    }
}
