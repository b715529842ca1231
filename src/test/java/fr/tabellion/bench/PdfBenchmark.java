package fr.tabellion.bench;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import fr.tabellion.build.Program;
import fr.tabellion.document.Document;
import fr.tabellion.document.Images;
import fr.tabellion.document.Trees;
import fr.tabellion.load.ThemeLoader;
import fr.tabellion.pdf.Fonts;
import fr.tabellion.pdf.PdfProfile;
import fr.tabellion.pdf.PdfWriter;
import fr.tabellion.pdf.Profiles;
import fr.tabellion.pipeline.Drafted;
import fr.tabellion.pipeline.Paper;
import fr.tabellion.pipeline.Road;
import fr.tabellion.pipeline.Site;
import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Themes;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How long a note takes to write as PDF/A-2a and PDF/UA-1, warm, ours beside openhtmltopdf, which
 * is the yardstick: the serial collector runs on the thread that is timed, so that time is CPU.
 *
 * <pre>
 * mvn -Pbench test-compile exec:exec                        all of it, ten minutes
 * mvn -Pbench test-compile exec:exec -Dbench=PdfBenchmark.note$ "-Dbench.options=-wi 1 -i 1 -r 1s"
 * </pre>
 *
 * <p>Each figure is milliseconds a document ({@code ms/op}): of one thread, but in {@code
 * noteOnTwoThreads}, where each of the two threads takes that long. On a machine that does other
 * work, they say how long one waited, not CPU.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 4, time = 10)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
public class PdfBenchmark {
    private static final String SEED = "00112233445566778899aabbccddeeff";

    /** The note of the sample session of Sceaux. */
    @State(Scope.Benchmark)
    public static class Note {
        private final Theme theme = ThemeLoader.load(Path.of("templates/theme.json")).value();
        private final PdfWriter writer = new PdfWriter(theme, Fonts.shipped());
        private final Document document = sample();
        private final String html = TreeHtml.of(document, theme);
        private final Map<String, byte[]> fonts =
                Map.of(
                        "Serif-Regular", font("Serif-Regular"),
                        "Serif-Bold", font("Serif-Bold"),
                        "Sans-Regular", font("Sans-Regular"),
                        "Sans-Bold", font("Sans-Bold"));

        private static Document sample() {
            Site site =
                    new Site(Path.of("data"), Optional.of(Path.of("templates")), Path.of("out"));
            Road road = new Road(site, Program.digest());
            Paper note =
                    road.papers().stream()
                            .filter(paper -> paper.unit().equals("sessions/sceaux-2024-03-28"))
                            .filter(paper -> paper.name().equals("note-blagis-2024"))
                            .findFirst()
                            .orElseThrow();
            return ((Drafted.Ready) road.draft(note)).document();
        }

        private static byte[] font(String name) {
            String resource = "/liberation/Liberation" + name + ".ttf";
            try (InputStream in = PdfBenchmark.class.getResourceAsStream(resource)) {
                return withoutSubstitutions(in.readAllBytes());
            } catch (IOException e) {
                throw new IllegalStateException(resource, e);
            }
        }
    }

    /**
     * In favour of the yardstick: PDFBox, on which it stands, takes a second a note to look for
     * ligatures.
     */
    private static byte[] withoutSubstitutions(byte[] font) {
        for (int entry = 12; entry < 12 + 16 * font[5]; entry += 16) {
            if (new String(font, entry, 4, StandardCharsets.ISO_8859_1).equals("GSUB")) {
                font[entry] = 'X';
            }
        }
        return font;
    }

    @Benchmark
    public byte[] note(Note note) {
        return note.writer.write(note.document, Images.NONE, PdfProfile.FLAT, SEED);
    }

    @Benchmark
    public byte[] noteByOpenhtmltopdf(Note note) throws IOException {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(Profiles.srgb());
        note.fonts.forEach(
                (name, file) ->
                        builder.useFont(
                                () -> new java.io.ByteArrayInputStream(file),
                                name.replaceFirst("-.*", ""),
                                name.endsWith("Bold") ? 700 : 400,
                                FontStyle.NORMAL,
                                true));
        builder.withHtmlContent(note.html, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    /** The two threads together make 2 / this many notes: at least 1.8 times one is asked for. */
    @Benchmark
    @Threads(2)
    public byte[] noteOnTwoThreads(Note note) {
        return note(note);
    }

    /** Does not finish where more than that is live. */
    @Benchmark
    @Fork(
            value = 1,
            jvmArgs = {"-XX:+UseSerialGC", "-Xmx32m"})
    @Warmup(iterations = 2, time = 10)
    @Measurement(iterations = 2, time = 10)
    public byte[] noteIn32MegabytesOfHeap(Note note) {
        return note(note);
    }

    /** Notes that go on. */
    @State(Scope.Benchmark)
    public static class Pages {
        @Param({"4", "40", "400"})
        int pages;

        private final PdfWriter writer = new PdfWriter(Themes.sample(), Fonts.shipped());
        private Document document = Trees.note(1);

        @Setup
        public void prepare() {
            document = Trees.note(pages);
        }
    }

    /** In proportion to the pages. */
    @Benchmark
    @Warmup(iterations = 2, time = 10)
    @Measurement(iterations = 2, time = 10)
    public byte[] pages(Pages note) {
        return note.writer.write(note.document, Images.NONE, PdfProfile.FLAT, SEED);
    }
}
