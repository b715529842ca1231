package fr.tabellion.load;

import fr.tabellion.model.Annex;
import fr.tabellion.model.Session.Enclosure;
import fr.tabellion.problem.Code;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files that the data name: they must be there, beside the data and not elsewhere on the disk. */
final class Attachments {
    private final Findings findings;
    private final Path root;

    Attachments(Findings findings, Path root) {
        this.findings = findings;
        this.root = root;
    }

    void annexes(Part part, List<Annex> annexes, String pointer) {
        for (int i = 0; i < annexes.size(); i++) {
            String place = Pointer.child(pointer, i) + "/file";
            annexes.get(i).file().ifPresent(file -> existing(part, file, place));
        }
    }

    void enclosure(Part part, Enclosure enclosure, String pointer) {
        enclosure.file().ifPresent(file -> existing(part, file, pointer + "/file"));
    }

    void picture(Part part, String file, String pointer) {
        existing(part, file, pointer).ifPresent(path -> picture(part, file, pointer, path));
    }

    private void picture(Part part, String file, String pointer, Path path) {
        try {
            if (!isPicture(path)) {
                findings.report(part, pointer, Code.E229, file);
            }
        } catch (IOException e) {
            findings.add(part, TextReader.unreadable(path.toString().replace('\\', '/'), e));
        }
    }

    private Optional<Path> existing(Part part, String file, String pointer) {
        Path folder = root.resolve(Origins.path(part)).resolveSibling("").normalize();
        Optional<Path> path = inside(folder, file);
        if (path.isEmpty()) {
            findings.report(part, pointer, Code.E228, file);
            return Optional.empty();
        }
        if (!Files.isRegularFile(path.get())) {
            List<String> there = names(folder);
            findings.unknown(part, pointer, Code.E227, file, there);
            return Optional.empty();
        }
        return path;
    }

    private static Optional<Path> inside(Path folder, String file) {
        try {
            Path path = folder.resolve(file).normalize();
            boolean relative = !Path.of(file).isAbsolute() && file.indexOf('\\') < 0;
            return relative && path.startsWith(folder) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<String> names(Path folder) {
        return new Folders(problem -> {})
                .entries(folder, "").stream()
                        .filter(Files::isRegularFile)
                        .map(Folders::nameOf)
                        .filter(name -> !name.endsWith(".json"))
                        .toList();
    }

    /** By the first bytes: an extension proves nothing. */
    private static boolean isPicture(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(4);
            boolean png = head.length == 4 && (head[0] & 0xff) == 0x89 && head[1] == 'P';
            boolean jpeg = head.length == 4 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xd8;
            return png || jpeg;
        }
    }
}
