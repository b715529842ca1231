package fr.tabellion.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tabellion.build.Draft.Rendering;
import fr.tabellion.build.Report.Summary;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** One bad target never stops the batch. */
class FailureTest {
    private static final String NOTE = "contracts/blagis-2024/note-sceaux.docx";
    private static final Problem HOLE =
            Problem.of(Code.E301, Location.of("templates/note.ftlh"), "un trou");

    private final Path out;
    private final World world = World.of("blagis-2024", "sceaux", "bagneux");

    FailureTest(@TempDir Path out) {
        this.out = out;
    }

    @Test
    void a_read_only_file_fails_alone() throws IOException {
        world.generate(out);
        Files.setPosixFilePermissions(
                out.resolve(NOTE), PosixFilePermissions.fromString("r--r--r--"));
        world.edit("blagis-2024", "sceaux", "autre texte");

        Report report = world.generate(out);

        assertThat(report.summary()).isEqualTo(new Summary(1, 2, 0, 1, 0));
        assertThat(problem(report, NOTE).code()).isEqualTo(Code.E606);
        Files.setPosixFilePermissions(
                out.resolve(NOTE), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(world.generate(out).summary()).isEqualTo(new Summary(1, 3, 0, 0, 0));
        assertThat(World.files(out)).isEqualTo(world.expected());
    }

    @Test
    void a_file_that_may_not_be_read_fails_alone() {
        SimulatedDisk disk = new SimulatedDisk();
        world.generate(disk, out, Options.on(World.DAY));
        disk.put(out.resolve(NOTE), "travail de quelqu’un");
        disk.forbid(out.resolve(NOTE));

        for (int run = 0; run < 2; run++) {
            Report report = world.generate(disk, out, Options.on(World.DAY));

            assertThat(report.summary()).isEqualTo(new Summary(0, 3, 0, 1, 0));
            assertThat(problem(report, NOTE).code()).isEqualTo(Code.E602);
        }
        assertThat(disk.text(out.resolve(NOTE))).isEqualTo("travail de quelqu’un");
    }

    @Test
    void what_cannot_be_recorded_is_a_problem_told_once_and_nothing_is_lost() throws Exception {
        SimulatedDisk disk = new SimulatedDisk();
        world.generate(disk, out, Options.on(World.DAY));
        world.shared += "# un commentaire";
        try (Builder builder = Builder.open(disk, out, Options.on(World.DAY))) {
            assertThat(builder.run(world.units(), Progress.NONE).summary().current()).isEqualTo(4);
            disk.failAt(1, SimulatedDisk.Fault.NO_SPACE);
            assertThatThrownBy(builder::keep)
                    .isInstanceOfSatisfying(
                            DiskException.class,
                            full -> assertThat(full.problem().code()).isEqualTo(Code.E603));
        }
        disk.revive();
        assertThat(world.generate(disk, out, Options.on(World.DAY)).summary())
                .isEqualTo(new Summary(0, 4, 0, 0, 0));
        assertThat(disk.below(out)).isEqualTo(world.expected());
    }

    @Test
    void a_file_open_in_libreoffice_or_word_fails_alone() throws IOException {
        for (String owner : List.of(".~lock.note-sceaux.docx#", "~$te-sceaux.docx")) {
            world.generate(out);
            Path lock = Files.createFile(out.resolve(NOTE).resolveSibling(owner));
            world.edit("blagis-2024", "sceaux", "texte sous " + owner);

            Report report = world.generate(out);

            assertThat(report.summary()).isEqualTo(new Summary(1, 2, 0, 1, 0));
            assertThat(problem(report, NOTE).code()).isEqualTo(Code.E607);
            assertThat(problem(report, NOTE).arguments().getLast()).isEqualTo(owner);
            Files.delete(lock);
        }
    }

    @Test
    void two_targets_on_one_path_are_a_problem_that_names_both() {
        world.with("BLAGIS-2024", "Scéaux").with("antony", "antony");

        Report report = world.generate(out);

        assertThat(report.summary()).isEqualTo(new Summary(4, 0, 0, 4, 0));
        Problem clash = problem(report, NOTE);
        assertThat(clash.code()).isEqualTo(Code.E605);
        assertThat(clash.arguments())
                .containsExactly(
                        "contracts/BLAGIS-2024/note-Scéaux.docx",
                        "BLAGIS-2024",
                        NOTE,
                        "blagis-2024");
        assertThat(World.files(out)).doesNotContainKey(NOTE).hasSize(4);
    }

    @Test
    void composed_and_decomposed_letters_are_one_path() {
        world.contracts.clear();
        world.with("blagis-2024", "ch\u00e2tillon", "cha\u0302tillon");

        assertThat(world.generate(out).summary()).isEqualTo(new Summary(0, 0, 0, 4, 0));
    }

    @Test
    void a_path_that_is_only_spelled_otherwise_now_leaves_an_orphan_and_no_problem() {
        world.generate(out);
        String text = world.papers("blagis-2024").remove("sceaux");
        world.edit("blagis-2024", "Sc\u00e9aux", text);

        assertThat(world.generate(out).summary()).isEqualTo(new Summary(2, 2, 0, 0, 2));
        for (int run = 0; run < 3; run++) {
            assertThat(world.generate(out).summary()).isEqualTo(new Summary(0, 4, 0, 0, 2));
        }
        world.clean(out);
        assertThat(World.files(out)).isEqualTo(world.expected());
        assertThat(world.generate(out).summary()).isEqualTo(new Summary(0, 4, 0, 0, 0));
    }

    @Test
    void a_path_that_another_unit_holds_is_a_problem_in_a_partial_run_too() throws Exception {
        world.generate(out);
        World other = World.of("Blagis-2024", "sceaux");

        Report report = other.generate(out, Options.on(World.DAY).withWhole(false));

        assertThat(report.summary()).isEqualTo(new Summary(0, 0, 0, 2, 0));
        assertThat(World.files(out)).isEqualTo(world.expected());
    }

    @Test
    void a_path_goes_from_a_unit_that_is_no_more_to_another() {
        world.generate(out);
        List<Unit> renamed =
                world.units().stream()
                        .map(unit -> Unit.of("autre", inputs(unit), () -> plan(unit)))
                        .toList();

        assertThat(run(renamed).summary()).isEqualTo(new Summary(0, 4, 0, 0, 0));
        assertThat(world.generate(out).summary()).isEqualTo(new Summary(0, 4, 0, 0, 0));
    }

    private static List<InputSet> inputs(Unit unit) {
        try {
            return unit.inputs(List.of());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Unit.Plan plan(Unit unit) {
        try {
            return unit.plan();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_rendering_with_problems_fails_its_paths_only() {
        Report report =
                run(
                        List.of(
                                unit(
                                        draft("a.pdf", Rendering.failed(List.of(HOLE))),
                                        draft("b.pdf", Rendering.of(target("b.pdf"))))));

        assertThat(report.summary()).isEqualTo(new Summary(1, 0, 0, 1, 0));
        assertThat(problem(report, "a.pdf")).isEqualTo(HOLE);
    }

    @Test
    void a_unit_with_a_failure_is_rendered_again() {
        Unit unit = unit(draft("a.pdf", Rendering.failed(List.of(HOLE))));
        run(List.of(unit));

        assertThat(run(List.of(unit)).summary().failed()).isEqualTo(1);
    }

    @Test
    void warnings_are_told_again_though_nothing_is_rendered() {
        Problem warning =
                new Problem(
                        Code.E301,
                        new Location("data/é.json", 3, 4, "/a~1b"),
                        List.of("un\ttab", "50 %", "deux\nlignes"),
                        List.of("près"));
        Unit unit = unit(draft("a.pdf", new Rendering(List.of(target("a.pdf")), List.of(warning))));

        assertThat(run(List.of(unit)).warnings()).containsExactly(warning);
        assertThat(run(List.of(unit)).warnings()).containsExactly(warning);
    }

    @Test
    void notes_are_given_back_though_nothing_is_planned() {
        Unit unit =
                Unit.of(
                        "unité",
                        List.of(),
                        () -> new Unit.Plan(List.of(), List.of(), List.of("sans\tdélibération")));

        Map<String, List<String>> notes = Map.of("unité", List.of("sans\tdélibération"));
        assertThat(run(List.of(unit)).notes()).isEqualTo(notes);
        assertThat(run(List.of(unit)).notes()).isEqualTo(notes);
    }

    @Test
    void a_drawing_that_throws_is_a_bug_of_that_target_alone() {
        Exception mistake = new IllegalStateException("plume cassée");
        Target bad =
                new Target(
                        "a.pdf",
                        World.fingerprint("a"),
                        () -> {
                            throw mistake;
                        });

        Report report =
                run(
                        List.of(
                                unit(
                                        draft("a.pdf", Rendering.of(bad)),
                                        draft("b.pdf", Rendering.of(target("b.pdf"))))));

        assertThat(report.summary()).isEqualTo(new Summary(1, 0, 0, 1, 0));
        assertThat(report.bugs()).containsExactly(mistake);
    }

    @Test
    void a_path_that_leaves_out_is_a_bug() {
        for (String path : List.of("../hors.pdf", "/tmp/hors.pdf", ".tabellion/manifest", "")) {
            Report report = run(List.of(unit(draft(path, Rendering.of(target(path))))));
            assertThat(report.bugs()).as(path).hasSize(1);
        }
    }

    @Test
    void a_unit_whose_inputs_cannot_be_read_keeps_its_files() {
        world.generate(out);
        Unit unreadable = failing("blagis-2024", new NoSuchFileException("data/contract.json"));

        Report report = run(List.of(unreadable));

        assertThat(report.problems()).extracting(Problem::code).containsExactly(Code.E604);
        assertThat(report.summary()).isEqualTo(new Summary(0, 0, 0, 4, 0));
        assertThat(World.files(out)).isEqualTo(world.expected());
        assertThat(world.generate(out).summary()).isEqualTo(new Summary(0, 4, 0, 0, 0));
    }

    @Test
    void a_unit_that_throws_is_a_bug_and_the_others_are_written() {
        IllegalStateException mistake = new IllegalStateException("plan");

        Report report =
                run(
                        List.of(
                                failing("a", mistake),
                                unit(draft("b.pdf", Rendering.of(target("b.pdf"))))));

        assertThat(report.bugs()).containsExactly(mistake);
        assertThat(report.summary()).isEqualTo(new Summary(1, 0, 0, 0, 0));
    }

    private static Unit failing(String id, Exception failure) {
        return new Unit() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public List<InputSet> inputs(List<InputSet> before) throws Exception {
                throw failure;
            }

            @Override
            public Plan plan() {
                throw new AssertionError("not planned without inputs");
            }
        };
    }

    @Test
    void a_plan_with_errors_makes_no_orphans() {
        run(
                List.of(
                        unit(
                                draft("a.pdf", Rendering.of(target("a.pdf"))),
                                draft("b.pdf", Rendering.of(target("b.pdf"))))));
        Unit broken =
                Unit.of(
                        "unité",
                        List.of(InputSet.empty().with("contract.json", World.digest("faux"))),
                        () ->
                                new Unit.Plan(
                                        List.of(draft("a.pdf", Rendering.of(target("a.pdf")))),
                                        List.of(HOLE),
                                        List.of()));

        Report report = run(List.of(broken));

        assertThat(report.problems()).containsExactly(HOLE);
        assertThat(report.summary()).isEqualTo(new Summary(0, 1, 0, 1, 0));
        assertThat(World.files(out)).containsOnlyKeys("a.pdf", "b.pdf");
    }

    @Test
    void a_held_path_is_neither_written_nor_an_orphan() {
        Unit drafted = unit(draft("a.pdf", Rendering.of(target("a.pdf"))));
        run(List.of(drafted));
        Reason sealed = Reason.of("reason.same");
        Unit held =
                Unit.of(
                        "unité",
                        List.of(InputSet.empty().with("register.json", World.digest("scellé"))),
                        () -> Unit.Plan.of(List.of(new Draft.Held(List.of("a.pdf"), sealed))));

        for (int run = 0; run < 2; run++) {
            Report report = run(List.of(held));
            assertThat(report.summary()).isEqualTo(new Summary(0, 1, 0, 0, 0));
            assertThat(report.outcomes().getFirst().decision())
                    .isEqualTo(new Decision.Held(sealed));
        }
        assertThat(run(List.of(drafted)).summary()).isEqualTo(new Summary(0, 1, 0, 0, 0));
    }

    private Report run(List<Unit> units) {
        try (Builder builder = Builder.open(new LocalDisk(), out, Options.on(World.DAY))) {
            return builder.run(units, Progress.NONE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Unit unit(Draft... drafts) {
        return Unit.of("unité", List.of(), () -> Unit.Plan.of(List.of(drafts)));
    }

    private static Draft draft(String path, Rendering rendering) {
        return new Draft.Drawn(List.of(path), () -> rendering);
    }

    private static Target target(String path) {
        return new Target(path, World.fingerprint(path), () -> World.bytes(path));
    }

    private static Problem problem(Report report, String path) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.path().equals(path))
                .map(Outcome::decision)
                .filter(Decision.Failed.class::isInstance)
                .flatMap(decision -> ((Decision.Failed) decision).problems().stream())
                .findFirst()
                .orElseThrow();
    }
}
