package fr.tabellion.bench;

import fr.tabellion.document.Document;
import fr.tabellion.document.Images;
import fr.tabellion.document.Trees;
import fr.tabellion.pdf.Fonts;
import fr.tabellion.pdf.PdfProfile;
import fr.tabellion.pdf.PdfWriter;
import fr.tabellion.theme.Themes;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/**
 * How long a note takes to write, warm; run {@code org.openjdk.jmh.Main PdfBenchmark} on the test
 * class path.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 4, time = 10)
@Fork(1)
public class PdfBenchmark {
    @Param({"4", "40", "400"})
    int pages;

    private final PdfWriter writer = new PdfWriter(Themes.sample(), Fonts.shipped());
    private Document note = Trees.note(4);

    @org.openjdk.jmh.annotations.Setup
    public void prepare() {
        note = Trees.note(pages);
    }

    @Benchmark
    public byte[] write() {
        return writer.write(note, Images.NONE, PdfProfile.FLAT, "00112233445566778899aabbccddeeff");
    }
}
