package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.pdf.Bookmarks;
import fr.tabellion.pdf.Reading;
import fr.tabellion.pdf.Vera;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A session's folder: what is in it, and what a session that is odd or wrong gives. */
class SessionTest {
    private static final String SESSION = "demo-val-fleuri-2025-06-16";
    private static final String COPY =
            "sessions/" + SESSION + "/annexes/avis-commission-solidarites.pdf";

    @TempDir Path folder;

    private Workplace place;
    private Path json;

    @BeforeEach
    void prepare() {
        place = Workplace.full(folder);
        place.keep("sessions", SESSION);
        place.keep("contracts", "demo-rives-de-lorme");
        json = place.data.resolve("sessions/" + SESSION + "/session.json");
    }

    private Cli run(String... more) {
        Stream<String> all = Stream.of("generate", "--session", SESSION, "--format", "pdf");
        return place.run(Stream.concat(all, Stream.of(more)).toArray(String[]::new));
    }

    private void change(String from, String to) {
        String text = Workplace.read(json);
        assertThat(text).contains(from);
        Workplace.write(json, text.replace(from, to));
    }

    private void agenda(String items) {
        Workplace.write(
                json,
                """
                {"format": 1, "body": "demo-val-fleuri", "date": "2025-06-16", "agenda": [%s]}
                """
                        .formatted(items));
    }

    private byte[] dossier() throws IOException {
        return Files.readAllBytes(place.out.resolve("sessions/" + SESSION + "/dossier.pdf"));
    }

    private List<String> words() throws IOException {
        return Reading.of(dossier()).paragraphs().stream()
                .map(line -> line.replace('\u00a0', ' ').replace('\u202f', ' '))
                .toList();
    }

    // ---- The folder

    @Test
    void a_session_gives_its_papers_its_dossier_and_the_files_received() {
        assertThat(run().exit()).isZero();
        assertThat(place.written())
                .extracting(file -> file.replace("sessions/" + SESSION + "/", ""))
                .containsExactly(
                        "annexes/avis-commission-solidarites.pdf",
                        "deliberation-demo-rives-de-lorme.pdf",
                        "deliberation-subventions-2025.pdf",
                        "dossier.pdf",
                        "note-demo-rives-de-lorme.pdf",
                        "note-subventions-2025.pdf",
                        "ordre-du-jour.pdf");
        assertThat(run().out()).contains("Aucun fichier écrit, 7 à jour");
        assertThat(place.run("status", "--session", SESSION, "--format", "pdf").out())
                .contains("à jour  annexes/avis-commission-solidarites")
                .containsOnlyOnce("Séance");
    }

    @Test
    void a_file_received_is_copied_as_it_is_and_followed_when_it_changes() throws IOException {
        run();
        Path source = json.resolveSibling("avis-commission-solidarites.pdf");
        assertThat(place.out.resolve(COPY)).hasSameBinaryContentAs(source);
        Workplace.write(source, "%PDF-1.4 une autre version");
        assertThat(run().out()).contains("2 fichiers écrits");
        assertThat(place.out.resolve(COPY)).hasSameBinaryContentAs(source);
    }

    @Test
    void a_copy_that_somebody_edited_is_kept_and_one_that_nothing_names_goes_with_clean() {
        run();
        Workplace.write(place.out.resolve(COPY), "annoté");
        Workplace.write(json.resolveSibling("avis-commission-solidarites.pdf"), "%PDF-1.4 neuf");
        assertThat(run().exit()).isEqualTo(ExitCode.KEPT);
        assertThat(place.out.resolve(COPY)).hasContent("annoté");
        change("\"file\": \"avis-commission-solidarites.pdf\"", "\"file\": \"autre.pdf\"");
        Workplace.write(json.resolveSibling("autre.pdf"), "%PDF-1.4 autre");
        assertThat(run().exit()).isZero();
        assertThat(place.run("clean").exit()).isZero();
        assertThat(place.out.resolve(COPY)).as("edited").exists();
        change("\"file\": \"autre.pdf\"", "\"file\": \"encore.pdf\"");
        Workplace.write(json.resolveSibling("encore.pdf"), "%PDF-1.4 encore");
        assertThat(place.run("clean").exit()).isZero();
        assertThat(place.out.resolve("sessions/" + SESSION + "/annexes/autre.pdf")).doesNotExist();
    }

