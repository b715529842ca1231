package fr.tabellion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.bench.Country;
import fr.tabellion.build.Builder;
import fr.tabellion.build.Digest;
import fr.tabellion.build.InputSet;
import fr.tabellion.build.LocalDisk;
import fr.tabellion.build.Options;
import fr.tabellion.build.Program;
import fr.tabellion.build.Progress;
import fr.tabellion.build.Report;
import fr.tabellion.build.Unit;
import fr.tabellion.pipeline.Inputs;
import fr.tabellion.pipeline.Selection;
import fr.tabellion.pipeline.Site;
import fr.tabellion.pipeline.UnitRoads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Data, templates and papers in a folder, and the whole product at work on them. */
final class Regeneration {
    final Country country;
    final Path data;
    final Path templates;
    final Path out;

    /** Units that the last run planned: read, and rendered. */
    final List<String> planned = new ArrayList<>();

    private final Path root;
    private Digest program = Digest.of(new byte[0]);

    Regeneration(Path root, Country country) {
        this.root = root;
        this.country = country;
        this.data = root.resolve("data");
        this.templates = root.resolve("templates");
        this.out = root.resolve("out");
        copy(Path.of("templates"), templates);
        try {
            country.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the samples as data, and the program as it is: what is sealed was drawn by that one. */
    static Regeneration ofSamples(Path root) {
        Regeneration place = new Regeneration(root, Country.near(0, 1));
        delete(place.data);
        copy(Path.of("data"), place.data);
        place.program = Program.digest();
        return place;
    }

    /** As if it had been built anew. */
    void program(String version) {
        program = Digest.of(version.getBytes(StandardCharsets.UTF_8));
    }

    Report generate() {
        return generate(Selection.ALL);
    }

    Report generate(Selection selection) {
        return with(out, selection, Builder::run);
    }

    Report clean() {
        return with(out, Selection.ALL, Builder::clean);
    }

    /** What a run into an empty folder writes. */
    SortedMap<String, String> fresh(Selection selection) {
        Path fresh = root.resolve("fresh");
        with(fresh, selection, Builder::run);
        SortedMap<String, String> files = files(fresh);
        delete(fresh);
        return files;
    }

    private interface Doing {
        Report with(Builder builder, List<Unit> units, Progress progress);
    }

    private Report with(Path folder, Selection selection, Doing doing) {
        Site site = new Site(data, Optional.of(templates), folder);
        Options options = Options.on(LocalDate.of(2026, 1, 1)).withWhole(selection.isWhole());
        planned.clear();
        try (Builder builder = Builder.open(new LocalDisk(), folder, options)) {
            Inputs inputs = Inputs.of(site, builder.digests(), program);
            UnitRoads roads = new UnitRoads(site, program, inputs);
            List<Unit> units = roads.units(selection).stream().<Unit>map(Watched::new).toList();
            return doing.with(builder, units, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Watched implements Unit {
        private final Unit unit;

        Watched(Unit unit) {
            this.unit = unit;
        }

        @Override
        public String id() {
            return unit.id();
        }

        @Override
        public List<InputSet> inputs(List<InputSet> before) throws Exception {
            return unit.inputs(before);
        }

        @Override
        public List<InputSet> inputsRead(List<InputSet> before) throws Exception {
            return unit.inputsRead(before);
        }

        @Override
        public Plan plan() throws Exception {
            synchronized (planned) {
                planned.add(unit.id());
            }
            return unit.plan();
        }
    }

    /** The digests of what is in {@code out/}, but for our own records. */
    SortedMap<String, String> files() {
        return files(out);
    }

    private static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".tabellion/")) {
                    files.put(path, Digest.of(Files.readAllBytes(file)).toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    // ---- Files

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void replace(Path file, String from, String to) {
        String text = read(file);
        assertThat(text).as(file.toString()).contains(from);
        write(file, text.replace(from, to));
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of what is in a folder only this. */
    static void keep(Path folder, String name) {
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(path -> !path.endsWith(name)).forEach(Regeneration::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
