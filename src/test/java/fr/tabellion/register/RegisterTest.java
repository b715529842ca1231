package fr.tabellion.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tabellion.Golden;
import fr.tabellion.build.Disk;
import fr.tabellion.build.DiskException;
import fr.tabellion.build.LocalDisk;
import fr.tabellion.document.Document;
import fr.tabellion.document.Trees;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Problem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

class RegisterTest {
    private static final String UNIT = "contracts/antony-2020";
    private static final String PAPER = "annexe-antony";
    private static final Document TREE = Trees.document(7);

    private final Disk disk = new LocalDisk();
    private final Path data;
    private final Path folder;

    RegisterTest(@TempDir Path root) {
        this.data = root.resolve("data");
        this.folder = data.resolve(UNIT);
    }

    @BeforeEach
    void aContract() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("contract.json"), "{}");
    }

    // ---- Doing

    static Event event(String paper, int version, State state, String on, String... facts) {
        Map<String, String> known = new TreeMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            known.put(facts[i], facts[i + 1]);
        }
        return new Event(0, paper, version, state, Optional.of(LocalDate.parse(on)), known);
    }

    private static Capture capture(String content) {
        return new Capture(
                PAPER,
                Map.of(
                        PAPER + ".docx",
                        bytes(content + " docx"),
                        PAPER + ".pdf",
                        bytes(content + " pdf"),
                        "data/bodies/antony.json",
                        bytes("{}")),
                TREE,
                Map.of(PAPER, TREE),
                List.of("antony", "etat-92"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void seal(int version, State state, String on, String... facts) {
        try (Sealer sealer = Sealer.open(disk, data, UNIT)) {
            sealer.capture(capture("v" + version), event(PAPER, version, state, on, facts));
            sealer.commit();
        }
    }

    private void note(int version, State state, String on, String... facts) {
        try (Sealer sealer = Sealer.open(disk, data, UNIT)) {
            sealer.note(event(PAPER, version, state, on, facts));
            sealer.commit();
        }
    }

    private Register register() {
        return Register.read(disk, folder, UNIT);
    }

    private Sealed sealed() {
        return new Sealed(disk, register());
    }

    private SealedPaper paper() {
        return register().paper(PAPER);
    }

    private List<Code> found() {
        return sealed().check().stream().map(Problem::code).toList();
    }

    // ---- The life of a paper

    @Test
    void without_a_register_every_paper_is_a_draft() {
        assertThat(paper().standing()).isEqualTo(Standing.DRAFT);
        assertThat(paper().next()).isEqualTo(1);
        assertThat(sealed().check()).isEmpty();
    }

    @Test
    void a_paper_goes_from_sent_to_concluded_party_by_party() {
        seal(1, State.SENT, "2020-06-01");
        assertThat(paper().standing()).isEqualTo(Standing.SENT);
        note(1, State.AUTHORISED, "2020-06-10", "party", "antony", "deliberation", "2020-31");
        assertThat(paper().standing()).isEqualTo(Standing.ADOPTED);
        note(1, State.SIGNED, "2020-06-30", "party", "antony");
        assertThat(paper().standing()).isEqualTo(Standing.ADOPTED);
        note(1, State.SIGNED, "2020-06-28", "party", "etat-92");
        assertThat(paper().standing()).isEqualTo(Standing.CONCLUDED);
        assertThat(paper().current().orElseThrow().concludedOn())
                .contains(LocalDate.parse("2020-06-30"));
        assertThat(Objects.requireNonNull(sealed().inForce().get(PAPER)).document())
                .isEqualTo(TREE);
        assertThat(sealed().check()).isEmpty();
    }

    @Test
    void signed_without_a_party_concludes_for_all() {
        seal(1, State.SIGNED, "2020-06-30");
        assertThat(paper().standing()).isEqualTo(Standing.CONCLUDED);
    }

    @Test
    void the_register_is_a_text_that_a_person_can_read() throws IOException {
        seal(1, State.SENT, "2020-06-01", "by", "Isabelle Drancy");
        note(1, State.AUTHORISED, "2020-06-10", "party", "antony", "deliberation", "2020-31");
        note(1, State.REOPENED, "2020-06-12", "why", "Montant « erroné »\nvoir \"annexe\" \\ 2");
        Golden.check("register/register.txt", Files.readString(folder.resolve("register.txt")));
        assertThat(register().events().getLast().fact("why"))
                .contains("Montant « erroné »\nvoir \"annexe\" \\ 2");
    }

    @Test
    void what_was_unsealed_is_a_draft_again_and_stays_kept() {
        seal(1, State.SENT, "2020-06-01");
        note(1, State.UNSEALED, "2020-06-02", "why", "mauvais fichier");
        assertThat(paper().standing()).isEqualTo(Standing.DRAFT);
        assertThat(paper().next()).isEqualTo(1);
        seal(1, State.SENT, "2020-06-03");
        assertThat(paper().current().orElseThrow().kept()).isEqualTo(PAPER + "/1-2");
        assertThat(folder.resolve("sealed/" + PAPER + "/1/" + PAPER + ".pdf")).exists();
        assertThat(sealed().check()).isEmpty();
    }

    @Test
    void a_second_version_that_is_unsealed_leaves_the_first() {
        seal(1, State.SENT, "2020-06-01");
        seal(2, State.SENT, "2020-06-05");
        note(2, State.UNSEALED, "2020-06-06", "why", "erreur");
        assertThat(paper().current().orElseThrow().number()).isEqualTo(1);
        assertThat(paper().standing()).isEqualTo(Standing.SENT);
    }

    @Test
    void a_reopened_paper_is_a_draft_of_its_next_version() {
        seal(1, State.ADOPTED, "2020-06-01");
        note(1, State.REOPENED, "2020-06-02", "why", "nouvelle délibération");
        assertThat(paper().standing()).isEqualTo(Standing.DRAFT);
        assertThat(paper().next()).isEqualTo(2);
        seal(2, State.ADOPTED, "2020-07-01");
        assertThat(paper().standing()).isEqualTo(Standing.ADOPTED);
        assertThat(paper().versions()).hasSize(2);
    }

    @Test
    void what_was_recorded_last_is_taken_back_step_by_step() {
        seal(1, State.SENT, "2020-06-01");
        note(1, State.ADOPTED, "2020-06-10");
        note(1, State.REOPENED, "2020-06-11", "why", "x");
        note(1, State.UNSEALED, "2020-06-12", "why", "pas rouvert");
        assertThat(paper().standing()).isEqualTo(Standing.ADOPTED);
        note(1, State.UNSEALED, "2020-06-12", "why", "pas adopté");
        assertThat(paper().standing()).isEqualTo(Standing.SENT);
        note(1, State.WITHDRAWN, "2020-06-13");
        note(1, State.UNSEALED, "2020-06-14", "why", "pas retiré");
        assertThat(paper().standing()).isEqualTo(Standing.SENT);
        note(1, State.UNSEALED, "2020-06-15", "why", "pas envoyé");
        assertThat(paper().standing()).isEqualTo(Standing.DRAFT);
        assertThat(paper().next()).isEqualTo(1);
    }

    @Test
    void a_withdrawn_paper_has_no_successor() {
        seal(1, State.SENT, "2020-06-01");
        note(1, State.WITHDRAWN, "2020-06-02");
        assertThat(paper().standing()).isEqualTo(Standing.WITHDRAWN);
    }

    // ---- Tampering

    @Test
    void a_change_of_any_byte_of_the_register_is_found() throws IOException {
        seal(1, State.SENT, "2020-06-01", "by", "Zoé Évrard");
        note(1, State.SIGNED, "2020-06-30");
        Path file = folder.resolve("register.txt");
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            Files.write(file, bad);
            assertThat(register().problems()).as("byte " + i).hasSize(1);
        }
    }

    @Test
    void a_line_taken_out_put_in_or_moved_is_found() throws IOException {
        seal(1, State.SENT, "2020-06-01");
        note(1, State.AUTHORISED, "2020-06-10", "party", "antony");
        note(1, State.EXECUTORY, "2020-06-12", "party", "antony");
        note(1, State.SIGNED, "2020-06-30");
        Path file = folder.resolve("register.txt");
        List<String> lines = Files.readAllLines(file);
        int size = lines.size();
        for (int i = 0; i < size - 1; i++) {
            List<String> without = new java.util.ArrayList<>(lines);
            without.remove(i);
            assertIsFound(file, without);
            List<String> doubled = new java.util.ArrayList<>(lines);
            doubled.add(i, lines.get(i));
            assertIsFound(file, doubled);
            List<String> swapped = new java.util.ArrayList<>(lines);
            java.util.Collections.swap(swapped, i, i + 1);
            assertIsFound(file, swapped);
        }
    }

    private void assertIsFound(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
        assertThat(register().problems()).hasSize(1);
    }

    @Test
    void the_events_before_a_changed_line_are_still_known() throws IOException {
        seal(1, State.SENT, "2020-06-01");
        note(1, State.SIGNED, "2020-06-30");
        Path file = folder.resolve("register.txt");
        Files.writeString(file, Files.readString(file).replace("2020-06-30", "2020-06-29"));
        assertThat(register().events()).hasSize(1);
        assertThat(register().problems().getFirst().location().line()).isEqualTo(5);
        assertThatThrownBy(() -> Sealer.open(disk, data, UNIT).close())
                .isInstanceOf(DamagedException.class);
    }

    @Test
    void line_ends_of_windows_do_no_harm() throws IOException {
        seal(1, State.SENT, "2020-06-01");
        Path file = folder.resolve("register.txt");
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        assertThat(register().isSound()).isTrue();
        assertThat(paper().standing()).isEqualTo(Standing.SENT);
    }

    @Test
    void a_register_cut_off_anywhere_is_found() throws IOException {
        seal(1, State.SENT, "2020-06-01");
        note(1, State.SIGNED, "2020-06-30");
        Path file = folder.resolve("register.txt");
        String good = Files.readString(file);
        for (int i = 0; i < good.length(); i++) {
            Files.writeString(file, good.substring(0, i));
            assertThat(register().isSound()).as("cut at " + i).isFalse();
        }
        Files.delete(file);
        assertThat(found()).containsExactly(Code.E706);
    }

    @Test
    void an_older_copy_of_the_register_is_found_and_nothing_is_added_to_it() throws IOException {
        seal(1, State.SENT, "2020-06-01");
        Path file = folder.resolve("register.txt");
        String older = Files.readString(file);
        note(1, State.SIGNED, "2020-06-30");
        Files.writeString(file, older);
        assertThat(found()).containsExactly(Code.E706);
        assertThat(register().problems().getFirst().arguments()).containsExactly("1", "2");
        assertThatThrownBy(() -> note(1, State.SIGNED, "2020-07-01"))
                .isInstanceOf(DamagedException.class);
    }

    @Test
    void a_register_of_an_earlier_program_is_warned_of_until_its_next_line() throws IOException {
        seal(1, State.SENT, "2020-06-01");
        Files.delete(folder.resolve("sealed/last-line.txt"));
        assertThat(register().isSound()).isTrue();
        assertThat(found()).containsExactly(Code.W707);
        note(1, State.SIGNED, "2020-06-30");
        assertThat(found()).isEmpty();
    }

    @Test
    void what_vouches_for_the_last_line_is_vouched_for_too() throws IOException {
        seal(1, State.SENT, "2020-06-01");
        Path last = folder.resolve("sealed/last-line.txt");
        String good = Files.readString(last);
        Files.writeString(last, good.replace("\n", "\r\n"));
        assertThat(found()).isEmpty();
        Files.writeString(last, good.replace("\n1  ~", "\n2  ~"));
        assertThat(found()).containsExactly(Code.E706);
        Files.writeString(last, "1");
        assertThat(found()).containsExactly(Code.E702);
    }

    @Test
    void a_change_of_any_sealed_file_is_found() throws IOException {
        seal(1, State.SENT, "2020-06-01");
        Random random = new Random(11);
        try (Stream<Path> files = Files.walk(folder.resolve("sealed"))) {
            for (Path file : files.filter(RegisterTest::isOfAPaper).toList()) {
                byte[] good = Files.readAllBytes(file);
                for (int i = 0; i < 20; i++) {
                    byte[] bad = good.clone();
                    bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                    Files.write(file, bad);
                    assertThat(found()).as(file.toString()).contains(Code.E702);
                }
                Files.delete(file);
                assertThat(found()).as(file.toString()).contains(Code.E703);
                Files.write(file, good);
                assertThat(found()).isEmpty();
            }
        }
    }

    private static boolean isOfAPaper(Path file) {
        return Files.isRegularFile(file) && !file.endsWith("last-line.txt");
    }

    @Test
    void a_changed_file_is_never_taken_for_what_was_sealed() throws IOException {
        seal(1, State.SENT, "2020-06-01");
        Files.writeString(folder.resolve("sealed/" + PAPER + "/1/tree.txt"), "autre");
        Version version = paper().current().orElseThrow();
        assertThatThrownBy(() -> sealed().tree(version)).isInstanceOf(DamagedException.class);
    }

    @Test
    void a_file_that_the_register_does_not_know_is_warned_of() throws IOException {
        seal(1, State.SENT, "2020-06-01");
        Files.writeString(folder.resolve("sealed/" + PAPER + "/1/copie.pdf"), "copie");
        assertThat(found()).containsExactly(Code.W704);
    }

    // ---- Crashes and others

    @Test
    void files_without_their_line_are_taken_up_by_the_same_seal() {
        try (Sealer sealer = Sealer.open(disk, data, UNIT)) {
            sealer.capture(capture("v1"), event(PAPER, 1, State.SENT, "2020-06-01"));
        }
        assertThat(paper().standing()).isEqualTo(Standing.DRAFT);
        assertThat(found()).containsOnly(Code.W704);
        seal(1, State.SENT, "2020-06-01");
        assertThat(found()).isEmpty();
    }

    @Test
    void files_without_their_line_are_never_replaced_by_others() {
        try (Sealer sealer = Sealer.open(disk, data, UNIT)) {
            sealer.capture(capture("autre"), event(PAPER, 1, State.SENT, "2020-06-01"));
        }
        assertThatThrownBy(() -> seal(1, State.SENT, "2020-06-01"))
                .isInstanceOfSatisfying(
                        DamagedException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(Code.E705));
        assertThat(paper().standing()).isEqualTo(Standing.DRAFT);
    }

    @Test
    void two_cannot_seal_at_once() {
        try (Sealer first = Sealer.open(disk, data, UNIT)) {
            assertThatThrownBy(() -> Sealer.open(disk, data, UNIT))
                    .isInstanceOfSatisfying(
                            DiskException.class,
                            e -> assertThat(e.problem().code()).isEqualTo(Code.E601));
            first.commit();
        }
        seal(1, State.SENT, "2020-06-01");
        assertThat(paper().standing()).isEqualTo(Standing.SENT);
    }

    @Test
    void a_file_handed_in_is_kept_and_vouched_for() throws IOException {
        seal(1, State.ADOPTED, "2020-06-01");
        try (Sealer sealer = Sealer.open(disk, data, UNIT)) {
            Version version = sealer.register().paper(PAPER).current().orElseThrow();
            Event event = event(PAPER, 1, State.SIGNED, "2020-06-30");
            sealer.note(sealer.receive(version.kept(), event, bytes("%PDF signé")));
            sealer.commit();
        }
        assertThat(found()).isEmpty();
        Path file = folder.resolve("sealed/" + PAPER + "/1/received-2.pdf");
        assertThat(file).hasContent("%PDF signé");
        Files.writeString(file, "%PDF signe");
        assertThat(found()).containsExactly(Code.E702);
    }
}
