package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;
import fr.tabellion.build.LocalDisk;
import fr.tabellion.document.Document;
import fr.tabellion.document.Texts;
import fr.tabellion.docx.DocxText;
import fr.tabellion.register.Register;
import fr.tabellion.register.Sealed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Sessions, parties and contracts made elsewhere: what is recorded of them, and in what order. */
class ChainOfTitleTest {
    private static final String SESSION = "sceaux-2024-03-28";
    private static final String NOTE = "sessions/" + SESSION + "/note-blagis-2024";

    private final Workplace place;

    ChainOfTitleTest(@TempDir Path folder) {
        this.place = Workplace.full(folder);
    }

    private Cli seal(String what, String state, String on, String... more) {
        return place.typed("seal " + what + " --state " + state + " --on " + on, more);
    }

    private Cli adopt(String... more) {
        String[] by = {"--by", "I. Drancy"};
        return place.typed(
                "adopt-parent --contract blagis-2024",
                Stream.of(by, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private Sealed sealed(String unit) {
        return new Sealed(
                new LocalDisk(),
                Register.read(new LocalDisk(), place.data.resolve(unit), "data/" + unit));
    }

    // ---- Sessions

    @Test
    void a_session_is_sealed_with_all_its_papers_and_a_correction_concerns_one_alone() {
        Cli run = seal("--session " + SESSION, "sent", "2024-03-15");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("note-blagis-2024, version 1 : envoyé le 2024-03-15");
        int papers = (int) run.out().lines().count();
        assertThat(papers).isGreaterThanOrEqualTo(1);
        Cli again = seal("--session " + SESSION, "sent", "2024-03-16");
        assertThat(again.exit()).isEqualTo(ExitCode.DATA);
        assertThat(again.err()).contains("déjà noté");
        Path session = place.data.resolve("sessions/" + SESSION + "/session.json");
        Workplace.write(
                session,
                Workplace.read(session)
                        .replace("isabelle-drancy\"", "isabelle-drancy\", \"number\": \"7\""));
        assertThat(place.run("generate", "--session", SESSION).exit()).isZero();
        assertThat(place.out.resolve(NOTE + "-v2.pdf")).exists();
        Cli second = seal("--session " + SESSION, "sent", "2024-03-20");
        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(second.out())
                .contains("note-blagis-2024, version 2", "dossier, version 2")
                .doesNotContain("version 1");
        Cli after = place.run("generate", "--session", SESSION);
        assertThat(after.exit()).as(after.err()).isZero();
        assertThat(place.out.resolve(NOTE + "-v3.pdf")).doesNotExist();
        assertThat(place.out.resolve("sessions/" + SESSION + "/dossier-v3.pdf")).doesNotExist();
    }

    @Test
    void fewer_than_five_clear_days_are_warned_of_and_none_refused() {
        Cli late = seal("note --session " + SESSION, "sent", "2024-03-25");
        assertThat(late.exit()).isZero();
        assertThat(late.err()).contains("jours francs entre les deux : 2", "L. 2121-12");
        place.run("unseal", "note", "--session", SESSION, "--why", "date");
        assertThat(seal("note --session " + SESSION, "sent", "2024-03-22").err())
                .doesNotContain("francs");
        place.run("unseal", "note", "--session", SESSION, "--why", "date");
        Cli never = seal("note --session " + SESSION, "sent", "2024-03-28");
        assertThat(never.exit()).isEqualTo(ExitCode.DATA);
        assertThat(never.err()).contains("la séance étant le 2024-03-28");
        Cli before = seal("note --session " + SESSION, "adopted", "2024-03-27");
        assertThat(before.exit()).isEqualTo(ExitCode.DATA);
        assertThat(before.err()).contains("noté au 2024-03-27, alors que la séance est le");
    }

    @Test
    void an_adopted_note_stays_whatever_becomes_of_its_contract() {
        seal("note --session " + SESSION, "adopted", "2024-03-28");
        Path sceaux = place.data.resolve("contracts/blagis-2024/communes/sceaux.json");
        Workplace.write(
                sceaux, Workplace.read(sceaux).replaceFirst("\"text\": \"", "\"text\": \"bien "));
        Cli run = place.run("generate", "--session", SESSION);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(place.out.resolve(NOTE + "-v2.pdf")).doesNotExist();
    }

    @Test
    void nobody_signs_a_note() {
        Cli run = seal("note --session " + SESSION, "signed", "2024-03-28");
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("ne se signe pas", "--state adopted");
    }

    // ---- Parties

    @Test
    void the_steps_of_each_party_are_shown_with_their_days() {
        String annexe = "annexe --contract antony-2020";
        seal(annexe, "sent", "2020-06-01");
        seal(annexe, "authorised", "2020-06-18", "--party", "antony", "--deliberation", "2020-31");
        seal(annexe, "executory", "2020-06-20", "--party", "antony");
        seal(annexe, "signed", "2020-06-30", "--party", "antony", "--why", "manuscrit");
        String shown = place.run("status", "--contract", "antony-2020").out();
        Golden.check("cli/steps.fr.txt", steps(shown));
        assertThat(place.run("status", "--contract", "antony-2020", "--json").out())
                .contains("\"steps\"", "\"authorised\" : \"2020-06-18\"");
        Cli last = seal(annexe, "signed", "2020-07-02", "--party", "etat-92", "--why", "manuscrit");
        assertThat(last.exit()).as(last.err()).isZero();
        assertThat(sealed("contracts/antony-2020").inForce()).containsKey("annexe-antony");
        String english = place.run(Locale.UK, "status", "--contract", "antony-2020").out();
        Golden.check("cli/steps.en.txt", steps(english));
    }

    private static String steps(String shown) {
        return shown.substring(shown.indexOf("annexe-antony, version 1"));
    }

    // ---- Contracts made elsewhere

    @Test
    void a_contract_made_elsewhere_becomes_the_text_in_force() {
        Cli run = adopt("--on", "2024-06-30");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("contrat, version 1 : repris comme conclu le 2024-06-30");
        assertThat(run.err()).contains("l’exemplaire signé du contrat n’est pas joint");
        Sealed sealed = sealed("contracts/blagis-2024");
        String text = String.join("\n", Texts.of(inForce(sealed)));
        assertThat(text).contains("Déclinaison communale", "Sceaux");
        assertThat(place.run("check").exit()).isZero();
        Cli generate = place.run("generate", "--contract", "blagis-2024");
        assertThat(generate.exit()).as(generate.err()).isZero();
    }

    private static Document inForce(Sealed sealed) {
        return Objects.requireNonNull(sealed.inForce().get("contrat")).document();
    }

    @Test
    void an_empty_baseline_says_nothing_of_the_communes() {
        adopt("--on", "2024-06-30", "--empty-baseline");
        String text = String.join("\n", Texts.of(inForce(sealed("contracts/blagis-2024"))));
        assertThat(text).doesNotContain("Déclinaison").contains("Engagements Quartiers 2030");
    }

    @Test
    void a_contract_is_taken_over_once() {
        assertThat(adopt().err()).contains("la date du contrat n’est pas donnée");
        Cli again = adopt();
        assertThat(again.exit()).isEqualTo(ExitCode.DATA);
        assertThat(again.err()).contains("a déjà un texte conclu : contrat");
    }

    @Test
    void its_signed_copy_and_its_earlier_avenants_are_kept_too() throws Exception {
        Path copy = place.out.resolveSibling("contrat.pdf");
        Files.writeString(copy, "%PDF-1.7 scan");
        Cli run = adopt("--on", "2024-06-30", "--file", copy.toString(), "--avenants", "2");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain("n’est pas joint");
        assertThat(run.out()).contains("avenant-1", "avenant-2");
        assertThat(sealed("contracts/blagis-2024").check()).isEmpty();
        Files.writeString(copy, "un texte");
        Cli other =
                place.run(
                        "adopt-parent",
                        "--contract",
                        "antony-2020",
                        "--by",
                        "X",
                        "--file",
                        copy.toString());
        assertThat(other.exit()).isEqualTo(ExitCode.DATA);
        assertThat(other.err()).contains("n’est pas un PDF lisible");
    }

    // ---- Avenants

    @Test
    void a_party_that_leaves_a_contract_made_elsewhere_signs_the_avenant_too() throws Exception {
        adopt("--on", "2024-06-30", "--empty-baseline");
        Path contract = place.data.resolve("contracts/blagis-2024/contract.json");
        Workplace.write(
                contract, Workplace.read(contract).replaceFirst(",\\s*\\{\"body\": \"caf\"}", ""));
        Cli run = place.run("generate", "--contract", "blagis-2024", "--format", "docx");
        assertThat(run.exit()).as(run.err()).isZero();
        Path avenant = place.out.resolve("contracts/blagis-2024/avenant-1.docx");
        assertThat(String.join("\n", DocxText.words(Files.readAllBytes(avenant))))
                .contains("Pour la Caisse d’Allocations Familiales");
    }

    @Test
    void an_avenant_to_what_was_never_concluded_is_not_signed() {
        Cli run = seal("avenant --contract blagis-2024 --number 1", "signed", "2024-09-30");
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("aucun texte de ce contrat n’est conclu", "adopt-parent");
    }

    @Test
    void an_avenant_is_concluded_after_those_before_it() throws Exception {
        adopt("--on", "2024-06-30", "--empty-baseline");
        Path folder = place.data.resolve("contracts/blagis-2024/avenants");
        Files.copy(folder.resolve("1.json"), folder.resolve("2.json"));
        Cli run =
                seal(
                        "avenant --contract blagis-2024 --number 2",
                        "signed",
                        "2024-09-30",
                        "--why",
                        "m");
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("aucun papier ne répond", "avenant-1");
    }

    @Test
    void an_effect_after_the_end_of_the_contract_is_refused() {
        adopt("--on", "2024-06-30", "--empty-baseline");
        Path avenant = place.data.resolve("contracts/blagis-2024/avenants/1.json");
        Workplace.write(
                avenant,
                Workplace.read(avenant).replaceFirst("\\{", "{\"effect\": \"2031-01-01\","));
        Cli run = seal("avenant --contract blagis-2024 --number 1", "sent", "2024-09-30");
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("Rien n’a été noté ni scellé.");
        assertThat(place.run("check").err()).contains("après la fin du contrat");
    }

    @Test
    void a_mandate_that_does_not_cover_the_signature_is_refused() {
        Path antony = place.data.resolve("bodies/antony.json");
        String person =
                """
                "people": [{"id": "maire", "firstName": "Camille", "lastName": "Roy",
                  "mandates": [{"quality": "maire", "from": "2020-07-04"}]}]\
                """;
        String text = Workplace.read(antony);
        String with =
                text.contains("\"people\"")
                        ? text.replaceFirst("(?s)\"people\": \\[.*\\]", person)
                        : text.replaceFirst("\\}\\s*$", "," + person + "}");
        Workplace.write(antony, with);
        Cli run =
                seal("annexe --contract antony-2020", "signed", "2020-06-30", "--party", "antony");
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("Camille Roy n’est pas en fonction le 2020-06-30");
        assertThat(
                        seal(
                                        "annexe --contract antony-2020",
                                        "signed",
                                        "2020-07-06",
                                        "--party",
                                        "antony")
                                .exit())
                .isZero();
    }
}
