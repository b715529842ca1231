package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.docx.DocxText;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a change of a concluded contract leads to, by the whole command line. */
class AvenantTest {
    private static final String CONTRACT = "demo-rives-de-lorme";

    private static Workplace concluded;

    @TempDir Path folder;
    private Workplace place;
    private Path contract;

    /** Drawn and sealed once: each test has a copy to go on from. */
    @BeforeAll
    static void conclude(@TempDir Path folder) throws IOException {
        concluded = Workplace.full(folder);
        concluded.keep("contracts", CONTRACT);
        concluded.keep("sessions");
        Path avenants = concluded.data.resolve("contracts").resolve(CONTRACT).resolve("avenants");
        Files.delete(avenants.resolve("1.json"));
        Files.delete(avenants.resolve("2.json"));
        sign(concluded, "annexe --commune demo-val-fleuri", "2025-07-10");
    }

    @BeforeEach
    void copy() {
        place = concluded.copied(folder);
        contract = place.data.resolve("contracts").resolve(CONTRACT);
    }

    private void sign(String what, String on) {
        sign(place, what, on);
    }

    private static void sign(Workplace place, String what, String on) {
        Cli run = trySeal(place, what + " --state signed --on " + on);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private Cli trySeal(String what, String... more) {
        return trySeal(place, what, more);
    }

    private static Cli trySeal(Workplace place, String what, String... more) {
        return place.typed("seal " + what + " --contract " + CONTRACT, more);
    }

    private void authoriseAvenant() {
        trySeal("avenant --number 1 --state authorised --on 2025-12-01 --party demo-val-fleuri");
    }

    private Cli unseal(String what) {
        return place.typed("unseal " + what + " --contract " + CONTRACT + " --why erreur");
    }

    private void edit(String file, String from, String to) {
        Path path = contract.resolve(file);
        assertThat(Workplace.read(path)).contains(from);
        Workplace.write(path, Workplace.read(path).replace(from, to));
    }

    private void places(String number) {
        edit(
                "communes/demo-val-fleuri.json",
                "Réserver 20 places",
                "Réserver " + number + " places");
    }

    private void mediators() {
        edit("communes/demo-val-fleuri.json", "pendant 5 ans", "pendant 6 ans");
    }

    private void declare(int number, String json) throws IOException {
        Files.writeString(contract.resolve("avenants/" + number + ".json"), json);
    }

    private Cli generate() {
        Cli run = place.run("generate", "--format", "docx");
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    private Path paper(String name) {
        return place.out.resolve("contracts/" + CONTRACT + "/" + name + ".docx");
    }

    private String words(String name) throws IOException {
        byte[] docx = Files.readAllBytes(paper(name));
        return String.join("\n", DocxText.words(docx)).replace('\u00a0', ' ');
    }

    @Test
    void without_a_change_there_is_no_avenant() {
        generate();
        assertThat(paper("annexe-demo-val-fleuri")).exists();
        assertThat(paper("avenant-1")).doesNotExist();
        assertThat(place.run("diff").out()).contains("Rien n’a changé");
    }

    @Test
    void what_changed_since_the_signature_becomes_an_article() throws IOException {
        places("30");
        generate();
        assertThat(words("avenant-1"))
                .contains(
                        "Au I de l’annexe du Val-Fleuri, engagements de la commune du Val-Fleuri,"
                            + " premier tiret, le nombre : « 20 » est remplacé par le nombre : « 30"
                            + " ».")
                .contains("prend effet à la date de sa signature par la dernière des parties");
        assertThat(words("annexe-demo-val-fleuri")).contains("Réserver 20 places");
        assertThat(words("avenant-1-consolide")).contains("Réserver 30 places");
        assertThat(paper("avenant-1-modifications")).exists();
        assertThat(place.run("diff").out().replace('\u00a0', ' '))
                .contains("avenant n° 1", "Réserver [-20-]{+30+} places")
                .contains("(demo-val-fleuri/commitment:1)");
    }

    @Test
    void the_draft_of_an_annexe_goes_on_following_its_data() throws IOException {
        edit("communes/demo-aubepine.json", "Ouvrir 15 places", "Ouvrir 18 places");
        generate();
        assertThat(words("annexe-demo-aubepine")).contains("Ouvrir 18 places");
        assertThat(paper("avenant-1")).doesNotExist();
    }

    @Test
    void a_change_put_off_waits_for_the_next_avenant() throws IOException {
        places("30");
        mediators();
        declare(1, treated("defer"));
        Cli run = generate();
        assertThat(words("avenant-1")).contains("« 6 »").doesNotContain("« 30 »");
        assertThat(run.err()).doesNotContain("W812");
        declare(2, "{\"format\": 1}");
        generate();
        assertThat(words("avenant-2")).contains("« 30 »").doesNotContain("« 6 »");
    }

    @Test
    void a_change_left_out_is_in_no_avenant() throws IOException {
        places("30");
        declare(1, treated("omit"));
        declare(2, "{\"format\": 1}");
        Cli run = generate();
        assertThat(paper("avenant-1")).doesNotExist();
        assertThat(paper("avenant-2")).doesNotExist();
        assertThat(run.err()).doesNotContain("W812");
    }

    @Test
    void a_slip_of_the_pen_is_put_right_as_such() throws IOException {
        places("30");
        declare(1, treated("rectify"));
        generate();
        assertThat(words("avenant-1"))
                .contains("Article 2 – Rectification d’une erreur matérielle", "« 30 »");
    }

    private static String treated(String kind) {
        return "{\"format\": 1, \"changes\": [{\"ref\": \"demo-val-fleuri/commitment:1\","
                + " \"kind\": \""
                + kind
                + "\"}]}";
    }

    @Test
    void what_no_avenant_takes_up_is_told() throws IOException {
        places("30");
        declare(1, "{\"format\": 1, \"communes\": [\"demo-aubepine\"]}");
        Cli run = generate();
        assertThat(run.err()).contains("W812", "demo-val-fleuri/commitment:1");
        assertThat(paper("avenant-1")).doesNotExist();
    }

    @Test
    void those_sign_whom_the_contract_asks_to() throws IOException {
        edit(
                "contract.json",
                "\"themes\": [",
                "\"amendment\": {\"parties\": [\"demo-etat\", \"demo-val-fleuri\"]},\n"
                        + "  \"themes\": [");
        places("30");
        generate();
        assertThat(words("avenant-1"))
                .contains("Pour l’État", "Pour la commune du Val-Fleuri")
                .doesNotContain("Pour la commune d’Aubépine");
    }

    private void landlordLeaves() {
        edit(
                "contract.json",
                """
                ,
                    {
                      "body": "demo-orme-habitat",
                      "quality": "directrice générale",
                      "designation": "ci-après dénommé « le bailleur »"
                    }\
                """,
                "");
        edit("communes/demo-val-fleuri.json", "demo-orme-habitat", "demo-etat");
        edit("communes/demo-essarts.json", "demo-orme-habitat", "demo-etat");
    }

    private Path landlord() {
        return place.data.resolve("bodies/demo-orme-habitat.json");
    }

    @Test
    void a_party_that_leaves_is_named_and_signs_for_the_last_time() throws IOException {
        landlordLeaves();
        declare(
                1,
                "{\"format\": 1, \"conclusion\": {\"date\": \"2025-12-18\", \"copies\": 6},"
                        + " \"authorisations\": [{\"party\": \"demo-orme-habitat\","
                        + " \"date\": \"2025-11-20\"}]}");
        generate();
        assertThat(words("avenant-1"))
                .contains("Nadia Petit, ci-après dénommé « le bailleur »")
                .contains("Pour l’office public de l’habitat Orme Habitat")
                .contains("Orme Habitat cesse d’être partie à");
        assertThat(words("avenant-1-consolide")).doesNotContain("Orme Habitat");
        sign("avenant --number 1", "2025-12-18");
        mediators();
        generate();
        assertThat(words("avenant-2")).contains("« 6 »").doesNotContain("Orme Habitat");
    }

    @Test
    void a_party_that_leaves_is_represented_by_who_is_in_office() throws IOException {
        landlordLeaves();
        generate();
        Workplace.write(landlord(), Workplace.read(landlord()).replace("\"Petit\"", "\"Morel\""));
        generate();
        assertThat(words("avenant-1")).contains("Nadia Morel").doesNotContain("Nadia Petit");
        Files.delete(landlord());
        generate();
        assertThat(words("avenant-1")).contains("Nadia Petit").doesNotContain("Nadia Morel");
    }

    @Test
    void a_party_that_leaves_later_is_a_party_until_then() throws IOException {
        landlordLeaves();
        declare(
                1,
                "{\"format\": 1, \"changes\": [{\"ref\": \"demo-orme-habitat\","
                        + " \"kind\": \"defer\"}]}");
        declare(2, "{\"format\": 1}");
        generate();
        assertThat(words("avenant-1"))
                .contains("Pour l’office public de l’habitat Orme Habitat")
                .doesNotContain("Orme Habitat cesse d’être partie");
        assertThat(words("avenant-2")).contains("Orme Habitat cesse d’être partie");
    }

    @Test
    void a_party_that_leaves_does_not_sign_where_the_others_are_enough() throws IOException {
        landlordLeaves();
        edit(
                "contract.json",
                "\"themes\": [",
                "\"amendment\": {\"parties\": [\"demo-etat\", \"demo-val-fleuri\"]},\n"
                        + "  \"themes\": [");
        generate();
        assertThat(words("avenant-1"))
                .contains("Pour la commune du Val-Fleuri", "Orme Habitat cesse d’être partie")
                .doesNotContain("Pour l’office public");
    }

    @Test
    void a_deliberation_of_no_party_is_refused() throws IOException {
        places("30");
        declare(
                1,
                "{\"format\": 1, \"authorisations\": [{\"party\": \"antony\","
                        + " \"date\": \"2025-11-20\"}]}");
        assertThat(place.run("check").err()).contains("E203", "« antony » n’est pas une partie");
    }

    @Test
    void an_avenant_bears_the_period_in_force_before_it() throws IOException {
        edit("contract.json", "2030-12-31", "2032-12-31");
        generate();
        assertThat(words("avenant-1"))
                .contains("Rives de l’Orme, 2025-2030", "2025-2032")
                .doesNotContain("Rives de l’Orme, 2025-2032");
    }

    @Test
    void a_period_that_the_law_changed_is_left_out_and_in_force_at_once() throws IOException {
        edit("contract.json", "2030-12-31", "2032-12-31");
        places("30");
        declare(1, "{\"format\": 1, \"changes\": [{\"ref\": \"period\", \"kind\": \"omit\"}]}");
        Cli run = generate();
        assertThat(words("avenant-1"))
                .contains("Rives de l’Orme, 2025-2032", "« 30 »")
                .doesNotContain("2030");
        assertThat(run.err()).doesNotContain("W812");
    }

    @Test
    void once_it_is_concluded_the_next_goes_on_from_there() throws IOException {
        places("30");
        declare(1, "{\"format\": 1, \"conclusion\": {\"date\": \"2025-12-18\", \"copies\": 6}}");
        sign("avenant --number 1", "2025-12-18");
        generate();
        assertThat(paper("avenant-2")).doesNotExist();
        String concluded = words("avenant-1");
        mediators();
        generate();
        assertThat(words("avenant-1")).isEqualTo(concluded).contains("« 30 »");
        assertThat(words("avenant-2"))
                .contains("« 6 »", "L’avenant n° 1 du 18 décembre 2025 demeure applicable")
                .doesNotContain("« 30 »");
        assertThat(words("avenant-2-consolide"))
                .contains("Réserver 30 places", "Modifié par l’avenant n° 1 du 18 décembre 2025.");
    }

    @Test
    void avenants_are_concluded_in_their_order() throws IOException {
        places("30");
        mediators();
        declare(1, treated("defer"));
        declare(2, "{\"format\": 1}");
        Cli early = trySeal("avenant --number 1 --state signed --on 2025-07-09");
        assertThat(early.err())
                .contains("E745", "ce qu’il modifie (annexe-demo-val-fleuri, 2025-07-10)");
        String second = "avenant --number 2 --state signed --on 2025-12-18";
        Cli run = trySeal(second, "--why", "date à la main");
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("E715", "l’avenant n° 1 n’est pas conclu");
    }

    @Test
    void what_an_avenant_stands_upon_is_not_undone_but_what_was_recorded_since_is() {
        sign("annexe --commune demo-essarts", "2025-07-10");
        places("30");
        authoriseAvenant();
        String annexe = "annexe --commune demo-val-fleuri";
        Cli refused = unseal(annexe);
        assertThat(refused.exit()).isEqualTo(ExitCode.DATA);
        assertThat(refused.err()).contains("E739", "avenant-1 s’appuie sur son texte");
        trySeal(annexe + " --state transmitted --on 2025-07-12");
        assertThat(unseal(annexe).exit()).isZero();
        assertThat(unseal("annexe --commune demo-essarts").exit()).isZero();
        assertThat(unseal("avenant --number 1").exit()).isZero();
        assertThat(unseal(annexe).exit()).isZero();
    }

    @Test
    void our_file_without_a_signature_is_no_signed_copy() {
        place.run("generate", "--format", "pdf", "--kind", "annexe");
        Path ours = paper("annexe-demo-essarts").resolveSibling("annexe-demo-essarts.pdf");
        String[] signed = {
            "--commune",
            "demo-essarts",
            "--state",
            "signed",
            "--on",
            "2025-07-10",
            "--file",
            ours.toString()
        };
        Cli refused = trySeal("annexe", signed);
        assertThat(refused.exit()).isEqualTo(ExitCode.DATA);
        assertThat(refused.err()).contains("E743", "personne ne l’a signé");
        signed[3] = "adopted";
        assertThat(trySeal("annexe", signed).out()).contains("notre fichier tel quel");
    }

    @Test
    void what_explains_an_avenant_is_sealed_with_it() throws IOException {
        places("30");
        generate();
        authoriseAvenant();
        Path kept = contract.resolve("sealed/avenant-1/1");
        assertThat(kept.resolve("avenant-1-modifications.docx"))
                .hasSameBinaryContentAs(paper("avenant-1-modifications"));
        assertThat(kept.resolve("avenant-1-consolide.pdf")).exists();
        assertThat(place.run("status", "--kind", "avenant").out())
                .containsPattern("scellé +avenant-1 ")
                .containsPattern("scellé +avenant-1-consolide ")
                .containsPattern("scellé +avenant-1-modifications ");
        Files.delete(paper("avenant-1-consolide"));
        generate();
        assertThat(paper("avenant-1-consolide"))
                .hasSameBinaryContentAs(kept.resolve("avenant-1-consolide.docx"));
    }

    private void sealAvenant(String state, String on) {
        Cli run = trySeal("avenant --number 1 --state " + state + " --on " + on);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void what_explains_an_avenant_that_was_reopened_has_the_version_of_the_avenant()
            throws IOException {
        places("30");
        generate();
        sealAvenant("adopted", "2025-12-01");
        String first = words("avenant-1-consolide");
        Cli reopened =
                place.typed(
                        "reopen avenant --number 1 --contract " + CONTRACT,
                        "--why",
                        "nouvelle séance");
        assertThat(reopened.exit()).as(reopened.err()).isZero();
        edit("communes/demo-val-fleuri.json", "Réserver 30 places", "Réserver 32 places");
        generate();
        assertThat(words("avenant-1-consolide")).isEqualTo(first).contains("30 places");
        assertThat(words("avenant-1-consolide-v2")).contains("32 places", "remplace la version 1");
        sealAvenant("adopted", "2025-12-08");
        assertThat(contract.resolve("sealed/avenant-1/2/avenant-1-consolide-v2.docx"))
                .hasSameBinaryContentAs(paper("avenant-1-consolide-v2"));
        generate();
        assertThat(place.run("status", "--kind", "avenant").out())
                .containsPattern("scellé +avenant-1-consolide ")
                .containsPattern("scellé +avenant-1-consolide-v2 ")
                .containsPattern("scellé +avenant-1-modifications-v2 ");
    }

    @Test
    void what_explains_an_avenant_that_was_sent_follows_it_into_its_next_version()
            throws IOException {
        places("30");
        generate();
        sealAvenant("sent", "2025-12-01");
        assertThat(generate().out()).contains("Aucun fichier écrit");
        edit("communes/demo-val-fleuri.json", "Réserver 30 places", "Réserver 32 places");
        generate();
        assertThat(words("avenant-1-consolide")).contains("30 places");
        assertThat(words("avenant-1-consolide-v2")).contains("32 places");
        assertThat(paper("avenant-1-v2")).exists();
        Cli others = place.run("generate", "--format", "docx", "--kind", "annexe");
        assertThat(others.err()).doesNotContain("tabellion clean");
    }

    @Test
    void a_text_that_no_field_explains_is_told_and_in_no_article() throws IOException {
        edit("contract.json", "forme un seul lieu de vie", "forme un lieu de vie unique");
        Cli run = generate();
        assertThat(run.err()).contains("W801");
        assertThat(paper("avenant-1")).doesNotExist();
    }

    @Test
    void a_broken_file_of_a_concluded_commune_is_told_by_its_own_problem_alone()
            throws IOException {
        places("30");
        generate();
        String drawn = words("avenant-1");
        Workplace.write(contract.resolve("communes/demo-val-fleuri.json"), "{ \"format\": 1,");
        Cli run = place.run("generate", "--format", "docx");
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("E110").doesNotContain("W811");
        assertThat(words("avenant-1")).isEqualTo(drawn);
    }

    @Test
    void a_broken_template_of_a_concluded_paper_is_told_by_its_own_problem_alone() {
        Path template = place.templates.resolve("annexe.ftlh");
        Workplace.write(template, Workplace.read(template).replace("\"commune\"", "\"comune\""));
        Cli run = place.run("check");
        assertThat(run.err()).contains("E305").doesNotContain("W811");
    }

    @Test
    void a_concluded_paper_that_the_data_call_for_no_more_is_told() throws IOException {
        Files.delete(contract.resolve("communes/demo-val-fleuri.json"));
        Cli run = place.run("check");
        assertThat(run.err()).contains("W811", "annexe-demo-val-fleuri");
    }
}
