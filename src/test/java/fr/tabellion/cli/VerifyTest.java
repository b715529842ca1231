package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.pdf.Embedded;
import fr.tabellion.pdf.Signing;
import fr.tabellion.pdf.Vera;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Data inside PDFs, and what verify says of all kinds of files. */
class VerifyTest {
    @TempDir static Path folder;

    private static Workplace place;

    @BeforeAll
    static void draw() {
        place = Workplace.small(folder);
        assertThat(place.run().exit()).isZero();
    }

    // ---- Ours

    @ParameterizedTest
    @ValueSource(strings = {".pdf", "-a-signer.pdf", ".docx"})
    void a_file_as_it_was_drawn_is_recognised(String suffix) {
        Cli run = verify(place.annexe(suffix));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("conforme à contracts/antony-2020/annexe-antony, octet pour octet.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Annexe (2).pdf", "annexe-antony reçue.pdf", "scan.tmp"})
    void a_paper_is_found_under_whatever_name(String name) throws IOException {
        assertThat(verify(copy(place.annexe(".pdf"), name)).out()).contains("octet pour octet");
    }

    @Test
    void a_signed_paper_is_still_the_same_paper() throws Exception {
        byte[] one =
                Signing.sign(Files.readAllBytes(place.annexe("-a-signer.pdf")), "antony", "Maire");
        byte[] signed = Signing.sign(one, "etat-92", "Préfet");
        Cli run = verify(file("annexe-antony-signee.pdf", signed));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("octet pour octet, et signé (2 signatures).");
    }

    @Test
    void the_papers_of_other_data_differ_in_the_words_that_changed() throws IOException {
        Path later = Files.createDirectory(folder.resolve("later"));
        Workplace changed = Workplace.small(later);
        Path contract = changed.contract();
        Workplace.write(contract, Workplace.read(contract).replace("d'efforts", "de travaux"));
        for (String suffix : new String[] {".pdf", ".docx"}) {
            Cli run = changed.run("verify", place.annexe(suffix).toString());
            assertThat(run.exit()).isEqualTo(ExitCode.KEPT);
            assertThat(run.out())
                    .contains("diffère de contracts/antony-2020/annexe-antony en 1 endroit :")
                    .contains("Après 40 ans [d’efforts] considérables")
                    .contains("aujourd’hui : [de travaux]");
        }
    }

    // ---- Edited, or by others

    @Test
    void a_word_changed_by_hand_is_shown() throws IOException {
        Path edited = edited(text -> text.replaceFirst("considérables", "immenses"));
        Cli run = verify(edited);
        assertThat(run.exit()).isEqualTo(ExitCode.KEPT);
        assertThat(run.out())
                .contains("[immenses]")
                .contains("aujourd’hui : [considérables]")
                .contains("en 1 endroit");
    }

    @Test
    void a_word_struck_out_under_revision_is_missing() throws IOException {
        Path edited =
                edited(
                        text ->
                                text.replaceFirst(
                                        "considérables ",
                                        "</w:t></w:r><w:del"
                                                + " w:id=\"1\"><w:r><w:delText>considérables"
                                                + " </w:delText></w:r></w:del><w:r><w:t>"));
        assertThat(verify(edited).out())
                .contains("[rien]")
                .contains("aujourd’hui : [considérables]");
    }

    @Test
    void a_word_file_saved_again_has_the_same_words() throws IOException {
        Cli run = verify(edited(text -> text));
        assertThat(run.exit()).isEqualTo(ExitCode.KEPT);
        assertThat(run.out()).contains("les mêmes mots que contracts/antony-2020/annexe-antony");
    }