    // ---- Odd sessions

    @Test
    void a_session_without_points_gives_nothing_and_says_why() {
        agenda("");
        assertThat(run().exit()).isZero();
        assertThat(place.written()).isEmpty();
        assertThat(place.run("status", "--session", SESSION).out())
                .contains("dossier", "ordre-du-jour", "impossible");
    }

    @Test
    void sixty_points_make_one_accessible_file_with_a_summary_of_several_pages()
            throws IOException {
        agenda(
                IntStream.rangeClosed(1, 60)
                        .mapToObj(
                                i ->
                                        """
                                        {"id": "p%d", "object": "Point %d : une affaire dont \
                                        l'objet est assez long pour tenir sur deux lignes, ce \
                                        qui arrive souvent"}\
                                        """
                                                .formatted(i, i))
                        .collect(Collectors.joining(",")));
        assertThat(run().exit()).isZero();
        byte[] dossier = dossier();
        assertThat(Vera.faults(dossier)).isEmpty();
        String outline = Bookmarks.of(dossier);
        assertThat(outline.lines().filter(line -> line.startsWith("60. Point 60"))).hasSize(1);
        assertThat(outline.lines().filter(line -> line.startsWith("[p. "))).hasSize(121);
        assertThat(outline.lines().filter(line -> line.startsWith("[p. 4]"))).isNotEmpty();
        assertThat(Reading.of(dossier).papers()).hasSize(122);
    }

    @Test
    void what_is_typed_as_an_object_comes_out_as_typed_everywhere() throws IOException {
        agenda(
                """
                {"id": "a", "object": "<b>Gras</b> ${session.id} & <#if x> « l'objet » 1er",
                 "considerations": ["que ${x} < 3"], "decisions": [{"verb": "<i>", "text": "</p>"}]}
                """);
        assertThat(run().exit()).isZero();
        assertThat(Bookmarks.of(dossier())).contains("1. <b>Gras</b> ${session.id} & <#if x>");
        List<String> words = words();
        assertThat(words).anyMatch(line -> line.contains("OBJET : <b>Gras</b> ${session.id}"));
        assertThat(words).anyMatch(line -> line.contains("Considérant que ${x} < 3"));
        assertThat(words).anyMatch(line -> line.contains("<I> </p>."));
    }

    @Test
    void a_point_with_nothing_but_an_object_has_its_papers_with_blanks() throws IOException {
        agenda("{\"id\": \"a\", \"object\": \"Approbation du procès-verbal\"}");
        assertThat(run().exit()).isZero();
        List<String> words = words();
        assertThat(words).noneMatch(line -> line.contains("Rapporteur"));
        assertThat(words).anyMatch(line -> line.startsWith("DÉCIDE ......"));
        assertThat(words).anyMatch(line -> line.startsWith("Il est proposé au conseil municipal"));
    }

    @Test
    void a_vote_that_is_known_is_printed() throws IOException {
        change(
                "\"matter\": \"7.5\"",
                "\"vote\": {\"voters\": 31, \"inFavour\": 28, \"against\": 1, \"abstentions\": 2}");
        change("\"members\": 33,", "\"members\": 33, \"secretary\": \"karim-belhadj\",");
        assertThat(run().exit()).isZero();
        assertThat(words())
                .contains("Pour : 28 – Contre : 1 – Abstentions : 2")
                .contains("Secrétaire de séance : M. Karim Belhadj");
    }

    // ---- Wrong ones

