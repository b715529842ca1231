package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.tabellion.build.Digest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

class GenerateTest {
    private static final String[] ANNEXE = {
        "contracts/antony-2020/annexe-antony-a-signer.pdf",
        "contracts/antony-2020/annexe-antony.docx",
        "contracts/antony-2020/annexe-antony.pdf"
    };

    @TempDir Path folder;

    @Test
    void the_first_run_writes_the_papers_and_says_which() {
        Workplace place = Workplace.small(folder);
        Cli run = place.run();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(place.written()).containsExactly(ANNEXE);
        assertThat(run.out())
                .contains("annexe-antony .docx .pdf -a-signer.pdf")
                .contains("3 fichiers écrits, 0 à jour, aucun gardé, aucun échec");
    }

    @Test
    void the_second_run_writes_nothing() {
        Workplace place = Workplace.small(folder);
        place.run();
        Cli again = place.run();
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("Aucun fichier écrit, 3 à jour");
    }

    @Test
    void whoever_trusts_no_date_has_every_file_read_again() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"));
        Workplace place = Workplace.small(folder);
        place.run();
        Path contract = place.data.resolve("contracts/antony-2020/contract.json");
        Digest before = Digest.of(Files.readAllBytes(contract));
        String text = Workplace.read(contract);
        Workplace.write(contract, text.replaceFirst("\"title\": \"", "\"title\": \"Nouveau "));
        assertThat(Workplace.read(contract)).isNotEqualTo(text);
        takeForUnchanged(place, contract, before);

