package fr.tabellion.build;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.build.SimulatedDisk.Dead;
import fr.tabellion.build.SimulatedDisk.Fault;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A disk that fails at every single operation in turn; then the next run, on a disk that works. */
class FaultTest {
    private static final Path OUT = Path.of("out");
    private static final String EDITED = "contracts/blagis-2024/note-sceaux.docx";
    private static final String BESIDE = "contracts/blagis-2024/note-sceaux.nouveau.docx";
    private static final String FOREIGN = "contracts/blagis-2024/lisez-moi.txt";

    /** A run on data that changed, over a world where people have been at work. */
    private static final class Scene {
        final SimulatedDisk disk;
        final World world = World.of("blagis-2024", "sceaux", "bagneux").with("antony", "antony");

        private Scene(SimulatedDisk disk) {
            this.disk = disk;
        }

        static Scene set() {
            Scene scene = new Scene(new SimulatedDisk());
            scene.run(Options.on(World.DAY));
            scene.disk.put(OUT.resolve(EDITED), "corrigé à la main");
            scene.disk.put(OUT.resolve(FOREIGN), "à ne pas toucher");
            scene.run(Options.on(World.DAY));
            scene.disk.remove(OUT.resolve("contracts/antony/note-antony.pdf"));
            scene.world.edit("blagis-2024", "sceaux", "nouveau texte de sceaux");
            scene.world.edit("blagis-2024", "bagneux", "nouveau texte de bagneux");
            scene.world.with("ivry", "ivry");
            return scene;
        }

        /** The same again, untouched. */
        Scene again() {
            Scene again = new Scene(disk.copy());
            again.world.contracts.clear();
            again.world.contracts.putAll(world.contracts);
            return again;
        }

        Report run(Options options) {
            disk.revive();
            return world.generate(disk, OUT, options.withJobs(1));
        }

        /** Whatever it throws, it throws. */
        void tryRun(int operation, Fault fault, Options options) {
            disk.revive();
            disk.failAt(operation, fault);
            try {
                world.generate(disk, OUT, options.withJobs(1));
            } catch (DiskException | Dead e) {
                assertThat(e).isNotNull();
            }
        }

        int operations(Options options) {
            disk.revive();
            disk.failAt(-1, Fault.NO_SPACE);
            world.generate(disk, OUT, options.withJobs(1));
            return disk.operations();
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void each_file_is_the_old_or_the_new_one_and_the_next_run_completes(Fault fault) {
        Options options = Options.on(World.DAY);
        Scene start = Scene.set();
        int operations = start.again().operations(options);
        assertThat(operations).isGreaterThan(50);
        for (int operation = 1; operation <= operations + 5; operation++) {
            Scene scene = start.again();
            scene.tryRun(operation, fault, options);
            String what = fault + " at operation " + operation;

            assertNothingIsHalf(start, scene, what);
            assertThat(scene.disk.below(OUT)).as(what).containsEntry(EDITED, "corrigé à la main");

            Report next = scene.run(options);
            SortedMap<String, String> wanted = scene.world.expected();
            wanted.put(BESIDE, wanted.get(EDITED));
            wanted.put(EDITED, "corrigé à la main");
            wanted.put(FOREIGN, "à ne pas toucher");
            assertThat(scene.disk.below(OUT)).as(what).isEqualTo(wanted);
            assertThat(next.summary().kept()).as(what).isEqualTo(1);
            assertThat(next.summary().failed()).as(what).isZero();
            assertThat(scene.run(options).summary().written()).as(what).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void force_never_loses_the_edited_file(Fault fault) {
        Options force = Options.on(World.DAY).withForce(true);
        Scene start = Scene.set();
        int operations = start.again().operations(force);
        for (int operation = 1; operation <= operations + 5; operation++) {
            Scene scene = start.again();
            scene.tryRun(operation, fault, force);
            String what = fault + " at operation " + operation;

            assertNothingIsHalf(start, scene, what);
            assertThat(scene.disk.below(OUT).values()).as(what).contains("corrigé à la main");

            scene.run(Options.on(World.DAY));
            scene.run(force);
            assertThat(scene.disk.below(OUT).values()).as(what).contains("corrigé à la main");
            assertThat(scene.disk.below(OUT))
                    .as(what)
                    .containsAllEntriesOf(scene.world.expected())
                    .containsEntry(FOREIGN, "à ne pas toucher")
                    .hasSize(scene.world.expected().size() + 2);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void clean_removes_what_is_wanted_no_more_and_nothing_else(Fault fault) {
        Scene start = Scene.set();
        start.run(Options.on(World.DAY));
        start.world.contracts.remove("blagis-2024");
        start.world.contracts.remove("antony");
        for (int operation = 1; operation <= 60; operation++) {
            Scene scene = start.again();
            String what = fault + " at operation " + operation;
            tryClean(scene, operation, fault);
            assertThat(scene.disk.below(OUT))
                    .as(what)
                    .containsAllEntriesOf(scene.world.expected())
                    .containsEntry(EDITED, "corrigé à la main")
                    .containsEntry(FOREIGN, "à ne pas toucher");

            tryClean(scene, -1, fault);
            Map<String, String> left = new TreeMap<>(scene.world.expected());
            left.put(EDITED, "corrigé à la main");
            left.put(FOREIGN, "à ne pas toucher");
            assertThat(scene.disk.below(OUT)).as(what).isEqualTo(left);
        }
    }

    private static void tryClean(Scene scene, int operation, Fault fault) {
        scene.disk.revive();
        scene.disk.failAt(operation, fault);
        try (Builder builder = Builder.open(scene.disk, OUT, Options.on(World.DAY))) {
            builder.clean(scene.world.units(), Progress.NONE);
        } catch (DiskException | Dead | InterruptedException e) {
            assertThat(e).isNotInstanceOf(InterruptedException.class);
        }
    }

    private static void assertNothingIsHalf(Scene start, Scene scene, String what) {
        Set<String> whole = new HashSet<>(start.disk.below(OUT).values());
        whole.addAll(scene.world.expected().values());
        assertThat(whole).as(what).containsAll(scene.disk.below(OUT).values());
        Set<String> lost = new HashSet<>(start.disk.below(OUT).keySet());
        lost.removeAll(scene.disk.below(OUT).keySet());
        lost.remove(EDITED);
        lost.remove(BESIDE);
        assertThat(lost).as(what).isEmpty();
    }
}
