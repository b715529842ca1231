package fr.tabellion.build;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Messages;
import fr.tabellion.problem.Problem;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The exact wording of every reason and problem, in both languages. */
class ReasonTest {
    private static final Digest ONE = World.digest("1");
    private static final Digest TWO = World.digest("2");
    private static final Fingerprint OLD = World.fingerprint("vieux");
    private static final Fingerprint NEW = World.fingerprint("neuf");
    private static final Reason CHANGED = Reason.of("reason.changed", "data/bodies/sceaux.json");

    @Test
    void every_reason_is_worded() {
        StringBuilder text = new StringBuilder();
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Messages messages = new Messages(locale);
            reasons().forEach(r -> text.append(r.key() + ": " + r.text(messages) + "\n"));
        }
        Golden.check("build/reasons.txt", text.toString());
    }

    private static List<Reason> reasons() {
        List<Reason> all = new ArrayList<>();
        for (int files = 1; files <= 5; files++) {
            all.add(
                    InputSet.reason(
                            Arrays.asList("a.json", "b.json", "c.json", "d.json", "e.json")
                                    .subList(0, files)));
        }
        all.add(changes(InputSet.empty().withOption("--lang", "fr")));
        all.add(changes(InputSet.empty().withOption("--lang", "fr").withOption("--format", "pdf")));
        all.add(changes(InputSet.empty().withProgram(ONE).with("a.json", ONE)));
        all.add(changes(InputSet.java("25")));
        all.add(InputSet.reason(List.of()));
        all.addAll(
                List.of(
                        Reason.SAME,
                        Reason.SAME_BYTES,
                        Reason.ADOPTED,
                        Reason.NEW,
                        Reason.MISSING,
                        Reason.INTERRUPTED,
                        Reason.EDITED,
                        Reason.SIGNED,
                        Reason.UNKNOWN,
                        Reason.OCCUPIED,
                        Reason.forced("out/.tabellion/kept/2026-11-22/note.docx"),
                        Reason.ORPHAN,
                        Reason.ORPHAN_EDITED,
                        Reason.REMOVED,
                        Reason.UNIT,
                        Reason.PROBLEM,
                        Reason.BUG));
        return all;
    }

    private static Reason changes(InputSet now) {
        return InputSet.reason(InputSet.changes(List.of(InputSet.empty()), List.of(now)));
    }

    @Test
    void every_problem_is_worded() {
        StringBuilder text = new StringBuilder();
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Messages messages = new Messages(locale);
            problems().forEach(p -> text.append(messages.problem(p)).append('\n'));
        }
        Golden.check("build/problems.txt", text.toString());
    }

    private static Stream<Problem> problems() {
        String note = "out/contracts/blagis-2024/note-sceaux.docx";
        return Stream.of(
                problem(Code.E601, "out/", "4711 (mairie)"),
                problem(Code.E602),
                problem(Code.E603),
                problem(Code.E604, "Input/output error"),
                problem(Code.E605, "a/É.pdf", "a", "a/é.pdf", "A"),
                problem(Code.E606, note),
                problem(Code.E607, note, ".~lock.note-sceaux.docx#"),
                problem(Code.E608, note),
                problem(Code.E609, note));
    }

    private static Problem problem(Code code, String... arguments) {
        return Problem.of(code, Location.NONE, arguments);
    }

    // ---- The decision

    @Test
    void a_file_never_written_is_new() {
        assertThat(decide(Stat.MISSING, Digest.NONE, Optional.empty(), Optional.empty()))
                .isEqualTo(new Step.Draw(Reason.NEW));
    }

    @Test
    void a_file_written_and_gone_is_missing() {
        assertThat(decide(Stat.MISSING, Digest.NONE, entry(ONE, NEW), Optional.empty()))
                .isEqualTo(new Step.Draw(Reason.MISSING));
    }

    @Test
    void a_file_as_written_from_what_is_wanted_is_left() {
        assertThat(decide(file(), ONE, entry(ONE, NEW), Optional.empty()))
                .isEqualTo(new Step.Leave(Reason.SAME));
    }

    @Test
    void a_file_as_written_from_something_else_is_drawn_with_the_input_that_changed() {
        assertThat(decide(file(), ONE, entry(ONE, OLD), Optional.empty()))
                .isEqualTo(new Step.Draw(CHANGED));
    }

    @Test
    void a_file_about_to_be_replaced_by_a_run_that_died_is_ours() {
        Optional<Manifest.Entry> entry =
                entry(ONE, NEW)
                        .map(e -> new Manifest.Entry(e.path(), "", NEW, ONE, TWO, Stamp.NONE));

        assertThat(decide(file(), TWO, entry, Optional.empty()))
                .isEqualTo(new Step.Draw(Reason.INTERRUPTED));
    }

    @Test
    void a_file_with_other_bytes_is_edited() {
        assertThat(decide(file(), TWO, entry(ONE, NEW), Optional.empty()))
                .isEqualTo(new Step.Keep(Reason.EDITED));
    }

    @Test
    void a_file_we_know_nothing_of_is_kept() {
        assertThat(decide(file(), TWO, Optional.empty(), Optional.empty()))
                .isEqualTo(new Step.Keep(Reason.UNKNOWN));
    }

    @Test
    void the_new_version_in_the_place_of_the_edited_one_is_ours() {
        assertThat(decide(file(), TWO, entry(ONE, OLD), entry(TWO, NEW)))
                .isEqualTo(new Step.Leave(Reason.ADOPTED));
        assertThat(decide(file(), TWO, entry(ONE, OLD), entry(TWO, OLD)))
                .isEqualTo(new Step.Draw(CHANGED));
    }

    @Test
    void a_folder_or_a_link_is_never_ours() {
        for (Stat.Kind kind : List.of(Stat.Kind.FOLDER, Stat.Kind.OTHER)) {
            Stat stat = new Stat(kind, Stamp.NONE, false);
            assertThat(decide(stat, Digest.NONE, entry(ONE, NEW), Optional.empty()))
                    .isEqualTo(new Step.Keep(Reason.OCCUPIED));
        }
    }

    private static Step decide(
            Stat stat,
            Digest found,
            Optional<Manifest.Entry> entry,
            Optional<Manifest.Entry> beside) {
        return Step.decide(new Step.Found(stat, found), entry, beside, NEW, CHANGED);
    }

    private static Stat file() {
        return new Stat(Stat.Kind.FILE, new Stamp(1, 1, 1, 1), false);
    }

    private static Optional<Manifest.Entry> entry(Digest digest, Fingerprint fingerprint) {
        return Optional.of(
                new Manifest.Entry("a.pdf", "", fingerprint, digest, Digest.NONE, Stamp.NONE));
    }
}
