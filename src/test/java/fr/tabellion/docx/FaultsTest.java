package fr.tabellion.docx;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;
import fr.tabellion.document.Trees;
import fr.tabellion.theme.Themes;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/** Faults put into a sound file: how many schemas and lint see. */
class FaultsTest {
    private static final String DOCUMENT = "word/document.xml";
    private static final String STYLES = "word/styles.xml";
    private static final String NUMBERING = "word/numbering.xml";
    private static final String CORE = "docProps/core.xml";
    private static final String RUN = "<w:r><w:t>x</w:t></w:r>";

    /**
     * A sound part made unsound; an empty change takes the part away.
     *
     * @param name as the golden lists it
     */
    private record Fault(String name, String part, UnaryOperator<String> change) {
        boolean fits(DocxParts docx) {
            return docx.has(part) && !change.apply(text(docx)).equals(text(docx));
        }

        String text(DocxParts docx) {
            return new String(docx.parts().get(part), StandardCharsets.UTF_8);
        }
    }

    private static final List<Fault> FAULTS =
            List.of(
                    first(
                            "an unknown paragraph style",
                            DOCUMENT,
                            "<w:pStyle w:val=\"[^\"]*\"",
                            "<w:pStyle w:val=\"Inconnu\""),
                    first(
                            "an unknown character style",
                            DOCUMENT,
                            "<w:rStyle w:val=\"[^\"]*\"",
                            "<w:rStyle w:val=\"Inconnu\""),
                    first(
                            "a list of no numbering",
                            DOCUMENT,
                            "<w:numId w:val=\"\\d+\"",
                            "<w:numId w:val=\"999\""),
                    first(
                            "a numbering of no kind",
                            NUMBERING,
                            "<w:abstractNumId w:val=\"\\d+\"",
                            "<w:abstractNumId w:val=\"99\""),
                    first(
                            "a field without end",
                            "word/footerTabellion.xml",
                            "<w:fldChar w:fldCharType=\"end\"/>",
                            ""),
                    first(
                            "a cell without paragraph",
                            DOCUMENT,
                            "(</w:tcPr>)(?s:.*?)(</w:tc>)",
                            "$1$2"),
                    first(
                            "text as such in a deletion",
                            DOCUMENT,
                            "</w:pPr>",
                            "</w:pPr><w:del w:id=\"1\" w:author=\"a\">" + RUN + "</w:del>"),
                    first(
                            "a style based on itself",
                            STYLES,
                            "w:styleId=\"Titre1\"(.*?)<w:basedOn w:val=\"[^\"]*\"",
                            "w:styleId=\"Titre1\"$1<w:basedOn w:val=\"Titre1\""),
                    first("a property twice", CORE, "(<dc:title>.*?</dc:title>)", "$1$1"),
                    first("a version of one number", "docProps/app.xml", "16\\.0000", "16"),
                    first("a column too few", DOCUMENT, "<w:gridCol [^>]*/>", ""),
                    first(
                            "properties of a run out of order",
                            DOCUMENT,
                            "(</w:pPr>)",
                            "$1<w:r><w:rPr><w:sz w:val=\"20\"/><w:b/></w:rPr></w:r>"),
                    first("a table without grid", DOCUMENT, "<w:tblGrid>.*?</w:tblGrid>", ""),
                    first("properties after text", DOCUMENT, "(<w:p>)", "$1" + RUN),
                    first("an element there is not", DOCUMENT, "<w:pPr>", "<w:pPr><w:bold/>"),
                    first(
                            "a value there is not",
                            DOCUMENT,
                            "<w:pPr>(.*?)</w:pPr>",
                            "<w:pPr>$1<w:jc w:val=\"middle\"/></w:pPr>"),
                    first("text in the body itself", DOCUMENT, "<w:body>", "<w:body>" + RUN),
                    first(
                            "a kind of numbering after the numberings",
                            NUMBERING,
                            "</w:numbering>",
                            "<w:abstractNum w:abstractNumId=\"98\"/></w:numbering>"),
                    first(
                            "a link to nowhere",
                            DOCUMENT,
                            "<w:hyperlink r:id=\"[^\"]*\"",
                            "<w:hyperlink r:id=\"nulle-part\""),
                    first(
                            "a part of no type",
                            "[Content_Types].xml",
                            "<Override PartName=\"/word/footnotes.xml\"[^>]*/>",
                            ""),
                    new Fault(
                            "a part that is missing",
                            STYLES.replace("styles", "settings"),
                            t -> ""),
                    first(
                            "a footnote there is not",
                            DOCUMENT,
                            "<w:footnoteReference w:id=\"\\d+\"",
                            "<w:footnoteReference w:id=\"999\""),
                    first("two controls of one id", DOCUMENT, "(<w:sdt>.*?</w:sdt>)", "$1$1"),
                    first(
                            "a section before the end",
                            DOCUMENT,
                            "(?s)<w:body>(.*)(<w:sectPr>.*</w:sectPr>)",
                            "<w:body>$2$1"));

    private static Fault first(String name, String part, String pattern, String other) {
        return new Fault(name, part, text -> text.replaceFirst(pattern, other));
    }

    @Test
    void schemas_and_lint_together_see_23_of_24_faults() {
        DocxParts sound = sound();
        assertThat(Schemas.violations(sound)).isEmpty();
        assertThat(Lint.findings(sound)).isEmpty();
        List<String> lines = new ArrayList<>();
        int seen = 0;
        for (Fault fault : FAULTS) {
            DocxParts faulty = with(sound, fault);
            boolean schemas = !Schemas.violations(faulty).isEmpty();
            boolean lint = !Lint.findings(faulty).isEmpty();
            seen += schemas || lint ? 1 : 0;
            lines.add(
                    (schemas ? "schemas " : "        ") + (lint ? "lint " : "     ") + fault.name);
        }
        assertThat(FAULTS).hasSize(24);
        assertThat(seen).as(String.join("\n", lines)).isGreaterThanOrEqualTo(23);
        Golden.check("docx/faults.txt", String.join("\n", lines) + "\n");
    }

    /** A paper with all that faults are put into: lists, tables, links, pictures, footnotes. */
    private static DocxParts sound() {
        DocxWriter writer = new DocxWriter(Themes.sample());
        return LongStream.range(0, 200)
                .mapToObj(seed -> DocxParts.of(writer.write(Trees.document(seed), Trees.images())))
                .filter(docx -> FAULTS.stream().allMatch(fault -> fault.fits(docx)))
                .findFirst()
                .orElseThrow();
    }

    private static DocxParts with(DocxParts sound, Fault fault) {
        Map<String, byte[]> parts = new TreeMap<>(sound.parts());
        List<String> names = new ArrayList<>(sound.names());
        String after = fault.change.apply(fault.text(sound));
        if (after.isEmpty()) {
            parts.remove(fault.part);
            names.remove(fault.part);
        } else {
            parts.put(fault.part, after.getBytes(StandardCharsets.UTF_8));
        }
        return new DocxParts(parts, names);
    }
}
