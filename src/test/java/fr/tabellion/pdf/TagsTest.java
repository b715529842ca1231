package fr.tabellion.pdf;

import static fr.tabellion.pdf.Papers.cell;
import static fr.tabellion.pdf.Papers.h;
import static fr.tabellion.pdf.Papers.li;
import static fr.tabellion.pdf.Papers.note;
import static fr.tabellion.pdf.Papers.ol;
import static fr.tabellion.pdf.Papers.p;
import static fr.tabellion.pdf.Papers.row;
import static fr.tabellion.pdf.Papers.signature;
import static fr.tabellion.pdf.Papers.td;
import static fr.tabellion.pdf.Papers.th;
import static fr.tabellion.pdf.Papers.ul;
import static fr.tabellion.pdf.Papers.words;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;
import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.document.Inline;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class TagsTest {
    private static final Inline FER = new Inline.Text("er");

    @Test
    void every_block_and_inline_has_its_tags() {
        byte[] pdf = Papers.write(everything(), PdfProfile.SIGNABLE);
        assertThat(Vera.faults(pdf)).isEmpty();
        Golden.check("pdf/everything.tags.txt", Reading.of(pdf).tree());
    }

    static Document everything() {
        return Papers.paper(
                h(1, "Contrat de ville"),
                p("Un paragraphe sans rien."),
                p(
                        new Inline.Text("Le 1"),
                        new Inline.Superscript(List.of(FER)),
                        new Inline.Text(" janvier, "),
                        new Inline.Strong(List.of(new Inline.Text("gras"))),
                        new Inline.Text(" et "),
                        new Inline.Emphasis(List.of(new Inline.Text("italique")))),
                p(
                        new Inline.Text("Un "),
                        new Inline.Abbreviation(
                                "quartier prioritaire de la politique de la ville",
                                List.of(new Inline.Text("QPV"))),
                        new Inline.Text(", du "),
                        new Inline.Code("code"),
                        new Inline.Text(", "),
                        new Inline.Span("en", "", List.of(new Inline.Text("city policy"))),
                        new Inline.Text(" et "),
                        new Inline.Link(
                                "https://sig.ville.gouv.fr/?a=1&b=2",
                                List.of(
                                        new Inline.Text("un "),
                                        new Inline.Strong(List.of(new Inline.Text("lien"))))),
                        new Inline.Text(".")),
                p(
                        new Inline.Text("La loi Lamy"),
                        note("Loi n° 2014-173."),
                        new Inline.Text(" puis l’image "),
                        new Inline.Image("logo.png", "Ville de Sceaux"),
                        new Inline.Image("gris.png", ""),
                        new Inline.Text(" sur"),
                        new Inline.LineBreak(),
                        new Inline.Text("deux lignes, page "),
                        new Inline.PageNumber(),
                        new Inline.Text(", "),
                        new Inline.Blank("date", "……")),
                ul(li(p("premier"), ol(Block.Numbering.LOWER_LETTER, 3, li(p("profond")))), li()),
                ol(Block.Numbering.UPPER_ROMAN, 1, li(p("un")), li(p("deux"))),
                new Block.Table(
                        Attributes.NONE,
                        List.of(new Inline.Text("Budget")),
                        List.of(new Block.Column(40), new Block.Column(0)),
                        List.of(row(th("Action"), th("Montant"))),
                        List.of(
                                row(cell(true, 2, 1, p("Emploi")), td("10 €")),
                                row(td("20 €")),
                                row(cell(false, 1, 2)))),
                new Block.Quote(Attributes.NONE, List.of(p("Citation."))),
                new Block.Section(
                        new Attributes("", "ref", "en"),
                        List.of(new Block.Keep(Attributes.NONE, List.of(p("Kept."))))),
                new Block.Signatures(
                        Attributes.NONE,
                        List.of(p("Fait à Antony")),
                        List.of(
                                signature("antony", "Pour la commune", "Le maire"),
                                signature("etat.92", "Pour l’État"))));
    }

    @Test
    void a_paragraph_over_two_pages_is_one_element() {
        Reading reading = Papers.read(p(words(1200)));
        assertThat(reading.pages()).isGreaterThan(1);
        assertThat(reading.paragraphs()).containsExactly(words(1200));
    }

    @Test
    void a_link_over_two_lines_has_an_annotation_for_each_and_one_element() {
        Inline link = new Inline.Link("https://exemple.fr", List.of(new Inline.Text(words(25))));
        Reading reading = Papers.read(p(new Inline.Text(words(8) + " "), link));
        String tree = reading.tree();
        assertThat(tree.split("Link\n|Link ", -1).length - 1).as(tree).isLessThanOrEqualTo(6);
        assertThat(tree.split("OBJR", -1)).as(tree).hasSizeGreaterThan(2);
        assertThat(tree).contains("URI=https://exemple.fr");
    }

    @Test
    void a_soft_hyphen_is_read_as_one_and_a_no_break_hyphen_as_itself() {
        String soft = "un anti\u00adconsti\u00adtution\u00adnelle\u00adment ".repeat(40);
        Reading reading = Papers.read(p(soft + "sous\u2011préfet"));
        String text = reading.paragraphs().getFirst();
        assertThat(text).contains("\u00ad").contains("sous\u2011préfet");
        assertThat(text.replace("\u00ad", ""))
                .isEqualTo("un anticonstitutionnellement ".repeat(40) + "sous\u2011préfet");
    }

    @Test
    void a_heading_that_skips_a_level_is_said_to_be_of_the_next_one() {
        byte[] pdf =
                Papers.write(
                        Papers.paper(h(2, "Un"), h(4, "Deux"), h(4, "Trois"), h(1, "Quatre")),
                        PdfProfile.FLAT);
        assertThat(Vera.faults(pdf)).isEmpty();
        assertThat(Reading.of(pdf).tree())
                .contains("H1 « Un »", "H2 « Deux »", "H3 « Trois »", "H1 « Quatre »");
    }

    @Test
    void an_empty_paper_has_one_valid_page() {
        byte[] pdf = Papers.write(Papers.paper(), PdfProfile.FLAT);
        assertThat(Vera.faults(pdf)).isEmpty();
        assertThat(Reading.of(pdf).pages()).isEqualTo(1);
    }

    @Test
    void ragged_and_empty_tables_are_filled_up() {
        byte[] pdf =
                Papers.write(
                        Papers.paper(
                                Papers.table(List.of(row(th("a"))), row(td("1"), td("2"), td("3"))),
                                Papers.table(List.of()),
                                Papers.table(List.of(), row(), row(td("1"))),
                                Papers.table(
                                        List.of(row(th("seul"))),
                                        row(cell(false, 9, 9, p("trop large"))),
                                        row())),
                        PdfProfile.FLAT);
        assertThat(Vera.faults(pdf)).isEmpty();
    }

    @Test
    void a_click_on_a_footnotes_mark_leads_to_the_note_and_back() throws IOException {
        byte[] pdf =
                Papers.write(
                        Papers.paper(
                                Papers.p(Papers.words(600)),
                                Papers.p(new Inline.Text("La loi Lamy"), Papers.note("Loi."))),
                        PdfProfile.FLAT);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var names = document.getDocumentCatalog().getNames().getDests();
            List<Integer> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                for (PDAnnotation annotation : document.getPage(page).getAnnotations()) {
                    PDActionGoTo action =
                            (PDActionGoTo) ((PDAnnotationLink) annotation).getAction();
                    PDNamedDestination name = (PDNamedDestination) action.getDestination();
                    pages.add(names.getValue(name.getNamedDestination()).retrievePageNumber());
                    assertThat(annotation.getContents()).isIn("Loi.", "1");
                }
            }
            int last = document.getNumberOfPages() - 1;
            assertThat(pages).containsExactly(last, last);
        }
    }
}
