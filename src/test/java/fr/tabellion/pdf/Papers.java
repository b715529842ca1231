package fr.tabellion.pdf;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.document.Images;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Metadata;
import fr.tabellion.document.Trees;
import fr.tabellion.theme.Themes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Short papers written by hand, and what tests ask of them. */
final class Papers {
    static final String FINGERPRINT = "00112233445566778899aabbccddeeff";

    private Papers() {}

    static byte[] write(Document document, PdfProfile profile) {
        return new PdfWriter(Themes.sample(), Fonts.shipped())
                .write(document, Trees.images(), profile, FINGERPRINT);
    }

    static Reading read(Block... body) {
        return Reading.of(write(paper(body), PdfProfile.FLAT));
    }

    static Document paper(Block... body) {
        return new Document(
                new Metadata(
                        "Annexe d’Antony",
                        "Contrat de ville",
                        "Ville d’Antony",
                        List.of("contrat"),
                        "fr-FR",
                        LocalDate.of(2024, 3, 28)),
                List.of(p("En-tête")),
                List.of(
                        p(
                                new Inline.Text("Page "),
                                new Inline.PageNumber(),
                                new Inline.Text(" / "),
                                new Inline.PageCount())),
                List.of(body));
    }

    static Images images() {
        return Trees.images();
    }

    static Block.Paragraph p(String text) {
        return p(new Inline.Text(text));
    }

    static Block.Paragraph p(Inline... content) {
        return new Block.Paragraph(Attributes.NONE, List.of(content));
    }

    static Block.Heading h(int level, String text) {
        return new Block.Heading(Attributes.NONE, level, List.of(new Inline.Text(text)));
    }

    static Block.BulletList ul(Block.ListItem... items) {
        return new Block.BulletList(Attributes.NONE, List.of(items));
    }

    static Block.OrderedList ol(Block.Numbering numbering, int start, Block.ListItem... items) {
        return new Block.OrderedList(Attributes.NONE, numbering, start, List.of(items));
    }

    static Block.ListItem li(Block... content) {
        return new Block.ListItem(Attributes.NONE, List.of(content));
    }

    static Block.Row row(Block.Cell... cells) {
        return new Block.Row(Attributes.NONE, List.of(cells));
    }

    static Block.Cell th(String text) {
        return cell(true, 1, 1, p(text));
    }

    static Block.Cell td(String text) {
        return cell(false, 1, 1, p(text));
    }

    static Block.Cell cell(boolean header, int rows, int columns, Block... content) {
        return new Block.Cell(
                Attributes.NONE, header, rows, columns, Block.Alignment.NATURAL, List.of(content));
    }

    static Block.Table table(List<Block.Row> head, Block.Row... body) {
        return new Block.Table(Attributes.NONE, List.of(), List.of(), head, Arrays.asList(body));
    }

    static Block.Signature signature(String party, String... lines) {
        return new Block.Signature(
                Attributes.NONE, party, Arrays.stream(lines).map(l -> (Block) p(l)).toList());
    }

    static Inline.Footnote note(String text) {
        return new Inline.Footnote(List.of(p(text)));
    }

    /** So many words, no two lines of them alike. */
    static String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append("mot").append(i);
        }
        return words.append('.').toString();
    }
}
