package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.pdf.Reading;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A session’s papers once they have gone out with the convocation. */
class SessionLifeTest {
    private static final String SESSION = "demo-val-fleuri-2025-06-16";
    private static final String SENT = "Version 2 : annule et remplace la version 1, envoyée le";

    @TempDir Path folder;

    private Workplace place;
    private Path json;
    private Path out;

    @BeforeEach
    void given() {
        place = Workplace.full(folder);
        place.keep("sessions", SESSION);
        place.keep("contracts", "demo-rives-de-lorme");
        json = place.data.resolve("sessions/" + SESSION + "/session.json");
        out = place.out.resolve("sessions/" + SESSION);
    }

    private Cli generate() {
        return place.run("generate", "--session", SESSION, "--format", "pdf");
    }

    private Cli send(String day, String... papers) {
        return place.typed("seal --session " + SESSION + " --state sent --on " + day, papers);
    }

    private void correctTheNote() {
        String text = Workplace.read(json);
        assertThat(text).contains("Trois associations du quartier ont");
        Workplace.write(json, text.replace("Trois associations", "Quatre associations"));
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : place.written()) {
            files.put(name, Files.readAllBytes(place.out.resolve(name)));
        }
        return files;
    }

    private List<String> words(String file) throws IOException {
        return Reading.of(Files.readAllBytes(out.resolve(file))).paragraphs().stream()
                .map(line -> line.replace('\u00a0', ' ').replace('\u202f', ' '))
                .toList();
    }

    @Test
    void a_note_corrected_after_the_convocation_gives_a_second_version_of_it_and_of_the_dossier()
            throws IOException {
        assertThat(generate().exit()).isZero();
        Cli sent = send("2025-06-06");
        assertThat(sent.exit()).as(sent.err()).isZero();
        assertThat(sent.err()).doesNotContain("jours francs");
        assertThat(sent.out())
                .contains("note-subventions-2025", "ordre-du-jour", "dossier")
                .contains("version 1 : envoyé le 2025-06-06");
        generate();
        Map<String, byte[]> first = files();
        correctTheNote();
        Cli second = generate();
        assertThat(second.exit()).as(second.err()).isZero();
        String unit = "sessions/" + SESSION + "/";
        assertThat(place.written())
                .filteredOn(name -> !first.containsKey(name))
                .containsExactly(unit + "dossier-v2.pdf", unit + "note-subventions-2025-v2.pdf");
        assertThat(files()).as("what was sent stays as it was sent").containsAllEntriesOf(first);
        assertThat(words("note-subventions-2025-v2.pdf"))
                .anyMatch(line -> line.startsWith(SENT + " 6 juin 2025"))
                .anyMatch(line -> line.startsWith("Quatre associations"));
        assertThat(words("dossier-v2.pdf"))
                .anyMatch(line -> line.startsWith(SENT + " 6 juin 2025"))
                .anyMatch(line -> line.startsWith("Quatre associations"))
                .noneMatch(line -> line.startsWith("Trois associations"));
    }

    @Test
    void the_second_version_is_sent_in_its_turn_and_nothing_is_left_to_draw() {
        generate();
        send("2025-06-06");
        correctTheNote();
        generate();
        Cli again = send("2025-06-10");
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out())
                .contains("note-subventions-2025, version 2 : envoyé le 2025-06-10")
                .contains("dossier, version 2 : envoyé le 2025-06-10");
        Cli after = generate();
        assertThat(after.exit()).as(after.err()).isZero();
        assertThat(generate().out()).contains("Aucun fichier écrit");
        assertThat(place.written()).noneMatch(name -> name.contains("-v3"));
    }

    @Test
    void fewer_than_five_clear_days_are_warned_of_and_none_refused() {
        generate();
        Cli late = send("2025-06-11");
        assertThat(late.exit()).as(late.err()).isZero();
        assertThat(late.err())
                .contains("la convocation part le 2025-06-11 pour le 2025-06-16")
                .contains("jours francs entre les deux : 4");
        assertThat(send("2025-06-16").exit()).isEqualTo(ExitCode.DATA);
    }

    @Test
    void five_clear_days_are_enough() {
        generate();
        Cli sent = send("2025-06-10");
        assertThat(sent.exit()).as(sent.err()).isZero();
        assertThat(sent.err()).doesNotContain("jours francs");
    }
}
