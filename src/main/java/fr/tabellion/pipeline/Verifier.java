package fr.tabellion.pipeline;

import fr.tabellion.build.Target;
import fr.tabellion.document.Texts;
import fr.tabellion.docx.WordText;
import fr.tabellion.pdf.PdfText;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether a PDF or DOCX is what today's data and templates yield.
 *
 * <p>The paper is found by the file's place, by its name, or by its words. Bytes are compared
 * first; then words, read by the same means from the file and from what would be drawn today.
 */
public final class Verifier {
    /** No paper is so large. */
    private static final long LARGEST = 100L << 20;

    /** Two texts that share less than half of their words are no versions of each other. */
    private static final double AKIN = 0.5;

    private static final Pattern SIGNATURE = Pattern.compile("/ByteRange\\s*\\[");
    private static final Pattern BLANK = Pattern.compile("[\\s\u00a0\u202f\u2007\u00ad\u200b]+");

    private final Road road;

    public Verifier(Road road) {
        this.road = road;
    }

    public Verdict verify(Path file) {
        String name = file.toString().replace('\\', '/');
        try {
            return read(file, name);
        } catch (IOException | UncheckedIOException e) {
            return unsettled(Code.E534, name);
        }
    }

    private static Verdict unsettled(Code code, String name, String... arguments) {
        return Verdict.Unsettled.because(Problem.of(code, Location.of(name), arguments));
    }

    private Verdict read(Path file, String name) throws IOException {
        if (Files.isDirectory(file)) {
            return unsettled(Code.E531, name);
        }
        if (Files.notExists(file)) {
            return missing(file, name);
        }
        if (Files.size(file) > LARGEST) {
            return unsettled(Code.E536, name, String.valueOf(LARGEST >> 20));
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
            return unsettled(Code.E532, name);
        }
        Optional<Format> format = format(bytes);
        return format.isEmpty()
                ? unsettled(Code.E533, name)
                : new Found(file, name, format.get(), bytes).verdict();
    }

