package fr.tabellion.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder with copies of the sample data and templates, and a program that works there. */
final class Workplace {
    final Path data;
    final Path templates;
    final Path out;

    private Workplace(Path root) {
        this.data = root.resolve("data");
        this.templates = root.resolve("templates");
        this.out = root.resolve("out");
    }

    /** All the samples. */
    static Workplace full(Path root) {
        Workplace place = new Workplace(root);
        copyDrafts(Path.of("data"), place.data);
        copyDrafts(Path.of("templates"), place.templates);
        return place;
    }

    /** One contract, Antony's, which comes as one annexe in three files. */
    static Workplace small(Path root) {
        Workplace place = new Workplace(root);
        copyDrafts(Path.of("data/bodies"), place.data.resolve("bodies"));
        copyDrafts(
                Path.of("data/contracts/antony-2020"), place.data.resolve("contracts/antony-2020"));
        copyDrafts(Path.of("templates"), place.templates);
        return place;
    }

    /** The same as it is now, somewhere else: what was sealed stays sealed. */
    Workplace copied(Path root) {
        Workplace place = new Workplace(root);
        copy(data, place.data, file -> true);
        copy(templates, place.templates, file -> true);
        return place;
    }

    /** Of the samples' contracts or sessions only these. */
    void keep(String folder, String... names) {
        children(data.resolve(folder)).stream()
                .filter(path -> !List.of(names).contains(path.getFileName().toString()))
                .forEach(Workplace::delete);
    }

    /** Of the kinds of paper only these. */
    void keepKinds(String... names) {
        children(templates).stream()
                .filter(path -> path.toString().endsWith(".ftlh"))
                .filter(path -> !List.of(names).contains(stem(path)))
                .forEach(Workplace::delete);
    }

    private static String stem(Path path) {
        return path.getFileName().toString().replace(".ftlh", "");
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Cli run(String... args) {
        return run(Locale.FRANCE, args);
    }

    /**
     * A command line as people type it.
     *
     * @param more arguments that hold blanks
     */
    Cli typed(String line, String... more) {
        return run(Stream.of(line.split(" "), more).flatMap(Stream::of).toArray(String[]::new));
    }

    Cli run(Locale locale, String... args) {
        String[] places = {
            "--data", data.toString(), "--templates", templates.toString(), "--out", out.toString()
        };
        return Cli.run(locale, Stream.of(args, places).flatMap(Stream::of).toArray(String[]::new));
    }

    Path contract() {
        return data.resolve("contracts/antony-2020/contract.json");
    }

    Path annexe(String suffix) {
        return out.resolve("contracts/antony-2020/annexe-antony" + suffix);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is below {@code out/}, but for our own records. */
    List<String> written() {
        if (!Files.exists(out)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith(".tabellion"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The samples as drafts: a test seals what it wants sealed. */
    private static boolean isDraft(Path file) {
        String path = file.toString().replace('\\', '/');
        return !path.contains("/sealed") && !path.endsWith("/register.txt");
    }

    private static void copyDrafts(Path from, Path to) {
        copy(from, to, Workplace::isDraft);
    }

    private static void copy(Path from, Path to, Predicate<Path> which) {
        try (Stream<Path> files = Files.walk(from).filter(which)) {
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
}
