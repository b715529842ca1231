package fr.tabellion.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.build.DiskException;
import fr.tabellion.build.SimulatedDisk;
import fr.tabellion.build.SimulatedDisk.Dead;
import fr.tabellion.build.SimulatedDisk.Fault;
import fr.tabellion.document.Trees;
import fr.tabellion.problem.Problem;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Whatever fails, and at whatever moment: a paper is sealed whole or not at all. */
class SealerFaultTest {
    private static final Path DATA = Path.of("/data");
    private static final String UNIT = "contracts/antony-2020";
    private static final Path FOLDER = DATA.resolve(UNIT);

    private static SimulatedDisk withOneSealed() {
        SimulatedDisk disk = new SimulatedDisk();
        disk.put(FOLDER.resolve("contract.json"), "{}");
        seal(disk, "note");
        return disk;
    }

    private static void seal(SimulatedDisk disk, String paper) {
        Map<String, byte[]> files =
                Map.of(
                        paper + ".docx", paper.getBytes(StandardCharsets.UTF_8),
                        paper + ".pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
        Capture capture = new Capture(paper, files, Trees.document(3), Map.of(), List.of("antony"));
        try (Sealer sealer = Sealer.open(disk, DATA, UNIT)) {
            sealer.capture(capture, RegisterTest.event(paper, 1, State.SENT, "2020-06-01"));
            sealer.commit();
        }
    }

    private static int operations(SimulatedDisk disk) {
        disk.revive();
        disk.failAt(-1, Fault.NO_SPACE);
        int before = disk.operations();
        seal(disk, "annexe");
        return disk.operations() - before;
    }

    /** Whatever it throws, it throws. */
    private static void trySeal(SimulatedDisk disk, int operation, Fault fault) {
        disk.revive();
        disk.failAt(operation, fault);
        try {
            seal(disk, "annexe");
        } catch (DiskException | DamagedException | Dead e) {
            assertThat(e).isNotNull();
        }
        disk.revive();
        disk.failAt(-1, fault);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_paper_is_sealed_whole_or_not_at_all_and_the_next_try_completes(Fault fault) {
        SimulatedDisk start = withOneSealed();
        int operations = operations(start.copy());
        assertThat(operations).isGreaterThan(15);
        for (int operation = 1; operation <= operations + 3; operation++) {
            SimulatedDisk disk = start.copy();
            trySeal(disk, operation, fault);
            String what = fault + " at operation " + operation;
            Register register = Register.read(disk, FOLDER, UNIT);
            assertThat(register.problems()).as(what).isEmpty();
            assertThat(register.paper("note").standing()).as(what).isEqualTo(Standing.SENT);
            assertThat(new Sealed(disk, register).check()).as(what).noneMatch(Problem::isError);
            if (register.paper("annexe").standing() == Standing.DRAFT) {
                seal(disk, "annexe");
            }
            Sealed whole = new Sealed(disk, Register.read(disk, FOLDER, UNIT));
            assertThat(whole.register().paper("annexe").standing()).isEqualTo(Standing.SENT);
            assertThat(whole.check()).as(what).isEmpty();
        }
    }
}