    /** The names beside it that come near. */
    private static Verdict missing(Path file, String name) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        List<String> near = List.of();
        if (folder != null && Files.isDirectory(folder)) {
            try (Stream<Path> siblings = Files.list(folder)) {
                near =
                        Nearest.to(
                                String.valueOf(file.getFileName()),
                                siblings.map(one -> String.valueOf(one.getFileName())).toList());
            }
        }
        return Verdict.Unsettled.because(Problem.of(Code.E530, Location.of(name)).near(near));
    }

    /** By what it begins with, not by its name. */
    private static Optional<Format> format(byte[] bytes) {
        int looked = Math.min(bytes.length, 1024);
        String head = new String(bytes, 0, looked, StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return Optional.of(Format.PDF);
        }
        return head.startsWith("PK\003\004") ? Optional.of(Format.DOCX) : Optional.empty();
    }

    /** A file that is there, and may be a paper. */
    private final class Found {
        private final Path file;
        private final String name;
        private final Format format;
        private final byte[] bytes;

        Found(Path file, String name, Format format, byte[] bytes) {
            this.file = file;
            this.name = name;
            this.format = format;
            this.bytes = bytes;
        }

        Verdict verdict() throws IOException {
            List<Paper> candidates = named();
            for (Paper paper : candidates) {
                Optional<Verdict> same = sameBytes(paper);
                if (same.isPresent()) {
                    return same.get();
                }
            }
            List<String> words = words(bytes);
            return (candidates.isEmpty() ? akin(words) : nearest(candidates, words))
                    .map(paper -> compared(paper, words))
                    .orElseGet(this::unknown);
        }

        // ---- Which paper

        /** Those whose path it ends with, else those whose name it bears. */
        private List<Paper> named() {
            String place = file.toAbsolutePath().normalize().toString().replace('\\', '/');
            List<Paper> placed =
                    road.papers().stream()
                            .filter(
                                    paper ->
                                            paper.forms().stream()
                                                    .map(paper::path)
                                                    .anyMatch(path -> place.endsWith("/" + path)))
                            .toList();
            if (!placed.isEmpty()) {
                return placed;
            }
            String bare = String.valueOf(file.getFileName());
            return road.papers().stream()
                    .filter(paper -> bare.matches(Pattern.quote(paper.name()) + "(\\W.*)?"))
                    .toList();
        }

        /** Where names say nothing: the paper it shares most words with. */
        private Optional<Paper> akin(List<String> words) {
            return nearest(road.papers(), words)
                    .filter(paper -> kinship(paper, new HashSet<>(words)) >= AKIN);
        }

        private static Optional<Paper> nearestOf(List<Paper> papers, Comparator<Paper> by) {
            return papers.size() == 1 ? Optional.of(papers.getFirst()) : papers.stream().max(by);
        }

        private Optional<Paper> nearest(List<Paper> papers, List<String> words) {
            Set<String> vocabulary = new HashSet<>(words);
            return nearestOf(papers, Comparator.comparingDouble(p -> kinship(p, vocabulary)));
        }

        private double kinship(Paper paper, Set<String> vocabulary) {
            if (!(road.draft(paper) instanceof Drafted.Ready ready)) {
                return 0;
            }
            String text = String.join(" ", Texts.of(ready.document()));
            Set<String> own = new HashSet<>(split(text));
            long shared = own.stream().filter(vocabulary::contains).count();
            return 2.0 * shared / Math.max(1, own.size() + vocabulary.size());
        }

        private Verdict unknown() {
            List<String> names = road.papers().stream().map(Paper::name).toList();
            String bare = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
            return Verdict.Unsettled.because(
                    Problem.of(Code.E535, Location.of(name)).near(Nearest.to(bare, names)));
        }

        // ---- What it says

        /** The same bytes as one of the paper's files, or those with signatures added. */
        private Optional<Verdict> sameBytes(Paper paper) {
            for (Form form : paper.forms()) {
                for (boolean withData : form.format() == Format.PDF ? BOTH : WITHOUT) {
                    if (form.format() == format) {
                        Optional<byte[]> drawn = drawn(paper, form, withData);
                        if (drawn.isPresent() && beginsWith(drawn.get())) {
                            return Optional.of(begun(paper, drawn.get().length));
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private boolean beginsWith(byte[] drawn) {
            return bytes.length >= drawn.length
                    && Arrays.equals(bytes, 0, drawn.length, drawn, 0, drawn.length);
        }

        /** A signature leaves the bytes as they are and adds its own (ISO 32000-1, 7.5.6). */
        private Verdict begun(Paper paper, int length) {
            int signatures = signatures(length);
            return bytes.length == length || signatures > 0
                    ? new Verdict.Same(paper, signatures)
                    : new Verdict.SameWords(paper, 0);
        }

        private int signatures(int from) {
            if (format == Format.DOCX) {
                return 0;
            }
            String added =
                    new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
            return (int) SIGNATURE.matcher(added).results().count();
        }

        private Optional<byte[]> drawn(Paper paper, Form form, boolean withData) {
            List<Target> targets = road.print(paper, form, withData).targets();
            if (targets.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(targets.getFirst().drawing().bytes());
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(paper.path(form), e);
            }
        }

        private Verdict compared(Paper paper, List<String> found) {
            Form form = format == Format.PDF ? Form.PDF : Form.DOCX;
            Optional<byte[]> drawn = drawn(paper, form, false);
            if (drawn.isEmpty()) {
                return new Verdict.Unsettled(road.draft(paper).problems());
            }
            Optional<Verdict> same = sameBytes(paper);
            if (same.isPresent()) {
                return same.get();
            }
            List<WordChange> changes = WordChange.between(found, todays(drawn.get()));
            int signatures = signatures(0);
            return changes.isEmpty()
                    ? new Verdict.SameWords(paper, signatures)
                    : new Verdict.Different(paper, signatures, changes);
        }

        private List<String> todays(byte[] drawn) {
            try {
                return words(drawn);
            } catch (IOException e) {
                throw new IllegalStateException("our own file cannot be read back", e);
            }
        }

        private List<String> words(byte[] content) throws IOException {
            return split(format == Format.PDF ? PdfText.of(content) : WordText.of(content));
        }
    }

    private static final List<Boolean> BOTH = List.of(false, true);
    private static final List<Boolean> WITHOUT = List.of(false);

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BLANK.split(text)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