        assertThat(place.run().out()).contains("Aucun fichier écrit, 3 à jour");
        assertThat(place.run("status", "--thorough").out()).contains("contract.json");
        assertThat(place.run("--thorough").out()).contains("3 fichiers écrits");
    }

    /** As where a file system cannot tell a file from another of the same size and date. */
    private static void takeForUnchanged(Workplace place, Path file, Digest before)
            throws IOException {
        String line =
                String.join(
                                "\t",
                                "input",
                                file.toAbsolutePath().normalize().toString(),
                                String.valueOf(Files.size(file)),
                                nanos(Files.getLastModifiedTime(file)),
                                nanos((FileTime) Files.getAttribute(file, "unix:ctime")),
                                String.valueOf(Files.getAttribute(file, "unix:ino")),
                                before.toString())
                        + "\t";
        CRC32 checksum = new CRC32();
        checksum.update(line.getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                place.out.resolve(".tabellion/manifest"),
                line + Integer.toHexString((int) checksum.getValue()) + "\n",
                StandardOpenOption.APPEND);
    }

    private static String nanos(FileTime time) {
        return String.valueOf(time.to(TimeUnit.NANOSECONDS));
    }

    @Test
    void nobody_draws_with_no_hands() {
        Workplace place = Workplace.small(folder);
        Cli run = place.run("--jobs", "0");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("« 0 » n’est pas une valeur pour --jobs.");
        assertThat(place.written()).isEmpty();
    }

    @Test
    void a_changed_contract_changes_the_notes_of_its_sessions() {
        Workplace place = Workplace.full(folder);
        String[] note = {"--session", "sceaux-2024-03-28", "--format", "docx"};
        place.run(note);
        Path contract = place.data.resolve("contracts/blagis-2024/contract.json");
        Workplace.write(contract, Workplace.read(contract).replace("2030-12-31", "2031-12-31"));
        assertThat(place.run(note).out()).contains("2 fichiers écrits, 1 à jour");
        assertThat(place.run(note).out()).contains("Aucun fichier écrit, 3 à jour");
    }

    @Test
    void papers_that_nothing_wants_any_more_go_only_with_clean() throws IOException {
        Workplace place = Workplace.small(folder);
        place.run();
        Files.writeString(place.annexe(".docx"), "retouché à la main");
        Files.delete(place.data.resolve("contracts/antony-2020/communes/antony.json"));
        Cli run = place.run();
        assertThat(run.err()).contains("annexe-antony.pdf est de trop").contains("tabellion clean");
        assertThat(place.written()).contains(ANNEXE);
        assertThat(place.run("clean", "--dry-run").out())
                .contains("annexe-antony.pdf")
                .contains("2 fichiers seraient supprimés, 1 gardé, car modifié.");
        assertThat(place.written()).contains(ANNEXE);
        Cli clean = place.run("clean");
        assertThat(clean.exit()).isZero();
        assertThat(clean.out()).contains("2 fichiers supprimés, 1 gardé, car modifié.");
        assertThat(place.run(Locale.UK, "clean").out())
                .contains("No file removed, 1 kept because somebody edited them.");
        assertThat(place.written()).containsExactly("contracts/antony-2020/annexe-antony.docx");
    }

    @Test
    void nothing_is_cleaned_while_the_data_have_errors() throws IOException {
        Workplace place = Workplace.small(folder);
        place.run();
        Files.writeString(place.contract(), "{");
        assertThat(place.run("clean").exit()).isEqualTo(ExitCode.DATA);
        assertThat(place.written()).contains(ANNEXE);
    }

    @Test
    void a_dry_run_tells_and_writes_nothing() {
        Workplace place = Workplace.small(folder);
        Cli run = place.run("generate", "--dry-run");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("3 fichiers seraient écrits");
        assertThat(Files.exists(place.out)).isFalse();
    }

    @Test
    void an_edited_file_is_kept_and_the_run_says_so() throws IOException {
        Workplace place = Workplace.small(folder);
        place.run();
        byte[] edited = "retouché à la main".getBytes(StandardCharsets.UTF_8);
        Files.write(place.annexe(".docx"), edited);
        Cli run = place.run();
        assertThat(run.exit()).isEqualTo(ExitCode.KEPT);
        assertThat(Files.readAllBytes(place.annexe(".docx"))).isEqualTo(edited);
        assertThat(place.written()).contains("contracts/antony-2020/annexe-antony.nouveau.docx");
        assertThat(run.err()).contains("quelqu’un l’a modifié").contains(".nouveau.docx");
    }

    @Test
    void forced_the_edited_file_is_moved_away_first() throws IOException {
        Workplace place = Workplace.small(folder);
        place.run();
        Files.writeString(place.annexe(".docx"), "retouché à la main");
        Cli run = place.run("generate", "--force");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("annexe-antony .docx  remplace un fichier modifié, gardé dans ")
                .containsPattern("/kept/....-..-../contracts/antony-2020/annexe-antony.docx\n");
        try (var kept = Files.walk(place.out.resolve(".tabellion/kept"))) {
            assertThat(kept.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasContent("retouché à la main"));
        }
    }

    @Test
    void one_format_leaves_the_others_alone() {
        Workplace place = Workplace.small(folder);
        assertThat(place.run("--format", "docx").exit()).isZero();
        assertThat(place.written()).containsExactly(ANNEXE[1]);
        assertThat(place.run("--format", "pdf").out()).contains("2 fichiers écrits");
        assertThat(place.run().out()).contains("Aucun fichier écrit, 3 à jour");
    }

    @Test
    void a_commune_that_there_is_not_is_answered_with_the_nearest() {
        Cli run = Workplace.full(folder).run("--commune", "seaux");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "commune « seaux » inconnue. Vouliez-vous dire « sceaux » ?\n");
    }

    @Test
    void a_kind_that_cannot_be_drawn_says_what_is_missing() {
        Cli run = Workplace.full(folder).run("--contract", "blagis-2024", "--kind", "annexe");
        assertThat(run.exit()).isZero();
        assertThat(run.err())
                .contains("contracts/blagis-2024/annexe-sceaux : pas dressé")
                .contains("les engagements de la commune");
    }

    @Test
    void english_is_spoken_to_the_english() {
        Workplace place = Workplace.small(folder);
        Cli run = place.run(Locale.UK);
        assertThat(run.out()).contains("3 files written, 0 current, 0 kept, 0 failed");
        assertThat(place.run("--lang", "en").out()).contains("No file written, 3 current");
    }

    @Test
    void a_script_gets_json() throws IOException {
        Workplace place = Workplace.small(folder);
        Path report = folder.resolve("rapport.json");
        Cli run = place.run("--json", "--report", report.toString());
        assertThat(run.out())
                .contains("\"decision\" : \"written\"")
                .contains("\"written\" : 3")
                .contains("\"code\" : \"W");
        assertThat(Files.readString(report)).isEqualToIgnoringNewLines(run.out());
    }

    @Test
    void without_data_the_run_says_where_it_looked() {
        Workplace place = Workplace.small(folder);
        Cli run = Cli.run("--data", folder.resolve("nulle-part").toString());
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("nulle-part").doesNotContain("Exception");
        assertThat(place.written()).isEmpty();
    }

    @Test
    void an_output_that_is_a_file_is_refused_in_one_line() throws IOException {
        Workplace place = Workplace.small(folder);
        Files.writeString(place.out, "pas un dossier");
        Cli run = place.run();
        assertThat(run.exit()).isEqualTo(ExitCode.OUTPUT);
        assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void a_bad_contract_stops_its_papers_and_no_others() throws IOException {
        Workplace place = Workplace.full(folder);
        Files.writeString(place.contract(), "{ \"title\": ");
        Cli run = place.run("--format", "docx");
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("contracts/antony-2020/contract.json:1:");
        assertThat(place.written())
                .contains("sessions/sceaux-2024-03-28/note-blagis-2024.docx")
                .noneMatch(file -> file.contains("antony"));
    }

    @Test
    void papers_of_a_contract_that_became_bad_stay_as_they_were() throws IOException {
        Workplace place = Workplace.small(folder);
        place.run();
        byte[] before = Files.readAllBytes(place.annexe(".pdf"));
        Files.writeString(place.contract(), "{ \"title\": ");
        Cli run = place.run();
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(Files.readAllBytes(place.annexe(".pdf"))).isEqualTo(before);
        assertThat(run.err()).doesNotContain("de trop");
    }

    @Test
    void data_are_never_interpreted() {
        Workplace place = Workplace.small(folder);
        String hostile = "<b>gras</b> ${contract.title} <#assign x=1> &amp; <script>x</script>";
        Path commune = place.data.resolve("contracts/antony-2020/communes/antony.json");
        Workplace.write(
                commune,
                Workplace.read(commune)
                        .replace("Créer un espace de coworking", hostile.replace("\"", "\\\"")));
        assertThat(place.run("--format", "docx").exit()).isZero();
        assertThat(fr.tabellion.docx.DocxText.words(bytes(place.annexe(".docx"))))
                .anyMatch(line -> line.contains("<b>gras</b> ${contract.title} <#assign x=1>"));
    }

    @Test
    void a_character_no_font_has_stops_its_paper_at_its_place() {
        Workplace place = Workplace.small(folder);
        Path commune = place.data.resolve("contracts/antony-2020/communes/antony.json");
        Workplace.write(
                commune, Workplace.read(commune).replace("Créer un espace", "Créer un 𒀀 espace"));
        Cli run = place.run();
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("communes/antony.json:").contains("U+12000");
        assertThat(place.written()).isEmpty();
    }

    @Test
    void a_new_kind_is_a_new_file() {
        Workplace place = Workplace.full(folder);
        Workplace.write(
                place.templates.resolve("deliberation.ftlh"),
                Workplace.read(Path.of("src/test/resources/kinds/deliberation.ftlh")));
        Cli run = place.run("--kind", "deliberation", "--format", "docx");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(place.written())
                .contains("sessions/sceaux-2024-03-28/deliberation-blagis-2024.docx")
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(file -> file.contains("/deliberation-"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
