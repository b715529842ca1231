package fr.tabellion.docx;

import fr.tabellion.document.Inline.Blank;

/**
 * Content controls: what is left to be filled in by hand (ECMA-376-1, 17.5.2).
 *
 * <pre>
 * Fait à [……………]   a control titled « Lieu », which shows its placeholder until somebody types
 * </pre>
 */
final class Controls {
    private final Glossary glossary = new Glossary();
    private int next = 1000;

    /** What they show when they are emptied. */
    Glossary glossary() {
        return glossary;
    }

    void write(Xml out, Blank blank, Look look) {
        out.raw("<w:sdt><w:sdtPr>").raw(look.properties());
        out.raw("<w:alias w:val=\"").attribute(title(blank.purpose()));
        out.raw("\"/><w:tag w:val=\"").attribute(blank.purpose());
        out.raw("\"/><w:id w:val=\"").raw(next++);
        out.raw("\"/><w:lock w:val=\"sdtLocked\"/><w:placeholder><w:docPart w:val=\"");
        out.raw(glossary.block(blank.placeholder())).raw("\"/></w:placeholder>");
        out.raw("<w:showingPlcHdr/>").raw(kind(blank.purpose()));
        out.raw("</w:sdtPr><w:sdtContent><w:r>");
        out.raw(look.styled(StyleNames.PLACEHOLDER).properties());
        RunText.write(out, blank.placeholder());
        out.raw("</w:r></w:sdtContent></w:sdt>");
    }

    /** What Word shows above the control, in the language of the papers. */
    private static String title(String purpose) {
        return switch (purpose) {
            case "place" -> "Lieu";
            case "date" -> "Date";
            case "number" -> "Numéro";
            default -> purpose.startsWith("name") ? "Prénom et nom" : purpose;
        };
    }

    private static String kind(String purpose) {
        return purpose.equals("date")
                ? "<w:date><w:dateFormat w:val=\"d MMMM yyyy\"/><w:lid w:val=\"fr-FR\"/>"
                        + "<w:storeMappedDataAs w:val=\"dateTime\"/>"
                        + "<w:calendar w:val=\"gregorian\"/></w:date>"
                : "<w:text/>";
    }
}
