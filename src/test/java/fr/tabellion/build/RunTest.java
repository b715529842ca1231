package fr.tabellion.build;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.build.Draft.Rendering;
import fr.tabellion.build.Report.Summary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** How a run goes: order, threads, stopping, size. */
class RunTest {
    private static final Path OUT = Path.of("out");
    private static final Options OPTIONS = Options.on(World.DAY).withJobs(4);

    private final SimulatedDisk disk = new SimulatedDisk();

    @Test
    void outcomes_come_in_the_order_of_the_units_whatever_the_threads_do() throws Exception {
        List<Unit> units =
                IntStream.range(0, 300).mapToObj(n -> unit(n, () -> pause(n % 3))).toList();
        List<String> told = new ArrayList<>();
        Report report = run(OPTIONS, units, told);

        List<String> wanted = IntStream.range(0, 300).mapToObj(RunTest::path).toList();
        assertThat(told).isEqualTo(wanted);
        assertThat(report.outcomes()).extracting(Outcome::path).isEqualTo(wanted);
    }

    @Test
    void units_that_read_the_same_are_drawn_together_and_reported_as_given() throws Exception {
        List<Unit> units =
                IntStream.range(0, 300)
                        .mapToObj(n -> near("contrat " + n % 3, unit(n, () -> pause(n % 2))))
                        .toList();
        List<String> told = new ArrayList<>();
        Report report = run(OPTIONS, units, told);

        List<String> together =
                IntStream.range(0, 3)
                        .flatMap(group -> IntStream.range(0, 100).map(n -> 3 * n + group))
                        .mapToObj(RunTest::path)
                        .toList();
        assertThat(told).isEqualTo(together);
        assertThat(report.outcomes())
                .extracting(Outcome::path)
                .isEqualTo(IntStream.range(0, 300).mapToObj(RunTest::path).toList());
    }

    private static Unit near(String what, Unit unit) {
        return new Unit() {
            @Override
            public String id() {
                return unit.id();
            }

            @Override
            public List<InputSet> inputs(List<InputSet> before) throws Exception {
                return unit.inputs(before);
            }

            @Override
            public String near() {
                return what;
            }

            @Override
            public Plan plan() throws Exception {
                return unit.plan();
            }
        };
    }

    private static void pause(int millis) throws InterruptedException {
        Thread.sleep(millis);
    }

    @Test
    void no_more_than_jobs_drawings_run_at_once_and_few_wait() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Unit> units =
                IntStream.range(0, 200)
                        .mapToObj(
                                n ->
                                        unit(
                                                n,
                                                () -> {
                                                    int now = running.incrementAndGet();
                                                    most.accumulateAndGet(now, Math::max);
                                                    pause(1);
                                                    running.decrementAndGet();
                                                }))
                        .toList();
        run(OPTIONS.withJobs(3), units, new ArrayList<>());

        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void a_stopped_run_ends_though_a_drawing_does_not_and_the_next_completes() throws Exception {
        CountDownLatch drawing = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        List<Unit> units = new ArrayList<>();
        for (int n = 0; n < 50; n++) {
            units.add(unit(n, () -> {}));
        }
        units.add(
                unit(
                        50,
                        () -> {
                            drawing.countDown();
                            never.await();
                        }));
        Report stopped;
        try (Builder builder = Builder.open(disk, OUT, OPTIONS)) {
            Thread stopping = new Thread(() -> stopWhen(drawing, builder));
            stopping.start();
            stopped = builder.run(units, Progress.NONE);
            stopping.join();
        }
        assertThat(stopped.interrupted()).isTrue();
        assertThat(stopped.outcomes()).hasSizeLessThan(51);

        never.countDown();
        Report next = run(OPTIONS, units, new ArrayList<>());
        assertThat(next.interrupted()).isFalse();
        assertThat(next.summary().written() + next.summary().current()).isEqualTo(51);
        assertThat(disk.below(OUT)).hasSize(51);
    }

    @Test
    @Timeout(30)
    void a_stopped_run_tells_before_the_last_drawing_is_done() throws Exception {
        CountDownLatch drawing = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        List<Unit> units =
                List.of(
                        unit(
                                0,
                                () -> {
                                    drawing.countDown();
                                    awaitWhateverComes(told);
                                }));
        try (Builder builder = Builder.open(disk, OUT, OPTIONS)) {
            Thread stopping = new Thread(() -> stopWhen(drawing, builder));
            stopping.start();
            assertThat(builder.run(units, Progress.NONE).interrupted()).isTrue();
            stopping.join();
            told.countDown();
        }
    }

