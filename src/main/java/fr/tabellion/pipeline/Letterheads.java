package fr.tabellion.pipeline;

import fr.tabellion.build.Fingerprint.Part;
import fr.tabellion.docx.DocxWriter;
import fr.tabellion.docx.Letterhead;
import fr.tabellion.docx.Letterhead.Left;
import fr.tabellion.docx.Letterhead.Reason;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.theme.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The letterheads that papers stand on, each read when a paper first needs it:
 *
 * <pre>
 * templates/letterhead.docx                 all papers
 * templates/bodies/sceaux/letterhead.dotx   those of Sceaux
 * </pre>
 *
 * <p>Safe for use by several threads.
 */
final class Letterheads {
    private static final String NAME = "letterhead.";

    /** Whoever keeps a document beside the template it is made from works on the document. */
    private static final List<String> ENDINGS = List.of("docx", "dotx", "docm", "dotm");

    /** One with a large logo has some megabytes. */
    static final long LARGEST = 30_000_000;

    private final Optional<Path> folder;
    private final Theme theme;
    private final Stationery plain;
    private final Map<String, Optional<Stationery>> own = new ConcurrentHashMap<>();

    /** What a paper's Word file is drawn on. */
    sealed interface Stationery {
        List<Problem> problems();

        /**
         * @param parts of the fingerprint; none without a letterhead
         * @param problems warnings
         */
        record Usable(DocxWriter writer, List<Part> parts, List<Problem> problems)
                implements Stationery {}

        /** Its papers have no Word file. */
        record Unusable(List<Problem> problems) implements Stationery {}
    }

    /**
     * @param folder of the user's templates
     */
    Letterheads(Optional<Path> folder, Theme theme) {
        this.folder = folder;
        this.theme = theme;
        this.plain = new Stationery.Usable(new DocxWriter(theme), List.of(), List.of());
    }

    /** For the papers of a body; the empty text for those of none. */
    Stationery of(String body) {
        return in(body.isEmpty() ? "." : "bodies/" + body).or(() -> in(".")).orElse(plain);
    }

    /** What is wrong with any of them, whether a paper needs it or not. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        in(".").ifPresent(found -> problems.addAll(found.problems()));
        for (Path body : folder.map(own -> list(own.resolve("bodies"))).orElse(List.of())) {
            in("bodies/" + body.getFileName())
                    .ifPresent(found -> problems.addAll(found.problems()));
        }
        return problems;
    }

    private Optional<Stationery> in(String place) {
        return folder.flatMap(
                root -> own.computeIfAbsent(place, name -> stationery(root.resolve(name))));
    }

    private Optional<Stationery> stationery(Path place) {
        List<Path> files = files(place.normalize());
        return files.isEmpty() ? Optional.empty() : Optional.of(stationery(files));
    }

    /** Files of that name, the one to be read first. */
    private static List<Path> files(Path place) {
        return list(place).stream()
                .filter(file -> name(file).startsWith(NAME) && Files.isRegularFile(file))
                .sorted(Comparator.comparingInt(Letterheads::rank))
                .toList();
    }

    private static int rank(Path file) {
        int rank = ENDINGS.indexOf(name(file).substring(NAME.length()));
        return rank < 0 ? ENDINGS.size() : rank;
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Stationery stationery(List<Path> files) {
        Path file = files.getFirst();
        List<Problem> warnings = new ArrayList<>();
        for (Path other : files.subList(1, files.size())) {
            String read = file.getFileName().toString();
            warnings.add(Problem.of(Code.W518, place(other), read));
        }
        try {
            return Files.size(file) > LARGEST
                    ? unusable(file, Reason.TOO_LARGE, "")
                    : stationery(file, Files.readAllBytes(file), warnings);
        } catch (IOException e) {
            return new Stationery.Unusable(List.of(Problem.of(Code.E516, place(file))));
        }
    }

    private Stationery stationery(Path file, byte[] bytes, List<Problem> warnings) {
        return switch (Letterhead.read(bytes)) {
            case Letterhead.Refused refused -> unusable(file, refused.reason(), refused.detail());
            case Letterhead.Read read -> {
                for (Left left : read.letterhead().left()) {
                    warnings.add(Problem.of(code(left), place(file), Letterhead.PLACE));
                }
                yield new Stationery.Usable(
                        new DocxWriter(theme, read.letterhead()),
                        List.of(Part.bytes("letterhead", bytes)),
                        List.copyOf(warnings));
            }
        };
    }

    private static Stationery unusable(Path file, Reason reason, String detail) {
        return new Stationery.Unusable(List.of(refused(place(file), reason, detail)));
    }

    /** Why a file is no letterhead, in words that say what to do. */
    static Problem refused(Location file, Reason reason, String detail) {
        return switch (reason) {
            case NOT_OFFICE -> Problem.of(Code.E510, file);
            case OLD_OR_LOCKED -> Problem.of(Code.E511, file);
            case NOT_WORD -> Problem.of(Code.E512, file);
            case BROKEN -> Problem.of(Code.E513, file, detail);
            case STRICT -> Problem.of(Code.E521, file);
            case TOO_LARGE -> Problem.of(Code.E514, file);
            case PLACE -> Problem.of(Code.E515, file, Letterhead.PLACE);
        };
    }

    private static Code code(Left left) {
        return switch (left) {
            case PICTURES -> Code.W519;
            case TEXT -> Code.W520;
            case NOTES -> Code.W522;
        };
    }

    static Location place(Path file) {
        return Location.of(file.normalize().toString().replace('\\', '/'));
    }
}