    @Test
    void a_paper_that_cannot_be_drawn_stops_the_dossier_which_names_it() {
        change("Trois associations du quartier ont", "Trois associations 中 ont");
        Cli run = run();
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err())
                .contains("le dossier n’est pas produit : il lui manque")
                .contains("note-subventions-2025")
                .contains("« 中 »");
        assertThat(place.written())
                .contains("sessions/" + SESSION + "/note-demo-rives-de-lorme.pdf")
                .noneMatch(file -> file.contains("dossier"));
    }

    @Test
    void a_character_no_font_has_is_looked_for_in_what_its_paper_is_made_from() {
        change("Trois associations du quartier ont", "Trois associations 中 ont");
        Path other = place.data.resolve("contracts/demo-rives-de-lorme/communes/demo-essarts.json");
        String text = Workplace.read(other);
        Workplace.write(other, text.replaceFirst("\"text\": \"", "\"text\": \"中 "));
        change("\"Mesdames, Messieurs,\"", "\"Mesdames, 中 Messieurs,\"");
        List<String> told = run().err().lines().filter(line -> line.contains("[E501]")).toList();
        assertThat(told).hasSize(2);
    }

    @Test
    void a_file_that_is_missing_is_told_and_stops_what_shows_it() throws IOException {
        Files.delete(json.resolveSibling("avis-commission-solidarites.pdf"));
        Cli run = run();
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("fichier « avis-commission-solidarites.pdf » introuvable");
        assertThat(place.written())
                .contains("sessions/" + SESSION + "/note-subventions-2025.pdf")
                .noneMatch(file -> file.contains("dossier") || file.contains("annexes"));
    }

    @Test
    void a_file_outside_the_session_is_not_followed() {
        change(
                "\"file\": \"avis-commission-solidarites.pdf\"",
                "\"file\": \"../../bodies/demo-val-fleuri.png\"");
        Cli run = run();
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("sort du dossier");
        assertThat(place.written()).noneMatch(file -> file.endsWith(".png"));
    }

    @Test
    void an_enclosure_names_papers_that_its_contract_has() {
        change("\"paper\": \"annexe-demo-val-fleuri\"", "\"paper\": \"annexe-demo-valfleuri\"");
        Cli run = run();
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err())
                .contains("le contrat n’a pas de document « annexe-demo-valfleuri »")
                .contains("Vouliez-vous dire « annexe-demo-val-fleuri » ?");
        change("\"contract\": \"demo-rives-de-lorme\",", "\"id\": \"rives\",");
        assertThat(run().err()).contains("ce point n’a pas de contrat");
    }

    @Test
    void an_enclosure_whose_commune_has_a_problem_is_not_called_unknown() {
        Path commune =
                place.data.resolve("contracts/demo-rives-de-lorme/communes/demo-val-fleuri.json");
        String text = Workplace.read(commune);
        Workplace.write(commune, text.replaceFirst("\"text\": \"", "\"texte\": \""));
        Cli run = run();
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("clé « texte » inconnue").doesNotContain("[E257]");
        assertThat(place.written()).noneMatch(file -> file.contains("dossier"));
    }

    @Test
    void prose_that_cannot_be_set_is_named_where_it_was_typed() {
        change(
                "{\"context\": \"Trois",
                "{\"address\": \"Avant.\\n\\n---\\n\\nAprès.\",\n\"context\": \"Trois");
        String line = "session.json:%d:39  texte libre, ligne 3".formatted(lineOf("Avant."));
        assertThat(run().err()).contains(line);
        change("\"Avant.\\n\\n---\\n\\nAprès.\"", "[\"Avant.\",\n\"Après.\\n\\n---\"]");
        line = "session.json:%d:12  texte libre, ligne 5".formatted(lineOf("Après."));
        assertThat(run().err()).contains(line);
    }

    private int lineOf(String text) {
        List<String> lines = Workplace.read(json).lines().toList();
        return 1
                + IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).contains(text))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void an_enclosure_is_a_paper_or_a_file_not_both() {
        change(
                "\"file\": \"avis-commission-solidarites.pdf\"",
                "\"file\": \"avis-commission-solidarites.pdf\", \"paper\": \"avenant-1\"");
        assertThat(run().err()).contains("nomme à la fois un document et un fichier");
    }

    @Test
    void an_unknown_rapporteur_or_secretary_is_told() {
        change("\"members\": 33,", "\"members\": 33, \"secretary\": \"karim-belhaj\",");
        Cli run = run();
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("Vouliez-vous dire « karim-belhadj » ?");
    }

    @Test
    void a_dossier_is_made_of_kinds_there_are() {
        Path template = place.templates.resolve("dossier.ftlh");
        Workplace.write(
                template,
                Workplace.read(template).replace("\"deliberation\"]", "\"delibration\"]"));
        Cli run = run();
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("delibration").contains("« deliberation »");
    }
}
