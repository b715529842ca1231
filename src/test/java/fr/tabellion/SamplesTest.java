package fr.tabellion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.build.Builder;
import fr.tabellion.build.LocalDisk;
import fr.tabellion.build.Options;
import fr.tabellion.build.Program;
import fr.tabellion.build.Progress;
import fr.tabellion.build.Report;
import fr.tabellion.compare.Redline;
import fr.tabellion.document.Document;
import fr.tabellion.document.Dump;
import fr.tabellion.document.Texts;
import fr.tabellion.docx.DocxParts;
import fr.tabellion.docx.DocxText;
import fr.tabellion.docx.Lint;
import fr.tabellion.docx.Revisions;
import fr.tabellion.docx.Schemas;
import fr.tabellion.load.ThemeLoader;
import fr.tabellion.pdf.Bookmarks;
import fr.tabellion.pdf.Inspection;
import fr.tabellion.pdf.Reading;
import fr.tabellion.pdf.Signing;
import fr.tabellion.pdf.Vera;
import fr.tabellion.pipeline.Drafted;
import fr.tabellion.pipeline.Form;
import fr.tabellion.pipeline.Inputs;
import fr.tabellion.pipeline.Paper;
import fr.tabellion.pipeline.Road;
import fr.tabellion.pipeline.Selection;
import fr.tabellion.pipeline.Site;
import fr.tabellion.pipeline.UnitRoads;
import fr.tabellion.register.Sealed;
import fr.tabellion.theme.Theme;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every paper of the sample data, drawn once by the whole road, and looked at from all sides. */
class SamplesTest {
    @TempDir static Path folder;

    private static Road road;
    private static Report report;

    @BeforeAll
    static void draw() throws Exception {
        Path out = folder.resolve("out");
        Site site = new Site(Path.of("data"), Optional.of(Path.of("templates")), out);
        road = new Road(site, Program.digest());
        LocalDate day = LocalDate.of(2026, 1, 1);
        try (Builder builder = Builder.open(new LocalDisk(), out, Options.on(day))) {
            Inputs inputs = Inputs.of(site, builder.digests(), Program.digest());
            UnitRoads roads = new UnitRoads(site, Program.digest(), inputs);
            report = builder.run(roads.units(Selection.ALL), Progress.NONE);
        }
    }

    /** Those that come as both files. */
    static Stream<Paper> papers() {
        return road.papers().stream().filter(paper -> !paper.kind().isDossier());
    }

    static Stream<Paper> dossiers() {
        return road.papers().stream().filter(paper -> paper.kind().isDossier());
    }

