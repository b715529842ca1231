package fr.tabellion.build;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.build.SimulatedDisk.Dead;
import fr.tabellion.build.SimulatedDisk.Fault;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Random sequences of changes to a small world, with people at work in {@code out/}: whatever came
 * before, a run leaves what a clean one would, byte for byte, and what people did.
 */
class IncrementalTest {
    private static final int SEQUENCES = Boolean.getBoolean("soak") ? 500 : 30;
    private static final int STEPS = 25;
    private static final Path OUT = Path.of("out");
    private static final List<String> NAMES =
            List.of("sceaux", "bagneux", "châtillon", "antony", "ivry");

    private static final List<Fault> FAULTS = List.of(Fault.values());

    static IntStream seeds() {
        return IntStream.range(0, SEQUENCES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_incremental_run_leaves_what_a_clean_one_would(int seed) throws Exception {
        Sequence sequence = new Sequence(seed);
        for (int step = 0; step < STEPS; step++) {
            sequence.step();
        }
    }

    private static final class Sequence {
        private final Random random;
        private final SimulatedDisk disk = new SimulatedDisk();
        private final List<String> log = new ArrayList<>();
        private final List<SortedMap<String, SortedMap<String, String>>> past = new ArrayList<>();
        private World world = World.of("blagis", "sceaux", "bagneux").with("plaine", "ivry");
        private String java = "25";

        /** What people wrote, by path in {@code out/}. */
        private final NavigableMap<String, String> hands = new TreeMap<>();

        Sequence(int seed) {
            this.random = new Random(seed);
            log.add("seed " + seed);
        }

        void step() throws InterruptedException {
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                change();
            }
            if (random.nextInt(5) == 0) {
                crash();
            }
            if (random.nextInt(5) == 0) {
                runSomeUnitsOnly();
            }
            run();
            check();
        }

        private void change() {
            past.add(copy(world.contracts));
            switch (random.nextInt(13)) {
                case 0, 1, 2 -> editText();
                case 3 -> world.shared = "modèle " + random.nextInt(3);
                case 4 ->
                        world.shared = world.shared.replaceAll("#.*", "") + "# " + random.nextInt();
                case 5 -> addPaper();
                case 6 -> removePaper();
                case 7 -> renamePaper();
                case 8 -> renameContract();
                case 9 -> restoreThePast();
                case 10 -> deleteAFile();
                case 11 -> editAFile();
                case 12 -> rareThings();
                default -> throw new IllegalStateException();
            }
        }

        private void rareThings() {
            switch (random.nextInt(4)) {
                case 0 -> java = "" + (21 + random.nextInt(5));
                case 1 -> loseTheManifest();
                case 2 -> tearTheManifest();
                default -> spoilALineOfTheManifest();
            }
        }

        private String contract() {
            List<String> all = List.copyOf(world.contracts.keySet());
            return all.get(random.nextInt(all.size()));
        }

        private String name() {
            return NAMES.get(random.nextInt(NAMES.size()));
        }

        private void editText() {
            String contract = contract();
            log.add("edit " + contract);
            world.papers(contract).replaceAll((p, t) -> random.nextBoolean() ? t : text());
        }

        private String text() {
            return "texte n° " + random.nextInt(4);
        }

        private void addPaper() {
            world.papers(contract()).put(name(), text());
            log.add("add a paper");
        }

        private void removePaper() {
            world.papers(contract()).remove(name());
            log.add("remove a paper");
        }

        private void renamePaper() {
            SortedMap<String, String> papers = world.papers(contract());
            if (!papers.isEmpty()) {
                String text = Objects.requireNonNull(papers.remove(papers.firstKey()));
                papers.put(name(), text);
            }
            log.add("rename a paper");
        }

        private void renameContract() {
            SortedMap<String, String> papers = world.papers(contract());
            world.contracts.values().removeIf(other -> other == papers);
            world.contracts.put("contrat-" + random.nextInt(3), papers);
            log.add("rename a contract: " + world.contracts.keySet());
        }

        private void restoreThePast() {
            world.contracts.clear();
            world.contracts.putAll(copy(past.get(random.nextInt(past.size()))));
            log.add("restore " + world.contracts);
        }

        private static SortedMap<String, SortedMap<String, String>> copy(
                SortedMap<String, SortedMap<String, String>> contracts) {
            SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
            contracts.forEach((id, papers) -> copy.put(id, new TreeMap<>(papers)));
            return copy;
        }

        private void deleteAFile() {
            aFile().ifPresent(
                            path -> {
                                disk.remove(OUT.resolve(path));
                                hands.remove(path);
                                log.add("delete " + path);
                            });
        }

        private void editAFile() {
            aFile().ifPresent(
                            path -> {
                                String text = "corrigé à la main " + random.nextInt(2);
                                disk.put(OUT.resolve(path), text);
                                hands.put(path, text);
                                log.add("hand edit of " + path);
                            });
        }

        private Optional<String> aFile() {
            List<String> files = List.copyOf(disk.below(OUT).keySet());
            return files.isEmpty()
                    ? Optional.empty()
                    : Optional.of(files.get(random.nextInt(files.size())));
        }

        private Path manifest() {
            return OUT.resolve(".tabellion/manifest");
        }

        /** With it goes the knowledge of what we wrote: what stands in out/ is anybody's. */
        private void loseTheManifest() {
            disk.remove(manifest());
            disown();
            log.add("lose the manifest");
        }

        private void tearTheManifest() {
            disk.cut(manifest(), random.nextInt(200));
            disown();
            log.add("tear the manifest");
        }

        private void spoilALineOfTheManifest() {
            disk.spoil(manifest(), random);
            disown();
            log.add("spoil the manifest");
        }

        private void disown() {
            disk.below(OUT).forEach((path, text) -> hands.putIfAbsent(path, text));
        }

        private void crash() {
            int operation = 1 + random.nextInt(120);
            Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
            log.add(fault + " at " + operation);
            disk.revive();
            disk.failAt(operation, fault);
            try (Builder builder = open(Options.on(World.DAY))) {
                builder.run(world.units(), Progress.NONE);
            } catch (DiskException | Dead | InterruptedException e) {
                log.add("  " + e);
            }
        }

        private void runSomeUnitsOnly() throws InterruptedException {
            log.add("run some");
            disk.revive();
            try (Builder builder = open(Options.on(World.DAY).withWhole(false))) {
                builder.run(
                        world.units().stream().filter(unit -> random.nextBoolean()).toList(),
                        Progress.NONE);
            }
        }

        private void run() throws InterruptedException {
            disk.revive();
            try (Builder builder = open(Options.on(World.DAY))) {
                Report report = builder.run(world.units(), Progress.NONE);
                log.add("run: " + report.summary());
                assertThat(report.bugs()).as("%s", log).isEmpty();
                assertThat(report.summary().failed()).as("%s", log).isZero();
            }
            disk.revive();
            try (Builder builder = open(Options.on(World.DAY))) {
                Report report = builder.clean(world.units(), Progress.NONE);
                log.add("clean: " + report.summary());
            }
        }

        private Builder open(Options options) throws InterruptedException {
            return Builder.open(disk, OUT, options.withJobs(2)).onJava(java);
        }

        /** Every file that no hand touched is as a clean run makes it, and no hand's is lost. */
        private void check() {
            SortedMap<String, String> files = disk.below(OUT);
            SortedMap<String, String> wanted = world.expected();
            hands.forEach(
                    (path, text) -> {
                        boolean ours = text.equals(wanted.get(path)) || isOurs(text);
                        assertThat(ours || text.equals(files.get(path)))
                                .as("%s of a hand in %s, after %s", path, files, log)
                                .isTrue();
                    });
            wanted.forEach(
                    (path, text) -> {
                        boolean edited = hands.containsKey(path);
                        assertThat(edited ? files.values() : List.of(files.getOrDefault(path, "")))
                                .as("%s in %s, after %s", path, files, log)
                                .contains(text);
                    });
            hands.keySet().removeIf(path -> text(path, wanted).equals(files.get(path)));
            hands.keySet().retainAll(files.keySet());
            files.keySet()
                    .forEach(
                            path ->
                                    assertThat(
                                                    wanted.containsKey(path)
                                                            || hands.containsKey(path)
                                                            || isBesideAnEditedOne(path))
                                            .as("%s is too many, after %s", path, log)
                                            .isTrue());
        }

        private boolean isBesideAnEditedOne(String path) {
            return hands.containsKey(path.replaceFirst("\\.nouveau(-\\d+)?", ""));
        }

        private static String text(String path, SortedMap<String, String> wanted) {
            return wanted.getOrDefault(path, "");
        }

        /** What we wrote and only did not know of may be replaced by now. */
        private static boolean isOurs(String text) {
            return !text.startsWith("corrigé");
        }
    }
}
