package fr.tabellion.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.build.SimulatedDisk;
import fr.tabellion.document.Trees;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Papers that are sealed, unsealed, reopened and withdrawn in any order that is allowed. */
class LivesTest {
    private static final Path DATA = Path.of("/data");
    private static final String UNIT = "contracts/antony-2020";
    private static final Path FOLDER = DATA.resolve(UNIT);
    private static final int LIVES = Boolean.getBoolean("soak") ? 500 : 40;

    private final SimulatedDisk disk = new SimulatedDisk();

    private Register register() {
        return Register.read(disk, FOLDER, UNIT);
    }

    @Test
    void registers_only_grow_and_what_was_kept_stays() {
        for (int seed = 0; seed < LIVES; seed++) {
            Random random = new Random(seed);
            Path folder = DATA.resolve("contracts/c" + seed);
            disk.put(folder.resolve("contract.json"), "{}");
            live(random, "contracts/c" + seed, folder);
        }
    }

    private void live(Random random, String unit, Path folder) {
        String before = "";
        List<String> kept = new ArrayList<>();
        for (int step = 0; step < 12; step++) {
            String paper = random.nextBoolean() ? "note" : "annexe";
            try (Sealer sealer = Sealer.open(disk, DATA, unit)) {
                step(sealer, paper, random, kept);
                sealer.commit();
            }
            String now = disk.text(folder.resolve("register.txt"));
            assertThat(now).startsWith(before);
            before = now;
            Sealed sealed = new Sealed(disk, Register.read(disk, folder, unit));
            assertThat(sealed.check()).isEmpty();
            assertThat(kept).doesNotHaveDuplicates();
            sealed.register().papers().forEach(LivesTest::assertSensible);
        }
    }

    /** Versions that count are numbered through, and only the last may be open. */
    private static void assertSensible(SealedPaper paper) {
        List<Version> versions = paper.versions();
        for (int i = 0; i < versions.size(); i++) {
            assertThat(versions.get(i).number()).isEqualTo(i + 1);
        }
        assertThat(paper.next()).isEqualTo(versions.size() + 1);
        if (paper.reopened()) {
            assertThat(paper.standing()).isEqualTo(Standing.DRAFT);
        }
    }

    private static void step(Sealer sealer, String name, Random random, List<String> kept) {
        SealedPaper paper = sealer.register().paper(name);
        boolean open = paper.standing() == Standing.DRAFT || random.nextInt(4) == 0;
        if (open) {
            State[] first = {State.SENT, State.ADOPTED, State.SIGNED};
            Event event = event(name, paper.next(), first[random.nextInt(first.length)], random);
            kept.add(paper.nextKept());
            sealer.capture(capture(name, random), event);
            return;
        }
        State[] later = {
            State.ADOPTED,
            State.AUTHORISED,
            State.EXECUTORY,
            State.SIGNED,
            State.TRANSMITTED,
            State.UNSEALED,
            State.REOPENED,
            State.WITHDRAWN
        };
        State state = later[random.nextInt(later.length)];
        int version = paper.current().orElseThrow().number();
        sealer.note(event(name, version, state, random));
    }

    private static Event event(String paper, int version, State state, Random random) {
        String day = "2020-06-" + (10 + random.nextInt(20));
        return random.nextBoolean()
                ? RegisterTest.event(paper, version, state, day, "party", "antony")
                : RegisterTest.event(
                        paper, version, state, day, "why", "« é » " + random.nextInt());
    }

    private static Capture capture(String paper, Random random) {
        byte[] bytes = ("%PDF " + random.nextLong()).getBytes(StandardCharsets.UTF_8);
        return new Capture(
                paper,
                Map.of(paper + ".pdf", bytes),
                Trees.document(random.nextInt(5)),
                Map.of(),
                List.of("antony", "etat-92"));
    }

    @Test
    void any_fact_comes_back_as_it_was_written() {
        Random random = new Random(5);
        disk.put(FOLDER.resolve("contract.json"), "{}");
        List<String> written = new ArrayList<>();
        try (Sealer sealer = Sealer.open(disk, DATA, UNIT)) {
            for (int i = 0; i < 300; i++) {
                StringBuilder why = new StringBuilder();
                for (int c = random.nextInt(30); c > 0; c--) {
                    why.append((char) random.nextInt(0x10000));
                }
                written.add(why.toString());
                sealer.note(
                        RegisterTest.event(
                                "note", 1, State.ADOPTED, "2020-06-01", "why", why.toString()));
            }
            sealer.commit();
        }
        assertThat(register().problems()).isEmpty();
        assertThat(register().events().stream().map(event -> event.fact("why").orElse("")))
                .containsExactlyElementsOf(written);
    }
}
