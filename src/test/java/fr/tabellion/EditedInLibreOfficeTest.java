package fr.tabellion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.tabellion.bench.Country;
import fr.tabellion.cli.Cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Word file that somebody opened in LibreOffice and saved, and what three runs make of it. */
class EditedInLibreOfficeTest {
    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    @TempDir Path folder;

    @Test
    void a_file_saved_by_libreoffice_is_kept_run_after_run_with_one_new_version_beside()
            throws Exception {
        assumeTrue(Files.isExecutable(OFFICE), "LibreOffice is not installed");
        Regeneration place = new Regeneration(folder, Country.near(1, 1));
        assertThat(generate(place).exit()).isZero();
        Path note = note(place);
        save(note);
        byte[] edited = Files.readAllBytes(note);

        for (int run = 1; run <= 3; run++) {
            Cli generated = generate(place);
            assertThat(generated.exit()).isEqualTo(1);
            assertThat(generated.err()).contains("est gardé", "quelqu’un l’a modifié");
            assertThat(note).hasBinaryContent(edited);
            assertThat(beside(note)).hasSize(1);
        }

        byte[] before = Files.readAllBytes(beside(note).getFirst());
        Path frame = place.templates.resolve("lib/frame.ftlh");
        Regeneration.replace(frame, "<p>Page ", "<p>Feuillet ");
        assertThat(generate(place).exit()).isEqualTo(1);
        assertThat(note).hasBinaryContent(edited);
        assertThat(beside(note))
                .singleElement()
                .satisfies(file -> assertThat(Files.readAllBytes(file)).isNotEqualTo(before));
    }

    private static Cli generate(Regeneration place) {
        return Cli.run(
                "generate",
                "--kind",
                "note",
                "--format",
                "docx",
                "--data",
                place.data.toString(),
                "--templates",
                place.templates.toString(),
                "--out",
                place.out.toString());
    }

    private static Path note(Regeneration place) {
        String note =
                place.files().keySet().stream()
                        .filter(path -> path.endsWith(".docx"))
                        .findFirst()
                        .orElseThrow();
        return place.out.resolve(note);
    }

    private static List<Path> beside(Path note) throws Exception {
        try (Stream<Path> files = Files.list(note.getParent())) {
            return files.filter(file -> file.toString().contains(".nouveau")).toList();
        }
    }

    /** Opens the file and saves it in place, as « Enregistrer » does. */
    private void save(Path file) throws Exception {
        Path saved = Files.createDirectory(folder.resolve("saved"));
        Process office =
                new ProcessBuilder(
                                OFFICE.toString(),
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                "docx",
                                "--outdir",
                                saved.toString(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        Files.move(saved.resolve(file.getFileName()), file, StandardCopyOption.REPLACE_EXISTING);
    }
}