    private static void awaitWhateverComes(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            open = isOpenSoon(latch);
        }
    }

    private static boolean isOpenSoon(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    @Timeout(30)
    void a_run_stopped_while_it_plans_ends() throws Exception {
        CountDownLatch planning = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        Unit slow =
                Unit.of(
                        "lent",
                        List.of(InputSet.empty()),
                        () -> {
                            planning.countDown();
                            awaitWhateverComes(told);
                            return Unit.Plan.of(List.of());
                        });
        try (Builder builder = Builder.open(disk, OUT, OPTIONS)) {
            Thread stopping = new Thread(() -> stopWhen(planning, builder));
            stopping.start();
            assertThat(builder.run(List.of(slow), Progress.NONE).interrupted()).isTrue();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            stopping.join();
            told.countDown();
        }
    }

    private static void stopWhen(CountDownLatch drawing, Builder builder) {
        try {
            drawing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        builder.stop();
    }

    @Test
    void an_interrupted_thread_ends_its_run_and_stays_interrupted() throws Exception {
        try (Builder builder = Builder.open(disk, OUT, OPTIONS)) {
            Thread.currentThread().interrupt();
            Report report = builder.run(List.of(unit(0, () -> {})), Progress.NONE);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(report.interrupted()).isTrue();
        }
        assertThat(run(OPTIONS, List.of(unit(0, () -> {})), new ArrayList<>()).summary())
                .isEqualTo(new Summary(1, 0, 0, 0, 0));
    }

    @Test
    void temps_of_a_dead_run_are_cleared() throws Exception {
        disk.put(OUT.resolve(".tabellion/tmp/17.tmp"), "moitié d’une note");
        run(OPTIONS, List.of(), new ArrayList<>());

        assertThat(disk.list(OUT.resolve(".tabellion/tmp"))).isEmpty();
    }

    @Test
    void a_file_saved_while_its_new_version_is_drawn_is_left_as_it_is() throws Exception {
        run(OPTIONS, List.of(unit(1, () -> {})), new ArrayList<>());
        Unit changed =
                Unit.of(
                        "unité 1",
                        List.of(InputSet.empty().with("data/1.json", World.digest("autre"))),
                        () ->
                                Unit.Plan.of(
                                        List.of(
                                                draft(
                                                        path(1),
                                                        "autre",
                                                        () ->
                                                                disk.put(
                                                                        OUT.resolve(path(1)),
                                                                        "main")))));

        Report report = run(OPTIONS, List.of(changed), new ArrayList<>());

        assertThat(report.summary().failed()).isEqualTo(1);
        assertThat(disk.below(OUT)).containsEntry(path(1), "main");
        assertThat(disk.list(OUT.resolve(".tabellion/tmp"))).isEmpty();
    }

    @Test
    void another_java_draws_again_and_writes_only_what_differs() throws Exception {
        run(OPTIONS, List.of(unit(1, () -> {}), unit(2, () -> {})), new ArrayList<>());
        disk.revive();
        try (Builder builder = Builder.open(disk, OUT, OPTIONS).onJava("99")) {
            Report report =
                    builder.run(List.of(unit(1, () -> {}), unit(2, () -> {})), Progress.NONE);

            assertThat(report.outcomes())
                    .extracting(Outcome::decision)
                    .containsOnly(new Decision.Current(Reason.SAME_BYTES));
        }
    }

    @Test
    void a_partial_run_leaves_the_other_units_alone() throws Exception {
        run(OPTIONS, List.of(unit(1, () -> {}), unit(2, () -> {})), new ArrayList<>());

        Report report =
                run(OPTIONS.withWhole(false), List.of(unit(1, () -> {})), new ArrayList<>());

        assertThat(report.summary()).isEqualTo(new Summary(0, 1, 0, 0, 0));
        assertThat(run(OPTIONS, List.of(unit(1, () -> {})), new ArrayList<>()).summary())
                .isEqualTo(new Summary(0, 1, 0, 0, 1));
    }

    private interface Doing {
        void happen() throws Exception;
    }

    private Report run(Options options, List<Unit> units, List<String> told)
            throws InterruptedException {
        disk.revive();
        Progress progress =
                new Progress() {
                    @Override
                    public void done(Outcome outcome) {
                        told.add(outcome.path());
                    }
                };
        try (Builder builder = Builder.open(disk, OUT, options)) {
            return builder.run(units, progress);
        }
    }

    private static Unit unit(int n, Doing doing) {
        return Unit.of(
                "unité " + n,
                List.of(InputSet.empty().with("data/" + n + ".json", World.digest("" + n))),
                () -> Unit.Plan.of(List.of(draft(path(n), "papier " + n, doing))));
    }

    private static String path(int n) {
        return "contracts/note-" + n + ".pdf";
    }

    private static Draft draft(String path, String content, Doing doing) {
        return new Draft.Drawn(
                List.of(path),
                () ->
                        Rendering.of(
                                new Target(
                                        path,
                                        World.fingerprint(content),
                                        () -> {
                                            doing.happen();
                                            return World.bytes(content);
                                        })));
    }
}
