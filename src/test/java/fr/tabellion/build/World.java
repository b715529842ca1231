package fr.tabellion.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A small world of contracts: each has papers, each paper a text; a text shared by all. A paper is
 * drawn as two files from its own text and the shared one.
 */
final class World {
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    final SortedMap<String, SortedMap<String, String>> contracts = new TreeMap<>();
    String shared = "modèle";
    final AtomicInteger rendered = new AtomicInteger();
    final AtomicInteger drawn = new AtomicInteger();

    static World of(String contract, String... papers) {
        return new World().with(contract, papers);
    }

    World with(String contract, String... papers) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String paper : papers) {
            texts.put(paper, "texte de " + paper);
        }
        contracts.put(contract, texts);
        return this;
    }

    void edit(String contract, String paper, String text) {
        papers(contract).put(paper, text);
    }

    SortedMap<String, String> papers(String contract) {
        return Objects.requireNonNull(contracts.get(contract));
    }

    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        InputSet common = InputSet.empty().with("templates/note.ftlh", digest(shared));
        contracts.forEach((id, papers) -> units.add(unit(id, new TreeMap<>(papers), common)));
        return units;
    }

    private Unit unit(String id, SortedMap<String, String> papers, InputSet common) {
        InputSet own = InputSet.empty();
        for (Map.Entry<String, String> paper : papers.entrySet()) {
            own = own.with(file(id, paper.getKey()), digest(paper.getValue()));
        }
        String template = shared;
        return Unit.of(
                id,
                List.of(own, common),
                () ->
                        Unit.Plan.of(
                                papers.entrySet().stream()
                                        .map(p -> draft(id, p.getKey(), p.getValue(), template))
                                        .toList()));
    }

    static String file(String contract, String paper) {
        return "data/contracts/" + contract + "/" + paper + ".json";
    }

    private Draft draft(String contract, String paper, String text, String template) {
        String stem = "contracts/" + contract + "/note-" + paper;
        // a comment changes the template and nothing that is drawn
        String tree = text + "\n" + template.replaceAll("#.*", "");
        return new Draft.Drawn(
                List.of(stem + ".docx", stem + ".pdf"),
                List.of(file(contract, paper), "templates/note.ftlh")::contains,
                () -> {
                    rendered.incrementAndGet();
                    return Draft.Rendering.of(
                            target(stem + ".docx", "DOCX " + tree),
                            target(stem + ".pdf", "PDF " + tree));
                });
    }

    private Target target(String path, String content) {
        return new Target(
                path,
                fingerprint(content),
                () -> {
                    drawn.incrementAndGet();
                    return bytes(content);
                });
    }

    /** What a clean run leaves, by path. */
    SortedMap<String, String> expected() {
        SortedMap<String, String> files = new TreeMap<>();
        contracts.forEach(
                (id, papers) ->
                        papers.forEach(
                                (paper, text) -> {
                                    String stem = "contracts/" + id + "/note-" + paper;
                                    String tree = text + "\n" + shared.replaceAll("#.*", "");
                                    files.put(stem + ".docx", "DOCX " + tree);
                                    files.put(stem + ".pdf", "PDF " + tree);
                                }));
        return files;
    }

    static Digest digest(String text) {
        return Digest.of(bytes(text));
    }

    static Fingerprint fingerprint(String content) {
        return Fingerprint.of(Fingerprint.Part.text("tree", content));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Report generate(Path out) {
        return generate(out, Options.on(DAY));
    }

    Report generate(Path out, Options options) {
        return generate(new LocalDisk(), out, options);
    }

    Report generate(Disk disk, Path out, Options options) {
        try (Builder builder = Builder.open(disk, out, options)) {
            return builder.run(units(), Progress.NONE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Report clean(Path out) {
        try (Builder builder = Builder.open(new LocalDisk(), out, Options.on(DAY))) {
            return builder.clean(units(), Progress.NONE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files of {@code out/} but for our own, by path. */
    static SortedMap<String, String> files(Path out) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = out.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".tabellion/") || path.startsWith(".tabellion/kept/")) {
                    files.put(path, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