    @Test
    void all_samples_are_drawn() {
        assertThat(report.summary().failed()).isZero();
        assertThat(road.papers())
                .extracting(paper -> paper.unit() + "/" + paper.name())
                .contains(
                        "sessions/sceaux-2024-03-28/note-blagis-2024",
                        "contracts/blagis-2024/avenant-1",
                        "contracts/antony-2020/annexe-antony");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void both_files_of_a_paper_say_the_same_in_the_same_order(Paper paper) throws Exception {
        Document tree = drawn(paper);
        byte[] docx = file(paper, Form.DOCX);
        if (Redline.accepted(tree).equals(tree)) {
            assertThat(lines(DocxText.words(docx))).as("DOCX").isEqualTo(lines(Texts.of(tree)));
        } else {
            assertThat(Revisions.accepted(docx))
                    .as("DOCX accepted")
                    .isEqualTo(unbroken(Texts.of(Redline.accepted(tree))));
            assertThat(Revisions.rejected(docx))
                    .as("DOCX rejected")
                    .isEqualTo(unbroken(Texts.of(Redline.rejected(tree))));
        }
        assertThat(Reading.of(file(paper, Form.PDF)).paragraphs())
                .as("PDF")
                .isEqualTo(lines(Texts.of(tree)));
    }

    private static List<String> unbroken(List<String> paragraphs) {
        return paragraphs.stream().map(text -> text.replace("\n", "")).toList();
    }

    /** What was sealed stays as it was; else today's tree. */
    private static Document drawn(Paper paper) {
        Sealed vault = road.registers().of(paper.unit());
        return vault.register()
                .paper(paper.name())
                .current()
                .map(vault::tree)
                .orElseGet(() -> tree(paper).document());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void every_pdf_is_accessible_and_archivable(Paper paper) throws Exception {
        for (Form form : paper.forms()) {
            if (form != Form.DOCX) {
                assertThat(Vera.faults(file(paper, form))).as(paper.path(form)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource({"papers", "dossiers"})
    void nothing_on_a_page_is_outside_its_margins_or_over_something_else(Paper paper)
            throws Exception {
        Theme theme = ThemeLoader.load(Path.of("templates/theme.json")).value();
        for (Form form : paper.forms()) {
            if (form != Form.DOCX) {
                assertThat(Inspection.faults(file(paper, form), theme))
                        .as(paper.path(form))
                        .isEmpty();
            }
        }
    }

    @Test
    void all_who_are_to_sign_a_sample_can_do_so_in_turn() throws Exception {
        Paper paper =
                papers().filter(one -> one.name().equals("annexe-demo-val-fleuri"))
                        .findFirst()
                        .orElseThrow();
        byte[] pdf = file(paper, Form.PDF_TO_SIGN);
        List<String> parties = Signing.fields(pdf);
        assertThat(parties).hasSize(4);
        for (int i = 0; i < parties.size(); i++) {
            pdf = Signing.sign(pdf, parties.get(i), parties.get(i));
            assertThat(Signing.verified(pdf))
                    .containsExactlyInAnyOrderElementsOf(
                            parties.subList(0, i + 1).stream().map(by -> by + " holds").toList());
        }
        assertThat(Vera.faults(pdf)).isEmpty();
    }

    @Test
    void the_seed_note_is_a_small_file() throws Exception {
        Paper note =
                papers().filter(one -> one.name().equals("note-blagis-2024"))
                        .findFirst()
                        .orElseThrow();
        assertThat(file(note, Form.PDF)).hasSizeLessThan(60_000);
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void every_dossier_is_accessible_and_archivable(Paper paper) throws Exception {
        assertThat(paper.forms()).containsExactly(Form.PDF);
        assertThat(Vera.faults(file(paper, Form.PDF))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void a_dossier_says_what_its_papers_say_in_their_order(Paper paper) throws Exception {
        Drafted.Ready dossier = tree(paper);
        List<List<String>> papers =
                dossier.bound().stream().map(bound -> lines(Texts.of(bound.document()))).toList();
        List<List<String>> read = Reading.of(file(paper, Form.PDF)).papers();
        assertThat(papers).hasSizeGreaterThan(2);
        assertThat(read.subList(1, read.size())).isEqualTo(papers);
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void a_dossier_is_as_it_was_read_in_review(Paper paper) throws Exception {
        String name = "papers/" + paper.unit().replaceFirst("^[a-z]+/", "") + "/" + paper.name();
        Golden.check(name + ".tree.txt", Dump.write(tree(paper).document()));
        Golden.check(name + ".outline.txt", Bookmarks.of(file(paper, Form.PDF)));
    }

    @Test
    void the_tags_of_a_dossier_are_as_they_were_read_in_review() throws Exception {
        Paper paper =
                dossiers()
                        .filter(one -> one.unit().contains("val-fleuri"))
                        .findFirst()
                        .orElseThrow();
        String tags = Reading.of(file(paper, Form.PDF)).tree();
        Golden.check("papers/demo-val-fleuri-2025-06-16/dossier.tags.txt", tags);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void every_docx_is_valid(Paper paper) throws Exception {
        DocxParts parts = DocxParts.of(file(paper, Form.DOCX));
        assertThat(Schemas.violations(parts)).as("ECMA-376 schemas").isEmpty();
        assertThat(Lint.findings(parts)).as("what no schema sees").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contracts/antony-2020/annexe-antony",
                "sessions/demo-val-fleuri-2025-06-16/note-demo-rives-de-lorme",
                "sessions/demo-val-fleuri-2025-06-16/ordre-du-jour",
                "sessions/demo-val-fleuri-2025-06-16/deliberation-subventions-2025"
            })
    void both_files_read_back_are_as_they_were_read_in_review(String name) throws Exception {
        Paper paper =
                papers().filter(one -> name.equals(one.unit() + "/" + one.name()))
                        .findFirst()
                        .orElseThrow();
        String golden = "papers/" + name.replaceFirst("^[a-z]+/", "");
        Golden.check(golden + ".docx.txt", DocxText.read(file(paper, Form.DOCX)));
        Golden.check(golden + ".tags.txt", Reading.of(file(paper, Form.PDF)).tree());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void the_tree_is_as_it_was_read_in_review(Paper paper) {
        String name = paper.unit().replaceFirst("^[a-z]+/", "") + "/" + paper.name();
        Golden.check("papers/" + name + ".tree.txt", Dump.write(tree(paper).document()));
    }

    /** A line break is white space to whoever reads a page. */
    private static List<String> lines(List<String> paragraphs) {
        return paragraphs.stream().map(text -> text.replace('\n', ' ')).toList();
    }

    private static Drafted.Ready tree(Paper paper) {
        return (Drafted.Ready) road.draft(paper);
    }

    private static byte[] file(Paper paper, Form form) throws Exception {
        return Files.readAllBytes(folder.resolve("out").resolve(paper.path(form)));
    }
}
