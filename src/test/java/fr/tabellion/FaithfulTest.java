package fr.tabellion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.cli.Main;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The two real papers, held against what their models say: every list item, heading, name, date and
 * reference, in order and at its level, typography aside.
 */
class FaithfulTest {
    private static final String NOTE = "sessions/sceaux-2024-03-28/note-blagis-2024";
    private static final String ANNEXE = "contracts/antony-2020/annexe-antony";

    @TempDir static Path out;

    @BeforeAll
    static void draw() {
        StringWriter said = new StringWriter();
        int exit =
                new Main(new PrintWriter(said), new PrintWriter(said), Locale.FRENCH)
                        .run("--data", "data", "--templates", "templates", "--out", out.toString());
        assertThat(exit).as(said.toString()).isZero();
    }

    @ParameterizedTest
    @CsvSource({NOTE + ", note-sceaux-2024", ANNEXE + ", annexe-antony-2020"})
    void the_docx_says_what_the_model_says(String paper, String facts) throws IOException {
        assertThat(Facts.of(facts).missingFrom(docx(paper))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        NOTE + ".pdf, note-sceaux-2024",
        ANNEXE + ".pdf, annexe-antony-2020",
        ANNEXE + "-a-signer.pdf, annexe-antony-2020"
    })
    void the_pdf_says_what_the_model_says(String paper, String facts) throws IOException {
        assertThat(Facts.of(facts).missingFrom(Outline.ofPdf(out.resolve(paper)))).isEmpty();
    }

    @Test
    void the_note_of_sceaux_has_its_21_priorities_and_32_actions() throws IOException {
        assertThat(docx(NOTE)).filteredOn(line -> line.kind().equals("-")).hasSize(21);
        assertThat(docx(NOTE)).filteredOn(line -> line.kind().equals("--")).hasSize(32);
    }

    @Test
    void the_annexe_of_antony_has_its_52_commitments() throws IOException {
        assertThat(docx(ANNEXE)).filteredOn(line -> line.kind().startsWith("-")).hasSize(52);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "En matière",
                "engage à",
                "engagent à",
                "Séance du",
                "OBJET",
                "Rapporteur",
                "NOTE DE",
                "Il est donc proposé",
                "Article 1",
                "Fait à",
                "Entre les soussignés",
                "II. "
            })
    void heads_are_nowhere_in_the_data(String head) {
        assertThat(dataFiles()).noneSatisfy(file -> assertThat(read(file)).contains(head));
    }

    /** Nobody is invented for the contracts that exist. */
    @Test
    void the_only_person_of_the_real_contracts_is_the_rapporteur() {
        assertThat(dataFiles())
                .filteredOn(file -> !file.toString().contains("demo-"))
                .filteredOn(file -> read(file).contains("\"lastName\""))
                .singleElement()
                .satisfies(file -> assertThat(read(file)).contains("Isabelle").contains("Drancy"));
    }

    @Test
    void an_invented_contract_says_so_on_each_of_its_papers() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            List<Path> papers =
                    files.filter(file -> file.toString().endsWith(".docx"))
                            .filter(file -> file.toString().contains("demo-"))
                            .toList();
            assertThat(papers).hasSizeGreaterThanOrEqualTo(7);
            for (Path paper : papers) {
                assertThat(Outline.ofDocx(paper))
                        .anySatisfy(line -> assertThat(line.text()).startsWith("Exemple fictif"));
            }
        }
    }

    @Test
    void a_fact_that_is_missing_or_at_another_level_is_found() {
        List<Outline.Line> paper =
                List.of(
                        new Outline.Line("#", "I. Habitat"),
                        new Outline.Line("-", "un espace de coworking"));
        assertThat(Facts.parse("# I. Habitat\n-- un espace de coworking").missingFrom(paper))
                .containsExactly("-- un espace de coworking");
        assertThat(Facts.parse("- un espace de coworking\n# I. Habitat").missingFrom(paper))
                .containsExactly("# I. Habitat");
    }

    private static List<Outline.Line> docx(String paper) throws IOException {
        return Outline.ofDocx(out.resolve(paper + ".docx"));
    }

    private static List<Path> dataFiles() {
        try (Stream<Path> files = Files.walk(Path.of("data"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.startsWith(Path.of("data", "schema")))
                    .filter(file -> !file.toString().contains("sealed"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
