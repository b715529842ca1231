package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.tabellion.build.Report;
import fr.tabellion.pipeline.Selection;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Links, folders in the place of files, places that cannot be written. */
class OddFoldersTest {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final String[] DOCX = {"--format", "docx"};

    @TempDir Path folder;

    private Workplace place;

    @BeforeEach
    void furnish() {
        place = Workplace.small(folder);
    }

    // ---- Data

    @Test
    void a_link_that_an_editor_leaves_beside_an_open_file_stops_nothing() throws IOException {
        link(place.contract().resolveSibling(".#contract.json"), Path.of("moi@bureau.4711"));
        link(place.templates.resolve(".#theme.json"), Path.of("moi@bureau.4711"));
        Cli run = place.run(DOCX);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(place.written()).hasSize(1);
    }

    @Test
    void a_folder_behind_a_link_is_read_and_what_changes_there_is_seen() throws IOException {
        Path communes = place.contract().resolveSibling("communes");
        Path elsewhere = folder.resolve("ailleurs");
        Files.move(communes, elsewhere);
        link(communes, elsewhere);
        assertThat(place.run(DOCX).exit()).isZero();
        Path antony = elsewhere.resolve("antony.json");
        Workplace.write(
                antony, Workplace.read(antony).replaceFirst("\"text\": \"", "\"text\": \"mieux "));
        assertThat(place.run(DOCX).out()).contains("1 fichier écrit");
        assertThat(place.run(DOCX).out()).contains("Aucun fichier écrit");
    }

    @Test
    void a_folder_that_links_back_to_itself_is_not_followed_for_ever() throws IOException {
        link(place.contract().resolveSibling("communes/encore"), place.data.resolve("contracts"));
        assertThat(place.run(DOCX).exit()).isZero();
    }

    @Test
    void a_body_that_cannot_be_read_stops_those_who_name_it_and_is_no_bug() {
        Workplace.write(place.data.resolve("bodies/antony.json"), "{");
        Cli run = place.run(DOCX);
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("bodies/antony.json").doesNotContain("erreur du programme");
        assertThat(place.written()).isEmpty();
    }

