package fr.tabellion.docx;

import fr.tabellion.build.Digest;
import fr.tabellion.pipeline.Drafted;
import fr.tabellion.pipeline.Paper;
import fr.tabellion.pipeline.Road;
import fr.tabellion.pipeline.Site;
import fr.tabellion.theme.Theme;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How long the note of Sceaux takes to write, warm, beside the floor: the same {@code document.xml}
 * appended as text and deflated, all other parts made before.
 *
 * <pre>
 * mvn -Pbench test-compile exec:exec -Dbench=DocxBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(2)
public class DocxBenchmark {
    private static final String DOCUMENT = "word/document.xml";

    private final DocxWriter writer = new DocxWriter(theme());
    private final Drafted.Ready note = note();
    private final List<Part> others = new ArrayList<>();
    private final List<String> pieces = new ArrayList<>();

    @Setup
    public void take() {
        DocxParts.of(write())
                .parts()
                .forEach(
                        (name, bytes) -> {
                            if (name.equals(DOCUMENT)) {
                                cut(new String(bytes, StandardCharsets.UTF_8));
                            } else {
                                others.add(Part.of(name, bytes));
                            }
                        });
    }

    /** As a writer appends it: a tag, or the text between two. */
    private void cut(String document) {
        for (String piece : document.split("(?=<)|(?<=>)", -1)) {
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }
    }

    @Benchmark
    public byte[] write() {
        return writer.write(note.document(), note.images());
    }

    @Benchmark
    public byte[] floor() {
        StringBuilder document = new StringBuilder();
        for (String piece : pieces) {
            document.append(piece);
        }
        List<Part> parts = new ArrayList<>(others);
        parts.add(Part.of(DOCUMENT, document.toString().getBytes(StandardCharsets.UTF_8)));
        return Zip.of(parts);
    }

    private static Theme theme() {
        return fr.tabellion.load.ThemeLoader.shipped();
    }

    private static Drafted.Ready note() {
        Site site =
                new Site(Path.of("data"), Optional.of(Path.of("templates")), Path.of("target/out"));
        Road road = new Road(site, Digest.NONE);
        Paper paper =
                road.papers().stream()
                        .filter(one -> one.unit().equals("sessions/sceaux-2024-03-28"))
                        .filter(one -> one.name().startsWith("note-"))
                        .findFirst()
                        .orElseThrow();
        return (Drafted.Ready) road.draft(paper);
    }
}
