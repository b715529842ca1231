package fr.tabellion.pipeline;

import fr.tabellion.build.Builder;
import fr.tabellion.build.Decision;
import fr.tabellion.build.Disk;
import fr.tabellion.build.DiskException;
import fr.tabellion.build.Draft;
import fr.tabellion.build.Options;
import fr.tabellion.build.Progress;
import fr.tabellion.build.Report;
import fr.tabellion.build.Stat;
import fr.tabellion.build.Target;
import fr.tabellion.build.Unit;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of a version as they are now: those in {@code out/}, if they are what the data say; as
 * drawn, where there are none.
 */
final class CurrentFiles {
    private final Road road;
    private final Disk disk;
    private final LocalDate today;
    private final Paper paper;
    private final Edition edition;
    private final Entries entries;

    CurrentFiles(
            Road road, Disk disk, LocalDate today, Paper paper, Edition edition, Entries entries) {
        this.road = road;
        this.disk = disk;
        this.today = today;
        this.paper = paper;
        this.edition = edition;
        this.entries = entries;
    }

    /** By name; a file that is not what the data say is refused. */
    Map<String, byte[]> all() {
        Map<String, byte[]> files = new TreeMap<>();
        Draft.Rendering plain = road.print(paper, edition, false);
        Draft.Rendering withData = road.print(paper, edition, true);
        for (Target target : plain.targets()) {
            byte[] drawn = bytes(target);
            byte[] found = standing(target).orElse(drawn);
            if (Arrays.equals(found, drawn) || isAmong(withData, target, found)) {
                files.put(fileName(target), found);
            } else {
                entries.tell(refusal(plain, target));
            }
        }
        if (plain.targets().isEmpty()) {
            entries.tell(plain.problems());
        }
        return files;
    }

    private String fileName(Target target) {
        return target.path().substring(paper.unit().length() + 1);
    }

    private static boolean isAmong(Draft.Rendering rendering, Target wanted, byte[] found) {
        return rendering.targets().stream()
                .filter(target -> target.path().equals(wanted.path()))
                .anyMatch(target -> Arrays.equals(bytes(target), found));
    }

    private static byte[] bytes(Target target) {
        try {
            return target.drawing().bytes();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(target.path(), e);
        }
    }

    private Optional<byte[]> standing(Target target) {
        Path file = road.site().out().resolve(target.path());
        try {
            return disk.stat(file).kind() == Stat.Kind.FILE
                    ? Optional.of(disk.read(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw DiskException.of(e, file.toString().replace('\\', '/'));
        }
    }

    /** Edited or out of date: the manifest knows which. */
    private Problem refusal(Draft.Rendering rendering, Target target) {
        String file = road.site().out().resolve(target.path()).toString().replace('\\', '/');
        Code code = isEdited(rendering, target) ? Code.E716 : Code.E717;
        return Problem.of(code, Location.of(file), file);
    }

    private boolean isEdited(Draft.Rendering rendering, Target target) {
        List<String> paths = rendering.targets().stream().map(Target::path).toList();
        Draft draft = new Draft.Drawn(paths, () -> rendering);
        Unit unit = Unit.of(paper.unit(), List.of(), () -> Unit.Plan.of(List.of(draft)));
        Options options = Options.on(today).withDryRun(true).withWhole(false).withJobs(1);
        try (Builder builder = Builder.open(disk, road.site().out(), options)) {
            Report report = builder.run(List.of(unit), Progress.NONE);
            return report.outcomes().stream()
                    .filter(outcome -> outcome.path().equals(target.path()))
                    .anyMatch(outcome -> outcome.decision() instanceof Decision.Edited);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
