package fr.tabellion.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.tabellion.document.Document;
import fr.tabellion.document.Images;
import fr.tabellion.document.Trees;
import fr.tabellion.theme.Themes;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SignatoriesTest {
    private final PdfWriter writer = new PdfWriter(Themes.sample(), Fonts.shipped());

    @Test
    void three_signatories_sign_in_turn_and_every_signature_holds() throws Exception {
        byte[] pdf = write(Trees.signable(3), PdfProfile.SIGNABLE);
        pdf = Signing.sign(pdf, "partie-1", "Élise L’Herbier");
        assertThat(Signing.verified(pdf)).containsExactly("Élise L’Herbier holds");
        pdf = Signing.sign(pdf, "partie-2", "Le préfet");
        assertThat(Signing.verified(pdf))
                .containsExactlyInAnyOrder("Élise L’Herbier holds", "Le préfet holds");
        pdf = Signing.sign(pdf, "partie-3", "La présidente");
        assertThat(Signing.verified(pdf))
                .containsExactlyInAnyOrder(
                        "Élise L’Herbier holds", "Le préfet holds", "La présidente holds");
        assertThat(Vera.faults(pdf)).isEmpty();
    }

    @Test
    void pdfsig_says_the_same() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdfsig")), "pdfsig is not installed");
        byte[] pdf = write(Trees.signable(2), PdfProfile.SIGNABLE);
        pdf = Signing.sign(pdf, "partie-1", "Un");
        pdf = Signing.sign(pdf, "partie-2", "Deux");
        Path file = Files.createTempFile("signed", ".pdf");
        try {
            Files.write(file, pdf);
            Process pdfsig = new ProcessBuilder("pdfsig", "-nocert", file.toString()).start();
            String says =
                    new String(pdfsig.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(says.split("Signature is Valid", -1)).as(says).hasSize(3);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void a_signature_is_broken_by_a_change() throws Exception {
        byte[] pdf = write(Trees.signable(1), PdfProfile.SIGNABLE);
        pdf = Signing.sign(pdf, "partie-1", "Le maire");
        pdf[pdf.length / 4] ^= 1;
        byte[] changed = pdf;
        assertThatThrownBy(
                        () ->
                                assertThat(Signing.verified(changed))
                                        .containsExactly("Le maire holds"))
                .isInstanceOf(Throwable.class);
    }

    @Test
    void each_signatory_has_one_field_named_after_the_party_with_a_tooltip() throws Exception {
        assertThat(fields(write(Trees.signable(12), PdfProfile.SIGNABLE)))
                .hasSize(12)
                .contains(
                        "partie-1: Pour la commune de partie-1, Madame Élise L’Herbier, maire",
                        "partie-12: Pour la commune de partie-12, Le maire");
    }

    @Test
    void a_flat_paper_has_no_form() throws Exception {
        byte[] pdf = write(Trees.signable(3), PdfProfile.FLAT);
        assertThat(fields(pdf)).isEmpty();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/AcroForm");
    }

    @Test
    void a_signable_paper_that_nobody_signs_has_no_form_and_is_valid() throws Exception {
        byte[] pdf = write(Trees.note(1), PdfProfile.SIGNABLE);
        assertThat(fields(pdf)).isEmpty();
        assertThat(Vera.faults(pdf)).isEmpty();
    }

    @Test
    void a_signature_block_never_splits_over_pages() {
        for (int signatories = 1; signatories <= 12; signatories++) {
            Reading reading = Reading.of(write(Trees.signable(signatories), PdfProfile.FLAT));
            for (int party = 1; party <= signatories; party++) {
                assertThat(pagesOf("partie-" + party, reading)).as("partie-" + party).hasSize(1);
            }
        }
    }

    private static List<Integer> pagesOf(String words, Reading reading) {
        return reading.lines().stream()
                .filter(line -> line.text().endsWith(words))
                .map(Reading.DrawnLine::page)
                .distinct()
                .toList();
    }

    private static List<String> fields(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getDocumentCatalog().getAcroForm() == null) {
                return List.of();
            }
            return document.getDocumentCatalog().getAcroForm().getFields().stream()
                    .map(
                            (PDField f) ->
                                    f.getFullyQualifiedName() + ": " + f.getAlternateFieldName())
                    .toList();
        }
    }

    private byte[] write(Document document, PdfProfile profile) {
        return writer.write(document, Images.NONE, profile, "0123456789abcdef0123456789abcdef");
    }

    @Test
    void a_box_for_initials_stands_on_every_page_clear_of_text_and_footer() {
        Document document = Trees.note(3);
        byte[] pdf = Papers.write(document, PdfProfile.SIGNABLE.withInitials("Paraphes"));
        assertThat(Vera.faults(pdf)).isEmpty();
        Reading reading = Reading.of(pdf);
        for (int page = 0; page < reading.pages(); page++) {
            int here = page;
            List<Reading.Glyph> glyphs =
                    reading.glyphs().stream().filter(g -> g.page() == here).toList();
            Reading.Glyph box =
                    glyphs.stream()
                            .filter(g -> !g.tagged() && g.text().equals("P") && g.x() > 300)
                            .findFirst()
                            .orElseThrow();
            assertThat(glyphs)
                    .filteredOn(Reading.Glyph::tagged)
                    .allSatisfy(g -> assertThat(g.baseline()).isLessThan(box.baseline() - 12));
            assertThat(glyphs)
                    .filteredOn(g -> !g.tagged() && g.baseline() > box.baseline() + 1)
                    .allSatisfy(g -> assertThat(g.baseline()).isGreaterThan(box.baseline() + 18));
        }
        assertThat(Reading.of(Papers.write(document, PdfProfile.SIGNABLE)).lines())
                .noneMatch(line -> line.text().contains("Paraphes"));
    }
}