    @Test
    void a_pdf_of_another_program_is_none_of_ours() throws IOException {
        Path other = file("facture.pdf", invoice());
        Cli run = verify(other);
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err())
                .contains("aucun papier d’aujourd’hui ne ressemble à ce fichier")
                .contains("Renommez-le");
    }

    @Test
    void what_is_no_paper_at_all_is_told_with_a_way_out() throws IOException {
        assertThat(verify(file("vide.pdf", new byte[0])).err()).contains("est vide");
        assertThat(verify(file("texte.pdf", "bonjour".getBytes(StandardCharsets.UTF_8))).err())
                .contains("ni un PDF ni un document Word");
        assertThat(verify(folder).err()).contains("c’est un dossier");
        Cli missing = verify(place.annexe("s.pdf"));
        assertThat(missing.exit()).isEqualTo(ExitCode.DATA);
        assertThat(missing.err()).contains("n’existe pas").contains("« annexe-antony.pdf »");
    }

    @Test
    void damaged_files_are_told_as_such() throws IOException {
        byte[] pdf = Files.readAllBytes(place.annexe(".pdf"));
        byte[] half = java.util.Arrays.copyOf(pdf, 900);
        assertThat(verify(file("moitie.pdf", half)).exit()).isEqualTo(ExitCode.DATA);
        byte[] docx = Files.readAllBytes(place.annexe(".docx"));
        assertThat(verify(file("moitie.docx", java.util.Arrays.copyOf(docx, 900))).err())
                .contains("ne peut pas être lu");
        assertThat(verify(file("autre.docx", zip("lisez-moi.txt", "Bonjour"))).err())
                .contains("ne peut pas être lu");
        String bomb = "<!DOCTYPE w [<!ENTITY a \"aaaa\">]><w>&a;</w>";
        assertThat(verify(file("bombe.docx", zip("word/document.xml", bomb))).err())
                .contains("ne peut pas être lu");
    }

    @Test
    void scripts_get_every_change_as_json() throws IOException {
        Cli run =
                place.run(
                        "verify",
                        "--json",
                        edited(text -> text.replaceFirst("considérables", "immenses")).toString(),
                        place.annexe(".pdf").toString(),
                        folder.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.out())
                .contains("\"verdict\" : \"different\"")
                .contains("\"found\" : \"immenses\"")
                .contains("\"wanted\" : \"considérables\"")
                .contains("\"verdict\" : \"same\"")
                .contains("\"verdict\" : \"unsettled\"")
                .contains("\"code\" : \"E531\"");
    }

    @Test
    void without_a_file_verify_asks_for_one() {
        assertThat(Cli.run("verify").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(Cli.run(Locale.UK, "verify").err()).contains("FILE");
    }

    // ---- Data inside

    @Test
    void a_pdf_carries_its_data_where_asked_and_only_those() throws IOException {
        Workplace full = Workplace.full(Files.createDirectory(folder.resolve("full")));
        String[] note = {
            "generate",
            "--attach-data",
            "--session=sceaux-2024-03-28",
            "--kind=note",
            "--format=pdf"
        };
        assertThat(full.run(note).exit()).isZero();
        Path file = full.out.resolve("sessions/sceaux-2024-03-28/note-blagis-2024.pdf");
        byte[] pdf = Files.readAllBytes(file);
        assertThat(Vera.faultsOfA3(pdf)).isEmpty();
        String data = Embedded.in(pdf).get("source.json");
        assertThat(data)
                .contains("\"paper\" : \"sessions/sceaux-2024-03-28/note-blagis-2024\"")
                .contains("\"id\" : \"sceaux\"")
                .contains("\"lastName\" : \"Drancy\"")
                .doesNotContain("antony", "demo-");
        assertThat(full.run(note).out()).contains("Aucun fichier écrit, 1 à jour");
        assertThat(full.run("verify", file.toString()).out()).contains("octet pour octet");
        String[] bare = {"--session=sceaux-2024-03-28", "--kind=note", "--format=pdf"};
        assertThat(full.run(bare).out()).contains("1 fichier écrit");
        assertThat(Embedded.in(Files.readAllBytes(file))).isEmpty();
    }

    @Test
    void a_word_file_is_the_same_with_and_without_data() throws IOException {
        Workplace other = Workplace.small(Files.createDirectory(folder.resolve("with")));
        other.run("--attach-data");
        assertThat(Files.readAllBytes(other.annexe(".docx")))
                .isEqualTo(Files.readAllBytes(place.annexe(".docx")));
        byte[] toSign = Files.readAllBytes(other.annexe("-a-signer.pdf"));
        assertThat(Vera.faultsOfA3(toSign)).isEmpty();
        assertThat(Embedded.in(toSign)).containsOnlyKeys("source.json");
    }

    // ---- Files

    private static Cli verify(Path file) {
        return place.run("verify", file.toString());
    }

    private static Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Path copy(Path file, String name) throws IOException {
        return file(name, Files.readAllBytes(file));
    }

    /** Saved by another program: the parts are the same, the file is not. */
    private static Path edited(UnaryOperator<String> edit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] docx = Files.readAllBytes(place.annexe(".docx"));
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry e = from.getNextEntry(); e != null; e = from.getNextEntry()) {
                byte[] part = from.readAllBytes();
                to.putNextEntry(new ZipEntry(e.getName()));
                if (e.getName().equals("word/document.xml")) {
                    String text = new String(part, StandardCharsets.UTF_8);
                    part = edit.apply(text).getBytes(StandardCharsets.UTF_8);
                }
                to.write(part);
            }
        }
        return file("annexe-antony.docx", out.toByteArray());
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] invoice() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText("Facture du 3 mars");
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
