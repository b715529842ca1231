package fr.tabellion.build;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.build.Report.Summary;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ManifestTest {
    private static final Path OUT = Path.of("out");
    private static final Path MANIFEST = OUT.resolve(".tabellion/manifest");

    private final SimulatedDisk disk = new SimulatedDisk();
    private final World world = World.of("blagis-2024", "sceaux", "bagneux", "châtillon");

    private Report generate() {
        disk.revive();
        return world.generate(disk, OUT, Options.on(World.DAY).withJobs(1));
    }

    private List<String> lines() {
        return disk.text(MANIFEST).lines().toList();
    }

    @Test
    void it_is_a_text_of_lines() {
        generate();

        List<String> lines = lines();
        assertThat(lines.getFirst()).startsWith("tabellion-manifest\t1\t");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("unit\tblagis-2024\t1\t"))
                .anyMatch(
                        line ->
                                line.startsWith(
                                        "target\tcontracts/blagis-2024/note-châtillon.pdf"
                                                + "\tblagis-2024\t"));
    }

    @Test
    void a_run_that_changes_nothing_appends_nothing_once_stamps_are_known() {
        generate();
        generate();
        String before = disk.text(MANIFEST);
        generate();

        assertThat(disk.text(MANIFEST)).isEqualTo(before);
    }

    @Test
    void what_is_appended_is_in_proportion_to_what_changed() {
        for (int contract = 0; contract < 50; contract++) {
            world.with("contrat-" + contract, "sceaux", "bagneux");
        }
        generate();
        generate();
        long before = lines().size();
        world.edit("contrat-7", "sceaux", "autre texte");
        generate();

        // the unit under way, its inputs, its two files, the unit complete; stamps apart
        assertThat(lines().stream().skip(before))
                .filteredOn(line -> !line.matches("target(\t[^\t]*){5}(\t\\d+){4}\t.*"))
                .hasSize(5);
    }

    @Test
    void it_does_not_grow_without_end() {
        for (int run = 0; run < 250; run++) {
            world.edit("blagis-2024", "sceaux", "texte n° " + run);
            generate();
        }

        assertThat(lines()).hasSizeLessThan(1200);
        assertThat(generate().summary()).isEqualTo(new Summary(0, 6, 0, 0, 0));
    }

    @Test
    void torn_anywhere_it_is_read_and_nothing_looks_edited_that_can_be_known() {
        generate();
        String whole = disk.text(MANIFEST);
        for (int length = 0; length < whole.length(); length += 61) {
            disk.put(MANIFEST, whole.substring(0, length));
            Report report = generate();
            assertThat(report.summary())
                    .as("torn at %d", length)
                    .isEqualTo(new Summary(0, 6, 0, 0, 0));
        }
        assertThat(disk.below(OUT)).isEqualTo(world.expected());
    }

    @Test
    void a_damaged_line_is_found_out_again_from_the_files() {
        generate();
        List<String> lines = lines();
        for (int line = 1; line < lines.size(); line++) {
            List<String> damaged = new ArrayList<>(lines);
            damaged.set(line, lines.get(line).replaceFirst("[0-9]", "x"));
            disk.put(MANIFEST, String.join("\n", damaged) + "\n");
            assertThat(generate().summary()).isEqualTo(new Summary(0, 6, 0, 0, 0));
        }
        world.edit("blagis-2024", "sceaux", "autre texte");
        assertThat(generate().summary()).isEqualTo(new Summary(2, 4, 0, 0, 0));
    }

    @Test
    void one_of_another_version_is_set_aside_and_made_anew() {
        generate();
        String other = new Line(List.of("tabellion-manifest", "99")).written() + "?\n";
        disk.put(MANIFEST, other);

        assertThat(generate().summary()).isEqualTo(new Summary(0, 6, 0, 0, 0));

        assertThat(disk.text(MANIFEST.resolveSibling("manifest.unread"))).isEqualTo(other);
        assertThat(generate().summary()).isEqualTo(new Summary(0, 6, 0, 0, 0));
    }

    @Test
    void binary_rubbish_is_no_manifest() {
        generate();
        disk.put(MANIFEST, "\u0000\u00ff\n\t\t\nÃ");

        assertThat(generate().summary()).isEqualTo(new Summary(0, 6, 0, 0, 0));
    }

    @Test
    void a_line_says_itself_whatever_is_in_its_fields() {
        List<String> hostile = List.of("", "tab\t", "\r\n", "%09", "100 %", "é\u0302", "\u0000");

        String written = new Line(hostile).written();

        assertThat(written).endsWith("\n");
        assertThat(written.getBytes(StandardCharsets.UTF_8)).doesNotContain('\r');
        assertThat(Line.read(written.substring(0, written.length() - 1)).map(Line::fields))
                .contains(hostile);
    }

    @Test
    void a_line_that_lost_a_character_is_none() {
        String written = new Line(List.of("target", "a.pdf")).written().strip();
        for (int length = 0; length < written.length(); length++) {
            assertThat(Line.read(written.substring(0, length))).isEmpty();
        }
    }
}
