package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.docx.DocxParts;
import fr.tabellion.docx.Letterheads;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Papers on a commune's own letterhead, by the whole road. */
class OwnLetterheadTest {
    private static final String NOTE = "sessions/sceaux-2024-03-28/note-blagis-2024.docx";
    private static final String ANNEXE = "contracts/antony-2020/annexe-antony.docx";

    @TempDir Path folder;

    @Test
    void all_papers_stand_on_the_letterhead_among_the_templates() throws IOException {
        Workplace place = Workplace.small(folder);
        put(place, "letterhead.docx", "paysage.docx");
        Cli run = place.run();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(text(place.out.resolve(ANNEXE), "word/document.xml"))
                .contains("w:orient=\"landscape\"");
        assertThat(place.run().out()).contains("Aucun fichier écrit, 3 à jour");
    }

    @Test
    void another_letterhead_redraws_the_word_files_alone() throws IOException {
        Workplace place = Workplace.small(folder);
        place.run();
        byte[] pdf = Files.readAllBytes(place.annexe(".pdf"));
        put(place, "letterhead.dotx", "mairie.dotx");
        Cli run = place.run();
        assertThat(run.out())
                .contains("annexe-antony .docx\n")
                .contains("1 fichier écrit, 2 à jour");
        assertThat(Files.readAllBytes(place.annexe(".pdf"))).isEqualTo(pdf);
        Files.delete(place.templates.resolve("letterhead.dotx"));
        assertThat(place.run().out()).contains("1 fichier écrit, 2 à jour");
    }

    @Test
    void the_letterhead_of_a_body_is_for_its_papers() throws IOException {
        Workplace place = Workplace.full(folder);
        place.run("--format", "docx");
        put(place, "bodies/sceaux/letterhead.docx", "mairie.docx");
        assertThat(place.run("--format", "docx").out())
                .contains("note-blagis-2024 .docx")
                .doesNotContain("annexe-antony");
        assertThat(DocxParts.of(Files.readAllBytes(place.out.resolve(NOTE))).names())
                .contains("word/media/image1.png");
        put(place, "letterhead.docx", "paysage.docx");
        assertThat(place.run("--format", "docx").out())
                .contains("annexe-antony .docx")
                .doesNotContain("note-blagis-2024 .docx");
    }

    @Test
    void what_is_no_word_file_keeps_its_papers_from_having_one_and_no_others() {
        Workplace place = Workplace.full(folder);
        Workplace.write(place.templates.resolve("bodies/sceaux/letterhead.docx"), "bonjour");
        Cli run = place.run();
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err())
                .contains("bodies/sceaux/letterhead.docx  ce papier à en-tête n’est pas un fichier")
                .contains("→ Ouvrez l’original dans Word");
        assertThat(place.written())
                .contains(ANNEXE, NOTE.replace(".docx", ".pdf"))
                .doesNotContain(NOTE);
    }

    @Test
    void every_kind_of_wrong_file_is_answered_with_a_way_out() {
        Workplace place = Workplace.small(folder);
        Path file = place.templates.resolve("letterhead.docx");
        for (Wrong wrong : wrongs()) {
            Workplace.write(file, wrong.bytes);
            Cli run = place.run("check");
            assertThat(run.exit()).as(wrong.words).isEqualTo(ExitCode.DATA);
            assertThat(run.err()).contains(wrong.words).contains("    → ");
        }
    }

    private record Wrong(byte[] bytes, String words) {}

    private static List<Wrong> wrongs() {
        byte[] whole = Letterheads.made("mairie.docx");
        return List.of(
                new Wrong(new byte[0], "n’est pas un fichier Word"),
                new Wrong(Letterheads.bomb(), "démesuré"),
                new Wrong(Arrays.copyOf(whole, 3000), "abîmé"),
                new Wrong(Letterheads.zip(Map.of("mimetype", "application/odt")), "abîmé"));
    }

    @Test
    void a_file_under_an_old_ending_is_not_passed_over_in_silence() {
        Workplace place = Workplace.small(folder);
        Workplace.write(place.templates.resolve("letterhead.doc"), "vieux");
        assertThat(place.run().err()).contains("letterhead.doc  ce papier à en-tête n’est pas");
    }

    @Test
    void what_is_left_of_a_letterhead_is_warned_of() throws IOException {
        Workplace place = Workplace.small(folder);
        put(place, "letterhead.docx", "mairie.docx");
        put(place, "letterhead.dotx", "mairie.dotx");
        Cli run = place.run();
        assertThat(run.exit()).isZero();
        assertThat(run.err())
                .contains("letterhead.docx  le texte qui est dans la page")
                .contains("{{contenu}}")
                .contains("letterhead.dotx  ce papier à en-tête n’est pas lu : « letterhead.docx »")
                .contains("Aucune erreur");
    }

    @Test
    void macros_do_not_come_along() throws IOException {
        Workplace place = Workplace.small(folder);
        Workplace.write(place.templates.resolve("letterhead.dotm"), Letterheads.withMacros());
        assertThat(place.run().exit()).isZero();
        assertThat(DocxParts.of(Files.readAllBytes(place.out.resolve(ANNEXE))).names())
                .noneMatch(name -> name.contains("vba"));
    }

    private static void put(Workplace place, String as, String file) throws IOException {
        Workplace.write(place.templates.resolve(as), Letterheads.made(file));
    }

    private static String text(Path docx, String part) throws IOException {
        byte[] bytes = DocxParts.of(Files.readAllBytes(docx)).parts().get(part);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
