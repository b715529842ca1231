package fr.tabellion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.bench.Country;
import fr.tabellion.build.Decision;
import fr.tabellion.build.Outcome;
import fr.tabellion.build.Report;
import fr.tabellion.pipeline.Format;
import fr.tabellion.pipeline.Selection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The whole product, from data and templates to files: what changed is written, nothing else is,
 * and in the end {@code out/} is what a first run would have written.
 */
class RegenerationTest {
    private static final int SEQUENCES = Boolean.getBoolean("soak") ? 500 : 30;
    private static final int STEPS = 2;

    @TempDir Path folder;

    static IntStream seeds() {
        return IntStream.range(0, SEQUENCES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void after_any_changes_the_papers_are_those_of_a_first_run(int seed) {
        Edits edits = new Edits(new Regeneration(folder, Country.near(2, 1 + seed % 2)), seed);
        for (int step = 0; step < STEPS; step++) {
            edits.some();
        }
        edits.mend();
        Regeneration place = edits.place;
        place.generate(edits.options);
        place.clean();
        SortedMap<String, String> expected = place.fresh(edits.options);
        assertThat(place.files()).as(edits.log.toString()).isEqualTo(expected);
        Report again = place.generate(edits.options);
        assertThat(again.summary().written()).as(edits.log.toString()).isZero();
        assertThat(place.planned).as(edits.log.toString()).isEmpty();
    }

    /** People at work on data and templates, and runs of all sorts in between. */
    private static final class Edits {
        final Regeneration place;
        final List<String> log = new ArrayList<>();
        Selection options = Selection.ALL;
        private final Random random;
        private final List<Runnable> mending = new ArrayList<>();
        private final Path past;

        Edits(Regeneration place, int seed) {
            this.place = place;
            this.random = new Random(seed);
            this.past = place.data.resolveSibling("past");
            Regeneration.copy(place.data, past);
            log.add("seed " + seed);
            place.generate();
        }

        void some() {
            for (int edits = random.nextInt(3); edits >= 0; edits--) {
                edit(random.nextInt(24));
            }
            if (random.nextInt(3) == 0) {
                Selection some = selection();
                log.add("generate " + some);
                place.generate(some);
            } else {
                log.add("generate");
                place.generate(options);
            }
        }

        void mend() {
            mending.reversed().forEach(Runnable::run);
            mending.clear();
        }

        private void edit(int which) {
            log.add("edit " + which);
            switch (which) {
                case 0, 1 ->
                        change(
                                commune(),
                                "centre (social|culturel \\d)",
                                "centre culturel " + number());
                case 2 -> change(body(), "Camille|Dominique\\d", "Dominique" + number());
                case 3 -> change(contract(), "203\\d-12-31", "203" + random.nextInt(9) + "-12-31");
                case 4 -> change(session(), "(trois|\\d) réunions", number() + " réunions");
                case 5 ->
                        change(
                                contract(),
                                "\"kinds\": \\[.*?]",
                                "\"kinds\": [" + (random.nextBoolean() ? "" : "\"annexe\"") + "]");
                case 6 -> rename();
                case 7 -> removed(commune());
                case 8 -> removed(session());
                case 9 -> logo();
                case 10 -> picture();
                case 11 -> restore();
                case 12 -> otherContract();
                case 13 -> breakFor(commune(), "\"priorit(i|e)es\"", "\"prioritees\"");
                case 14 -> breakFor(body(), "\"type\": \"comm?une\"", "\"type\": \"comune\"");
                case 15 -> breakFor(contract(), "\\{", "{{");
                case 16 -> change(commune(), "\n", "\n ");
                case 17 -> touch(session());
                case 18 ->
                        change(template("lib/frame.ftlh"), "<#--\n", "<#-- remarque -->\n<#--\n");
                case 19 ->
                        change(template("lib/frame.ftlh"), "<p>(Page|Feuillet) ", "<p>Feuillet ");
                case 20 ->
                        change(
                                template("theme.json"),
                                "\"top\": 2\\d",
                                "\"top\": 2" + random.nextInt(9));
                case 21 -> ownTemplates();
                case 22 -> letterhead();
                default -> otherOptions();
            }
        }

        private String number() {
            return String.valueOf(random.nextInt(3));
        }

        /**
         * In a file that no earlier edit removed.
         *
         * @param from as a regular expression: also what an earlier edit made of it
         */
        private void change(Path file, String from, String to) {
            if (Files.exists(file)) {
                Regeneration.write(file, changed(file, from, to));
            }
        }

        private String changed(Path file, String from, String to) {
            Matcher found = Pattern.compile(from).matcher(Regeneration.read(file));
            assertThat(found.find()).as("%s: « %s » in %s", log, from, file).isTrue();
            return found.replaceAll(Matcher.quoteReplacement(to));
        }

        private void removed(Path file) {
            Regeneration.delete(file);
            if (file.endsWith("session.json")) {
                Regeneration.delete(file.getParent());
            }
        }

        private void breakFor(Path file, String from, String to) {
            if (Files.exists(file)) {
                String sound = Regeneration.read(file);
                Regeneration.write(file, changed(file, from, to));
                mending.add(
                        () -> {
                            if (Files.exists(file)) {
                                Regeneration.write(file, sound);
                            }
                        });
            }
        }

        private void touch(Path file) {
            if (Files.exists(file)) {
                try {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }

        /**
         * A commune's id is the name of its files, and named by others. What is broken is mended
         * first: what it was before would name the commune as it was called before.
         */
        private void rename() {
            mend();
            String contract = anyContract();
            String id = place.country.ids().get(contract).getFirst();
            String now = Files.exists(body(id)) ? id : id + "-nouvelle";
            String next = now.equals(id) ? id + "-nouvelle" : id;
            Path communes = place.data.resolve("contracts/" + contract + "/communes");
            move(body(now), body(next));
            move(communes.resolve(now + ".json"), communes.resolve(next + ".json"));
            for (Path naming :
                    List.of(contract(contract), communes.resolve(next + ".json"), session(id))) {
                change(naming, "\"" + now + "\"", "\"" + next + "\"");
            }
        }

        private static void move(Path from, Path to) {
            if (Files.exists(from)) {
                Regeneration.copy(from, to);
                Regeneration.delete(from);
            }
        }

        private void logo() {
            Path body = body();
            if (!Files.exists(body)) {
                return;
            }
            String picture = random.nextBoolean() ? "demo-val-fleuri" : "demo-orme-et-vallons";
            Regeneration.delete(body.resolveSibling("logo.png"));
            Regeneration.copy(
                    Path.of("data/bodies/" + picture + ".png"), body.resolveSibling("logo.png"));
            if (!Regeneration.read(body).contains("logo")) {
                change(
                        body,
                        "\"noun\"",
                        "\"logo\": {\"file\": \"logo.png\", \"alternative\": \"Logo\"}, \"noun\"");
            }
        }

        /** One that only the prose names. */
        private void picture() {
            Path picture = place.data.resolve("images/plan.png");
            Regeneration.write(picture.resolveSibling("lisez-moi"), "");
            String which = random.nextBoolean() ? "demo-val-fleuri" : "demo-orme-et-vallons";
            Regeneration.delete(picture);
            Regeneration.copy(Path.of("data/bodies/" + which + ".png"), picture);
            change(
                    template("note.ftlh"),
                    "<@frame.notice",
                    "<p><img src=\"images/plan.png\" alt=\"Plan\"/></p><@frame.notice");
        }

        private void restore() {
            Regeneration.delete(place.data);
            Regeneration.copy(past, place.data);
            mending.clear();
            Regeneration.copy(
                    Path.of("data/bodies/demo-val-fleuri.png"),
                    Path.of(place.data + "/bodies/logo.png"));
            picture();
        }

        private void otherContract() {
            List<String> ids = List.copyOf(place.country.ids().keySet());
            change(session(), String.join("|", ids), ids.getLast());
        }

        private void ownTemplates() {
            Path own = template("bodies/" + anyCommune() + "/note.ftlh");
            if (Files.exists(own)) {
                Regeneration.delete(own.getParent());
            } else {
                Regeneration.write(
                        own,
                        Regeneration.read(template("note.ftlh"))
                                .replace("<@frame.notice", "<p>Chez nous</p><@frame.notice"));
            }
        }

        private void letterhead() {
            Path letterhead = template("letterhead.docx");
            if (Files.exists(letterhead)) {
                Regeneration.delete(letterhead);
            } else {
                Regeneration.copy(
                        Path.of("src/test/resources/letterheads/mairie.docx"), letterhead);
            }
        }

        private void otherOptions() {
            if (random.nextBoolean()) {
                options = options.withData(!options.withData());
            } else {
                place.program("version " + number());
            }
        }

        private Selection selection() {
            String contract = List.copyOf(place.country.ids().keySet()).getFirst();
            return switch (random.nextInt(4)) {
                case 0 -> some(Optional.of(contract), Optional.empty(), Format.values());
                case 1 -> some(Optional.empty(), Optional.of("note"), Format.values());
                case 2 -> some(Optional.empty(), Optional.empty(), Format.DOCX);
                default -> some(Optional.empty(), Optional.of("annexe"), Format.PDF);
            };
        }

        static Selection some(Optional<String> contract, Optional<String> kind, Format... formats) {
            return new Selection(
                    contract, Optional.empty(), Optional.empty(), kind, Set.of(formats), false);
        }

        // ---- Which file

        private String anyContract() {
            return any(List.copyOf(place.country.ids().keySet()));
        }

        private String anyCommune() {
            return any(place.country.ids().getOrDefault(anyContract(), List.of()));
        }

        private String any(List<String> ids) {
            return ids.get(random.nextInt(ids.size()));
        }

        private Path commune() {
            String contract = anyContract();
            String id = any(place.country.ids().getOrDefault(contract, List.of()));
            return place.data.resolve("contracts/" + contract + "/communes/" + id + ".json");
        }

        private Path body() {
            return body(anyCommune());
        }

        private Path body(String id) {
            return place.data.resolve("bodies/" + id + ".json");
        }

        private Path contract() {
            return contract(anyContract());
        }

        private Path contract(String id) {
            return place.data.resolve("contracts/" + id + "/contract.json");
        }

        private Path session() {
            return session(anyCommune());
        }

        private Path session(String commune) {
            return place.data.resolve("sessions/" + commune + "-2025-06-26/session.json");
        }

        private Path template(String name) {
            return place.templates.resolve(name);
        }
    }

    // ---- Nothing too much

    private static List<String> written(Report report) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.decision() instanceof Decision.Stale)
                .map(Outcome::path)
                .toList();
    }

    @Test
    void one_commune_changed_writes_its_papers_and_reads_its_contract_and_sessions() {
        Regeneration place = new Regeneration(folder, Country.near(12, 6));
        place.generate();
        String contract = "contrat-01-1";
        String commune = place.country.ids().get(contract).get(2);
        Path file = place.data.resolve("contracts/" + contract + "/communes/" + commune + ".json");
        Regeneration.replace(file, "centre social", "centre culturel");
        String session = "sessions/" + commune + "-2025-06-26/";
        assertThat(written(place.generate()))
                .contains(session + "note-" + contract + ".docx")
                .contains(session + "note-" + contract + ".pdf")
                .allMatch(path -> path.startsWith(session))
                .noneMatch(path -> path.contains("ordre-du-jour"));
        assertThat(place.planned)
                .contains("contracts/" + contract)
                .doesNotContain("contracts/contrat-01-2")
                .hasSize(7);
    }

    @Test
    void one_body_changed_is_read_only_where_it_is_named() {
        Regeneration place = new Regeneration(folder, Country.near(4, 2));
        place.generate();
        String commune = place.country.ids().get("contrat-01-2").getFirst();
        Regeneration.replace(
                place.data.resolve("bodies/" + commune + ".json"), "Camille", "Dominique");
        assertThat(written(place.generate()))
                .isNotEmpty()
                .allMatch(path -> path.contains(commune) || path.contains("contrat-01-2"));
        assertThat(place.planned).doesNotContain("contracts/contrat-01-1");
    }

    @Test
    void a_comment_in_a_template_writes_nothing() {
        Regeneration place = new Regeneration(folder, Country.near(2, 2));
        place.generate();
        Path template = place.templates.resolve("annexe.ftlh");
        Regeneration.replace(template, "\n<#--\n", "\n<#-- une remarque -->\n<#--\n");
        assertThat(written(place.generate())).isEmpty();
    }

    @Test
    void a_bad_file_that_did_not_change_is_told_each_time() {
        Regeneration place = new Regeneration(folder, Country.near(4, 2));
        String commune = place.country.ids().get("contrat-01-1").getFirst();
        Path file = place.data.resolve("contracts/contrat-01-1/communes/" + commune + ".json");
        Regeneration.replace(file, "\"theme\": \"emploi\"", "\"theme\": \"emplois\"");
        Path body = place.data.resolve("bodies/personne.json");
        Regeneration.write(body, "{");
        Report first = place.generate();
        assertThat(first.problems().toString())
                .contains("E202", commune + ".json", "personne.json");
        Report second = place.generate();
        assertThat(Set.copyOf(second.problems())).isEqualTo(Set.copyOf(first.problems()));
        assertThat(place.planned).doesNotContain("contracts/contrat-01-2");
    }

    @Test
    void a_warning_is_told_each_time_without_reading_what_it_is_about() {
        Regeneration place = new Regeneration(folder, Country.near(2, 2));
        Regeneration.replace(
                place.data.resolve("bodies/etat.json"), "\"préfet\"", "\"sous-préfet\"");
        Path etat = place.data.resolve("bodies/etat.json");
        Regeneration.replace(
                etat, "\"quality\": \"sous-préfet\"", "\"quality\": \"ancien préfet\"");
        Report first = place.generate();
        assertThat(first.warnings().toString()).contains("W230");
        assertThat(Set.copyOf(place.generate().warnings())).isEqualTo(Set.copyOf(first.warnings()));
        assertThat(place.planned).isEmpty();
    }

    @Test
    void a_picture_that_only_a_template_names_is_among_what_a_paper_is_made_from() {
        Regeneration place = new Regeneration(folder, Country.near(1, 1));
        Path picture = place.data.resolve("images/plan.png");
        Regeneration.write(picture.resolveSibling("lisez-moi"), "");
        Regeneration.copy(Path.of("data/bodies/demo-val-fleuri.png"), picture);
        Regeneration.replace(
                place.templates.resolve("note.ftlh"),
                "<@frame.notice",
                "<p><img src=\"images/plan.png\" alt=\"Plan\"/></p><@frame.notice");
        Report first = place.generate();
        assertThat(first.summary().failed()).as(first.problems().toString()).isZero();
        Regeneration.delete(picture);
        Regeneration.copy(Path.of("data/bodies/demo-orme-et-vallons.png"), picture);
        assertThat(written(place.generate()))
                .contains(
                        "sessions/"
                                + place.country.ids().get("contrat-01-1").getFirst()
                                + "-2025-06-26/note-contrat-01-1.pdf")
                .noneMatch(path -> path.contains("annexe") || path.contains("ordre-du-jour"));
    }

    // ---- Other choices

    @Test
    void a_part_of_the_papers_is_written_and_the_rest_with_the_next_whole_run() {
        Regeneration place = new Regeneration(folder, Country.near(2, 2));
        Selection notes = Edits.some(Optional.empty(), Optional.of("note"), Format.DOCX);
        assertThat(written(place.generate(notes)))
                .hasSize(2)
                .allMatch(path -> path.contains("note") && path.endsWith(".docx"));
        assertThat(written(place.generate()))
                .isNotEmpty()
                .noneMatch(path -> path.contains("note") && path.endsWith(".docx"));
        assertThat(place.files()).isEqualTo(place.fresh(Selection.ALL));
    }

    @Test
    void what_is_not_chosen_stays_stale_until_it_is() {
        Regeneration place = new Regeneration(folder, Country.near(2, 2));
        place.generate();
        SortedMap<String, String> old = place.files();
        Regeneration.replace(place.templates.resolve("lib/frame.ftlh"), "<p>Page ", "<p>Feuillet ");
        place.generate(Edits.some(Optional.empty(), Optional.empty(), Format.PDF));
        place.files()
                .forEach(
                        (path, digest) ->
                                assertThat(digest.equals(old.get(path)))
                                        .as(path)
                                        .isEqualTo(path.endsWith(".docx")));
        assertThat(written(place.generate())).isNotEmpty().allMatch(path -> path.endsWith(".docx"));
        assertThat(place.files()).isEqualTo(place.fresh(Selection.ALL));
    }

    @Test
    void one_contract_chosen_after_a_whole_run_is_not_read_again() {
        Regeneration place = new Regeneration(folder, Country.near(2, 1));
        place.generate();
        place.generate(Edits.some(Optional.of("contrat-01-1"), Optional.empty(), Format.values()));
        assertThat(place.planned).isEmpty();
        place.generate();
        assertThat(place.planned).isEmpty();
    }
}
