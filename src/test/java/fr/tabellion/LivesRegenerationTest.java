package fr.tabellion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.build.Report;
import fr.tabellion.cli.Cli;
import fr.tabellion.pipeline.Selection;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A contract that was concluded and amended, and the session that approved it: whatever becomes of
 * its data, its register, its avenants and its enclosures, {@code out/} is what a first run would
 * have written.
 */
class LivesRegenerationTest {
    private static final int SEQUENCES = Boolean.getBoolean("soak") ? 20 : 2;
    private static final int STEPS = Boolean.getBoolean("soak") ? 3 : 1;
    private static final String SESSION = "demo-val-fleuri-2025-06-16";
    private static final String CONTRACT = "contracts/demo-rives-de-lorme/";

    @TempDir Path folder;

    static IntStream seeds() {
        return IntStream.range(0, SEQUENCES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void after_any_life_the_papers_are_those_of_a_first_run(int seed) throws Exception {
        Life life = new Life(folder, seed);
        for (int step = 0; step < STEPS; step++) {
            life.goOn();
        }
        Regeneration place = life.place;
        SortedMap<String, String> left = place.files();
        SortedMap<String, String> expected = place.fresh(life.options);
        assertThat(differing(left, expected)).as(life.log.toString()).isEmpty();
        Report again = place.generate(life.options);
        assertThat(again.summary().written()).as(life.log.toString()).isZero();
    }

    private static SortedMap<String, String> differing(
            SortedMap<String, String> left, SortedMap<String, String> expected) {
        SortedMap<String, String> differing = new TreeMap<>();
        left.forEach(
                (path, digest) -> {
                    if (!digest.equals(expected.get(path))) {
                        differing.put(path, expected.containsKey(path) ? "stale" : "too many");
                    }
                });
        expected.keySet().stream()
                .filter(path -> !left.containsKey(path))
                .forEach(path -> differing.put(path, "missing"));
        return differing;
    }

    private static final class Life {
        final Regeneration place;
        final List<String> log = new ArrayList<>();
        Selection options = Selection.ALL;
        private final Random random;
        private final Path past;

        Life(Path folder, int seed) {
            this.place = Regeneration.ofSamples(folder);
            this.random = new Random(seed);
            this.past = folder.resolve("past");
            log.add("seed " + seed);
            Regeneration.keep(place.data.resolve("contracts"), "demo-rives-de-lorme");
            Regeneration.keep(place.data.resolve("sessions"), SESSION);
            Regeneration.copy(place.data, past);
            place.generate();
        }

        void goOn() throws Exception {
            for (int events = 1 + random.nextInt(4); events > 0; events--) {
                happen(random.nextInt(18));
            }
            Report report = place.generate(options);
            log.add("generate " + report.summary());
            assertThat(report.bugs()).as(log.toString()).isEmpty();
            place.clean();
        }

        private void happen(int which) throws Exception {
            log.add("event " + which);
            switch (which) {
                case 0 -> change(CONTRACT + "communes/demo-essarts.json", "vélos", "vélos neufs");
                case 1 -> change(CONTRACT + "contract.json", "au moins deux fois", "trois fois");
                case 2 -> change(CONTRACT + "avenants/2.json", "2026-07-01", "2026-09-01");
                case 3 -> Regeneration.delete(place.data.resolve(CONTRACT + "avenants/2.json"));
                case 4 -> change(CONTRACT + "contract.json", "2030-12-31", "2031-12-31");
                case 5 -> sessions("sent", "2025-06-06");
                case 6 -> sessions("adopted", "2025-06-16");
                case 7 -> tell("unseal", "--session", SESSION, "--why", "erreur de saisie");
                case 8 -> signed();
                case 9 -> enclosure();
                case 10 -> change("bodies/demo-val-fleuri.json", "Karim", "Malik");
                case 11 -> logo();
                case 12 -> theme();
                case 13 -> ownLetterhead();
                case 14 -> newKind();
                case 15 -> Regeneration.delete(place.templates.resolve("dossier.ftlh"));
                case 16 -> restore();
                default -> options = options.withData(!options.withData());
            }
        }

        private void change(String file, String from, String to) {
            Path path = place.data.resolve(file);
            if (Files.exists(path)) {
                boolean done = Regeneration.read(path).contains(to);
                assertThat(done || Regeneration.read(path).contains(from)).as(file).isTrue();
                Regeneration.replace(path, done ? to : from, done ? from : to);
            }
        }

        private void sessions(String state, String on) {
            place.generate();
            tell("seal", "--session", SESSION, "--state", state, "--on", on);
        }

        private void signed() {
            place.generate();
            tell(
                    "seal",
                    "avenant",
                    "--contract",
                    "demo-rives-de-lorme",
                    "--number",
                    "2",
                    "--state",
                    "signed",
                    "--on",
                    "2026-06-24",
                    "--why",
                    "signé à la main");
        }

        /** What is refused is as much a part of a life. */
        private void tell(String... command) {
            Cli run =
                    Cli.run(
                            Stream.concat(
                                            Stream.of(command),
                                            Stream.of(
                                                    "--data",
                                                    place.data.toString(),
                                                    "--templates",
                                                    place.templates.toString(),
                                                    "--out",
                                                    place.out.toString()))
                                    .toArray(String[]::new));
            log.add(String.join(" ", command) + ": " + run.exit() + run.err());
            assertThat(run.exit()).as(log.toString()).isNotEqualTo(70);
        }

        private void enclosure() throws Exception {
            Path file =
                    place.data.resolve("sessions/" + SESSION + "/avis-commission-solidarites.pdf");
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 1] = (byte) random.nextInt(3);
            Files.write(file, bytes);
        }

        private void logo() {
            Path logo = place.data.resolve("bodies/demo-val-fleuri.png");
            Regeneration.delete(logo);
            String which = random.nextBoolean() ? "demo-val-fleuri" : "demo-orme-et-vallons";
            Regeneration.copy(Path.of("data/bodies/" + which + ".png"), logo);
        }

        private void theme() {
            Path theme = place.templates.resolve("theme.json");
            String text = Regeneration.read(theme);
            Regeneration.write(
                    theme,
                    text.contains("\"Liberation Serif\", \"embedded\": \"serif\"")
                            ? text.replace(
                                    "\"Liberation Serif\", \"embedded\": \"serif\"",
                                    "\"Arial\", \"embedded\": \"sans\"")
                            : text.replace("\"top\": 25", "\"top\": 2" + random.nextInt(5)));
        }

        private void ownLetterhead() {
            Path own = place.templates.resolve("bodies/demo-val-fleuri/letterhead.docx");
            if (Files.exists(own)) {
                Regeneration.delete(own);
            } else {
                Regeneration.write(own.resolveSibling("lisez-moi"), "");
                Regeneration.copy(Path.of("src/test/resources/letterheads/mairie.docx"), own);
            }
        }

        private void newKind() {
            Path kind = place.templates.resolve("extrait.ftlh");
            if (Files.exists(kind)) {
                Regeneration.delete(kind);
            } else {
                Regeneration.copy(Path.of("src/test/resources/kinds/deliberation.ftlh"), kind);
            }
        }

        /** As from a backup: what was sealed since was never sealed. */
        private void restore() {
            Regeneration.delete(place.data);
            Regeneration.copy(past, place.data);
        }
    }
}
