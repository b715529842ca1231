package fr.tabellion.load;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The data folder's entries, and whether their names can serve as ids: on Windows and macOS as on
 * Linux, and as names of papers.
 */
final class Folders {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Names that Windows keeps for devices, with any extension. */
    private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 80;
    private static final String JSON = ".json";

    private final Consumer<Problem> report;

    Folders(Consumer<Problem> report) {
        this.report = report;
    }

    /** What editors, Windows and macOS leave behind is none of ours. */
    private static boolean isLitter(String name) {
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.endsWith("~")
                || name.endsWith(".tmp")
                || name.endsWith(".bak")
                || name.equalsIgnoreCase("thumbs.db")
                || name.equalsIgnoreCase("desktop.ini");
    }

    /** The entries of a folder, by name; none where it is not there. */
    List<Path> entries(Path folder, String name) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        if (!Files.isDirectory(folder)) {
            report.accept(Problem.of(Code.E165, Location.of(name)));
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !isLitter(nameOf(entry))).sorted().toList();
        } catch (IOException e) {
            report.accept(TextReader.unreadable(name, e));
            return List.of();
        }
    }

    static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    /**
     * The JSON files of a folder by id. A name that cannot be one is handed to {@code refused}; a
     * file that is no JSON (a logo) is left alone.
     */
    Map<String, Path> files(Path folder, String name, Consumer<String> refused) {
        List<Path> candidates = new ArrayList<>();
        for (Path entry : entries(folder, name)) {
            boolean json = nameOf(entry).toLowerCase(Locale.ROOT).endsWith(JSON);
            if (json && !Files.isDirectory(entry)) {
                candidates.add(entry);
            } else if (Files.isDirectory(entry) || looksLikeData(entry)) {
                unread(name, nameOf(entry), List.of("*.json"));
            }
        }
        return named(candidates, name, refused);
    }

    private static boolean looksLikeData(Path entry) {
        return nameOf(entry)
                .toLowerCase(Locale.ROOT)
                .matches(".*\\.(jsonc|json5|txt|csv|xlsx?|ya?ml)");
    }

    /** The folders in a folder by id. */
    Map<String, Path> folders(Path folder, String name, Consumer<String> refused) {
        List<Path> candidates = new ArrayList<>();
        for (Path entry : entries(folder, name)) {
            if (Files.isDirectory(entry)) {
                candidates.add(entry);
            } else {
                report.accept(
                        Problem.of(
                                Code.W167, Location.of(name + "/" + nameOf(entry)), nameOf(entry)));
            }
        }
        return named(candidates, name, refused);
    }

    /** Warns of an entry that nothing reads: most often a name mistyped. */
    void unread(String folder, String entry, List<String> read) {
        report.accept(
                Problem.of(
                                Code.W162,
                                Location.of(folder + "/" + entry),
                                entry,
                                Findings.enumerated(read))
                        .near(Nearest.to(entry, read)));
    }

    private Map<String, Path> named(List<Path> paths, String folder, Consumer<String> refused) {
        Map<String, Path> named = new TreeMap<>();
        Map<String, String> taken = new HashMap<>();
        // Good names first, so that « Sceaux.json » is the one refused beside « sceaux.json ».
        List<Path> inOrder =
                Stream.concat(
                                paths.stream().filter(path -> isId(stem(path))),
                                paths.stream().filter(path -> !isId(stem(path))))
                        .toList();
        for (Path path : inOrder) {
            String id = stem(path);
            String other = taken.putIfAbsent(folded(id), nameOf(path));
            if (other != null) {
                refuse(Code.E161, folder, path, other, List.of());
            } else if (!isId(id)) {
                refuse(Code.E160, folder, path, "", suggestion(id));
            } else {
                named.put(id, path);
                continue;
            }
            refused.accept(id);
        }
        return named;
    }

    private void refuse(Code code, String folder, Path path, String other, List<String> near) {
        String name = nameOf(path);
        report.accept(
                Problem.of(
                                code,
                                Location.of(folder + "/" + printable(name)),
                                printable(name),
                                other)
                        .near(near));
    }

    /** A file's name may hold anything but a slash: control characters stay out of messages. */
    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    private static List<String> suggestion(String name) {
        String slug = folded(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return isId(slug) ? List.of(slug) : List.of();
    }

    static boolean isId(String name) {
        return name.length() <= LONGEST
                && ID.matcher(name).matches()
                && !RESERVED.matcher(name).matches();
    }

    private static String stem(Path path) {
        String name = nameOf(path);
        return name.endsWith(JSON) ? name.substring(0, name.length() - JSON.length()) : name;
    }

    /** What a file system that knows neither case nor accents would see. */
    static String folded(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Warns of JSON files that are not known, and of folders that look like one mistyped. */
    void strangers(Path folder, String name, Set<String> known) {
        for (Path entry : entries(folder, name)) {
            String entryName = nameOf(entry);
            boolean mistyped = !Nearest.to(entryName, known).isEmpty();
            boolean data = Files.isDirectory(entry) ? mistyped : looksLikeJson(entryName);
            if (data && !known.contains(entryName)) {
                unread(name, entryName, known.stream().sorted().toList());
            }
        }
    }

    private static boolean looksLikeJson(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.json[c5]?");
    }
}
