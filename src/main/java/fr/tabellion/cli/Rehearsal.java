package fr.tabellion.cli;

import fr.tabellion.pipeline.Paper;
import fr.tabellion.pipeline.Road;
import fr.tabellion.pipeline.Site;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.workbook.Merged;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The data as an import would leave them, in a folder apart, so that they are checked first. */
record Rehearsal(Places places, String contract) {
    /** Where a value of a file was typed, if not there. */
    interface Typed extends BiFunction<Path, String, Optional<Location>> {}

    /** What would be wrong with a workbook's changes; at the cells where it was typed. */
    List<Problem> errors(Merged merged) throws IOException {
        return errors(merged.files(), merged::cell);
    }

    /** What would be wrong with these files, and is not now. */
    List<Problem> errors(Map<Path, byte[]> files, Typed typed) throws IOException {
        Path apart = Files.createTempDirectory("tabellion-");
        try {
            copy(apart);
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                Path target = apart.resolve(places.data.relativize(file.getKey()).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            List<Problem> after = errors(new Site(apart, places.templates(), places.out));
            return after.isEmpty() ? after : named(news(after, apart), apart, typed);
        } finally {
            delete(apart);
        }
    }

    private List<Problem> errors(Site site) {
        Road road = new Road(site, places.program());
        List<Problem> problems = new ArrayList<>(road.problems());
        for (Paper paper : road.papers()) {
            if (paper.unit().equals("contracts/" + contract) || paper.name().endsWith(contract)) {
                problems.addAll(road.draft(paper).problems());
            }
        }
        return problems.stream().filter(Problem::isError).distinct().toList();
    }

    /** An error that was there before is no reason to refuse a workbook. */
    private List<Problem> news(List<Problem> after, Path apart) {
        Set<String> known = new HashSet<>();
        errors(places.site()).forEach(problem -> known.add(mark(problem, places.data)));
        return after.stream().filter(problem -> !known.contains(mark(problem, apart))).toList();
    }

    private static String mark(Problem problem, Path folder) {
        return problem.code()
                + below(problem.location().file(), folder)
                + problem.location().pointer()
                + problem.arguments();
    }

    private static String below(String file, Path folder) {
        String prefix = name(folder) + "/";
        return file.startsWith(prefix) ? file.substring(prefix.length()) : file;
    }

    private static String name(Path folder) {
        return folder.normalize().toString().replace('\\', '/');
    }

    private List<Problem> named(List<Problem> problems, Path apart, Typed typed) {
        return problems.stream().map(problem -> named(problem, apart, typed)).toList();
    }

    private Problem named(Problem problem, Path apart, Typed typed) {
        Location place = problem.location();
        String below = below(place.file(), apart);
        if (below.equals(place.file())) {
            return problem;
        }
        Path file = places.data.resolve(below);
        return problem.at(
                typed.apply(file, place.pointer())
                        .orElse(
                                new Location(
                                        name(file),
                                        place.line(),
                                        place.column(),
                                        place.pointer())));
    }

    /** What was sealed too: avenants are computed from it. */
    private void copy(Path apart) throws IOException {
        Files.walkFileTree(
                places.data,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes found)
                            throws IOException {
                        Files.createDirectories(target(folder));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes found)
                            throws IOException {
                        if (found.isRegularFile()) {
                            Files.copy(file, target(file));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    private Path target(Path path) {
                        return apart.resolve(places.data.relativize(path).toString());
                    }
                });
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