    @Test
    void what_may_not_be_read_stops_its_papers_and_is_named() throws IOException {
        Workplace all = Workplace.full(folder.resolve("toutes"));
        all.keep("contracts", "antony-2020", "blagis-2024");
        all.keep("sessions");
        Path logo = all.data.resolve("bodies/demo-val-fleuri.png");
        Path forbidden = all.data.resolve("contracts/antony-2020");
        forbid(forbidden, logo);
        try {
            assumeFalse(Files.isReadable(forbidden), "this user may read everything");
            Cli run = all.run("generate");
            assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DATA);
            assertThat(run.err())
                    .contains("contracts/antony-2020", "demo-val-fleuri.png", "[E103]")
                    .doesNotContain("erreur du programme", "ni un PNG");
            assertThat(all.written()).isNotEmpty().allMatch(file -> file.contains("blagis"));
        } finally {
            Files.setPosixFilePermissions(forbidden, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void a_template_that_may_not_be_read_is_named_where_it_is_asked_for() throws IOException {
        Path frame = place.templates.resolve("lib/frame.ftlh");
        forbid(frame);
        assumeFalse(Files.isReadable(frame), "this user may read everything");
        Cli run = place.run(DOCX);
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("lib/frame.ftlh", "la lecture", "[E103]");
    }

    private static void forbid(Path... paths) throws IOException {
        for (Path path : paths) {
            try {
                Files.setPosixFilePermissions(path, Set.of());
            } catch (UnsupportedOperationException e) {
                assumeTrue(false, "no permissions on this file system");
            }
        }
    }

    @Test
    @Timeout(60)
    void a_named_pipe_is_not_waited_for() throws IOException, InterruptedException {
        pipe(place.contract().resolveSibling("communes/sceaux.json"));
        pipe(place.data.resolve("bodies/logo.png"));
        pipe(place.templates.resolve("lib/tube.ftlh"));
        pipe(place.templates.resolve("tube.ftlh"));
        Cli run = place.run(DOCX);
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("communes/sceaux.json", "[E101]");
        assertThat(place.written()).hasSize(1);
    }

    private static void pipe(Path path) throws IOException, InterruptedException {
        Process made;
        try {
            made = new ProcessBuilder("mkfifo", path.toString()).inheritIO().start();
        } catch (IOException e) {
            assumeTrue(false, "no named pipes here");
            return;
        }
        assertThat(made.waitFor()).isZero();
    }

    // ---- out/

    @Test
    void an_out_that_leads_nowhere_is_refused_in_words() throws IOException {
        link(place.out, folder.resolve("nulle-part"));
        Cli run = place.run(DOCX);
        assertThat(run.exit()).isEqualTo(ExitCode.OUTPUT);
        assertThat(run.err()).contains("[E611]", "un lien qui ne mène nulle part", "--out");
        assertThat(place.run("generate", "--json").out())
                .contains("\"code\" : \"E611\"", "\"exit\" : 73");
    }

    @Test
    void an_out_that_is_a_link_to_a_folder_is_as_good_as_that_folder() throws IOException {
        link(place.out, Files.createDirectory(folder.resolve("vrai")));
        assertThat(place.run(DOCX).exit()).isZero();
        assertThat(place.run(DOCX).out()).contains("Aucun fichier écrit, 1 à jour");
        assertThat(place.out).isSymbolicLink();
    }

    @Test
    void a_part_of_out_on_another_disk_is_told_and_left_as_it_is() throws IOException {
        assumeTrue(Files.isWritable(MEMORY), "there is no second file system here");
        assumeFalse(
                Files.getFileStore(MEMORY).equals(Files.getFileStore(folder)),
                "there is no second file system here");
        Path other = Files.createDirectory(MEMORY.resolve("tabellion-" + UUID.randomUUID()));
        try {
            Files.createDirectory(place.out);
            link(place.out.resolve("contracts"), other);
            Cli run = place.run(DOCX);
            assertThat(run.exit()).isEqualTo(ExitCode.OUTPUT);
            assertThat(run.err()).contains("[E610]", "sur un autre disque");
            assertThat(place.out.resolve(".tabellion/tmp")).isEmptyDirectory();
        } finally {
            Files.deleteIfExists(other.resolve("antony-2020"));
            Files.delete(other);
        }
    }

    @Test
    void a_folder_in_the_place_of_a_file_is_kept_and_the_file_stands_beside() throws IOException {
        Files.createDirectories(place.annexe(".docx"));
        Cli run = place.run(DOCX);
        assertThat(run.exit()).isEqualTo(ExitCode.KEPT);
        assertThat(run.err()).contains("un dossier ou un lien se trouve à sa place");
        assertThat(place.annexe(".nouveau.docx")).isRegularFile();
        assertThat(place.annexe(".docx")).isEmptyDirectory();
        assertThat(place.run("generate", "--force", "--format", "docx").exit())
                .isEqualTo(ExitCode.KEPT);
        assertThat(place.annexe(".docx")).isEmptyDirectory();
    }

    @Test
    void what_stands_where_a_folder_is_needed_is_named_once() throws IOException {
        Path obstacle = place.out.resolve("contracts");
        Workplace.write(obstacle, "à moi");
        Cli run = place.run();
        assertThat(run.exit()).isEqualTo(ExitCode.OUTPUT);
        assertThat(run.err())
                .containsOnlyOnce("[E611]")
                .contains(" : " + obstacle + ", un fichier");
        assertThat(obstacle).hasContent("à moi");
    }

    @Test
    void a_file_in_the_place_of_our_own_folder_is_named() {
        Path obstacle = place.out.resolve(".tabellion");
        Workplace.write(obstacle, "à moi");
        Cli run = place.run(DOCX);
        assertThat(run.exit()).isEqualTo(ExitCode.OUTPUT);
        assertThat(run.err()).contains("[E611]", obstacle + ", un fichier");
        assertThat(obstacle).hasContent("à moi");
    }

    @Test
    void a_folder_in_the_place_of_the_manifest_is_set_aside() throws IOException {
        assertThat(place.run(DOCX).exit()).isZero();
        Path manifest = place.out.resolve(".tabellion/manifest");
        for (String aside : List.of("manifest.unread", "manifest.unread-2")) {
            Files.delete(manifest);
            Workplace.write(manifest.resolve("notes.txt"), "à moi");
            Cli run = place.run(DOCX);
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out()).contains("Aucun fichier écrit, 1 à jour");
            assertThat(manifest).isRegularFile();
            assertThat(manifest.resolveSibling(aside).resolve("notes.txt")).hasContent("à moi");
        }
    }

    // ---- What a run tells

    @Test
    void a_report_makes_its_folder_and_one_that_cannot_be_written_loses_nothing() {
        Path report = folder.resolve("rapports/2026/janvier.json");
        assertThat(place.run("--format", "docx", "--report", report.toString()).exit()).isZero();
        assertThat(report).content().contains("\"written\" : 1", "\"exit\" : 0");
        Cli run = place.run("--format", "pdf", "--report", folder.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.OUTPUT);
        assertThat(run.err()).contains("[E60").doesNotContain("Exception");
        assertThat(place.written()).hasSize(3);
    }

    @Test
    void a_dry_run_says_why_each_paper_would_be_written() throws IOException {
        assertThat(place.run("generate", "--dry-run").out())
                .contains("annexe-antony .docx .pdf -a-signer.pdf  pas encore écrit");
        place.run(DOCX);
        Files.delete(place.annexe(".docx"));
        assertThat(place.run("generate", "--dry-run").out())
                .contains("annexe-antony .docx  le fichier n’est plus là")
                .contains("annexe-antony .pdf -a-signer.pdf  pas encore écrit");
    }

    @Test
    void an_edited_file_that_nothing_wants_is_not_said_to_go_with_clean() throws IOException {
        place.run(DOCX);
        Files.writeString(place.annexe(".docx"), "retouché à la main");
        Files.delete(place.contract().resolveSibling("communes/antony.json"));
        Cli run = place.run();
        assertThat(run.err())
                .contains("plus rien ne le demande, et quelqu’un l’a modifié. Il est gardé")
                .doesNotContain("tabellion clean");
    }

    @Test
    void a_bug_that_stops_a_whole_contract_is_told_and_ends_with_70() {
        Report report =
                new Report(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new IllegalStateException("inattendu")),
                        Map.of(),
                        false,
                        false);
        Told told = new Told(report, List.of(), Selection.ALL, place.out, Duration.ZERO);
        assertThat(told.exit()).isEqualTo(ExitCode.BUG);
    }

    private static void link(Path link, Path to) throws IOException {
        try {
            Files.createSymbolicLink(link, to);
        } catch (UnsupportedOperationException e) {
            assumeTrue(false, "no links on this file system");
        }
    }
}
