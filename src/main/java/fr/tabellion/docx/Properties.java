package fr.tabellion.docx;

import fr.tabellion.document.Metadata;

import java.util.Locale;

/** What the file says of itself (ECMA-376-2, 11; ECMA-376-1, 22.2). */
final class Properties {
    /** Of the program: the version is written XX.YYYY, which some readers insist on. */
    static final String APPLICATION =
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                    + "extended-properties\"><Application>Tabellion</Application>"
                    + "<AppVersion>16.0000</AppVersion></Properties>";

    private static final String OPEN =
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
                    + "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                    + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                    + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";

    private Properties() {}

    /** The dates are the paper's own, so that the same paper gives the same bytes. */
    static byte[] core(Metadata metadata) {
        Xml out = Xml.part().raw(OPEN);
        element(out, "dc:title", metadata.title());
        element(out, "dc:subject", metadata.subject());
        element(out, "dc:creator", metadata.author());
        element(out, "cp:keywords", String.join(", ", metadata.keywords()));
        element(out, "dc:language", metadata.language());
        String date = String.format(Locale.ROOT, "%tF", metadata.date()) + "T00:00:00Z";
        for (String event : new String[] {"created", "modified"}) {
            out.raw("<dcterms:").raw(event).raw(" xsi:type=\"dcterms:W3CDTF\">").raw(date);
            out.raw("</dcterms:").raw(event).raw(">");
        }
        return out.raw("</cp:coreProperties>").bytes();
    }

    private static void element(Xml out, String name, String value) {
        if (!value.isEmpty()) {
            out.raw("<").raw(name).raw(">").text(value).raw("</").raw(name).raw(">");
        }
    }
}
