package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

class SealTest {
    private static final String COMMUNE = "contracts/antony-2020/communes/antony.json";

    private final Workplace place;

    SealTest(@TempDir Path folder) {
        this.place = Workplace.small(folder);
    }

    // ---- Doing

    private Cli seal(String state, String on, String... more) {
        return place.typed(
                "seal annexe --contract antony-2020 --state " + state + " --on " + on, more);
    }

    private Cli signed() {
        return seal("signed", "2020-06-30", "--why", "noms écrits à la main");
    }

    private void changeData() {
        Path file = place.data.resolve(COMMUNE);
        String text = Workplace.read(file);
        String changed = text.replaceFirst("\"text\": \"", "\"text\": \"développer et ");
        assertThat(changed).isNotEqualTo(text);
        Workplace.write(file, changed);
    }

    private Path sealedFolder() {
        return place.data.resolve("contracts/antony-2020/sealed/annexe-antony/1");
    }

    private String register() {
        return Workplace.read(place.data.resolve("contracts/antony-2020/register.txt"));
    }

    private Map<String, String> digests(Path root) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(
                        root.relativize(file).toString(),
                        fr.tabellion.build.Digest.of(Files.readAllBytes(file)).toString());
            }
        }
        return digests;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path dir, IOException e)
                            throws IOException {
                        Files.delete(dir);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    // ---- A paper's life

    @Test
    void a_concluded_paper_is_left_alone_whatever_becomes_of_its_data() throws IOException {
        place.run("generate");
        Map<String, String> before = digests(place.out.resolve("contracts"));
        Cli run = signed();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("annexe-antony, version 1 : signé le 2020-06-30");
        changeData();
        Cli again = place.run("generate");
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(digests(place.out.resolve("contracts"))).containsAllEntriesOf(before);
        assertThat(place.out.resolve("contracts/antony-2020/avenant-1.docx")).exists();
        assertThat(place.run("check").exit()).isZero();
        assertThat(place.run("status").out()).contains("scellé", "conclu (2020-06-30)");
    }

    @Test
    void a_fresh_clone_gets_the_sealed_files_back_byte_for_byte() throws IOException {
        place.run("generate");
        Map<String, String> before = digests(place.out.resolve("contracts"));
        signed();
        changeData();
        delete(place.out);
        assertThat(place.run("generate").exit()).isZero();
        assertThat(digests(place.out.resolve("contracts"))).containsAllEntriesOf(before);
    }

    @Test
    void of_sealed_files_too_only_the_format_asked_for_is_brought_back() throws IOException {
        signed();
        assertThat(place.run("generate", "--format", "docx").exit()).isZero();
        assertThat(place.annexe(".docx")).exists();
        assertThat(place.annexe(".pdf")).doesNotExist();
        assertThat(place.annexe("-a-signer.pdf")).doesNotExist();
        assertThat(place.run("generate", "--format", "pdf").exit()).isZero();
        assertThat(place.annexe("-a-signer.pdf")).exists();
    }

    @Test
    void right_after_it_was_sealed_there_is_nothing_to_be_written() {
        place.run("generate");
        signed();
        Cli run = place.run("generate", "--dry-run");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).as(run.out()).contains("Aucun fichier ne serait écrit");
    }

    @Test
    void papers_that_were_not_drawn_yet_are_drawn_to_be_sealed() throws IOException {
        Cli run = signed();
        assertThat(run.exit()).as(run.err()).isZero();
        place.run("generate");
        assertThat(place.annexe(".pdf"))
                .hasSameBinaryContentAs(sealedFolder().resolve("annexe-antony.pdf"));
        assertThat(place.annexe("-a-signer.pdf"))
                .hasSameBinaryContentAs(sealedFolder().resolve("annexe-antony-a-signer.pdf"));
    }

    @Test
    void what_it_was_made_from_is_kept_too() {
        signed();
        assertThat(sealedFolder().resolve("data/contracts/antony-2020/contract.json")).exists();
        assertThat(sealedFolder().resolve("data/bodies/antony.json")).exists();
        assertThat(sealedFolder().resolve("templates/annexe.ftlh")).exists();
        assertThat(sealedFolder().resolve("tree.txt")).exists();
        assertThat(sealedFolder().resolve("texts/annexe-antony.txt")).exists();
    }

    @Test
    void what_was_sent_gets_a_second_version_once_its_text_differs() {
        seal("sent", "2020-05-20");
        Cli same = place.run("generate");
        assertThat(same.exit()).as(same.err()).isZero();
        assertThat(place.annexe("-v2.pdf")).doesNotExist();
        changeData();
        assertThat(place.run("generate").exit()).isZero();
        assertThat(place.annexe("-v2.pdf")).exists();
        assertThat(place.annexe(".pdf"))
                .hasSameBinaryContentAs(sealedFolder().resolve("annexe-antony.pdf"));
        Cli second = seal("sent", "2020-05-28");
        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(second.out()).contains("version 2 : envoyé");
        String tree = Workplace.read(sealedFolder().resolveSibling("2").resolve("tree.txt"));
        assertThat(tree).contains("annule et remplace la version 1, envoyée le 20\\u00a0mai 2020");
        Cli after = place.run("generate");
        assertThat(after.exit()).as(after.err()).isZero();
        assertThat(place.annexe("-v3.pdf")).doesNotExist();
    }

    @Test
    void an_adopted_text_does_not_change_without_being_reopened() {
        seal("adopted", "2020-06-01");
        changeData();
        Cli run = place.run("generate");
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("annexe-antony est déjà adopté (2020-06-01)", "reopen");
        Cli reopened =
                place.run(
                        "reopen",
                        "annexe",
                        "--contract",
                        "antony-2020",
                        "--why",
                        "nouvelle séance");
        assertThat(reopened.exit()).as(reopened.err()).isZero();
        assertThat(place.run("generate").exit()).isZero();
        assertThat(place.annexe("-v2.pdf")).exists();
        assertThat(place.annexe(".pdf")).exists();
        assertThat(register()).contains("reopened", "nouvelle séance");
    }

    @Test
    void what_was_sealed_by_mistake_is_a_draft_again() {
        signed();
        Cli run =
                place.run("unseal", "annexe", "--contract", "antony-2020", "--why", "mauvais jour");
        assertThat(run.exit()).as(run.err()).isZero();
        changeData();
        assertThat(place.run("generate").exit()).isZero();
        assertThat(place.run("status").out()).doesNotContain("scellé");
        assertThat(sealedFolder()).exists();
        assertThat(register()).contains("signed", "unsealed", "mauvais jour");
    }

    @Test
    void a_withdrawn_paper_has_no_successor() {
        seal("sent", "2020-05-20");
        place.run("generate");
        assertThat(seal("withdrawn", "2020-05-25").exit()).isZero();
        changeData();
        assertThat(place.run("generate").exit()).isZero();
        assertThat(place.annexe("-v2.pdf")).doesNotExist();
        assertThat(place.annexe(".pdf")).exists();
        assertThat(seal("adopted", "2020-06-01").err()).contains("a été retiré");
    }

    @Test
    void a_withdrawn_paper_is_brought_back_on_a_fresh_clone() throws IOException {
        seal("sent", "2020-05-20");
        seal("withdrawn", "2020-05-25");
        assertThat(place.run("generate").exit()).isZero();
        assertThat(place.annexe(".pdf"))
                .hasSameBinaryContentAs(sealedFolder().resolve("annexe-antony.pdf"));
        assertThat(place.run("status").out()).contains("retiré (2020-05-25)");
    }

    @Test
    void an_edited_copy_of_a_sealed_paper_is_kept_and_told() throws IOException {
        signed();
        place.run("generate");
        Files.writeString(place.annexe(".docx"), "corrigé à la main");
        Cli run = place.run("generate");
        assertThat(run.exit()).isEqualTo(ExitCode.KEPT);
        assertThat(place.annexe(".docx")).hasContent("corrigé à la main");
        assertThat(run.err()).contains("annexe-antony.docx");
    }

    @Test
    void cleaning_touches_nothing_that_is_sealed() throws IOException {
        signed();
        place.run("generate");
        Map<String, String> before = digests(place.data);
        Path commune = place.data.resolve(COMMUNE);
        Files.delete(commune);
        place.run("clean");
        assertThat(place.annexe(".pdf")).exists();
        before.remove(Path.of(COMMUNE).toString());
        assertThat(digests(place.data)).isEqualTo(before);
    }

    // ---- Refusals

    private void assertRefused(Cli run, String... said) {
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains(said).contains("Rien n’a été noté ni scellé.");
    }

    @Test
    void an_edited_draft_is_not_sealed() throws IOException {
        place.run("generate");
        Files.writeString(place.annexe(".docx"), "corrigé à la main");
        assertRefused(seal("sent", "2020-05-20"), "annexe-antony.docx a été modifié à la main");
        assertThat(sealedFolder()).doesNotExist();
    }

    @Test
    void a_stale_draft_is_not_sealed() {
        place.run("generate");
        changeData();
        assertRefused(seal("sent", "2020-05-20"), "n’est pas à jour", "tabellion generate");
    }

    @Test
    void blank_names_are_refused_at_the_signature() {
        assertRefused(seal("signed", "2020-06-30"), "encore en blanc", "L. 212-1");
    }

    @Test
    void a_party_that_does_not_sign_is_refused_with_the_nearest() {
        assertRefused(
                seal("signed", "2020-06-30", "--party", "antoni"),
                "« antoni » ne signe pas annexe-antony",
                "« antony »");
    }

    @Test
    void what_has_not_happened_yet_is_refused() {
        assertRefused(seal("sent", "2999-01-01"), "2999-01-01 n’est pas encore arrivé");
    }

    @Test
    void the_same_step_twice_is_refused() {
        seal("sent", "2020-05-20");
        assertRefused(seal("sent", "2020-05-21"), "« sent » est déjà noté");
        seal("executory", "2020-06-01", "--party", "antony");
        assertRefused(
                seal("executory", "2020-06-02", "--party", "antony"),
                "« executory » est déjà noté (antony)");
    }

    @Test
    void an_earlier_day_is_warned_of() {
        seal("sent", "2020-05-20");
        Cli run = seal("adopted", "2020-05-19");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("vient avant ce qui est déjà noté le 2020-05-20");
    }

    @Test
    void signing_before_the_deliberation_is_executory_is_warned_of() {
        assertThat(signed().err()).contains("Antony signe alors que sa délibération");
        place.run("unseal", "annexe", "--contract", "antony-2020", "--why", "ordre");
        seal("authorised", "2020-06-10", "--party", "antony", "--deliberation", "2020-31");
        seal("executory", "2020-06-12", "--party", "antony");
        Cli run = seal("signed", "2020-06-30", "--why", "noms écrits à la main");
        assertThat(run.err()).doesNotContain("sa délibération");
    }

    @Test
    void steps_of_a_party_that_contradict_their_order_are_warned_of() {
        seal("executory", "2020-06-12", "--party", "antony");
        Cli authorised = seal("authorised", "2020-06-14", "--party", "antony");
        assertThat(authorised.exit()).isZero();
        assertThat(authorised.err())
                .contains("« authorised » le 2020-06-14 vient après « executory », noté au");
        Cli early = seal("signed", "2020-06-11", "--party", "antony", "--why", "à la main");
        assertThat(early.err()).contains("Antony signe alors que sa délibération");
    }

    @Test
    void a_day_that_does_not_exist_is_told_as_such() {
        Cli run = seal("signed", "2020-02-30");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("« 2020-02-30 » n’est pas une date", "2024-03-28");
    }

    @Test
    void a_reason_without_a_word_is_none() {
        assertRefused(seal("signed", "2020-06-30", "--why", "  "), "--why ne dit rien");
        signed();
        Cli run = place.run("unseal", "annexe", "--contract", "antony-2020", "--why", "");
        assertRefused(run, "--why ne dit rien");
    }

    @Test
    void a_later_step_on_changed_data_asks_which_version_is_meant() {
        seal("sent", "2020-05-20");
        changeData();
        assertRefused(seal("adopted", "2020-06-01"), "(version 1)", "(version 2)", "--edition 1");
        assertThat(seal("adopted", "2020-06-01", "--edition", "1").exit()).isZero();
    }

    @Test
    void a_paper_there_is_not_is_answered_with_those_there_are() {
        Cli run =
                place.run(
                        "seal",
                        "note",
                        "--contract",
                        "antony-2020",
                        "--state",
                        "sent",
                        "--on",
                        "2020-05-20");
        assertRefused(run, "aucun papier", "annexe-antony");
        assertThat(place.run("seal", "--state", "sent", "--on", "2020-05-20").exit())
                .isEqualTo(ExitCode.USAGE);
        Cli state = seal("sined", "2020-06-30");
        assertThat(state.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(state.err()).contains("« signed »");
    }

    // ---- Tampering

    @Test
    void nothing_is_drawn_or_sealed_over_a_register_that_was_changed() {
        seal("sent", "2020-05-20");
        place.run("generate");
        Path file = place.data.resolve("contracts/antony-2020/register.txt");
        Workplace.write(file, register().replace("2020-05-20", "2020-05-10"));
        Cli check = place.run("check");
        assertThat(check.exit()).isEqualTo(ExitCode.DATA);
        assertThat(check.err()).contains("register.txt:4", "a été changé à la ligne 4");
        assertRefused(seal("adopted", "2020-06-01"), "a été changé");
        changeData();
        assertThat(place.run("generate").exit()).isEqualTo(ExitCode.DATA);
        assertThat(place.annexe("-v2.pdf")).doesNotExist();
    }

    @Test
    void a_changed_or_missing_sealed_file_is_told_by_check() throws IOException {
        signed();
        Path pdf = sealedFolder().resolve("annexe-antony.pdf");
        byte[] bytes = Files.readAllBytes(pdf);
        bytes[bytes.length / 2] ^= 1;
        Files.write(pdf, bytes);
        Cli changed = place.run("check");
        assertThat(changed.exit()).isEqualTo(ExitCode.DATA);
        assertThat(changed.err()).contains("n’est plus le fichier qui a été scellé");
        Files.delete(pdf);
        assertThat(place.run("check").err()).contains("a été scellé et n’est plus là");
        Cli generate = place.run("generate");
        assertThat(generate.exit()).isEqualTo(ExitCode.DATA);
        assertThat(place.annexe(".pdf")).doesNotExist();
    }

    // ---- The signed copy

    @Test
    void our_file_with_a_signature_is_the_signed_copy() throws Exception {
        place.run("generate");
        Path copy = place.out.resolveSibling("annexe-signee.pdf");
        byte[] ours = Files.readAllBytes(place.annexe("-a-signer.pdf"));
        byte[] signed = fr.tabellion.pdf.Signing.sign(ours, "antony", "Le maire");
        Files.write(copy, signed);
        Cli run = seal("signed", "2020-06-30", "--why", "manuscrit", "--file", copy.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("c’est notre fichier, signé");
        assertThat(sealedFolder().resolve("received-1.pdf")).hasBinaryContent(signed);
        Files.write(place.annexe("-a-signer.pdf"), signed);
        Cli generate = place.run("generate");
        assertThat(generate.exit()).as(generate.err()).isZero();
        assertThat(place.annexe("-a-signer.pdf")).hasBinaryContent(signed);
    }

    @Test
    void words_written_over_ours_are_no_signed_copy() throws Exception {
        place.run("generate");
        Path copy = place.out.resolveSibling("annexe-ajoutee.pdf");
        byte[] ours = Files.readAllBytes(place.annexe(".pdf"));
        byte[] more = "\n% rien de signé\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] both = java.util.Arrays.copyOf(ours, ours.length + more.length);
        System.arraycopy(more, 0, both, ours.length, more.length);
        Files.write(copy, both);
        Cli run = seal("adopted", "2020-06-30", "--file", copy.toString());
        assertThat(run.out()).doesNotContain("c’est notre fichier, signé");
    }

    @Test
    void the_same_text_with_its_blanks_filled_in_is_a_copy_of_it() throws IOException {
        String contract = Workplace.read(place.contract());
        Workplace.write(
                place.contract(),
                contract.replaceFirst(
                        "\\{",
                        "{\"conclusion\": {\"date\": \"2020-06-30\", \"place\": \"Antony\","
                                + " \"copies\": 3},"));
        place.run("generate");
        Path copy = place.out.resolveSibling("remplie.pdf");
        Files.copy(place.annexe(".pdf"), copy);
        Workplace.write(place.contract(), contract);
        place.run("generate");
        Cli run = seal("adopted", "2020-06-30", "--file", copy.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("même texte, blancs remplis");
    }

    @Test
    void a_copy_that_says_something_else_wants_a_reason() throws IOException {
        place.run("generate");
        Path copy = place.out.resolveSibling("autre.pdf");
        Files.copy(place.annexe(".pdf"), copy);
        changeData();
        place.run("generate");
        assertRefused(
                seal("adopted", "2020-06-30", "--file", copy.toString()), "ne se compare pas");
        Cli run = seal("adopted", "2020-06-30", "--file", copy.toString(), "--why", "scan");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("gardé sans comparaison");
    }

    @Test
    void a_file_that_is_no_pdf_is_refused() {
        Path file = place.out.resolveSibling("annexe.txt");
        Workplace.write(file, "signé");
        assertRefused(
                seal("adopted", "2020-06-30", "--file", file.toString()), "pas un PDF lisible");
        assertRefused(seal("adopted", "2020-06-30", "--file", file + ".pdf"), "pas un PDF lisible");
    }

    // ---- Others

    @Test
    void the_json_of_a_seal_tells_scripts_what_was_recorded() {
        Cli run = seal("sent", "2020-05-20", "--json");
        assertThat(run.out()).contains("\"paper\" : \"annexe-antony\"", "\"state\" : \"sent\"");
    }

    @Test
    void a_read_only_data_folder_is_told_in_one_line() {
        Path folder = place.data.resolve("contracts/antony-2020");
        boolean fixed = folder.toFile().setWritable(false);
        try {
            if (!fixed || Files.isWritable(folder)) {
                return;
            }
            assertThat(seal("sent", "2020-05-20").exit()).isEqualTo(ExitCode.OUTPUT);
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void what_is_sealed_has_names_that_windows_takes() throws IOException {
        signed();
        try (Stream<Path> files = Files.walk(place.data.resolve("contracts/antony-2020/sealed"))) {
            List<String> names =
                    files.map(file -> String.valueOf(file.getFileName())).distinct().toList();
            assertThat(names).allMatch(name -> name.matches("[A-Za-z0-9._-]+"));
        }
    }
}
