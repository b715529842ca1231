package fr.tabellion.pipeline;

import fr.tabellion.build.Disk;
import fr.tabellion.problem.Problem;
import fr.tabellion.register.Register;
import fr.tabellion.register.Sealed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The registers of all contracts and sessions, read with the data.
 *
 * <pre>
 * registers.of("contracts/antony-2020").inForce()
 * </pre>
 */
public final class Registers {
    private final Disk disk;
    private final Path data;
    private final Map<String, Sealed> byUnit = new TreeMap<>();

    Registers(Disk disk, Path data, Iterable<String> units) {
        this.disk = disk;
        this.data = data;
        for (String unit : units) {
            byUnit.put(unit, read(unit));
        }
    }

    private Sealed read(String unit) {
        String name = data.normalize().toString().replace('\\', '/') + "/" + unit;
        return new Sealed(disk, Register.read(disk, data.resolve(unit), name));
    }

    /**
     * What is sealed of a contract or a session.
     *
     * @param unit {@code contracts/antony-2020}
     */
    public Sealed of(String unit) {
        Sealed known = byUnit.get(unit);
        return known == null ? read(unit) : known;
    }

    /** Registers that somebody changed. */
    List<Problem> problems() {
        return byUnit.values().stream()
                .flatMap(vault -> vault.register().problems().stream())
                .toList();
    }

    /** All that was changed, is missing or was added among what is sealed: every file is read. */
    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        byUnit.values().forEach(vault -> problems.addAll(vault.check()));
        return problems;
    }
}
